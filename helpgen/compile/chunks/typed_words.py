"""Words that have a label and were typed out, in a stretch of decided text, each where it stands.

The parser keeps no position of plain text. It tells where code spans, links and pictures end, and what it made of the
text in between is looked for from there on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.decide import Row
from helpgen.compile.label_words import FILLED, typed_in
from helpgen.compile.markdown.notes import AT
from helpgen.compile.markdown.spots import Spots
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.compile.variables.slots import Literally
from helpgen.frozen import frozen
from helpgen.model.template import TypedWord

_BREAKS = ("softbreak", "hardbreak")
_NOT_TYPED = "alert_title_open"
_FAR = 1_000  # characters; between two pieces of text stands no more that is no text


@frozen
class _Stretch:
    """A piece of text: where it begins in its passage, and in the run; below 0 where it was written otherwise there.

    `earliest` is an offset in the run before which it cannot begin.
    """

    first: int
    at: int
    earliest: int


def typed_words(
    tokens: Sequence[Token], rows: Sequence[Row], pattern: re.Pattern[str], desk: Desk
) -> Iterator[TypedWord]:
    """Each word that the pattern finds in prose: outside of code, of links and of texts of pictures."""
    texts = [row.text for row in rows]
    for position, token in enumerate(tokens):
        if (
            token.type == "inline"
            and pattern.search(token.content)
            and tokens[position - 1].type != _NOT_TYPED
        ):
            prose = _Prose(token, pattern, desk.slots)
            spots = Spots(tokens, position, texts)
            for word, around, at in prose.found():
                spot = spots.at(at)
                row = rows[spot.row]
                yield TypedWord(word, around, row.number, desk.column(row, spot.at))


class _Prose:
    """The prose of one inline run, walked once; a passage is its text between two things that are no text."""

    def __init__(self, token: Token, pattern: re.Pattern[str], slots: Slots) -> None:
        self._source = token.content
        self._children = token.children or ()
        self._pattern = pattern
        self._slots = slots
        self._cursor = 0
        self._passage: list[str] = []
        self._texts: list[_Stretch] = []
        self._length = 0
        self._told = 0

    def found(self) -> Iterator[tuple[str, str, int]]:
        """Each word with the text around it, and its offset in the run."""
        links = 0
        for token in self._children:
            if token.type == "text" and not links:
                self._text(token.content)
            elif token.type in _BREAKS and AT not in token.meta and not links:
                self._break()
            else:
                yield from self._words()
                links += token.nesting if token.type.startswith("link_") else 0
            if AT in token.meta and token.type != "link_open":
                self._cursor = max(self._cursor, token.meta[AT][1])
        yield from self._words()

    def _text(self, content: str) -> None:
        at = self._source.find(content, self._cursor, self._cursor + len(content) + _FAR)
        self._texts.append(_Stretch(self._length, at, self._cursor))
        self._add(content)
        self._cursor = max(at, self._cursor) + len(content)  # what is escaped is longer as typed

    def _break(self) -> None:
        self._add("\n")
        at = self._source.find("\n", self._cursor)
        self._cursor = at + 1 if at >= 0 else self._cursor

    def _add(self, text: str) -> None:
        self._passage.append(text)
        self._length += len(text)

    def _words(self) -> Iterator[tuple[str, str, int]]:
        """The words of the passage that ends here."""
        passage = MARK.sub(self._shown, "".join(self._passage))
        for found, around in typed_in(passage, self._pattern):
            behind = bisect_right(self._texts, found.start(), key=attrgetter("first"))
            at = self._place(self._texts[behind - 1], found)
            self._told = at + len(found[0])
            yield found[0], around, at
        self._passage, self._texts, self._length = [], [], 0

    def _shown(self, mark: re.Match[str]) -> str:
        """What is read in a mark's place, as long as the mark is: two braces, say, that are to be printed."""
        slot = self._slots.find(mark[2])
        text = slot.text if isinstance(slot, Literally) else ""
        return text[-len(mark[0]) :].rjust(len(mark[0]), FILLED)

    def _place(self, text: _Stretch, found: re.Match[str]) -> int:
        """The offset of a word in the run: of what was written with escapes, the next place that has the word."""
        if text.at >= 0:
            return text.at + found.start() - text.first
        earliest = max(text.earliest, self._told)
        end = earliest + found.end() - text.first + _FAR
        return max(self._source.find(found[0], earliest, end), earliest)
