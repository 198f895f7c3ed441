"""Verdicts of every status, made by hand."""

from helpgen.logic import ALWAYS
from helpgen.logic.claim_words import Said, read_claim
from helpgen.model.claim import Claim
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.report import Report
from helpgen.report.claims.claim_report import ClaimReport

PATH = "content/help/portal/rows.md"


def claim(form: str, text: str, line: int) -> Claim:
    said = read_claim(form, text)
    assert isinstance(said, Said)
    return Claim(said, line, 1, 11, ALWAYS)


def finding(line: int, code: str = "CL905", message: str = "expected yes") -> Diagnostic:
    return Diagnostic(Place(PATH, line, 1), code, message, "write | no |")


def verdict(form: str, text: str, line: int, status: Status, **given: object) -> Verdict:
    made = claim(form, text, line)
    whole = {"tenants": ("ann", "bob"), "checks": 1, **given}
    rule = made.said.subject if form in {"examples", "claim"} else ""
    return Verdict("/help/portal/rows", PATH, made, rule, status, **whole)  # type: ignore[arg-type]  # by name


ROWS = verdict(
    "examples",
    "booking.lead-time",
    12,
    Status.FAIL,
    checks=2,
    rows=(15, 16),
    findings=(finding(16),),
    mended=((16, 2, "no"),),
)
MANUAL = verdict("manual", 'reason="needs a browser" until=2030-01-01', 20, Status.MANUAL)
HIDDEN = verdict(
    "claim", "booking.lead-time#never-inside-window", 22, Status.HIDDEN, tenants=("bob",), checks=0
)
PASSED = verdict(
    "claim", "booking.lead-time#never-inside-window", 22, Status.PASS, tenants=("ann",), checks=64
)
BROKEN = verdict(
    "is", "features.hours", 25, Status.ERROR, findings=(finding(25, "CL903", "there is no key"),)
)
EXPIRED = verdict(
    "manual",
    'reason="x" until=2020-01-01',
    30,
    Status.EXPIRED,
    findings=(finding(30, "CL910", "nobody looked"),),
)
ALL = (ROWS, MANUAL, HIDDEN, PASSED, BROKEN, EXPIRED)
LOOSE = Diagnostic(Place("helpgen.yaml"), "FS708", "there is no theme", "make one")


def told(*verdicts: Verdict, loose: tuple[Diagnostic, ...] = ()) -> ClaimReport:
    found = tuple(one for each in verdicts for one in each.findings)
    return ClaimReport(Report((*found, *loose), 3, 2), verdicts)
