"""What is judged with another claim has to stand in one: `help:row` in a table of examples, `help:event` in a flow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from helpgen.compile.passages import Kind, Passage
from helpgen.model.claim import Claim
from helpgen.model.source import Body, Choice
from helpgen.verify.scope import target_of
from helpgen.verify.verdict import ClaimFault

_FAR = 1 << 30
_PART_OF: Mapping[str, str] = MappingProxyType({"examples": "row", "flow": "event"})


class Room(NamedTuple):
    """Where a part of that form may stand: from one line to another."""

    form: str
    first: int
    last: int

    def has(self, part: Claim) -> bool:
        """Whether the part stands there."""
        return part.said.form == self.form and self.first <= part.line <= self.last


def rooms(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Room]:
    """Where parts may stand in a variant, whichever of these claims it shows: one may be shown to others than its list.

    A claim that finds no table or list is told itself: what stands below it is not told again.
    """
    for claim in claims:
        form = _PART_OF.get(claim.said.form)
        if form and claim.hidden is not None:
            yield Room(form, claim.line, max(_lines(claim.hidden), default=claim.line))
        elif form:
            yield from _below(claim, form, passages)


def _below(claim: Claim, form: str, passages: Sequence[Passage]) -> Iterator[Room]:
    first = target_of(claim.line, passages)
    wanted = Kind.HEAD if form == "row" else Kind.STEP
    if first is None or first.kind is not wanted:
        yield Room(form, claim.line, _FAR)
        return
    kind = Kind.ROW if form == "row" else Kind.STEP
    for each in passages:
        if each.group == first.group and each.kind is kind:
            yield Room(form, each.line, each.last)


def _lines(body: Body) -> Iterator[int]:
    for node in body:
        if isinstance(node, Choice):
            for branch in node.branches:
                yield branch.line
                yield from _lines(branch.nodes)
        else:
            yield node.number


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
