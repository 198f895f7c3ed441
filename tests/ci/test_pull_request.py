"""What the Action runs, without GitHub: annotations, one comment, and an exit code that says whether all is well."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from helpgen.report.diff.diff_markdown import MARKER
from tests.house.tree import ROOT
from tests.project import Project
from tests.repository import commit, git

SCRIPT = ROOT / ".ci" / "pull-request"
ACTION = ROOT / "action.yml"
GH = """\
#!/bin/sh
# Stands in for GitHub's program: keeps what it was asked, and answers a question for comments with those there are.
printf '%s\\n' "$*" >>"$GH_LOG"
for word in "$@"; do
    case $word in body=@*) cp "${word#body=@}" "$GH_BODY" ;; esac
done
case "$*" in *--paginate*) cat "$GH_COMMENTS" ;; esac
exit "${GH_CODE:-0}"
"""


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    asked: list[str]
    comment: str
    summary: str


class Desk:
    """A repository with a project in its folder `help`, and a pull request in which an article has changed."""

    def __init__(self, folder: Path) -> None:
        self.repository = folder / "repository"
        self.project = Project(self.repository / "help")
        self.project.profile("bay")
        self.project.profile("cove")
        self.project.article("portal/a", "Call us.\n")
        commit(self.repository, "base")
        self.project.article("portal/a", "Write to us.\n")
        self._folder = folder / "desk"
        self._folder.mkdir()
        for name in ("log", "body", "comments", "summary"):
            (self._folder / name).write_text("")
        gh = self._folder / "gh"
        gh.write_text(GH)
        gh.chmod(0o755)

    def run(self, **asked: str) -> Ended:
        """Run the script as the Action does."""
        desk = self._folder
        environment = {
            **os.environ,
            "PATH": f"{desk}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HELPGEN": f"{sys.executable} -m helpgen",
            "PROJECT": "help",
            "BASE": "base",
            "COMMENT": "true",
            "PULL_REQUEST": "7",
            "GITHUB_REPOSITORY": "acme/help",
            "GITHUB_STEP_SUMMARY": str(desk / "summary"),
            "GH_LOG": str(desk / "log"),
            "GH_BODY": str(desk / "body"),
            "GH_COMMENTS": str(desk / "comments"),
            **asked,
        }
        done = subprocess.run(
            [str(SCRIPT)],
            cwd=self.repository,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        log = (desk / "log").read_text().splitlines()
        body, summary = ((desk / name).read_text() for name in ("body", "summary"))
        return Ended(done.returncode, done.stdout, log, body, summary)

    def has_commented(self, number: str) -> None:
        """An earlier run left this comment."""
        (self._folder / "comments").write_text(f"{number}\n")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.long
def test_what_readers_will_see_otherwise_becomes_a_comment(desk: Desk) -> None:
    ended = desk.run()
    assert ended.code == 0, ended.out
    assert ended.comment.startswith(MARKER)
    assert "2 of 2 tenants change, on 1 page, in 1 distinct way" in ended.comment
    assert "<ins>Write to</ins> us." in ended.comment
    assert "--method POST repos/acme/help/issues/7/comments -F body=@" in ended.asked[-1]
    assert ended.summary == ended.comment


@pytest.mark.long
def test_the_comment_of_an_earlier_run_is_written_anew(desk: Desk) -> None:
    desk.has_commented("41")
    ended = desk.run()
    assert "--method PATCH repos/acme/help/issues/comments/41 -F body=@" in ended.asked[-1]


@pytest.mark.long
def test_findings_are_annotations_beside_the_lines_of_the_repository(desk: Desk) -> None:
    desk.project.article("portal/a", "See [it](/help/portal/b).\n")
    ended = desk.run()
    assert ended.code == 1
    assert re.findall(r"^::error file=(\S+?),line=(\d+)", ended.out, re.MULTILINE) == [
        ("help/content/help/portal/a.md", "9")
    ] * ended.out.count("::error")


@pytest.mark.long
def test_a_state_of_which_no_site_can_be_made_is_told_in_the_comment(desk: Desk) -> None:
    desk.project.article("portal/a", "<!-- help:when features.booking -->\n")
    ended = desk.run()
    assert ended.code == 1
    assert ended.comment.startswith(f"{MARKER}\n### Help sites: they cannot be compared with base")
    assert "    content/help/portal/a.md:9" in ended.comment


@pytest.mark.long
def test_where_nobody_may_comment_that_is_said_and_fails_nothing(desk: Desk) -> None:
    ended = desk.run(GH_CODE="1")
    assert ended.code == 0
    assert "::warning title=helpgen::The difference could not be written" in ended.out
    assert "<ins>Write to</ins> us." in ended.summary


@pytest.mark.long
def test_claims_are_held_against_the_rules_unless_they_are_not_to_be(desk: Desk) -> None:
    claim = "<!-- help:examples booking.no-such-rule -->\n| a |\n| --- |\n| b |\n"
    desk.project.article("portal/a", claim)
    assert desk.run(COMMENT="false").code != 0
    assert desk.run(COMMENT="false", VERIFY="false").code == 0


@pytest.mark.long
def test_how_much_fails_the_run_can_be_said(desk: Desk) -> None:
    desk.project.article("portal/a", "# Title\n\n### Too deep\n\nText.\n")
    assert desk.run(COMMENT="false", FAIL_ON="error").code == 0
    assert desk.run(COMMENT="false", FAIL_ON="info").code == 1


@pytest.mark.long
def test_without_a_base_nothing_is_compared(desk: Desk) -> None:
    ended = desk.run(BASE="")
    assert (ended.code, ended.asked, ended.summary) == (0, [], "")


@pytest.mark.long
def test_a_shallow_checkout_fetches_the_revision_that_it_lacks(desk: Desk, tmp_path: Path) -> None:
    base = git(desk.repository, "rev-parse", "base")
    commit(desk.repository, "head")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{desk.repository}", str(clone))
    git(desk.repository, "config", "uploadpack.allowAnySHA1InWant", "true")
    desk.repository = clone
    ended = desk.run(BASE=base)
    assert "2 of 2 tenants change" in ended.comment


def test_the_action_runs_the_script_and_gives_it_what_it_goes_by() -> None:
    action = yaml.safe_load(ACTION.read_text())
    steps = action["runs"]["steps"]
    given = {"HELPGEN", *steps[-1]["env"]}
    assert ".ci/pull-request" in steps[-1]["run"]
    named = set(re.findall(r"^#   ([A-Z_]+) ", SCRIPT.read_text(), re.MULTILINE))
    assert named - {"GITHUB_STEP_SUMMARY"} <= given
    inputs = set(re.findall(r"inputs\.([a-z-]+)", ACTION.read_text()))
    assert inputs == set(action["inputs"])


def test_nothing_that_others_type_is_put_into_a_command_of_the_action() -> None:
    action = yaml.safe_load(ACTION.read_text())
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])


def test_the_script_looks_for_the_comment_that_helpgen_writes() -> None:
    assert f"marker='{MARKER}'" in SCRIPT.read_text()
