import json
import shlex
import sys
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator

from helpgen.cli.main import run
from helpgen.pipeline.examples_mended import Mending, write_mended
from helpgen.schemas.schemas import schema_text
from tests.project import Project
from tests.unit.verify.claims_project import MENDED, RIGHT, WRONG, claims_project, table

Said = pytest.CaptureFixture[str]
TODAY = ("--today", "2026-11-29")
ROWS = "content/help/portal/rows.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A right row, a wrong one, and a number that is right for one of two."""
    made = claims_project(tmp_path / "p")
    made.profile("quick", "features: {selfBookingLeadTimeHours: 12}\n")
    made.profile("slow", "features: {selfBookingLeadTimeHours: 24}\n")
    number = "It takes 24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->.\n"
    made.article("portal/rows", f"{table(RIGHT, WRONG)}\n{number}")
    return made


def rows(project: Project) -> str:
    return (project.root / ROWS).read_text("utf-8")


def test_the_text_ends_with_the_counts(project: Project, capsys: Said) -> None:
    assert run(["verify", str(project.root), *TODAY]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[-2:] == [
        "2 errors in 1 article, 2 tenants",
        "2 claims, 4 checks; as organizations see them: 1 pass, 2 fail",
    ]
    assert "    1 of 2: quick" in out


def test_json_is_by_the_schema(project: Project, capsys: Said) -> None:
    assert run(["verify", str(project.root), "--format", "json", *TODAY]) == 1
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads(schema_text("verify"))).validate(document)
    seen = [(each["form"], each["status"], each["tenants"]) for each in document["claims"]]
    assert seen == [
        ("examples", "fail", ["quick", "slow"]),
        ("is", "fail", ["quick"]),
        ("is", "pass", ["slow"]),
    ]


@pytest.mark.parametrize("output_format", ["text", "json", "github", "sarif", "junit"])
@pytest.mark.parametrize(
    ("options", "code", "there", "gone"),
    [
        (("--select", "CL906"), 1, "CL906", "CL905"),
        (("--rule", "booking.lead-time"), 1, "CL905", "CL906"),
        (("--tenant", "slow"), 1, "CL905", "CL906"),
        (("--select", "CL910"), 0, "", "CL90"),
    ],
)
def test_what_is_asked_for_is_told_in_every_format(  # noqa: PLR0913, PLR0917  one argument each
    project: Project,
    capsys: Said,
    options: tuple[str, ...],
    code: int,
    there: str,
    gone: str,
    output_format: str,
) -> None:
    asked = ["verify", str(project.root), "--format", output_format, *TODAY, *options]
    assert run(asked) == code
    out = capsys.readouterr().out
    assert there in out
    assert gone not in out


@pytest.mark.parametrize("output_format", ["text", "json", "github", "sarif", "junit"])
def test_where_nothing_is_claimed_all_is_fine(
    tmp_path: Path, capsys: Said, output_format: str
) -> None:
    made = claims_project(tmp_path / "p")
    made.profile("quick")
    made.article("portal/rows", "Words.\n")
    assert run(["verify", str(made.root), "--format", output_format]) == 0
    out = capsys.readouterr().out
    if output_format == "text":
        assert out.splitlines() == ["no article claims anything; docs/claims.md tells how to"]


def test_where_an_engine_has_no_rules_one_line_says_so(tmp_path: Path, capsys: Said) -> None:
    made = claims_project(tmp_path / "p")
    made.profile("slow", "features: {selfBookingLeadTimeHours: 24}\n")
    made.article(
        "portal/rows", "It takes 24 hours<!-- help:is features.selfBookingLeadTimeHours -->.\n"
    )
    said = json.dumps({"description": {"protocol": 1, "engine": {"name": "bare"}, "rules": []}})
    program = (
        f"import json; n = json.loads(input())['id']; print(json.dumps({{'id': n, **{said}}}))"
    )
    engine = shlex.join([sys.executable, "-c", program])
    assert run(["verify", str(made.root), "--engine", engine]) == 0
    assert capsys.readouterr().out == (
        "the engine bare describes no rules; docs/engine.md tells how to\n"
    )
    claim = "<!-- help:claim booking.lead-time#never-inside-window -->\nNever.\n"
    made.article("portal/rows", claim)
    assert run(["verify", str(made.root), "--engine", engine]) == 1
    assert "CL903" in capsys.readouterr().out


def test_the_diff_comes_first_and_only_the_cell_is_written(project: Project, capsys: Said) -> None:
    before = rows(project)
    assert run(["verify", str(project.root), "--fix", *TODAY]) == 1  # the number is left to people
    assert rows(project) == before.replace(WRONG, MENDED)
    out = capsys.readouterr().out
    diff, _, told = out.partition(f"{ROWS}:")
    assert f"-{WRONG}\n+{MENDED}\n" in diff
    assert "CL905" not in told
    assert "CL906" in told


def test_what_is_mended_is_right(project: Project, capsys: Said) -> None:
    project.article("portal/rows", table(RIGHT, WRONG))
    assert run(["verify", str(project.root), "--fix", *TODAY]) == 0
    assert "nothing found in 1 article, 2 tenants\n1 claim, 2 checks" in capsys.readouterr().out
    assert run(["verify", str(project.root), "--fix", *TODAY]) == 0
    assert capsys.readouterr().out.startswith("no cell of an example is to be mended\n")


def test_a_dry_run_shows_the_diff_and_writes_nothing(project: Project, capsys: Said) -> None:
    before = rows(project)
    assert run(["verify", str(project.root), "--fix", "--dry-run", *TODAY]) == 1
    assert rows(project) == before
    out = capsys.readouterr().out
    assert f"+{MENDED}" in out
    assert "CL905" in out


def test_a_row_that_two_organizations_want_otherwise_is_left_and_told(
    project: Project, capsys: Said
) -> None:
    row = "| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 22:00 | yes |"  # 12 hours ahead
    project.article("portal/rows", table(row, keys=""))
    before = rows(project)
    assert run(["verify", str(project.root), "--fix", *TODAY]) == 1
    assert rows(project) == before
    assert f"not mended: {ROWS}:12:1 'no: too soon' is right for some" in capsys.readouterr().out


def test_a_machine_gets_its_document_and_the_diff_stands_aside(
    project: Project, capsys: Said
) -> None:
    assert run(["verify", str(project.root), "--fix", "--format", "json", *TODAY]) == 1
    said = capsys.readouterr()
    json.loads(said.out)
    assert f"+{MENDED}" in said.err


@pytest.mark.parametrize(("answer", "written"), [(True, True), (False, False)])
def test_at_a_terminal_somebody_is_asked(
    project: Project, monkeypatch: pytest.MonkeyPatch, *, answer: bool, written: bool
) -> None:
    asked: list[str] = []

    def confirm(question: str, **_given: object) -> bool:
        asked.append(question)
        return answer

    monkeypatch.setattr(click, "confirm", confirm)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    before = rows(project)
    run(["verify", str(project.root), "--fix", *TODAY])
    assert asked == ["Write 1 cell?"]
    assert (rows(project) != before) is written


def test_a_file_that_changed_in_the_meantime_is_left(
    project: Project, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(root: Path, planned: Mending) -> None:
        project.write(ROWS, rows(project) + "One more line.\n")
        write_mended(root, planned)

    monkeypatch.setattr("helpgen.cli.verify_fix.write_mended", late)
    assert run(["verify", str(project.root), "--fix", *TODAY]) == 1
    assert WRONG in rows(project)
    assert rows(project).endswith("One more line.\n")
    assert f"{ROWS} changed in the meantime" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--dry-run",), "--dry-run goes with --fix"),
        (("--fix", "--tenant", "slow"), "Leave --tenant and --select out"),
        (("--fix", "--select", "CL905"), "Leave --tenant and --select out"),
        (("--today", "soon"), "write year, month and day"),
        (("--tenant", "nobody"), "there is no tenant nobody; there are quick, slow"),
        (("--select", "CL9O5"), "did you mean"),
        (("--rule", "booking.lead-tine"), "did you mean booking.lead-time?"),
        (("--rule", "nothing-like-it"), "there is no rule nothing-like-it"),
    ],
)
def test_what_cannot_be_asked_is_wrong_usage(
    project: Project, capsys: Said, options: tuple[str, ...], says: str
) -> None:
    before = rows(project)
    assert run(["verify", str(project.root), *options]) == 2
    assert says in capsys.readouterr().err
    assert rows(project) == before
