"""Parts of lines that are shown to be told apart: whether an element can stand around them.

A part is cut from its line before Markdown is read, so it may hold half of what Markdown makes of it: the beginning of
a link, a piece of an address, code. Whether it is words of one text is what the parser says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import field

from markdown_it.token import Token

from helpgen.compile.markdown.inline_tags import CLOSES, OPENS
from helpgen.compile.variables.marks import IN_URL, MARK, Slots
from helpgen.compile.variables.slots import PartEdge
from helpgen.frozen import working

Place = tuple[int, int]
"""Line and column of a part's directive."""


@working
class LineParts:
    """The parts that an element can stand around, and those that are in a place where none can."""

    _whole: set[Place] = field(default_factory=set)
    _misplaced: set[Place] = field(default_factory=set)

    def learn(self, tokens: Sequence[Token], slots: Slots) -> None:
        """Look at every inline run."""
        for token in tokens:
            if token.type == "inline":
                self._misplaced.update(_in_attributes(token.children or (), slots))
                self._whole.update(_whole(token.children or (), slots))

    def torn(self, slots: Slots) -> frozenset[Place]:
        """The parts that no element can stand around."""
        every = {(each.line, each.column) for each in slots.all if isinstance(each, PartEdge)}
        return frozenset(every - self._whole | self._misplaced)


def _in_attributes(children: Sequence[Token], slots: Slots) -> Iterator[Place]:
    for token in children:
        for value in map(str, token.attrs.values()):
            numbers = [each[1] for each in IN_URL.finditer(value)]
            numbers += [each[2] for each in MARK.finditer(value)]
            edges = map(slots.find, numbers)
            yield from ((each.line, each.column) for each in edges if isinstance(each, PartEdge))


def _whole(children: Sequence[Token], slots: Slots) -> Iterator[Place]:
    """The parts whose edges stand in the text of the same element."""
    around: list[Place | None] = []
    for token in children:
        step = {OPENS: 1, CLOSES: -1}.get(token.markup, token.nesting)
        if step > 0:
            around.append(None)
        elif step < 0:
            while around and around.pop() is not None:
                pass
        for edge in _edges(token, slots):
            place = (edge.line, edge.column)
            if edge.part == "open":
                around.append(place)
            elif around and around[-1] == place:
                around.pop()
                yield place


def _edges(token: Token, slots: Slots) -> Iterator[PartEdge]:
    if token.type == "text":
        for found in MARK.finditer(token.content):
            slot = slots.find(found[2])
            if isinstance(slot, PartEdge):
                yield slot
