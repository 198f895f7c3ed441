"""What a change caused, wherever it shows."""

import subprocess
from pathlib import Path

import pytest

from helpgen.pipeline.check import Narrowing, check
from helpgen.pipeline.revision import RevisionError
from helpgen.pipeline.since import known_at
from tests.project import Project, lines_of

JUMP = "## Cancel\n\n#### Refunds\n"


def git(folder: Path, *words: str) -> None:
    names = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    subprocess.run(["git", "-C", str(folder), *names, *words], check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a finding in it, in a folder of its repository."""
    made = Project(tmp_path / "repository" / "help")
    made.profile("bay")
    made.article("portal/a", JUMP)
    made.article("portal/b", "See [a](/help/portal/a).\n")
    git(tmp_path / "repository", "init", "-q")
    git(tmp_path / "repository", "add", "-A")
    git(tmp_path / "repository", "commit", "-qm", "x")
    return made


def found_since(project: Project) -> list[tuple[str, int]]:
    before = known_at(project.root, "HEAD", jobs=1)
    return lines_of(check(project.root, Narrowing(before=before), jobs=1).diagnostics)


def test_what_was_there_is_not_told_also_where_its_line_has_moved(project: Project) -> None:
    project.article("portal/a", f"Words.\n\n{JUMP}")
    assert lines_of(project.check().diagnostics) == [("ST101", 13)]
    assert found_since(project) == []


def test_what_a_change_breaks_in_another_file_is_told_there(project: Project) -> None:
    (project.root / "content/help/portal/a.md").unlink()
    project.article("portal/c", "Words.\n")
    assert found_since(project) == [("LK602", 9)]


def test_one_more_of_the_same_kind_is_told(project: Project) -> None:
    project.article("portal/a", f"{JUMP}\n## Pay\n\n#### Later\n")
    assert found_since(project) == [("ST101", 15)]


def test_no_file_of_the_project_is_touched(project: Project) -> None:
    project.article("portal/a", "Words.\n")
    before = {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}
    known_at(project.root, "HEAD", jobs=1)
    after = {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}
    assert after == before


def test_a_revision_that_there_is_not_is_said(project: Project, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="git says"):
        known_at(project.root, "no-such-thing")
    other = tmp_path / "repository" / "later"
    Project(other)
    with pytest.raises(RevisionError, match="HEAD has no folder later"):
        known_at(other, "HEAD")
