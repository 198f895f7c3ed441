"""content/searches.yaml: what readers search for, and the article that a search has to find."""

from pydantic import Field

from helpgen.model.catalog import Closed

LONGEST_QUERY = 200


class ExpectedSearch(Closed):
    """One search and where it has to lead: for these tenants, or for all who have the article."""

    query: str = Field(
        min_length=1, max_length=LONGEST_QUERY, description="What a reader types, as it is typed."
    )
    slug: str = Field(description="The article that has to be found.")
    tenants: tuple[str, ...] = Field(
        default=(),
        description="The organizations for which it has to be; without any, all that have the article.",
    )


class SearchesFile(Closed):
    """The file, whole."""

    searches: tuple[ExpectedSearch, ...] = Field(
        default=(), description="The searches, in any order."
    )
