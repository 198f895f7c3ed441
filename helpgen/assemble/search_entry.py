"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from collections import Counter
from collections.abc import Iterable

from helpgen.assemble.plain_sections import plain_sections
from helpgen.model.content import Content
from helpgen.model.search_entry import Counted, SearchEntry
from helpgen.text.search_terms import search_terms


def search_entry(content: Content) -> SearchEntry:
    """The entry of one article."""
    sections = plain_sections(content)
    fields = (
        (content.title,),
        (*content.aliases, *content.tags),
        [each.heading for each in sections],
        (content.summary, *[each.text for each in sections]),
    )
    return SearchEntry(sections, tuple(map(_counted, fields)))


def _counted(texts: Iterable[str]) -> Counted:
    """The terms of several texts, none of which goes on in the next."""
    counts = Counter(search_terms("\n".join(texts)))
    return Counted(tuple(counts), tuple(counts.values()))
