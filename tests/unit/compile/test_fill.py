"""Values put in: escaped, in one pass, and isolated where they run the other way."""

import re
from dataclasses import replace

import pytest

from helpgen.compile.variables.filters import Terms, apply
from helpgen.logic import Scalar
from helpgen.model.article import Article
from tests.unit.compile.builder import CATALOG, article, project, said, tenant, words

L = "{{labels.patient.singular}}"


@pytest.mark.parametrize(
    ("value", "filters", "expected"),
    [
        (24, (), "24"),
        (1.5, (), "1.5"),
        (1, ("unit",), "1 hour"),
        (0, ("unit",), "0 hours"),
        (1.5, ("unit",), "1.5 hours"),
        ("Clients", ("possessive",), "Clients’"),
        ("Client", ("possessive",), "Client’s"),
        ("éTUDE", ("cap",), "ÉTUDE"),
        ("ABC", ("lower", "cap"), "Abc"),
        ("2026-11-20", ("date",), "20 November 2026"),
        (1234567.25, ("number",), "1,234,567.25"),
        (1500, ("number", "unit"), "1,500 hours"),
        (25, ("money",), "US$25.00"),
    ],
)
def test_a_filter_changes_the_text_it_gets(
    value: str | float, filters: tuple[str, ...], expected: str
) -> None:
    by = Terms(("hour", "hours"), "USD", locale="en-GB")
    assert apply(value, filters, by) == expected


def test_a_value_is_escaped_in_text_and_in_attributes() -> None:
    html = said(f'{L} [x](https://e.example "{L}")', patient="\"'<&>")
    safe = "&quot;&#x27;&lt;&amp;&gt;"
    assert html == f'<p>{safe} <a href="https://e.example" title="{safe}">x</a></p>\n'


def test_a_title_is_plain_in_one_field_and_escaped_in_the_other() -> None:
    made = project(article(title=f"The {L}"), tenants=(tenant(values=words("<i>")),))
    assert (made.content().title, made.content().title_html) == ("The <i>", "The &lt;i&gt;")


def test_a_value_that_runs_the_other_way_is_isolated_in_text_only() -> None:
    html = said(f'{L} [x](https://e.example "{L}")', patient="מטופל")
    assert html.count("<bdi>מטופל</bdi>") == 1
    assert 'title="מטופל"' in html


@pytest.mark.parametrize("word", ["Client", "Café", "客户", "12"])
def test_a_value_that_runs_the_same_way_is_not(word: str) -> None:
    assert said(L, patient=word) == f"<p>{word}</p>\n"


def test_in_content_written_from_the_right_latin_words_are_isolated() -> None:
    made = project(article(L), tenants=(tenant(),))
    assert made.content(language="he").body == "<p><bdi>Patient</bdi></p>\n"


def needing(source: str, *needs: str) -> Article:
    made = article(source)
    return replace(made, needs=needs)


def test_an_unmet_prerequisite_names_its_key_and_leads_to_the_article_that_tells_how() -> None:
    made = project(needing("x", "features.x", "features.y"), article(name="two"))
    assert [(each.title, each.href) for each in made.content().unmet] == [
        ("The x", ""),
        ("y", "../two/"),
    ]


def test_a_met_prerequisite_is_not_named() -> None:
    made = project(needing("x", "features.hours"))
    assert made.content().unmet == ()


def test_the_way_to_a_hidden_article_is_not_given() -> None:
    made = project(needing("x", "features.y"), article(name="two", exists="features.x"))
    assert [each.href for each in made.content().unmet] == [""]


BODY = "## Steps\n\n{{features.days}} [the *form*](form.csv) [on](#steps)\n"
BRANCHED = "<!-- help:when features.y -->\n## One\n<!-- help:else -->\n## Two\n<!-- help:end -->\n"


@pytest.mark.parametrize("tenants", [("on", "off"), ("off",)])
@pytest.mark.parametrize("source", [BODY, BRANCHED])
def test_of_a_body_that_is_withheld_nothing_is_left(source: str, tenants: tuple[str, ...]) -> None:
    one = replace(
        article(
            source, has_body="features.x and features.days is set", related=("/help/portal/two",)
        ),
        needs=("features.x", "features.days"),
    )
    values: dict[str, dict[str, Scalar]] = {
        "on": {"features.x": True, "features.days": 3},
        "off": {"features.days": None},
    }
    made = project(
        one,
        article(name="two"),
        tenants=tuple(tenant(name, values[name]) for name in tenants),
        assets=("content/help/portal/form.csv",),
    )
    assert made.found == ()
    off = made.content(tenant=len(tenants) - 1)
    assert (off.body, off.sections, off.assets, off.has_body) == ("", (), (), False)
    assert (off.title, len(off.unmet)) == ("Title one", 2)
    if "on" in tenants:
        on = made.content(tenant=0)
        assert on.has_body
        assert on.body
        assert on.unmet == ()


def test_a_need_names_the_roles_that_may_change_it() -> None:
    key = CATALOG.features["x"].model_copy(update={"changed_by": ("admin",)})
    catalog = CATALOG.model_copy(update={"features": {**CATALOG.features, "x": key}})
    made = project(needing("x", "features.x", "features.y"), catalog=catalog)
    assert [each.changed_by for each in made.content().unmet] == [(("admin", "Administrator"),), ()]


def test_an_article_reads_what_it_shows_and_no_more() -> None:
    two = article(name="two", title="{{labels.unit.plural}}", exists="features.x")
    made = project(article("`/help/portal/two` {{features.hours}}"), two)
    assert made.blueprints[0].reads == ("features.hours", "features.x", "labels.unit.plural")


EVERYWHERE = f"""## For {L} and {{{{labels.patient.plural | possessive}}}}

A {L} *{L}* [{L}](https://e.example "{L}") ~~{L}~~

| {L} | {{{{labels.unit.singular | cap}}}} |
|---|:-:|
| a {L} | x |

1. {L}
2. > {L}

{L}
: the {L}[^1]

[^1]: {L}

- [ ] {L}
"""


@pytest.mark.parametrize(
    "word",
    ["*a*", "# a", "- a", "| a |", "<b>", "[a](b)", "`a`", "מטופל", "1. a", "&amp;", "a\u00a0b"],
)
def test_words_change_text_and_no_element(word: str) -> None:
    def tags(html: str) -> list[str]:
        return re.findall(r"<(?!/?bdi>)[^>]*?(?: title=|>)", html)

    assert tags(said(EVERYWHERE, patient=word, unit=word)) == tags(
        said(EVERYWHERE, patient="Owner")
    )
