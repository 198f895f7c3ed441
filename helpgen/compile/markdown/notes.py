"""What the rules of the parser are told about a text, and what they note while they read it.

markdown-it hands one dictionary to all its rules; here it holds one value, so that each rule sees the same names.
"""

import sys
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import field
from typing import Any, NamedTuple

from helpgen.frozen import working
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords

_KEY = "helpgen"

COLON_MISSING = "defines no footnote: a colon is missing behind it"
"""How a finding ends about a reference that was meant as a definition."""

AT = "at"
"""What a token's meta says of the offsets, in its run, from which and up to which it stands."""


class Note(NamedTuple):
    """A finding of a rule: the row where it begins, counted from 0, and what was typed there.

    `at` is where it begins in the row, as the parser sees it; below 0 only `typed` tells it, or it is where the row's
    text begins. `label` is that of a reference whose definition may be shown to others.
    """

    row: int
    code: str
    message: str
    hint: str
    typed: str = ""
    at: int = -1
    label: str = ""


class Spotted(NamedTuple):
    """A finding in a run of inline text: its offset there, and what was typed."""

    offset: int
    code: str
    message: str
    hint: str
    typed: str = ""
    label: str = ""


class Cut(NamedTuple):
    """A row that holds comments and nothing else; they begin at the offset `start` of the whole text.

    `last` is the row in which the last of them ends.
    """

    row: int
    start: int
    last: int


@working
class Notes:
    """`marks` are the rows where directives stood: they are blank, and some rules look past them.

    `typed` gives a piece of the text as it was typed: without it, what stands behind a mark is not seen.
    `allowance` is what the addresses and titles of links may still take; `is_full` that it did not suffice.
    `defines` tells that the article defines references, perhaps in text that is hidden here. `words` are those that the
    page is given although nobody typed them.
    """

    marks: AbstractSet[int] = frozenset()
    typed: Callable[[str], str] = str
    defines: bool = False
    words: BodyWords = ENGLISH_WORDS
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
    spotted: list[Spotted] = field(default_factory=list)  # in the run that is being read
    taken: list[tuple[int, int]] = field(default_factory=list)  # its stretches that have a finding
    footnotes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The row of each definition and its offset there, by label."""

    run: str = ""  # the run that is being read; a picture's text is read as a run of its own
    picture: int = 0  # where the picture begins whose text is being read

    _last: int | None = None

    def last_close(self, text: str, sign: str) -> int:
        """Where the last sign that ends a comment stands: behind it, none need be looked for."""
        if self._last is None:
            self._last = text.rfind(sign)
        return self._last

    def withdraw(self, code: str, row: int) -> None:
        """Take back a finding, where another says the same better."""
        self.found = [each for each in self.found if (each.code, each.row) != (code, row)]

    def again(self) -> "Notes":
        """The same knowledge for a second reading, which notes nothing that lasts."""
        return Notes(self.marks, self.typed, self.defines, self.words, allowance=self.allowance)

    def env(self) -> dict[str, Any]:
        """The dictionary for the parser."""
        return {_KEY: self}


def notes_in(env: Any) -> Notes:  # noqa: ANN401  the parser's own signature
    """What one parse knows and notes."""
    notes = env.get(_KEY)
    return notes if isinstance(notes, Notes) else Notes()
