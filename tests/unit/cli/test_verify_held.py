"""An organization whose profile has an error is never left out in silence, whatever is asked about claims."""

import json
import shlex
import sys
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from helpgen.cli.main import run
from tests.project import Project
from tests.unit.verify.claims_project import RIGHT, WRONG, claims_project, table

Said = pytest.CaptureFixture[str]
TODAY = ("--today", "2026-11-29")
ROWS = "content/help/portal/rows.md"
AT = "profiles/bad.yaml:3:38 PR414"
LEFT_OUT = "bad was left out: its profile has errors"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Whatever the articles claim is so, for those who can be asked about."""
    made = claims_project(tmp_path / "p")
    made.profile("bad", "features: {selfBookingLeadTimeHours: soon}\n")
    made.profile("good")
    made.article("portal/rows", table(RIGHT))
    return made


def verify(project: Project, *options: str) -> int:
    return run(["verify", str(project.root), *TODAY, *options])


def test_its_findings_are_told_and_the_run_fails(project: Project, capsys: Said) -> None:
    assert verify(project) == 1
    said = capsys.readouterr()
    assert AT in said.out
    assert "1 error in 1 article, 2 tenants" in said.out
    assert "1 pass" in said.out, "the others are asked about all the same"
    assert LEFT_OUT in said.err


def test_once_it_is_mended_all_is_fine(project: Project, capsys: Said) -> None:
    project.profile("bad", "features: {selfBookingLeadTimeHours: 24}\n")
    assert verify(project) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "options", [("--select", "CL905"), ("--rule", "booking.no-past"), ("--fail-on", "error")]
)
def test_no_narrowing_makes_it_green(
    project: Project, capsys: Said, options: tuple[str, ...]
) -> None:
    assert verify(project, *options) == 1
    assert AT in capsys.readouterr().out


def test_nor_does_an_option_of_the_project(project: Project, capsys: Said) -> None:
    project.write("helpgen.yaml", "lint: {ignore: [LB319, PR], severity: {PR414: info}}\n")
    assert verify(project) == 1
    assert AT in capsys.readouterr().out


def test_whoever_asks_about_another_one_is_not_troubled(project: Project, capsys: Said) -> None:
    assert verify(project, "--tenant", "good") == 0
    said = capsys.readouterr()
    assert "nothing found in 1 article, 1 tenant" in said.out
    assert said.err == ""


def test_asked_about_alone_it_is_told_what_is_wrong(project: Project, capsys: Said) -> None:
    assert verify(project, "--tenant", "bad") == 1
    said = capsys.readouterr()
    assert AT in said.out
    assert LEFT_OUT in said.err
    assert verify(project, "--tenant", "dune") == 2
    assert "there are bad, good" in capsys.readouterr().err


def test_where_nothing_is_claimed_it_is_told_too(project: Project, capsys: Said) -> None:
    project.article("portal/rows", "Words.\n")
    assert verify(project) == 1
    assert AT in capsys.readouterr().out


@pytest.mark.parametrize("output_format", ["json", "github", "sarif", "junit"])
def test_every_format_has_it(project: Project, capsys: Said, output_format: str) -> None:
    assert verify(project, "--format", output_format) == 1
    out = capsys.readouterr().out
    if output_format == "json":
        (finding,) = json.loads(out)["findings"]
        assert (finding["code"], finding["tenants"]) == ("PR414", ["bad"])
    elif output_format == "junit":
        (failure,) = fromstring(out).iter("failure")  # noqa: S314  our own document
        assert failure.get("type") == "PR414"
    elif output_format == "sarif":
        (result,) = json.loads(out)["runs"][0]["results"]
        assert result["ruleId"] == "PR414"
    else:
        assert out.startswith("::error file=profiles/bad.yaml,line=3,")


def test_a_broken_article_is_told_beside_it(project: Project, capsys: Said) -> None:
    project.article("portal/rows", "<!-- help:is -->\n")
    assert verify(project) == 1
    out = capsys.readouterr().out
    assert AT in out
    assert "CL901" in out


def test_no_cell_is_mended_while_somebody_cannot_be_asked(project: Project, capsys: Said) -> None:
    project.article("portal/rows", table(RIGHT, WRONG))
    before = (project.root / ROWS).read_text("utf-8")
    assert verify(project, "--fix") == 1
    assert (project.root / ROWS).read_text("utf-8") == before
    assert "nothing is mended while bad cannot be asked" in capsys.readouterr().err


def test_the_report_has_the_pages_of_the_others_and_says_what_is_wrong(project: Project) -> None:
    out = project.root.parent / "report"
    assert verify(project, "--report", str(out)) == 1
    assert (out / "good/index.html").is_file()
    assert not (out / "bad").exists()
    assert "PR414" in (out / "index.html").read_text("utf-8")


ENGINE = shlex.join([sys.executable, "-m", "helpgen", "booking", "engine"])
OF_ENGINES = [
    ("--mutate", "--rule", "booking.no-past", "--least", "0"),
    ("--impact-engine", ENGINE),
]
QUESTIONS = [*OF_ENGINES, ("--set", "features.patientPortalEnabled=true", "--tenant", "bad")]


@pytest.mark.parametrize(
    "question",
    [pytest.param(each, marks=[pytest.mark.long] * (each in OF_ENGINES)) for each in QUESTIONS],
    ids=lambda question: question[0],
)
def test_further_questions_say_so_too(
    project: Project, capsys: Said, question: tuple[str, ...]
) -> None:
    assert verify(project, *question) == 1
    said = capsys.readouterr()
    assert AT in said.out
    assert LEFT_OUT in said.err
    assert verify(project, *question, "--format", "json") == 1
    assert "PR414" in [each["code"] for each in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_where_nobody_can_be_asked_findings_are_all_that_is_said(
    project: Project, capsys: Said, question: tuple[str, ...]
) -> None:
    (project.root / "profiles/good.yaml").unlink()
    assert verify(project, *question) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 error in 1 article, 1 tenant"
