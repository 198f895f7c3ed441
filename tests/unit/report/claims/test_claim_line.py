import json

from helpgen.report import Report
from helpgen.report.claims.claim_formats import CLAIM_FORMATS
from helpgen.report.claims.claim_line import LONGEST, claim_line, readable
from helpgen.report.claims.claim_report import ClaimReport
from tests.unit.report.claims.sample_verdicts import ALL, HIDDEN, PASSED, finding, told


def test_claims_are_counted_once_and_their_verdicts_as_seen() -> None:
    assert claim_line(told(HIDDEN, PASSED)) == (
        "1 claim, 64 checks; as organizations see them: 1 pass, 1 hidden"
    )


def test_without_claims_the_note_says_why() -> None:
    assert claim_line(ClaimReport(Report(()), (), "no article claims anything")) == (
        "no article claims anything"
    )
    assert claim_line(told()) == "0 claims, 0 checks"


def test_a_message_that_fits_stays_and_one_that_is_longer_by_one_is_cut() -> None:
    fits, longer = (finding(1, message="x" * length) for length in (LONGEST, LONGEST + 1))
    short = readable(Report((fits, longer))).diagnostics
    assert short[0] == fits
    assert short[1].message == "x" * (LONGEST - 1) + "…"


def test_every_format_takes_every_status_and_the_text_ends_with_the_claims() -> None:
    whole = told(*ALL)
    written = {name: made(whole) for name, made in CLAIM_FORMATS.items()}
    assert list(written) == ["text", "json", "github", "sarif", "junit"]
    assert written["text"].splitlines()[-1] == claim_line(whole)
    assert written["github"].count("::error ") == 3
    assert len(json.loads(written["sarif"])["runs"][0]["results"]) == 3
