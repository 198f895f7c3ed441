"""What readers type leads to the article that they mean, asked of the scripts that pages load."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from helpgen.text.search_match import unanswered
from tests.search.node import ask
from tests.search.sites import index_of, sites

ROWS: list[tuple[str, str, str | None]] = [
    tuple(row) for row in yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text())
]
_CODE = "(() => { const search = HelpSearch.open(helpIndex); return given.map(query => search.find(query)); })()"


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


@pytest.mark.parametrize(("tenant", "query", "slug"), ROWS)
def test_a_query_leads_first_to_the_article_that_is_meant(
    tenant: str, query: str, slug: str | None
) -> None:
    found = _found(tenant)[query]
    assert found[:1] == ([slug] if slug else []), found


def test_there_are_queries_for_every_tenant_and_of_every_kind() -> None:
    assert len(ROWS) >= 60
    assert len({tenant for tenant, _, _ in ROWS}) >= 9


@pytest.mark.parametrize(("tenant", "query", "slug"), [row for row in ROWS if row[2]])
def test_lint_agrees_that_the_article_answers_the_query(tenant: str, query: str, slug: str) -> None:
    site = sites()[tenant]
    entry = site.entries[f"/help/{slug}"]
    terms = {term for field in entry.fields for term in field.terms()}
    same = [(*each.names, *each.synonyms) for each in site.words]
    assert unanswered(query, terms, same) == ()


@pytest.mark.parametrize(("tenant", "query"), [row[:2] for row in ROWS if row[2] is None])
def test_lint_agrees_that_nothing_answers_nonsense(tenant: str, query: str) -> None:
    site = sites()[tenant]
    terms = {
        term for entry in site.entries.values() for field in entry.fields for term in field.terms()
    }
    assert unanswered(query, terms, [(*each.names, *each.synonyms) for each in site.words])
