from xml.etree.ElementTree import Element, fromstring

from helpgen.model.claim_verdict import Status
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.claims.junit import written
from tests.unit.report.claims.sample_verdicts import (
    ALL,
    BROKEN,
    EXPIRED,
    HIDDEN,
    LOOSE,
    MANUAL,
    PASSED,
    PATH,
    ROWS,
    finding,
    told,
    verdict,
)


def parsed(report: ClaimReport) -> Element:
    return fromstring(written(report))  # noqa: S314  our own document


def cases(root: Element) -> list[Element]:
    return list(root.iter("testcase"))


def test_each_organization_and_article_is_a_suite_and_each_row_a_case() -> None:
    root = parsed(told(ROWS))
    assert [suite.get("name") for suite in root] == [f"ann {PATH}", f"bob {PATH}"]
    first, second = cases(root[0])
    assert (first.get("name"), first.get("line")) == (
        "examples booking.lead-time, line 12, row 1",
        "15",
    )
    assert first.get("classname") == second.get("classname") == "booking.lead-time"
    assert second.get("file") == PATH
    assert list(first) == []
    failure = second[0]
    assert (failure.tag, failure.get("type"), failure.get("message")) == (
        "failure",
        "CL905",
        "expected yes",
    )
    assert failure.text == f"{PATH}:16:1 CL905 expected yes\n    write | no |"


def test_what_is_hidden_from_an_organization_is_skipped_for_it_alone() -> None:
    root = parsed(told(HIDDEN, PASSED))
    ann, bob = root
    assert [each.tag for case in cases(ann) for each in case] == []
    assert [each.tag for case in cases(bob) for each in case] == ["skipped"]
    assert bob.get("skipped") == "1"


def test_a_manual_claim_passes_and_says_until_when_and_an_expired_one_fails() -> None:
    manual, expired = cases(parsed(told(MANUAL, EXPIRED)))[:2]
    assert [(each.tag, each.text) for each in manual] == [
        ("system-out", "a person looks at it until 2030-01-01: needs a browser")
    ]
    assert expired[0].tag == "failure"
    assert manual.get("classname") == "help:manual"


def test_a_claim_that_cannot_be_judged_is_an_error_and_no_failure() -> None:
    root = parsed(told(BROKEN))
    assert [each.tag for each in cases(root)[0]] == ["error"]
    assert (root.get("errors"), root.get("failures")) == ("2", "0")


def test_the_counts_are_those_of_the_cases() -> None:
    root = parsed(told(*ALL))
    assert root.get("tests") == str(len(cases(root)))
    assert root.get("tests") == str(sum(int(suite.get("tests") or 0) for suite in root))
    assert root.get("failures") == "4"  # a row and an expired one, for each of two


def test_a_finding_of_no_claim_has_its_own_suite() -> None:
    root = parsed(told(PASSED, loose=(LOOSE,)))
    (case,) = cases(root[-1])
    assert root[-1].get("name") == "beside the claims"
    assert case.get("file") == "helpgen.yaml"
    assert case.get("line") is None
    assert case[0].text == "helpgen.yaml FS708 there is no theme\n    make one"


def test_no_text_breaks_the_document() -> None:
    nasty = 'a]]>&<"\x00\x1b\ufffe\ud800é'
    one = verdict("is", "features.x", 3, Status.FAIL, findings=(finding(3, "CL906", nasty),))
    assert written(told(one)).isascii()
    (failure, _) = parsed(told(one)).iter("failure")
    assert failure.get("message") == 'a]]>&<"\\x00\\x1b\ufffd\\ud800é'


def test_nothing_claimed_is_a_document_without_suites() -> None:
    root = parsed(told())
    assert (root.tag, len(root), root.get("tests")) == ("testsuites", 0, "0")
