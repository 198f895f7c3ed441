"""Sites that are kept whole are published again, wherever their sources come up again."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from helpgen.cache.bounds import prune
from helpgen.cache.cache import Cache
from helpgen.model.publish_error import PublishError
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.read.disk import files
from tests.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n\nFor {{labels.patient.plural}}.\n")
    made.profile("ann", 'branding: {primaryColor: "#ffffff"}\n')
    made.profile("bob")
    assert made.build().exit_code == 0
    return made


def again(project: Project) -> BuildResult | None:
    return at_once(BuildAsked(project.root, project.out), 0.0)


def counted(result: BuildResult | None) -> tuple[int, int]:
    """How many sites there are, and how many were published."""
    assert result is not None
    assert result.summary is not None
    return result.summary.tenants, result.summary.tenants - result.summary.unchanged


def test_a_new_output_folder_gets_what_is_kept(project: Project, tmp_path: Path) -> None:
    first, before = project.build(), project.tree()
    project.out = tmp_path / "elsewhere"
    found = again(project)
    assert counted(found) == (2, 2)
    assert project.tree() == before
    assert found is not None
    assert found.diagnostics == first.diagnostics != ()
    assert counted(again(project)) == (2, 0)


def test_modes_are_those_of_a_build(project: Project, tmp_path: Path) -> None:
    shown = {path: (project.out / path).stat().st_mode for path in project.tree()}
    project.out = tmp_path / "elsewhere"
    again(project)
    assert {path: (project.out / path).stat().st_mode for path in project.tree()} == shown


def test_a_site_that_was_touched_is_mended_and_the_other_is_left_alone(project: Project) -> None:
    before = project.tree()
    (project.out / "ann/index.html").write_text("x")
    assert counted(again(project)) == (2, 1)
    assert project.tree() == before


def test_a_state_that_was_built_before_is_not_built_again(project: Project) -> None:
    before, text = project.tree(), (project.root / "content/help/portal/booking.md").read_text()
    project.article("portal/booking", "## Other\n")
    assert again(project) is None
    project.build()
    project.write("content/help/portal/booking.md", text)
    assert counted(again(project)) == (2, 2)
    assert project.tree() == before


def test_one_site_that_is_kept_no_more_is_reason_enough_to_build(
    project: Project, tmp_path: Path
) -> None:
    cache = Cache(project.root / ".helpgen/cache")
    largest = max(cache.entries(), key=lambda path: path.stat().st_size)
    largest.unlink()
    project.out = tmp_path / "elsewhere"
    assert again(project) is None
    assert not project.out.exists()


@pytest.mark.row("B43")
def test_a_site_that_was_damaged_in_the_cache_is_not_published(project: Project) -> None:
    for path in Cache(project.root / ".helpgen/cache").entries():
        data = path.read_bytes()
        path.write_bytes(data.replace(b"Steps", b"Stops"))
    before = project.tree()
    shutil.rmtree(project.out)
    assert again(project) is None
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_a_cache_that_was_emptied_costs_time_only(project: Project) -> None:
    prune(Cache(project.root / ".helpgen/cache"), 0)
    before = project.tree()
    assert again(project) is None
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_a_folder_that_is_not_ours_is_refused(project: Project, tmp_path: Path) -> None:
    project.out = tmp_path / "theirs"
    project.out.mkdir()
    (project.out / "letter.txt").touch()
    with pytest.raises(PublishError, match="files that helpgen did not make"):
        again(project)


def test_sources_that_change_while_the_folder_is_waited_for_are_built_in_earnest(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.out = tmp_path / "elsewhere"
    monkeypatch.setattr("helpgen.pipeline.standing.restored.has_rested", lambda *_: False)
    assert again(project) is None
    assert project.tree() == {}


def test_what_could_not_be_read_once_is_read_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.profile("bob", 'branding: {primaryColor: "#123456"}\n')
    read = files._content

    def refused(handle: int, largest: int) -> bytes | None:
        if Path(f"/proc/self/fd/{handle}").readlink().name == "bob.yaml":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return read(handle, largest)

    monkeypatch.setattr(files, "_content", refused)
    assert project.build().held == ("bob",)
    monkeypatch.undo()
    assert again(project) is None
    found = project.build()
    assert (found.exit_code, found.held) == (0, ())
