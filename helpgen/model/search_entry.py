"""An article as a search finds it: its words counted, and what a result shows of it."""

from dataclasses import dataclass
from typing import NamedTuple

FIELDS = ("title", "words", "headings", "text")
"""The fields of the index, in its order. `words` are aliases and tags; `text` begins with the summary."""


class Counted(NamedTuple):
    """The different terms of one field in the order of their first appearance, and how often the field has each.

    Two long tuples of plain values: pairs by the ten thousand would keep the collector of garbage busy.
    """

    terms: tuple[str, ...]
    counts: tuple[int, ...]


class SameWords(NamedTuple):
    """Words for one thing: its names, and words that mean about the same."""

    names: tuple[str, ...]
    synonyms: tuple[str, ...]

    def each_once(self) -> "SameWords":
        """The same without doubles; a name is no synonym."""
        synonyms = [each for each in dict.fromkeys(self.synonyms) if each not in self.names]
        return SameWords(tuple(dict.fromkeys(self.names)), tuple(synonyms))


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A stretch of an article below one heading; the first has no heading and an empty `anchor`. All is plain text."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One article's part of an index, made from its content alone, so that whoever shares the content shares this.

    `fields` has the terms of each of the `FIELDS`.
    """

    sections: tuple[SearchSection, ...]
    fields: tuple[Counted, ...]

    @property
    def lengths(self) -> tuple[int, ...]:
        """The length of each field, as the index has it: its number of different terms."""
        return tuple([len(field.terms) for field in self.fields])
