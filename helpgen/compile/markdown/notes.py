"""What the rules of the parser are told about a text, and what they note while they read it.

markdown-it hands one dictionary to all its rules; here it holds one value, so that each rule sees the same names.
"""

import sys
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_KEY = "helpgen"


class Note(NamedTuple):
    """A finding of a rule: the row where it begins, counted from 0, and what was typed there."""

    row: int
    code: str
    message: str
    hint: str
    typed: str = ""


class Cut(NamedTuple):
    """A row that holds comments and nothing else; they begin at the offset `start` of the whole text.

    `last` is the row in which the last of them ends.
    """

    row: int
    start: int
    last: int


@dataclass(slots=True)
class Notes:
    """`marks` are the rows where directives stood: they are blank, and some rules look past them.

    `typed` gives a piece of the text as it was typed: without it, what stands behind a mark is not seen.
    `allowance` is what the addresses and titles of links may still take; `is_full` that it did not suffice.
    """

    marks: AbstractSet[int] = frozenset()
    typed: Callable[[str], str] = str
    found: list[Note] = field(default_factory=list)
    allowance: int = sys.maxsize
    is_full: bool = False
    suspects: list[Note] = field(
        default_factory=list
    )  # comments that may have been meant otherwise
    cuts: list[Cut] = field(default_factory=list)
    torn: list[int] = field(
        default_factory=list
    )  # rows that close code begun in a branch they do not stand in

    _last: int | None = None

    def last_close(self, text: str, sign: str) -> int:
        """Where the last sign that ends a comment stands: behind it, none need be looked for."""
        if self._last is None:
            self._last = text.rfind(sign)
        return self._last

    def env(self) -> dict[str, Any]:
        """The dictionary for the parser."""
        return {_KEY: self}


def notes_in(env: Any) -> Notes:  # noqa: ANN401  the parser's own signature
    """What one parse knows and notes."""
    notes = env.get(_KEY)
    return notes if isinstance(notes, Notes) else Notes()
