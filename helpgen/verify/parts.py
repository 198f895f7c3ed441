"""What is judged with another claim has to stand in one: `help:row` in a table of examples, `help:event` in a flow."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from helpgen.model.claim import Claim
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault

_FAR = 1 << 30


class Room(NamedTuple):
    """Where a part of that form may stand: from one line to another."""

    form: str
    first: int
    last: int

    def has(self, part: Claim) -> bool:
        """Whether the part stands there."""
        return part.said.form == self.form and self.first <= part.line <= self.last


def rooms(sights: Iterable[Sight]) -> Iterator[Room]:
    """Where parts may stand in an article, from its claims as somebody sees them.

    A claim that finds no table or list is told itself: what stands below it is not told again.
    """
    for sight in sights:
        claim = sight.claim
        if claim.said.form == "examples":
            found = [Room("row", row.line, row.line) for row in sight.table()[1]]
            yield from found or [Room("row", claim.line, _FAR)]
        elif claim.said.form == "flow":
            found = [Room("event", step.line, step.last) for step in sight.steps()]
            yield from found or [Room("event", claim.line, _FAR)]


def stray(part: Claim) -> ClaimFault:
    """What is wrong with a part that stands in no such room, and how it is written."""
    if part.said.form == "row":
        message = "`help:row` stands in no row of a table of examples, so nothing is asked with it"
        hint = (
            "write it behind a cell of a row, below <!-- help:examples RULE -->: "
            "| Mon 9 Mar 2026, 15:00 | yes <!-- help:row state=pending --> |"
        )
    else:
        message = "`help:event` stands on no step of a flow, so nothing is asked about it"
        hint = (
            "write it behind a step of a numbered list, below <!-- help:flow NAME -->: "
            "1. They ask. <!-- help:event book by=client -->"
        )
    return ClaimFault(part.line, part.column, "CL902", message, hint)
