import pytest

from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import Report
from helpgen.report.formats.github import written

HERE = Place("content/help/a/b.md", 3, 7)


def test_a_finding_is_a_command_with_file_line_column_and_title() -> None:
    assert written(Report((Diagnostic(HERE, "ZZ001", "no such key", "write x"),))) == (
        "::error file=content/help/a/b.md,line=3,col=7,title=ZZ001::no such key%0Awrite x"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_each_severity_has_its_command(severity: Severity, command: str) -> None:
    report = Report((Diagnostic(HERE, "ZZ001", "x"),), severities={"ZZ001": severity})
    assert written(report).startswith(f"::{command} ")


def test_unknown_positions_are_left_out() -> None:
    assert written(Report((Diagnostic(Place("a.md"), "ZZ001", "x"),))) == (
        "::error file=a.md,title=ZZ001::x"
    )
    assert written(Report((Diagnostic(Place(""), "ZZ001", "x"),))) == "::error title=ZZ001::x"


def test_what_means_something_to_github_is_escaped() -> None:
    diagnostic = Diagnostic(Place("a,b:100%.md", 1, 1), "ZZ001", "100%, or: 5::x")
    assert written(Report((diagnostic,))) == (
        "::error file=a%2Cb%3A100%25.md,line=1,col=1,title=ZZ001::100%25, or: 5::x"
    )


def test_a_line_end_in_a_value_makes_no_second_command() -> None:
    text = written(Report((Diagnostic(HERE, "ZZ001", "x\r\n::set-env::y"),)))
    assert text.count("\n") == 0
    assert text.endswith(r"::x\r\n::set-env::y")


def test_other_places_and_all_tenants_are_told() -> None:
    diagnostic = Diagnostic(HERE, "ZZ001", "x", "", tuple("abcdef"), (Place("y.md", 1, 2),))
    assert written(Report((diagnostic,), tenants=40)).endswith(
        "::x%0Asee y.md:1:2%0A6 of 40: a, b, c, d, e, f"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert written(Report((), 34, 40)) == ""
