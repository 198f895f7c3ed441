"""What became of a claim, for those organizations that see it alike."""

from enum import StrEnum

from helpgen.frozen import frozen
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.lineage import Lineage, Run


class Status(StrEnum):
    """How a claim stands."""

    PASS = "pass"  # noqa: S105  a verdict, not a word to get in with
    FAIL = "fail"
    MANUAL = "manual"
    EXPIRED = "expired"
    ERROR = "error"
    HIDDEN = "hidden"


WRONG = frozenset({Status.FAIL, Status.EXPIRED, Status.ERROR})
"""What a claim must not be."""


@frozen
class Answered:
    """On which side of a limit a case came out: allowed or not, and what the rule told of it, as text."""

    allowed: bool
    told: str


@frozen
class Verdict:
    """A claim as these tenants see it.

    `checks` counts what was asked. `rows` are the source lines of the examples that were asked, in their order,
    `answers` what the rule told of those that it could answer, and `mended` the right text of cells: the line of each,
    its number in the row from 0, and what belongs there. `runs` are those of the article: lines are numbered through.
    """

    slug: str
    path: str
    claim: Claim
    rule: str
    status: Status
    tenants: tuple[str, ...]
    checks: int = 0
    findings: tuple[Diagnostic, ...] = ()
    mended: tuple[tuple[int, int, str], ...] = ()
    rows: tuple[int, ...] = ()
    answers: tuple[Answered, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def lineage(self) -> Lineage:
        """Where the lines of its article were typed."""
        return Lineage(self.path, self.runs)

    @property
    def place(self) -> Place:
        """Where the claim was typed."""
        return self.lineage.place(self.claim.line, self.claim.column)

    @property
    def wrong_lines(self) -> frozenset[int]:
        """The lines of its findings, numbered as its rows are."""
        return frozenset(self.lineage.number(each.place) for each in self.findings)

    @property
    def name(self) -> str:
        """The claim in a few words, the same for everybody: `examples booking.lead-time, line 12`."""
        said = self.claim.said
        law = f"#{said.law}" if said.law else ""
        effect = f" not={said.effect}" if said.effect else ""
        subject = f" {said.subject}" if said.subject else ""
        line = self.lineage.told(self.claim.line, 0)
        return f"{said.form}{subject}{law}{effect}, {line}"
