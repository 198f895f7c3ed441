"""The further questions of `helpgen verify`, as somebody types them."""

import json
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from helpgen.cli.main import run
from tests.claims_project import claims_project
from tests.project import Project

ENGINE = shlex.join([sys.executable, "-m", "helpgen", "booking", "engine"])


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with claims."""
    return claims_project(tmp_path_factory.mktemp("asked") / "p").root


class Said(NamedTuple):
    """What a command wrote, and its exit code."""

    exit_code: int
    stdout: str
    stderr: str


def asked(root: Path, *words: str) -> Said:
    """What the command says."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(["verify", str(root), *words])
    return Said(code, out.getvalue(), err.getvalue())


@pytest.mark.long
def test_a_table_of_rules_and_what_survived_end_with_the_share(root: Path) -> None:
    result = asked(root, "--mutate", "--rule", "booking.no-past", "--least", "0")
    assert "booking.no-past                          2 of 2" in result.stdout
    assert "survived (drift)" in result.stdout
    assert "CL927" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("faults that articles find: 2 of ")
    assert result.exit_code == 1, "a known drift that nobody notices fails the run"


@pytest.mark.long
def test_json_has_every_fault_with_its_end(root: Path) -> None:
    result = asked(root, "--mutate", "--rule", "cancel.note", "--format", "json")
    told = json.loads(result.stdout)
    ends = {each["id"]: each for each in told["faults"]}
    killed = ends["cancel.note decide: policy[CANCEL_NOTE] -> True"]
    assert killed["foundBy"]["path"] == "content/help/portal/note.md"
    lost = ends["cancel.note decide: policy[CANCEL_NOTE] -> False"]
    assert lost["end"] == "survived"
    assert lost["toldApartBy"]["sound"] == "yes, chart_note:cancellation"
    (rule,) = told["rules"]
    assert rule["killed"] + rule["survived"] == len([e for e in ends.values() if "drift" not in e])
    assert told["schemaVersion"] == 1


@pytest.mark.long
def test_a_reason_is_shown_and_what_is_not_tried_is_counted(root: Path, tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    name = '"booking.lead-time decide: policy[LEAD_TIME_HOURS] -> 24"'
    project.write("mutants.yaml", f"{name}: every organization has 24\n")
    words = ("--mutate", "--rule", "booking.lead-time", "--least", "0")
    told = asked(project.root, *words).stdout
    assert "makes no difference: booking.lead-time decide: policy[LEAD_TIME_HOURS] -> 24 (" in told
    assert "not counted: 1 make no difference" in told
    late = asked(root, *words, "--time-box", "0").stdout
    assert "not tried, the time was over" in late
    as_json = json.loads(asked(project.root, *words, "--format", "json").stdout)
    assert "every organization has 24" in [each.get("why") for each in as_json["faults"]]


@pytest.mark.long
def test_a_red_claim_takes_no_part_and_is_counted(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    project.article("portal/red", "23 hours<!-- help:is features.selfBookingLeadTimeHours -->\n")
    told = asked(project.root, "--mutate", "--rule", "booking.no-past").stdout
    assert told.splitlines()[-1].startswith("claims that are red without any fault")


def test_without_claims_there_is_one_line(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.profile("bay")
    project.article("portal/none", "Nothing is claimed.\n")
    result = asked(project.root, "--mutate")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)


@pytest.mark.long
def test_an_unchanged_program_has_no_impact(root: Path) -> None:
    result = asked(root, "--impact-engine", ENGINE)
    assert (result.exit_code, result.stdout) == (0, "no rule is another than it was\n")
    told = json.loads(asked(root, "--impact-engine", ENGINE, "--format", "json").stdout)
    assert told == {"schemaVersion": 1, "rules": [], "red": [], "lookAgain": [], "findings": []}


def test_a_setting_is_told_with_all_that_it_changes(root: Path) -> None:
    words = ("--tenant", "cove", "--set", "settings.cancelNote=true")
    result = asked(root, *words)
    assert result.exit_code == 0
    assert result.stdout == (
        "content/help/portal/note.md:11 hidden becomes pass\n"
        "content/help/portal/note.md:14 hidden becomes pass\n"
        "content/help/portal/note.md appears\n"
    )
    told = json.loads(asked(root, *words, "--format", "json").stdout)
    assert told["readings"][0]["change"] == "appears"
    assert told["claims"][0]["after"] == "pass"
    nothing = asked(root, "--tenant", "cove", "--set", "settings.cancelNote=false")
    assert nothing.stdout == "nothing is said otherwise\n"


def test_a_setting_that_makes_a_number_false_is_a_finding(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    key = "features.selfBookingLeadTimeHours"
    project.article("portal/is", f"24 hours<!-- help:is {key} --> and {{{{{key}}}}}.\n")
    result = asked(project.root, "--tenant", "bay", "--set", f"{key}=48")
    assert result.exit_code == 1
    assert "CL906" in result.stdout
    assert "content/help/portal/is.md:9 reads otherwise: 24 hours and 24. -> 24 hours and 48." in (
        result.stdout
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--mutate", "--set", "a.b=1"), "--mutate and --set are two questions"),
        (("--mutate", "--format", "github"), "--mutate is answered as text or json"),
        (("--impact", "x", "--impact-engine", "y"), "name one"),
        (("--impact", "nowhere"), "not a git repository"),
        (("--set", "a.b=1"), "name it with --tenant"),
        (("--mutate", "--rule", "booking.lead"), "there is no rule booking.lead"),
        (("--today", "soon"), "write year, month and day"),
    ],
)
def test_a_slip_is_told(root: Path, words: tuple[str, ...], why: str) -> None:
    result = asked(root, *words)
    assert result.exit_code == 2
    assert why in result.stderr


@pytest.mark.parametrize(
    "option",
    [
        ("--engine", "x"),
        ("--fix",),
        ("--coverage",),
        ("--accept",),
        ("--select", "CL9"),
        ("--report", "r"),
    ],
)
def test_an_option_that_a_further_question_has_no_use_for_is_a_slip(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...]
) -> None:
    project = claims_project(tmp_path / "p")
    assert run(["verify", str(project.root), "--mutate", *option]) == 2
    assert f"{option[0]}: --mutate has no use for it" in capsys.readouterr().err
