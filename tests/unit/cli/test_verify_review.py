"""`helpgen verify --coverage` and `--accept`, as they are typed."""

import json
import re
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT
from tests.project import Project

OWN = re.sub(
    r"^ +article: .*\n", "", (ROOT / "catalog.yaml").read_text("utf-8"), flags=re.MULTILINE
)
CLAIM = "<!-- help:claim booking.lead-time#never-inside-window -->\nA client cannot be too late.\n"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.write("catalog.yaml", OWN)
    made.profile("bay")
    made.article("portal/one", f"{CLAIM}\nIt can be blue.\n")
    return made


def verify(project: Project, *options: str) -> int:
    return run(["verify", str(project.root), "--today", "2026-11-29", *options])


def test_the_first_run_says_how_to_begin_a_review(project: Project, capsys: Said) -> None:
    assert verify(project) == 0
    assert "`helpgen verify --accept` begins to keep them" in capsys.readouterr().out


def test_accept_tells_what_it_keeps_and_the_next_run_is_quiet(
    project: Project, capsys: Said
) -> None:
    assert verify(project, "--accept") == 0
    said = capsys.readouterr().out
    assert (
        "new      content/help/portal/one.md:9: claim booking.lead-time#never-inside-window" in said
    )
    assert "content/claims.lock: 1 reviewed" in said
    assert verify(project, "--strict") == 0
    assert "--accept" not in capsys.readouterr().out
    assert verify(project, "--accept") == 0
    assert "nothing to review; content/claims.lock stays as it is" in capsys.readouterr().out


def test_accept_says_which_word_changed_and_the_run_is_green_afterwards(
    project: Project, capsys: Said
) -> None:
    project.accept()
    project.article("portal/one", CLAIM.replace("cannot", "can"))
    assert verify(project) == 1
    assert "CL912" in capsys.readouterr().out
    assert verify(project, "--accept") == 0
    assert (
        'changed  content/help/portal/one.md:9: claim booking.lead-time#never-inside-window: "cannot" became "can"'
        in (capsys.readouterr().out)
    )


def test_accept_does_not_write_over_what_it_cannot_read(project: Project, capsys: Said) -> None:
    project.write("content/claims.lock", "<<<<<<< ours\n")
    assert verify(project, "--accept") == 1
    assert "is not written over" in capsys.readouterr().err
    assert (project.root / "content/claims.lock").read_text("utf-8") == "<<<<<<< ours\n"


def test_accept_does_not_make_a_false_claim_green(project: Project, capsys: Said) -> None:
    project.article("portal/one", "23 hours<!-- help:is features.selfBookingLeadTimeHours -->\n")
    assert verify(project, "--accept") == 1
    assert "CL906" in capsys.readouterr().out


def test_coverage_is_a_table_and_lists_what_nothing_vouches_for(
    project: Project, capsys: Said
) -> None:
    assert verify(project, "--coverage") == 0
    said = capsys.readouterr().out
    assert re.search(r"sentences about behavior with a claim +1 of 2 +50 %", said)
    assert "  content/help/portal/one.md:12: It can be blue." in said
    assert "  booking.no-past" in said


def test_coverage_in_json_stands_beside_the_findings(project: Project, capsys: Said) -> None:
    assert verify(project, "--coverage", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["findings"] == []
    rules = {each["id"]: each for each in document["coverage"]["rules"]}
    assert rules["booking.lead-time"]["claims"] == {"/help/portal/one": 1}
    assert document["coverage"]["shares"]["sentences"] == {"covered": 1, "total": 2, "gate": None}


def test_a_project_that_cannot_be_read_has_no_coverage(project: Project, capsys: Said) -> None:
    project.write("catalog.yaml", "roles: [")
    assert verify(project, "--coverage", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["coverage"] is None
    assert verify(project, "--coverage", "--accept") == 1
    assert "rules with a claim" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "told"), [("--coverage", "text or JSON"), ("--accept", "as text")]
)
def test_other_formats_have_no_place_for_it(
    project: Project, capsys: Said, option: str, told: str
) -> None:
    assert verify(project, option, "--format", "github") == 2
    assert told in capsys.readouterr().err


def test_coverage_without_any_claim_says_so_and_tells_the_figures(
    project: Project, capsys: Said
) -> None:
    project.article("portal/one", "It can be blue.\n")
    assert verify(project, "--coverage") == 0
    said = capsys.readouterr().out
    assert "no article claims anything" in said
    assert re.search(r"rules with a claim +0 of", said)
