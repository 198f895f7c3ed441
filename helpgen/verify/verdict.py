"""What became of a claim, for those organizations that see it alike."""

from dataclasses import dataclass, field
from enum import StrEnum

from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic


class Status(StrEnum):
    """How a claim stands."""

    PASS = "pass"  # noqa: S105  a verdict, not a word to get in with
    FAIL = "fail"
    MANUAL = "manual"
    EXPIRED = "expired"
    ERROR = "error"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class ClaimFault:
    """Something wrong at a line and column (from 1) of the claim's article. `row` is that of an example, from 1.

    `mended` is the right text of a cell of an example: its line, its number in the row, and what belongs there.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    row: int = 0
    mended: tuple[int, int, str] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """On which side of a limit a case came out: allowed or not, and what the rule told of it, as text."""

    allowed: bool
    told: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What a form of claim says of one claim: how often it was put to the test, and what was found.

    `checks` counts what was asked: the rows of a table, the cases that a law was tried on. `answers` are those to the
    rows; two judgments that find the same are one, whatever else the rule told.
    """

    checks: int = 0
    found: tuple[ClaimFault, ...] = ()
    answers: tuple[Answered, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim as these tenants see it."""

    slug: str
    path: str
    claim: Claim
    rule: str
    status: Status
    tenants: tuple[str, ...]
    checks: int = 0
    findings: tuple[Diagnostic, ...] = ()
    mended: tuple[tuple[int, int, str], ...] = ()
    answers: tuple[Answered, ...] = ()
