"""Source lines with their variables replaced by marks, before Markdown sees them."""

import re
from collections.abc import Callable

from helpgen.compile.marks import MARK, mark
from helpgen.compile.slots import Broken, Literally, Slot, Variable
from helpgen.compile.variables import Trouble
from helpgen.model.text import Hole
from helpgen.text.slug import shortened

_CLOSING = {"{{": "}}", "{%": "%}"}
_OPENING = re.compile("|".join(_CLOSING))
Read = Callable[[str], Hole | Trouble]


class Slots:
    """The numbered slots of one article; a mark is an index into them."""

    def __init__(self) -> None:
        self.all: list[Slot] = []
        self.any_broken = False

    def add(self, slot: Slot) -> str:
        """The mark of a new slot."""
        self.all.append(slot)
        self.any_broken = self.any_broken or isinstance(slot, Broken)
        return mark(len(self.all) - 1)

    def restore(self, text: str) -> str:
        """The text with its marks replaced by what was typed, for code."""
        return MARK.sub(lambda found: _typed(self.all[int(found[2])]), text)


def _typed(slot: Slot) -> str:
    match slot:
        case Variable() | Broken():
            return slot.source
        case Literally():
            return "\\" + slot.text
        case _:
            return ""


def mask(text: str, line: int, slots: Slots, read: Read) -> str:
    r"""One line with marks in it. `\{{` is a literal, and whatever cannot be read is a Broken slot."""
    out: list[str] = []
    position = 0
    last = {"{{": text.rfind("}}"), "{%": text.rfind("%}")}
    while found := _OPENING.search(text, position):
        start, opening = found.start(), found[0]
        head = text[position:start]
        position = start + 2
        if (len(head) - len(head.rstrip("\\"))) % 2:
            out += (head[:-1], slots.add(Literally(opening)))
            continue
        if last[opening] >= position:  # else nothing closes it, and nobody need look
            position = text.index(_CLOSING[opening], position) + 2
        elif opening == "{%":
            out += (head, opening)
            continue
        out += (head, slots.add(_slot(text[start:position], line, start + 1, read)))
    return "".join(out) + text[position:]


def may_hold(text: str) -> bool:
    """Whether there may be something to mask."""
    return "{{" in text or "{%" in text


def _slot(whole: str, line: int, column: int, read: Read) -> Slot:
    if whole.startswith("{%"):
        hint = r"write <!-- help:when key --> on a line of its own; \{% prints the characters"
        message = f"{shortened(whole)} is neither a variable nor a directive"
        return Broken(whole, line, column, "LB301", message, hint)
    if not whole.endswith("}}"):
        hint = r"close it with }} on the same line, or write \{{ for two literal braces"
        return Broken(whole, line, column, "LB301", "a variable is not closed", hint)
    hole = read(whole[2:-2])
    if isinstance(hole, Trouble):
        return Broken(whole, line, column, hole.code, hole.message, hole.hint)
    return Variable(whole, hole, line, column)
