"""What is written of articles beside their pages: their entries in the index of a search, and their Markdown."""

from collections.abc import Sequence

from helpgen.compile.fill import template_for
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.model.address import TWIN
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.pipeline.memory.filled import Beside, Filled
from helpgen.pipeline.memory.typed_projection import typed
from helpgen.pipeline.memory.workshop import Memories
from helpgen.render.frame import SEARCH_INDEX


def written_beside(
    memories: Memories, tenant: Profile, articles: Sequence[Filled], options: Options, path: str
) -> Beside:
    """What one file of a tenant's site takes of these articles."""
    if path == SEARCH_INDEX:
        return Beside({each.content.slug: _entry(memories, tenant, each) for each in articles}, {})
    beside = TWIN in options.outputs
    texts = {
        each.content.slug: _markdown(memories, tenant, each, beside_pages=beside)
        for each in articles
    }
    return Beside({}, texts)


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
