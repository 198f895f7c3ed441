from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import Report
from helpgen.report.formats.text import written

HERE = Place("content/help/a/b.md", 3, 7)


def lines(*diagnostics: Diagnostic, articles: int = 34, tenants: int = 40) -> list[str]:
    return written(Report(diagnostics, articles, tenants)).split("\n")


def test_a_finding_is_place_code_message_and_hint() -> None:
    assert lines(Diagnostic(HERE, "ZZ001", "no such key", "did you mean x?"))[0] == (
        "content/help/a/b.md:3:7 ZZ001 no such key (did you mean x?)"
    )


def test_without_a_hint_there_are_no_parentheses() -> None:
    assert lines(Diagnostic(HERE, "ZZ001", "no such key"))[0].endswith("ZZ001 no such key")


def test_a_finding_of_the_whole_run_begins_with_its_code() -> None:
    assert lines(Diagnostic(Place(""), "ZZ001", "no articles"))[0] == "ZZ001 no articles"


def test_other_places_and_tenants_stand_below() -> None:
    diagnostic = Diagnostic(HERE, "ZZ001", "twice", "", ("b", "a"), (Place("x.md", 1, 2),))
    assert lines(diagnostic)[1:3] == ["    see x.md:1:2", "    2 of 40: a, b"]


def test_only_the_first_five_tenants_are_named() -> None:
    six = tuple("abcdef")
    assert lines(Diagnostic(HERE, "ZZ001", "x", tenants=six[:5]))[1] == "    5 of 40: a, b, c, d, e"
    assert lines(Diagnostic(HERE, "ZZ001", "x", tenants=six))[1] == "    6 of 40: a, b, c, d, e, …"


def test_the_last_line_counts_what_was_found() -> None:
    diagnostics = (
        Diagnostic(HERE, "ZZ001", "a"),
        Diagnostic(HERE, "ZZ001", "b"),
        Diagnostic(HERE, "ZZ002", "c"),
    )
    report = Report(diagnostics, 34, 1, {"ZZ002": Severity.WARNING})
    assert written(report).split("\n")[-1] == "2 errors, 1 warning in 34 articles, 1 tenant"


def test_a_clean_run_says_so() -> None:
    assert lines() == ["nothing found in 34 articles, 40 tenants"]


def test_a_line_end_in_a_value_makes_no_second_line() -> None:
    forged = "x\n::error::forged\r\n##[error]forged"
    assert len(lines(Diagnostic(HERE, "ZZ001", forged, forged))) == 2
