from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import Report
from helpgen.report.findings import counted, including, position

HERE = Place("content/help/a/b.md", 3, 7)


def test_findings_are_sorted_by_place_then_code() -> None:
    wanted = [
        Diagnostic(Place("a.md", 2, 1), "ZZ001", "one"),
        Diagnostic(Place("a.md", 10, 1), "ZZ001", "two"),
        Diagnostic(Place("a.md", 10, 1), "ZZ002", "three"),
        Diagnostic(Place("b.md"), "ZZ001", "four"),
    ]
    found = Report(tuple(reversed(wanted))).findings()
    assert [finding.message for finding in found] == ["one", "two", "three", "four"]


def test_one_fault_of_several_tenants_is_one_finding() -> None:
    report = Report(
        (
            Diagnostic(HERE, "ZZ001", "gone", tenants=("b",)),
            Diagnostic(HERE, "ZZ001", "gone", tenants=("a", "b")),
            Diagnostic(HERE, "ZZ001", "elsewhere", tenants=("c",)),
        )
    )
    found = {finding.message: finding.tenants for finding in report.findings()}
    assert found == {"gone": ("a", "b"), "elsewhere": ("c",)}


def test_a_fault_of_all_tenants_swallows_those_of_some_in_either_order() -> None:
    some = Diagnostic(HERE, "ZZ001", "gone", tenants=("b",))
    everyone = Diagnostic(HERE, "ZZ001", "gone")
    for pair in ((some, everyone), (everyone, some)):
        assert [finding.tenants for finding in Report(pair).findings()] == [()]


def test_faults_with_other_places_stay_apart() -> None:
    first = Diagnostic(HERE, "ZZ001", "twice", others=(Place("x.md", 1, 1),))
    second = Diagnostic(HERE, "ZZ001", "twice", others=(Place("y.md", 1, 1),))
    assert len(Report((first, second)).findings()) == 2


def test_a_fault_in_a_snippet_is_one_finding_that_names_who_includes_it() -> None:
    by = [Place("content/help/a/b.md", line, 1) for line in (30, 10, 20, 40, 50)]
    inner = Place("content/snippets/outer.md", 2, 1)
    report = Report(
        (
            *(
                Diagnostic(Place("content/snippets/s.md", 3, 7, (each, inner)), "ZZ001", "x")
                for each in by
            ),
            Diagnostic(Place("content/snippets/s.md", 3, 7), "ZZ001", "x"),
        )
    )
    (found,) = report.findings()
    assert found.place == Place("content/snippets/s.md", 3, 7)
    assert found.includers == tuple(sorted(by))
    assert list(including(found)) == [
        "included by content/help/a/b.md:10:1",
        "included by content/help/a/b.md:20:1",
        "included by content/help/a/b.md:30:1",
        "included in 2 other places",
    ]


def test_the_severity_comes_from_the_table_of_codes() -> None:
    for row in CODES:
        assert Report(()).severity(row.code) is row.severity


def test_the_options_overrule_the_table() -> None:
    report = Report((Diagnostic(HERE, "ZZ001", "x"),), severities={"ZZ001": Severity.INFO})
    assert report.findings()[0].severity is Severity.INFO


def test_a_code_without_a_row_is_an_error() -> None:
    assert Report(()).severity("ZZ001") is Severity.ERROR


def test_every_text_of_a_finding_is_safe_to_print() -> None:
    bad = "x\x1b\n\u202e"
    diagnostic = Diagnostic(Place(bad, 1, 1), "ZZ001", bad, bad, (bad,), (Place(bad),))
    (finding,) = Report((diagnostic,)).findings()
    shown = r"x\x1b\n\u202e"
    assert finding.place.path == finding.message == finding.hint == shown
    assert finding.tenants == (shown,)
    assert finding.others == (Place(shown),)


def test_a_position_names_what_is_known() -> None:
    assert position(HERE) == "content/help/a/b.md:3:7"
    assert position(Place("a.md", 3)) == "a.md:3"
    assert position(Place("a.md")) == "a.md"
    assert position(Place("")) == ""


def test_one_is_singular_and_all_else_plural() -> None:
    assert [counted(number, "page") for number in (0, 1, 2, 1360)] == [
        "0 pages",
        "1 page",
        "2 pages",
        "1,360 pages",
    ]
