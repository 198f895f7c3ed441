"""A claim as the report shows it: in text and by a sign, and then by color."""

from collections.abc import Sequence
from typing import NamedTuple

from helpgen.logic.spelling import show
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Diagnostic

SIGNS = {
    Status.PASS: "✓",
    Status.FAIL: "✗",
    Status.ERROR: "✗",
    Status.EXPIRED: "✗",
    Status.MANUAL: "✎",
    Status.HIDDEN: "–",
}
WORST_FIRST = (
    Status.ERROR,
    Status.FAIL,
    Status.EXPIRED,
    Status.MANUAL,
    Status.PASS,
    Status.HIDDEN,
)


class FindingView(NamedTuple):
    """What is wrong, and the way out, which may be empty."""

    place: str
    code: str
    message: str
    hint: str
    tenants: str


class ClaimView(NamedTuple):
    """`number` is the claim's on its page; `about` says in words what else there is to know."""

    number: int
    status: str
    sign: str
    name: str
    about: str
    findings: tuple[FindingView, ...]


def finding_view(found: Diagnostic) -> FindingView:
    """A finding; its organizations are named."""
    place = ":".join(str(part) for part in (found.place.path, found.place.line) if part)
    return FindingView(place, found.code, found.message, found.hint, ", ".join(found.tenants))


def claim_view(number: int, verdict: Verdict) -> ClaimView:
    """A verdict for those who read the report."""
    return ClaimView(
        number,
        str(verdict.status),
        SIGNS[verdict.status],
        verdict.name,
        _about(verdict),
        tuple(map(finding_view, verdict.findings)),
    )


def _about(verdict: Verdict) -> str:
    said = verdict.claim.said
    match verdict.status:
        case Status.HIDDEN:
            return f"Not shown here. Its place is shown where: {show(verdict.claim.given)}."
        case Status.EXPIRED:
            return f"A person looked at it until {said.option('until')}: {said.option('reason')}."
        case Status.MANUAL:
            return f"A person looks at it until {said.option('until')}: {said.option('reason')}."
        case _ if verdict.checks:
            several = "" if verdict.checks == 1 else "s"
            return f"Put to the test {verdict.checks:,} time{several}."
        case _:
            return ""


def worst(statuses: Sequence[Status]) -> Status:
    """How a claim stands for somebody who looks at all who see it."""
    return min(statuses, key=WORST_FIRST.index)
