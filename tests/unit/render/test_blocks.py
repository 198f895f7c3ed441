"""Blocks that nothing shows, and templates that build upon themselves."""

from dataclasses import replace

from helpgen.model.diagnostic import Diagnostic
from helpgen.render import prepare
from tests.unit.render.sample import theme


def found(**templates: str) -> list[Diagnostic]:
    return list(prepare(theme(**templates)).diagnostics)


def test_blocks_of_any_template_above_may_be_filled() -> None:
    source = (
        '{% extends "home.html" %}{% block title %}x{% endblock %}{% block search %}{% endblock %}'
    )
    assert found(category=source.replace("home", "not-found").replace("search", "page")) == []
    assert (
        found(
            not_found='{% extends "layout.html" %}{% block page %}{% block own %}{% endblock %}{% endblock %}'
        )
        == []
    )


def test_a_block_that_no_template_above_has_is_told() -> None:
    (fault,) = found(home='{% extends "layout.html" %}\n{% block pgae %}x{% endblock %}')
    assert (fault.code, fault.place.line, fault.hint) == ("TH809", 2, "did you mean page?")


def test_a_template_that_extends_itself_is_told() -> None:
    (fault,) = found(home='{% extends "home.html" %}')
    assert (fault.code, fault.message) == ("TH802", "the template extends itself")


def test_a_ring_of_two_is_told_of_both() -> None:
    faults = found(home='{% extends "category.html" %}', category='{% extends "home.html" %}')
    assert [(each.code, each.place.path) for each in faults] == [
        ("TH802", "themes/default/category.html"),
        ("TH802", "themes/default/home.html"),
    ]


def test_a_template_below_is_read_only_where_it_is_asked_for() -> None:
    plain = theme()
    below = {"base/home.html": "{% broken %}"}
    files = {"base/home.html": "themes/base/home.html"}
    extended = replace(plain, templates={**plain.templates, **below}, files=files)
    assert prepare(extended).diagnostics == ()
    asking = {**extended.templates, "home.html": '{% extends "base/home.html" %}'}
    (fault,) = prepare(replace(extended, templates=asking)).diagnostics
    assert (fault.code, fault.place.path) == ("TH801", "themes/base/home.html")
