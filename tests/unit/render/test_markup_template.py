"""Markup is printed as it is, and everything else is escaped."""

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from helpgen.render.markup_template import MarkupTemplate, passing


class Sly(Markup):
    """A kind of Markup that says something else when it is asked."""

    def __html__(self) -> "Sly":
        return Sly("asked")


class Plain(str):
    """Text that is not only a str."""

    __slots__ = ()


def environment(**sources: str) -> Environment:
    made = Environment(loader=DictLoader(sources), autoescape=True)
    made.template_class = MarkupTemplate
    return made


SOURCES = [
    "{{ value }}",
    "{% for _ in 'x' %}{{ value }}{% endfor %}",
    "{% macro say(it) %}{{ it }}{% endmacro %}{{ say(value) }}",
    "{% set it = value %}{{ it }}",
    "{% extends 'base' %}{% block inside %}{{ value }}{% endblock %}",
    "{% include 'part' %}",
]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        (Plain("<b>"), "&lt;b&gt;"),
        (Markup("<b>"), "<b>"),
        (Sly("<b>"), "asked"),
        (["<b>"], "[&#39;&lt;b&gt;&#39;]"),
        (3, "3"),
    ],
)
def test_what_is_not_markup_is_escaped_wherever_it_is_printed(
    source: str, value: object, printed: str
) -> None:
    pages = environment(page=source, part="{{ value }}", base="{% block inside %}{% endblock %}")
    assert pages.get_template("page").render(value=value) == printed


def test_jinja_still_calls_it_escape() -> None:
    page = environment(page="{{ value }}").get_template("page")
    assert "escape" in page.root_render_func.__code__.co_names
    assert page.root_render_func.__globals__["escape"] is passing
