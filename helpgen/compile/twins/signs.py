"""Signs for holes and conditions, on their way from a body's HTML to Markdown.

They are noncharacters, which no text of a project can hold; a sign is a letter that nobody knows yet.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from helpgen.compile.twins.written import Blank, Fork, Written
from helpgen.frozen import working
from helpgen.logic import Condition
from helpgen.model.text import Gate, Piece

HOLE, FORK, END, OTHERWISE, CLOSE = "\ufdd0", "\ufdd2", "\ufdd1", "\ufdd3", "\ufdd4"
"""A hole is HOLE, a number and END; a fork FORK, a number, END, what it shows, OTHERWISE, the other, CLOSE."""

ANY = re.compile(f"[{HOLE}-{CLOSE}]")
HOLES = re.compile(f"{HOLE}([0-9]+){END}")
FORKS = f"(?:{FORK}[0-9]+{END}|[{OTHERWISE}{CLOSE}])"
_STEP = re.compile(
    f"[{HOLE}{FORK}{OTHERWISE}{CLOSE}]"  # first, so that all other letters are passed over in a step
    f"(?:(?<={HOLE})([0-9]+){END}|(?<={FORK})([0-9]+){END}|(?<=[{OTHERWISE}{CLOSE}]))"
)
_LINK = re.compile(r"<a [^>]*>")
GATE = "data-gate"
"""On a link, or on an element around what a condition shows: which one."""


@working
class Signs:
    """What the signs of one body stand for.

    `links` has, for each gate around the opening tag of a link, its condition and the tags that it chooses from.
    """

    blanks: list[Blank] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    links: dict[str, tuple[Condition, str, str]] = field(default_factory=dict)

    def html(self, pieces: Sequence[Piece]) -> str:
        """A body in one piece: holes are signs, and gates attributes of links, or elements around what they show."""
        return "".join([each if isinstance(each, str) else self._html(each) for each in pieces])

    def _html(self, piece: Piece) -> str:
        if isinstance(piece, str):
            return piece
        if not isinstance(piece, Gate):
            self.blanks.append(Blank(piece))
            return f"{HOLE}{len(self.blanks) - 1}{END}"
        inside = self.html(piece.then)
        if inside == "</a>":  # its condition is that of the tag which opens it
            return inside
        name = str(len(self.links))
        if _LINK.fullmatch(inside):
            self.links[name] = piece.condition, inside, self.html(piece.otherwise)
            return f'<a {GATE}="{name}">'
        self.conditions.append(piece.condition)
        return f'<gate {GATE}="{len(self.conditions) - 1}">{inside}</gate>'

    def change(self, number: str, **changes: object) -> None:
        """Let a hole be written otherwise."""
        self.blanks[int(number)] = replace(self.blanks[int(number)], **changes)  # type: ignore[arg-type]  # fields of a blank

    def copy_of(self, text: str, **changes: object) -> str:
        """The text with new signs for its holes, which are written otherwise."""

        def copied(found: re.Match[str]) -> str:
            self.blanks.append(self.blanks[int(found[1])])
            number = str(len(self.blanks) - 1)
            self.change(number, **changes)
            return f"{HOLE}{number}{END}"

        return HOLES.sub(copied, text)

    def fork(self, condition: Condition, then: str, otherwise: str = "") -> str:
        """A choice between two pieces of Markdown."""
        self.conditions.append(condition)
        return self.known_fork(str(len(self.conditions) - 1), then, otherwise)

    def known_fork(self, number: str, then: str, otherwise: str = "") -> str:
        """The same for a condition that is known by its number."""
        return f"{FORK}{number}{END}{then}{OTHERWISE}{otherwise}{CLOSE}"

    def written(self, text: str) -> Written:
        """Markdown with signs, as pieces."""
        return tuple(self._pieces(_steps(text)))

    def _pieces(self, steps: Iterator[str | tuple[str, str]]) -> Iterator[str | Blank | Fork]:
        """The pieces up to the end of the text, or of the branch."""
        for step in steps:
            if isinstance(step, str):
                yield step
                continue
            hole, fork = step
            if hole:
                yield self.blanks[int(hole)]
            elif fork:
                then = tuple(self._pieces(steps))
                yield Fork(self.conditions[int(fork)], then, tuple(self._pieces(steps)))
            else:
                return


def _steps(text: str) -> Iterator[str | tuple[str, str]]:
    parts = _STEP.split(text)
    for at in range(0, len(parts), 3):
        if parts[at]:
            yield parts[at]
        if at + 2 < len(parts):
            yield parts[at + 1], parts[at + 2]
