"""What is written of articles beside their pages: their entries in the index of a search, and their Markdown."""

from collections.abc import Iterable

from helpgen.compile.fill import template_for
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.model.address import TWIN
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.pipeline.memory.filled import Filled
from helpgen.pipeline.memory.typed_projection import typed
from helpgen.pipeline.memory.workshop import Memories


def search_entries(
    memories: Memories, tenant: Profile, articles: Iterable[Filled]
) -> dict[str, SearchEntry]:
    """The entry of each of a tenant's articles, by slug."""
    return {each.content.slug: _entry(memories, tenant, each) for each in articles}


def markdown(
    memories: Memories, tenant: Profile, articles: Iterable[Filled], options: Options
) -> dict[str, str]:
    """The body of each of a tenant's articles as Markdown, by slug."""
    beside = TWIN in options.outputs
    return {
        each.content.slug: _markdown(memories, tenant, each, beside_pages=beside)
        for each in articles
    }


def _entry(memories: Memories, tenant: Profile, article: Filled) -> SearchEntry:
    drawn, facts = article.blueprint, dict(article.projection)
    said = (drawn.title, drawn.aliases, drawn.tags, drawn.summary, template_for(drawn, facts))
    return memories.entries.made(
        (article.content.slug, tenant.id),
        (said, typed(article.projection)),
        lambda: SearchEntries().of(drawn, facts),
    )


def _markdown(memories: Memories, tenant: Profile, article: Filled, *, beside_pages: bool) -> str:
    drawn, facts = article.blueprint, dict(article.projection)
    return memories.markdown.made(
        (article.content.slug, tenant.id),
        (str(beside_pages), template_for(drawn, facts), typed(article.projection)),
        lambda: Twins(beside_pages=beside_pages).text(drawn, facts),
    )
