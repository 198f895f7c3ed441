"""What is written of articles beside their pages: their entries in the index of a search, and their Markdown."""

from collections.abc import Sequence
from typing import NamedTuple

from helpgen.compile.fill import template_for
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.model.address import TWIN
from helpgen.model.body_words import BodyWords
from helpgen.model.corpus import Corpus
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.pipeline.memory.filled import Beside, Filled
from helpgen.pipeline.memory.typed_projection import typed
from helpgen.pipeline.memory.workshop import Memories
from helpgen.render.frame import SEARCH_INDEX


class _Way(NamedTuple):
    """How all twins of a project are written."""

    beside_pages: bool
    words: BodyWords


def written_beside(
    memories: Memories, tenant: Profile, articles: Sequence[Filled], corpus: Corpus, path: str
) -> Beside:
    """What one file of a tenant's site takes of these articles."""
    if path == SEARCH_INDEX:
        return Beside({each.content.slug: _entry(memories, tenant, each) for each in articles}, {})
    options = corpus.options
    way = _Way(TWIN in options.outputs, corpus.theme.body_words(options.language))
    texts = {each.content.slug: _markdown(memories, tenant, each, way) for each in articles}
    return Beside({}, texts)


def _entry(memories: Memories, tenant: Profile, article: Filled) -> SearchEntry:
    drawn, facts = article.blueprint, dict(article.projection)
    template = template_for(drawn, facts)
    said = (drawn.title, drawn.aliases, drawn.tags, drawn.summary, template)
    return memories.entries.made(
        (article.content.slug, tenant.id),
        (said, typed(article.projection)),
        lambda: SearchEntries().of(drawn, template, facts),
    )


def _markdown(memories: Memories, tenant: Profile, article: Filled, way: _Way) -> str:
    drawn, facts = article.blueprint, dict(article.projection)
    template = template_for(drawn, facts)
    return memories.markdown.made(
        (article.content.slug, tenant.id),
        (way, template, typed(article.projection)),
        lambda: Twins(*way).text(drawn, template, facts),
    )
