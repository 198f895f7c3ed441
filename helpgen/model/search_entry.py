"""An article as a search finds it: its words counted, and what a result shows of it."""

from dataclasses import dataclass

FIELDS = ("title", "words", "headings", "text")
"""The fields of the index, in its order. `words` are aliases and tags; `text` begins with the summary."""

Postings = tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
"""Each term in the order of its first appearance, with pairs of a field's number and how often the field has it."""


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A stretch of an article below one heading; the first has no heading and an empty `anchor`. All is plain text."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One article's part of an index, made from its content alone, so that whoever shares the content shares this.

    `lengths` are the numbers of different terms in each of the `FIELDS`.
    """

    sections: tuple[SearchSection, ...]
    postings: Postings
    lengths: tuple[int, ...]
