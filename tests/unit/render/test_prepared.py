"""What can be wrong with a theme."""

from dataclasses import replace

import pytest

from helpgen.model.codes import themes
from helpgen.model.diagnostic import Diagnostic
from helpgen.render import ThemeFault, prepare, render
from tests.unit.render.sample import content, prepared, shelf, site, theme


def found(**templates: str) -> list[tuple[str, str, int]]:
    checked = prepare(theme(**templates))
    assert (checked.value is None) == bool(checked.diagnostics)
    return [(d.code, d.place.path, d.place.line) for d in checked.diagnostics]


def test_the_default_theme_has_no_fault() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "source", ["one\n{% if page.title %}", "one\n{{ page.title | uper }}", "one\n{% for %}"]
)
def test_a_template_that_cannot_be_read_is_reported_at_its_line(source: str) -> None:
    assert found(article=source) == [("TH801", "themes/default/article.html", 2)]


def test_a_template_that_is_not_there_is_reported() -> None:
    lame = replace(
        theme(), templates={k: v for k, v in theme().templates.items() if k != "foot.html"}
    )
    (diagnostic,) = prepare(lame).diagnostics
    assert (diagnostic.code, diagnostic.place.path) == ("TH802", "themes/default/foot.html")


def test_a_misspelled_parent_is_reported_with_the_right_name() -> None:
    (diagnostic,) = prepare(theme(home='{% extends "layuot.html" %}')).diagnostics
    assert (diagnostic.code, diagnostic.place.line) == ("TH802", 1)
    assert diagnostic.hint == "did you mean layout.html?"


def test_a_template_cannot_reach_a_file_outside_its_theme() -> None:
    assert found(home='{% include "../../helpgen.yaml" %}')[0][0] == "TH802"


@pytest.mark.parametrize(
    "source",
    ["\n{{ page.titel }}", "\n{{ profile.name }}", "\n{% if tenant.values %}x{% endif %}"],
)
def test_a_name_that_pages_do_not_have_is_reported(source: str) -> None:
    assert found(home=source) == [("TH803", "themes/default/home.html", 2)]


def test_what_one_kind_of_page_has_another_may_lack() -> None:
    assert found(category="{{ page.articles }}") == []
    assert found(home="{{ page.articles }}") == [("TH803", "themes/default/home.html", 1)]


def test_all_findings_come_at_once_sorted() -> None:
    codes = found(home="{{ page.x }}", article="{{ page.y }}{{ z }}", category="{%")
    assert codes == sorted(codes, key=lambda row: row[1:])
    assert len(codes) == 4


def test_a_failure_on_a_page_is_reported_where_the_template_failed() -> None:
    broken = prepared(
        article="{% extends 'layout.html' %}\n{% block page %}\n{{ page.next.href }}{% endblock %}"
    )
    with pytest.raises(ThemeFault) as caught:
        list(render(site(shelf("portal", [content("a")])), broken))
    diagnostic = caught.value.diagnostic
    assert isinstance(diagnostic, Diagnostic)
    assert (diagnostic.code, diagnostic.place.path) == ("TH804", "themes/default/article.html")
    assert diagnostic.place.line == 3


def test_every_code_of_the_area_is_reached_above() -> None:
    here = ["TH801", "TH802", "TH803", "TH804", "TH806", "TH807", "TH809"]
    elsewhere = ["TH805", "TH808", "TH810"]  # unit/read/test_theme.py and test_wordings.py
    elsewhere.append("TH811")  # test_stray_text.py
    assert [code.code for code in themes.CODES] == sorted(here + elsewhere)
