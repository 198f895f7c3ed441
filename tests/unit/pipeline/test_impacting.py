"""The rules of now against those of a revision: which answers flipped, and which articles that turns red."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE
from helpgen.pipeline.impacting import impact
from helpgen.pipeline.revision import RevisionError, changed_since, source_at
from helpgen.verify.impact import ChangeKind
from tests.claims_project import claims_project
from tests.house.tree import ROOT
from tests.project import TODAY, Project, codes

LEAD_TIME = "helpgen/booking/rules/booking/lead_time.py"
NO_PAST = "helpgen/booking/rules/booking/no_past.py"
NOW = shlex.join([sys.executable, "-m", "helpgen", "booking", "engine"])


def git(root: Path, *words: str) -> None:
    """Git, as somebody."""
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@people.example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the program beside it: at `then` 24 hours before were too late, and a comment was another."""
    project = claims_project(tmp_path_factory.mktemp("history") / "p")
    ignored = shutil.ignore_patterns("__pycache__", "starter")
    shutil.copytree(ROOT / "helpgen", project.root / "helpgen", ignore=ignored)
    now = {path: (ROOT / path).read_text("utf-8") for path in (LEAD_TIME, NO_PAST)}
    then = now[LEAD_TIME].replace("if ahead < needed:", "if ahead <= needed:")
    project.write(LEAD_TIME, then)
    project.write(NO_PAST, f"{now[NO_PAST]}# then\n")
    git(project.root, "init", "-q")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "then")
    git(project.root, "tag", "then")
    for path, text in now.items():
        project.write(path, text)
    git(project.root, "commit", "-qam", "now")
    lead = project.root / "content/help/portal/lead-time.md"
    row = "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | - | {} |"
    text = lead.read_text("utf-8")
    lead.write_text(text.replace(row.format("yes"), row.format("no: too soon")), "utf-8")
    return project


@pytest.mark.long
def test_flipped_answers_text_alone_and_the_article_that_turns_red(history: Project) -> None:
    result = impact(history.root, TODAY, "then")
    kinds = {each.rule: each.kind for each in result.changes}
    assert kinds == {
        "booking.revalidate": ChangeKind.ASKS,
        "booking.lead-time": ChangeKind.BEHAVIOR,
        "booking.no-past": ChangeKind.TEXT,
        "reschedule.constraints": ChangeKind.ASKS,
    }
    changes = {each.rule: each for each in result.changes}
    flips = changes["booking.lead-time"].flips
    assert all(flip.before.startswith("no: too soon") for flip in flips)
    assert all(flip.after.startswith("yes") for flip in flips)
    assert [each.path for each in result.red] == ["content/help/portal/lead-time.md"]
    assert result.red[0].tenants == ("bay", "cove")
    assert codes(result.diagnostics) == ["CL905"]
    assert result.exit_code == FINDINGS


@pytest.mark.long
def test_without_a_change_there_is_nothing_to_say_about_red_claims_either(history: Project) -> None:
    result = impact(history.root, TODAY, "HEAD")
    assert (result.changes, result.exit_code) == ((), FINE), "what was red before does not turn red"


@pytest.mark.long
def test_a_green_claim_of_a_rule_that_changed_needs_a_look(history: Project) -> None:
    result = impact(history.root, TODAY, "then", tenants=("bay",))
    assert result.looks == ()
    project = claims_project(history.root.parent / "looked")
    looked = impact(project.root, TODAY, "", command=_then(history))
    assert {(each.path, each.rule) for each in looked.looks} == {
        ("content/help/portal/lead-time.md", "booking.lead-time")
    }
    assert looked.exit_code == FINE


def _then(history: Project) -> str:
    """A command that starts the engine of then."""
    folder = history.root.parent / "then"
    if not folder.exists():
        folder.mkdir()
        source_at(history.root, "then", folder)
    code = f"import runpy, sys; sys.path.insert(0, {str(folder)!r}); runpy.run_module('helpgen', run_name='__main__')"
    return shlex.join([sys.executable, "-c", code, "booking", "engine"])


def test_a_project_outside_git_says_so(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    result = impact(project.root, TODAY, "HEAD")
    assert result.exit_code == USAGE
    assert "not a git repository" in result.refusal


def test_a_revision_that_is_not_there_or_looks_like_an_option_is_refused(history: Project) -> None:
    for revision in ("nowhere", "--output=/tmp/x"):
        assert impact(history.root, TODAY, revision).refusal.startswith("git says: fatal")


@pytest.mark.long
def test_a_revision_without_the_program_asks_for_its_engine(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    git(project.root, "init", "-q")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "articles alone")
    assert impact(project.root, TODAY, "HEAD").refusal == (
        "HEAD of this project has no helpgen/: name the program of that time with --impact-engine"
    )
    assert impact(project.root, TODAY, "", command=NOW).changes == ()


def test_without_git_the_engine_has_to_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(RevisionError, match="no git here"):
        changed_since(tmp_path, "HEAD")


def test_a_program_that_is_no_engine_or_is_not_there_is_refused(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    gone = impact(project.root, TODAY, "", command="no-such-program")
    assert (gone.exit_code, "cannot be started" in gone.refusal) == (USAGE, True)
    silent = impact(project.root, TODAY, "", command=f"{sys.executable} -c pass")
    assert silent.refusal.startswith("the engine of then cannot be asked: the engine ended")


def test_an_unknown_tenant_or_a_broken_article_stops_the_question(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    assert "there is no tenant dune" in impact(project.root, TODAY, "x", tenants=("dune",)).refusal
    project.article("portal/broken", "<!-- help:is -->\n")
    assert codes(impact(project.root, TODAY, "x").diagnostics) == ["CL901"]
