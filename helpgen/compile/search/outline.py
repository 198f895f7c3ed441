"""What a search reads of a variant before any organization's words are in it.

Most words of an article are everybody's: they are taken apart and counted here, once. What touches a hole ("the
{{label}}s") is kept as it stands and read when the hole is filled; terms end at white space, so no other is concerned.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from helpgen.compile.search.marked import MARK, Marks, Parts, Piece, parts
from helpgen.compile.search.plain_sections import PlainSection, plain_sections
from helpgen.model.search_entry import Counts, SearchSection
from helpgen.model.template import Heading
from helpgen.model.text import Markup, Text
from helpgen.text.search_terms import search_terms

_REMEMBERED = 16_384


class SectionOutline(NamedTuple):
    """A section with holes."""

    anchor: str
    heading: Parts
    text: Parts


class FieldOutline(NamedTuple):
    """The terms of one field: everybody's, also by number in `common`, and each word with holes and its number."""

    counts: Mapping[str, int]
    common: Counts
    open: tuple[tuple[Parts, int], ...]


class Outline(NamedTuple):
    """A variant as a search sees it. A section without holes is ready. `pieces` fill the holes, by their numbers."""

    pieces: tuple[Piece, ...]
    sections: tuple[SearchSection | SectionOutline, ...]
    fields: tuple[FieldOutline, ...]


def outline(
    title: Text, words: Iterable[Text], summary: Text, body: Markup, headings: Iterable[Heading]
) -> Outline:
    """The outline of one variant. `words` are the article's aliases and tags."""
    marks = Marks()
    sections = list(plain_sections(body, headings, marks))
    fields = (
        [marks.marked(title)],
        [marks.marked(each) for each in words],
        [marks.marked(each.heading) for each in sections],
        [marks.marked(summary), *[each.text for each in sections]],
    )
    return Outline(
        tuple(marks.pieces),
        tuple([_section(each, marks) for each in sections if each.text or each.heading]),
        tuple([_field(texts) for texts in fields]),
    )


def interned(made: Outline) -> Outline:
    """An outline that came from another process: terms are one object each again, which costs memory and time else."""
    return made._replace(
        fields=tuple(
            [
                FieldOutline(
                    {intern(term): count for term, count in field.counts.items()},
                    tuple([(count, tuple(map(intern, terms))) for count, terms in field.common]),
                    field.open,
                )
                for field in made.fields
            ]
        )
    )


def _section(section: PlainSection, marks: Marks) -> SearchSection | SectionOutline:
    heading = marks.marked(section.heading)
    if MARK in section.text or MARK in heading:
        return SectionOutline(section.anchor, parts(heading), parts(section.text))
    return SearchSection(section.anchor, heading, section.text)


def _field(texts: Iterable[str]) -> FieldOutline:
    terms: list[str] = []
    holding: list[Parts] = []
    for text in texts:
        closed, opened = _taken_apart(text)
        terms += closed
        holding += opened
    counts = Counter(terms)
    many = {term: count for term, count in counts.items() if count > 1}
    by_number: dict[int, list[str]] = {1: [term for term in counts if term not in many]}
    for term, count in many.items():
        by_number.setdefault(count, []).append(term)
    common = [(count, tuple(each)) for count, each in by_number.items() if each]
    return FieldOutline(counts, tuple(common), tuple(Counter(holding).items()))


@lru_cache(maxsize=_REMEMBERED)
def _taken_apart(text: str) -> tuple[tuple[str, ...], tuple[Parts, ...]]:
    """The terms of a marked text, and its words with holes. Variants of an article have most sections alike."""
    if MARK not in text:
        return tuple(map(intern, search_terms(text))), ()
    words = text.split()
    closed = " ".join([word for word in words if MARK not in word])
    holding = [parts(word) for word in words if MARK in word]
    return tuple(map(intern, search_terms(closed))), tuple(holding)
