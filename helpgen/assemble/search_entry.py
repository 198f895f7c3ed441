"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from collections import Counter
from collections.abc import Iterable

from helpgen.assemble.plain_sections import plain_sections
from helpgen.model.content import Content
from helpgen.model.search_entry import Postings, SearchEntry
from helpgen.text.search_terms import search_terms


def search_entry(content: Content) -> SearchEntry:
    """The entry of one article."""
    sections = plain_sections(content)
    fields = (
        Counter(search_terms(content.title)),
        _counted([*content.aliases, *content.tags]),
        _counted([each.heading for each in sections]),
        _counted([content.summary, *[each.text for each in sections]]),
    )
    return SearchEntry(sections, _postings(fields), tuple(map(len, fields)))


def _counted(texts: Iterable[str]) -> Counter[str]:
    """The terms of several texts, none of which goes on in the next."""
    return Counter(search_terms("\n".join(texts)))


def _postings(fields: Iterable[Counter[str]]) -> Postings:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, counts in enumerate(fields):
        for term, count in counts.items():
            found[term] = (*found.get(term, ()), (number, count))
    return tuple(found.items())
