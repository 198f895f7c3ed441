"""What readers type leads to the article that they mean, asked of the scripts that pages load."""

from functools import cache
from pathlib import Path

import pytest
import yaml

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
