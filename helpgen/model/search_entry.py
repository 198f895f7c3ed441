"""An article as a search finds it: its words counted, and what a result shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from helpgen.model.frequent import Parted
from helpgen.model.numbered import Numbered, Words, joined

FIELDS = ("title", "words", "headings", "text")
"""The fields of the index, in its order. `words` are aliases and tags; `text` begins with the summary."""


class Counted(NamedTuple):
    """The different terms of one field and how often it has each.

    `common` is what a variant says to everybody, one object for all who see it. `raised` has terms of `common` that an
    organization's words add to, with what they come to then; `added` those that only its words bring.
    """

    common: Parted
    raised: tuple[tuple[str, int], ...]
    added: tuple[tuple[str, int], ...]

    @property
    def length(self) -> int:
        """How many different terms there are."""
        return self.common.size + len(self.added)

    def terms(self) -> Iterator[str]:
        """Each term once."""
        for term, _ in (*self.common.counts(), *self.added):
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


class OpenSection(NamedTuple):
    """A section with holes."""

    anchor: str
    heading: Numbered
    text: Numbered

    def filled(self, words: Words) -> SearchSection:
        """The section as a page shows it: its text is one line."""
        text = " ".join(joined(self.text, words).split())
        return SearchSection(self.anchor, joined(self.heading, words), text)


@dataclass(frozen=True, slots=True, eq=False)
class Sections:
    """The sections of one variant, one object for all who see it: what is made of them is remembered by that."""

    each: tuple[SearchSection | OpenSection, ...]


class SearchEntry(NamedTuple):
    """One article's part of an index, for all who read the article alike.

    `outline` has the sections of the variant, and `words` what stands in their holes.
    `fields` has the terms of each of the `FIELDS`.
    """

    outline: Sections
    words: Words
    fields: tuple[Counted, ...]

    @property
    def sections(self) -> tuple[SearchSection, ...]:
        """The sections of which something is left."""
        filled = [
            each if isinstance(each, SearchSection) else each.filled(self.words)
            for each in self.outline.each
        ]
        return tuple([each for each in filled if each.text or each.heading])


def is_tidy(word: str) -> bool:
    """Whether a line stays a line without doubled spaces when the word is put in."""
    return bool(word) and word == " ".join(word.split())
