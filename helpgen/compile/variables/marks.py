"""Marks: how a variable, a link or a gate travels through the Markdown parser.

A mark is a number between two Unicode noncharacters. The reader refuses those in every input, and the parser takes a
mark for a letter, so what stands in a hole cannot change the structure. Parsers undo encodings, though: an address may
hold the same characters percent-encoded. So each number begins with a key made from the whole text in which it stands:
to forge a mark, a text would have to hold a digest of itself.
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from helpgen.compile.variables.slots import Broken, Literally, Slot, Variable

OPEN = "\ufdd0"
ATTRIBUTE = "\ufdd2"  # opens a mark that stands inside an attribute, where no element can be made
CLOSE = "\ufdd1"
MARK = re.compile(f"([{OPEN}{ATTRIBUTE}])([0-9]+){CLOSE}")
IN_URL = re.compile(r"%EF%B7%90([0-9]+)%EF%B7%91", re.IGNORECASE)
SIGNS = re.compile(f"[{OPEN}{ATTRIBUTE}{CLOSE}]")

_DIGITS = 17  # of the key: 56 bits of the digest


class Slots:
    """The numbered slots of one text, and their marks."""

    def __init__(self, text: str) -> None:
        self.all: list[Slot] = []
        self.any_broken = False  # whether one may be a fault, depending on where it stands
        digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
        self._numbers: dict[str, int] = {}
        self._key = str(int.from_bytes(digest[:7], "big")).zfill(_DIGITS)

    def add(self, slot: Slot) -> str:
        """The mark of a new slot."""
        number = f"{self._key}{len(self.all)}"
        self._numbers[number] = len(self.all)
        self.all.append(slot)
        if isinstance(slot, Broken) or (isinstance(slot, Literally) and slot.code_only):
            self.any_broken = True
        return f"{OPEN}{number}{CLOSE}"

    def find(self, digits: str) -> Slot | None:
        """What the mark with this number stands for; None if no slot of this text has it."""
        number = self._numbers.get(digits)
        return None if number is None else self.all[number]

    def by_number(self) -> Iterator[tuple[str, Slot]]:
        """All slots, each with the number of its mark, in the order in which they were added."""
        return zip(self._numbers, self.all, strict=True)

    def change(self, digits: str, slot: Slot) -> None:
        """Let a mark stand for something else."""
        number = self._numbers.get(digits)
        if number is not None:
            self.all[number] = slot

    def restore(self, text: str) -> str:
        """The text with its marks replaced by what was typed, for code."""
        return MARK.sub(self._typed, text) if CLOSE in text else text

    def in_url(self, url: str) -> str | None:
        """The number of the first mark that stands in an address, which the parser has percent-encoded."""
        numbers = [found[1] for found in IN_URL.finditer(url)]
        numbers += [found[2] for found in MARK.finditer(url)]
        return next((each for each in numbers if each in self._numbers), None)

    def without_marks(self, text: str) -> str:
        """The text less its marks, and with all that only looks like one."""
        return MARK.sub(lambda found: "" if self.find(found[2]) else found[0], text)

    def _typed(self, found: re.Match[str]) -> str:
        match self.find(found[2]):
            case Variable(source=source) | Broken(source=source) | Literally(source=source):
                return source
            case _:
                return found[0] if self.find(found[2]) is None else ""


def in_attribute(text: str) -> str:
    """The same text with its marks turned into those for attributes."""
    return text.replace(OPEN, ATTRIBUTE)
