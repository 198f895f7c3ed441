"""An article as a search finds it: its words counted, and what a result shows of it."""

from collections.abc import Iterator
from typing import NamedTuple

FIELDS = ("title", "words", "headings", "text")
"""The fields of the index, in its order. `words` are aliases and tags; `text` begins with the summary."""

Counts = tuple[tuple[int, tuple[str, ...]], ...]
"""Numbers, each with the terms that come so often."""


class Counted(NamedTuple):
    """The different terms of one field and how often it has each.

    `common` is what a variant says to everybody, one object for all who see it. `raised` has terms of `common` that an
    organization's words add to, with what they come to then; `added` those that only its words bring.
    """

    common: Counts
    raised: tuple[tuple[str, int], ...]
    added: tuple[tuple[str, int], ...]
    length: int

    def terms(self) -> Iterator[str]:
        """Each term once."""
        for _, terms in self.common:
            yield from terms
        for term, _ in self.added:
            yield term


class SameWords(NamedTuple):
    """Words for one thing: its names, and words that mean about the same."""

    names: tuple[str, ...]
    synonyms: tuple[str, ...]

    def each_once(self) -> "SameWords":
        """The same without doubles; a name is no synonym."""
        synonyms = [each for each in dict.fromkeys(self.synonyms) if each not in self.names]
        return SameWords(tuple(dict.fromkeys(self.names)), tuple(synonyms))


class SearchSection(NamedTuple):
    """A stretch of an article below one heading; the first has no heading and an empty `anchor`. All is plain text."""

    anchor: str
    heading: str
    text: str


class SearchEntry(NamedTuple):
    """One article's part of an index, for all who read the article alike.

    `fields` has the terms of each of the `FIELDS`.
    """

    sections: tuple[SearchSection, ...]
    fields: tuple[Counted, ...]
