"""Marks beside the words that claims speak of, in the body of an article whose elements say their source lines."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from helpgen.model.claim_verdict import WRONG, Status, Verdict
from helpgen.render.claims.claim_view import SIGNS, WORST_FIRST, ClaimView, claim_view
from helpgen.render.claims.look import TEMPLATES

_TRACED = re.compile(r'<[a-z][a-z0-9]*(?: [^<>]*?)?( data-lines="([0-9]+)-([0-9]+)")[^<>]*>')


class _Element(NamedTuple):
    """An element that says its lines: where it stands, where its attribute does, and where its words begin."""

    start: int
    attribute: tuple[int, int]
    inside: int
    first: int
    last: int


class ClaimMark(NamedTuple):
    """One claim at one place; `id` is set where a link may lead to it."""

    number: int
    status: str
    sign: str
    says: str
    id: str


def marked(body: str, verdicts: Sequence[Verdict]) -> str:
    """The body with a mark for each claim that is shown, and below it the list of all; nothing says its lines any more.

    `verdicts` are those of one organization.
    """
    ordered = sorted(verdicts, key=lambda each: (each.claim.line, each.claim.column))
    elements = list(_elements(body))
    marks: defaultdict[int, list[ClaimMark]] = defaultdict(list)
    for number, verdict in enumerate(ordered, 1):
        if verdict.status is not Status.HIDDEN:
            for at, mark in _marks(number, verdict, elements).items():
                marks[at].append(mark)
    views = [claim_view(number, verdict) for number, verdict in enumerate(ordered, 1)]
    placed = {mark.number for found in marks.values() for mark in found}
    return _spliced(body, elements, marks) + _list(views, placed)


def without_traces(body: str) -> str:
    """The body as it is published."""
    return _spliced(body, list(_elements(body)), {})


def _elements(body: str) -> Iterator[_Element]:
    for found in _TRACED.finditer(body):
        yield _Element(
            found.start(), found.span(1), found.end(), int(found.group(2)), int(found.group(3))
        )


def _marks(number: int, verdict: Verdict, elements: Sequence[_Element]) -> Mapping[int, ClaimMark]:
    """The marks of one claim, by the position of their element: one for each row that was asked, else one."""
    places: dict[int, Status] = {}
    wrong = verdict.wrong_lines
    is_seen = verdict.claim.hidden is None
    rows = [(line, _at(line, elements)) for line in verdict.rows] if is_seen else []
    for line, at in rows:
        if at is not None:
            places[at] = verdict.status if line in wrong else Status.PASS
    if not places and (below := _below(verdict.claim.line, elements)) is not None:
        places[below] = verdict.status
    for line in sorted(wrong if is_seen else ()):
        if (at := _at(line, elements)) is not None and at not in places:
            places[at] = verdict.status
    first = min(places, default=None)
    return {
        at: ClaimMark(
            number,
            str(status),
            SIGNS[status],
            _says(verdict, status),
            f"claim_{number}_mark" * (at == first),
        )
        for at, status in places.items()
    }


def _says(verdict: Verdict, status: Status) -> str:
    """What a mark says to whoever points at it."""
    if status in WRONG and verdict.findings:
        return verdict.findings[0].message
    return verdict.name


def _at(line: int, elements: Sequence[_Element]) -> int | None:
    """The position of the element that a line belongs to."""
    within = [at for at, each in enumerate(elements) if each.first <= line <= each.last]
    return min(within, key=lambda at: elements[at].last - elements[at].first, default=None)


def _below(line: int, elements: Sequence[_Element]) -> int | None:
    """The same, or of the first one below: most claims stand before what they speak of."""
    within = _at(line, elements)
    if within is not None:
        return within
    return next((at for at, each in enumerate(elements) if each.first > line), None)


def _spliced(
    body: str, elements: Sequence[_Element], marks: Mapping[int, Sequence[ClaimMark]]
) -> str:
    out: list[str] = []
    done = 0
    for at, each in enumerate(elements):
        start, end = each.attribute
        out.append(body[done:start])
        done = end
        if here := marks.get(at):
            order = [str(status) for status in WORST_FIRST]
            status = min((mark.status for mark in here), key=order.index)
            rendered = TEMPLATES.get_template("marks.html").render(marks=here)
            out += (f' data-claim="{status}"', body[done : each.inside], rendered)
            done = each.inside
    return "".join([*out, body[done:]])


def _list(views: Sequence[ClaimView], placed: set[int]) -> str:
    return TEMPLATES.get_template("list.html").render(claims=views, placed=placed)
