from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import Report
from helpgen.report.formats.junit import written

DEAD = Diagnostic(Place("content/help/a/b.md", 3, 7), "LK602", "no /help/x/y", "mend the link")
WARNED = Diagnostic(Place("content/help/a/b.md", 9, 1), "ST101", "a level is missing")


def parsed(report: Report) -> Element:
    return fromstring(written(report))  # noqa: S314  our own document


def test_each_file_is_a_suite_and_each_finding_a_case() -> None:
    other = replace(DEAD, place=Place("content/help/a/c.md", 1))
    root = parsed(Report((other, DEAD, WARNED)))
    assert [suite.get("name") for suite in root] == ["content/help/a/b.md", "content/help/a/c.md"]
    first, second = root[0]
    assert first.attrib == {
        "name": "content/help/a/b.md:3:7 LK602",
        "classname": "broken-link",
        "file": "content/help/a/b.md",
        "line": "3",
    }
    assert second.get("line") == "9"


def test_what_fails_the_run_is_a_failure_and_what_does_not_passes_and_is_told() -> None:
    root = parsed(Report((DEAD, WARNED)))
    first, second = root[0]
    assert [(each.tag, each.get("type"), each.get("message")) for each in first] == [
        ("failure", "LK602", "no /help/x/y")
    ]
    assert first[0].text == "content/help/a/b.md:3:7 LK602 no /help/x/y\n    mend the link"
    assert [(each.tag, each.text) for each in second] == [
        ("system-out", "content/help/a/b.md:9:1 ST101 a level is missing")
    ]
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("2", "1", "0")


def test_under_a_stricter_gate_a_warning_is_a_failure() -> None:
    report = Report((WARNED,), threshold=Severity.WARNING)
    assert parsed(report).get("failures") == "1"
    mild = replace(report, severities={"ST101": Severity.INFO})
    assert parsed(mild).get("failures") == "0"


def test_other_places_and_tenants_are_told() -> None:
    found = replace(DEAD, tenants=("bay", "cove"), others=(Place("y.md", 1, 2),))
    (failure,) = parsed(Report((found,), tenants=40)).iter("failure")
    assert (failure.text or "").splitlines()[-2:] == ["    see y.md:1:2", "    2 of 40: bay, cove"]


def test_where_nothing_was_found_one_case_says_so() -> None:
    root = parsed(Report((), 34, 40))
    (case,) = root.iter("testcase")
    assert case.get("name") == "nothing found in 34 articles, 40 tenants"
    assert case.get("file") is None
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_no_text_breaks_the_document() -> None:
    nasty = Diagnostic(Place("a.md", 1), "LK602", 'a]]>&<"\x00\x1b\ufffe\ud800é')
    report = Report((nasty,))
    assert written(report).isascii()
    (failure,) = parsed(report).iter("failure")
    assert failure.get("message") == 'a]]>&<"\\x00\\x1b\ufffd\\ud800é'
