"""What readers type leads to the article that they mean, asked of the scripts that pages load."""

from functools import cache

import pytest

from helpgen.text.search_match import unanswered
from tests.search.node import ask
from tests.search.queries import KINDS, ROWS, Row
from tests.search.sites import index_of, sites

_CODE = "(() => { const search = HelpSearch.open(helpIndex); return given.map(query => search.find(query, 100)); })()"
FIRST = 0.95
"""As large a part of the queries has the article that is meant in the first place."""


@cache
def _found(tenant: str) -> dict[str, list[str]]:
    """The slugs that each query of this tenant's rows leads to, the best first."""
    queries = [query for of, query, _ in ROWS if of == tenant]
    told = ask(_CODE, given=queries, texts=[index_of(sites()[tenant])])
    return {
        query: [
            each["href"].partition("#")[0].strip("/").removeprefix("help/")
            for each in answer["articles"]
        ]
        for query, answer in zip(queries, told, strict=True)
    }


@pytest.mark.parametrize(("tenant", "query", "slug"), [row for row in ROWS if row[2]])
def test_the_article_that_is_meant_is_among_the_first_three(
    tenant: str, query: str, slug: str
) -> None:
    assert slug in _found(tenant)[query][:3]


@pytest.mark.parametrize(("tenant", "query"), [row[:2] for row in ROWS if row[2] is None])
def test_nonsense_finds_nothing(tenant: str, query: str) -> None:
    assert _found(tenant)[query] == []


def test_nearly_every_query_has_the_article_that_is_meant_in_the_first_place() -> None:
    meant = [row for row in ROWS if row[2]]
    others = [row for row in meant if _found(row[0])[row[1]][:1] != [row[2]]]
    assert len(meant) - len(others) >= FIRST * len(meant), others


def test_there_are_queries_for_every_tenant_and_of_every_kind() -> None:
    assert {tenant for tenant, _, _ in ROWS} == set(sites())
    assert len(set(ROWS)) == len(ROWS) >= 150
    assert {kind: len(rows) for kind, rows in KINDS.items() if len(rows) < 3} == {}
    assert len(KINDS) >= 11


def test_what_lint_says_an_article_answers_is_found() -> None:
    """Lint wants every telling word of a query; a search that has no such article makes do with half of them."""
    rows = [row for row in ROWS if row[2] and not _lacks(row)]
    assert len(rows) > 200
    assert [row for row in rows if row[2] not in _found(row[0])[row[1]]] == []


def _lacks(row: Row) -> tuple[str, ...]:
    tenant, query, slug = row
    site = sites()[tenant]
    terms = {term for field in site.entries[f"/help/{slug}"].fields for term in field.terms()}
    return unanswered(query, terms, [(*each.names, *each.synonyms) for each in site.words])


@pytest.mark.parametrize(("tenant", "query"), [row[:2] for row in ROWS if row[2] is None])
def test_lint_agrees_that_nothing_answers_nonsense(tenant: str, query: str) -> None:
    site = sites()[tenant]
    terms = {
        term for entry in site.entries.values() for field in entry.fields for term in field.terms()
    }
    assert unanswered(query, terms, [(*each.names, *each.synonyms) for each in site.words])
