"""The code of a template: it says what Jinja's own would say."""

from collections import defaultdict
from types import CodeType, SimpleNamespace

import pytest
from jinja2 import Environment, UndefinedError

from helpgen.model.content import Unmet
from helpgen.model.wording import Wording
from helpgen.render.environment import speaking
from helpgen.render.names import VIEWS
from helpgen.render.page_code import PageCode
from helpgen.render.undeclared import note_undeclared
from tests.unit.render.sample import content, page, shelf, site

ONE = site(shelf("portal", [content("one")]))
PATH = "help/portal/one/index.html"
EXTENDS = "{% extends 'base' %}"
LAYOUT = "({% block page %}{% endblock %}|{% block more %}none{% endblock %})"


def code(source: str, name: str = "article.html") -> str:
    """The Python of a template."""
    environment = speaking({}, Wording("en", {}))
    environment.code_generator_class = PageCode
    return environment.compile(source, name, name, raw=True)


def pages(**sources: str) -> Environment:
    compiled: dict[str, CodeType] = {}
    environment = speaking(compiled, Wording("en", {}))
    note_undeclared(environment, defaultdict(set))
    for name, source in sources.items():
        compiled[name] = environment.compile(source, name, name)
    return environment


def _rendered(source: str) -> str:
    return pages(page=source, base=LAYOUT).get_template("page").render()


def test_what_a_page_surely_has_is_asked_for_as_python_asks() -> None:
    written = code("{{ page.title }}{{ site.title }}{{ tenant.name }}")
    assert "environment.getattr" not in written
    assert all(each in written for each in (").title", ").name"))


@pytest.mark.parametrize(
    "source",
    [
        "{{ page.nothing }}",
        "{% set site = {'title': 1} %}{{ site.title }}",
        "{{ page.previous.href }}",
        "{% for letter in page.title %}{{ letter.name }}{% endfor %}",
        "{% for need in page.unmet|list %}{{ need.title }}{% endfor %}",
        "{% for need in page.unmet %}{% set need = site %}{{ need.title }}{% endfor %}",
        "{% for need in page.unmet %}{% endfor %}{% with need = 1 %}{{ need.title }}{% endwith %}",
        "{% for need in page.unmet %}{% endfor %}{% for need in 'ab' %}{{ need.title }}{% endfor %}",
    ],
)
def test_what_may_be_missing_or_is_a_template_s_own_is_looked_for(source: str) -> None:
    assert "environment.getattr" in code(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ page.category.href }}",
        "{% for need in page.unmet %}{{ need.title }}{% if need.href %}.{% endif %}{% endfor %}",
        "{% for a in page.unmet %}{% for b in page.unmet %}{{ a.title }}{{ b.title }}{% endfor %}{% endfor %}",
        "{% for site in page.unmet %}{{ site.title }}{% endfor %}",
    ],
)
def test_so_is_what_its_parts_and_the_rows_of_a_loop_surely_have(source: str) -> None:
    assert "environment.getattr" not in code(source)


def test_a_row_with_the_name_of_ours_is_the_row() -> None:
    need = Unmet("features.x", "Portal", "")
    shown = site(shelf("portal", [content("one", unmet=(need,))]))
    source = "{% for site in page.unmet %}{{ site.title }}{% endfor %} {{ site.title }}"
    assert page(shown, PATH, article=source) == "Portal Help"


def test_what_is_markup_by_its_type_is_printed_as_it_is() -> None:
    written = code("{{ page.title_html }}{{ page.category.title_html }}{{ page.title }}")
    assert written.count("escape((") == 1
    assert "escape((undefined(name='page') if l_0_page is missing else l_0_page).title)" in written


def test_what_may_be_markup_or_not_is_escaped() -> None:
    assert "escape(" in code("{{ page.title_html|lower }}")
    assert "escape(" in code("{% set page = {'title_html': '<'} %}{{ page.title_html }}")
    source = "{% set page = {'title_html': '<'} %}{{ page.title_html }}"
    assert page(ONE, PATH, article=source) == "&lt;"


def test_a_template_that_all_pages_are_built_upon_knows_only_what_all_have() -> None:
    assert "environment.getattr" in code("{{ page.audience }}", "layout.html")
    assert "environment.getattr" not in code("{{ site.title }}", "layout.html")


def test_a_value_of_the_template_s_own_hides_ours_where_it_stands() -> None:
    source = "{% set site = {'title': 'Own'} %}{{ site.title }}"
    assert page(ONE, PATH, article=source) == "Own"
    inner = "{% for site in [{'title': 'Own'}] %}{{ site.title }}{% endfor %} {{ site.title }}"
    assert page(ONE, PATH, article=inner) == "Own Help"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (EXTENDS, "(|none)"),
        (EXTENDS + "{% block page %}a{{ 1 }}{% if 1 %}b{% endif %}{% endblock %}", "(a1b|none)"),
        (
            EXTENDS + "{% block more %}{{ super() }} and {{ self.page() }}{% endblock %}",
            "(|none and )",
        ),
        (
            EXTENDS
            + "{% block page %}{% for x in 'ab' %}{{ loop.index }}{% endfor %}{% endblock %}",
            "(12|none)",
        ),
        (
            EXTENDS
            + "{% block page %}{% macro m(x) %}{{ x }}{% endmacro %}{{ m('&') }}{% endblock %}",
            "(&amp;|none)",
        ),
        (
            EXTENDS + "{% block page %}{% block inner %}in{% endblock %}ner{% endblock %}",
            "(inner|none)",
        ),
    ],
)
def test_blocks_say_what_they_say_to_jinja(source: str, said: str) -> None:
    assert _rendered(source) == said


def test_a_block_hands_over_its_text_in_one_piece() -> None:
    """Where Jinja comes to write blocks in another way, this is what tells that ours is not asked any more."""
    source = "{% block page %}a{{ page.title }}{% for x in 'ab' %}{{ x }}{% endfor %}{% endblock %}"
    compiled: dict[str, CodeType] = {}
    environment = speaking(compiled, Wording("en", {}))
    note_undeclared(environment, defaultdict(set))
    compiled["article.html"] = environment.compile(source, "article.html", "article.html")
    template = environment.get_template("article.html")
    context = template.new_context({"page": SimpleNamespace(title="&")})
    assert [*template.blocks["page"](context)] == ["a&amp;ab"]


def test_a_name_that_is_not_there_is_an_error_in_a_block_too() -> None:
    with pytest.raises(UndefinedError):
        _rendered(EXTENDS + "{% block page %}{{ nothing }}{% endblock %}")


def test_every_template_of_a_page_is_known_by_its_name() -> None:
    for name in VIEWS:
        assert "environment.getattr" not in code("{{ page.home if 0 else site.title }}", name), name
