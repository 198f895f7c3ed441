"""Source lines with their variables replaced by marks, before Markdown sees them."""

from collections.abc import Callable

from helpgen.compile.marks import MARK, mark
from helpgen.compile.slots import Broken, Literally, Slot, Variable
from helpgen.compile.variables import Trouble
from helpgen.model.text import Hole

Read = Callable[[str], Hole | Trouble]


class Slots:
    """The numbered slots of one article; a mark is an index into them."""

    def __init__(self) -> None:
        self.all: list[Slot] = []

    def add(self, slot: Slot) -> str:
        """The mark of a new slot."""
        self.all.append(slot)
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
    closable = (
        True  # once nothing closes, nothing further right will: one look ahead, not one per brace
    )
    while (start := text.find("{{", position)) >= 0:
        head = text[position:start]
        if (len(head) - len(head.rstrip("\\"))) % 2:
            out += (head[:-1], slots.add(Literally("{{")))
            position = start + 2
            continue
        end = text.find("}}", start + 2) if closable else -1
        closable = end >= 0
        stop = end + 2 if closable else start + 2
        slot = _slot(text[start:stop], line, start + 1, read)
        out += (head, slots.add(slot))
        position = stop
    return "".join(out) + text[position:]


def _slot(whole: str, line: int, column: int, read: Read) -> Slot:
    if not whole.endswith("}}"):
        hint = r"close it with }} on the same line, or write \{{ for two literal braces"
        return Broken(whole, line, column, "LB301", "a variable is not closed", hint)
    hole = read(whole[2:-2])
    if isinstance(hole, Trouble):
        return Broken(whole, line, column, hole.code, hole.message, hole.hint)
    return Variable(whole, hole, line, column)
