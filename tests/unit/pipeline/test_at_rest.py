"""What is published is one state of the project, and the newest that there is when the build may begin."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpgen.model.options import Options
from helpgen.pipeline import at_rest, build
from helpgen.pipeline.compiling import compiled_project
from helpgen.publish import OutputFolder, PublishError, open_output
from tests.project import Project

pytestmark = pytest.mark.row("B51")


def small(tmp_path: Path) -> Project:
    project = Project(tmp_path / "project")
    project.article("portal/booking", "## Steps\n\nFirst words.\n")
    project.profile("ann")
    return project


def meanwhile(monkeypatch: pytest.MonkeyPatch, *deeds: Callable[[], object]) -> list[int]:
    """Each time that the project has been read, one of these is done; how often it was read."""
    reads: list[int] = []

    def read_and_do(*given: Any, **more: Any) -> object:
        made = compiled_project(*given, **more)
        if len(reads) < len(deeds):
            deeds[len(reads)]()
        reads.append(len(reads))
        return made

    monkeypatch.setattr(build, "compiled_project", read_and_do)
    return reads


def test_a_file_that_is_saved_while_the_project_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)
    reads = meanwhile(
        monkeypatch, lambda: project.article("portal/booking", "## Steps\n\nLast words.\n")
    )
    assert project.build().exit_code == 0
    assert "Last words." in project.body("ann", "portal/booking")
    assert len(reads) == 2


def test_a_project_at_rest_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = meanwhile(monkeypatch)
    assert small(tmp_path).build().exit_code == 0
    assert len(reads) == 1


def test_a_project_that_never_rests_is_a_fault_and_nothing_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)
    save = lambda: project.article("portal/booking", "## Steps\n\nWords.\n")  # noqa: E731  done again and again
    meanwhile(monkeypatch, *[save] * 9)
    with pytest.raises(PublishError, match="written while they are read") as caught:
        project.build()
    assert (caught.value.exit_code, caught.value.path) == (3, str(project.root))
    assert not project.out.exists()


def test_an_output_folder_that_is_named_while_the_project_is_read_is_the_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)
    meanwhile(monkeypatch, lambda: project.write("helpgen.yaml", "title: Help\nout: public\n"))
    assert build.build(project.root, jobs=1).exit_code == 0
    assert (project.root / "public" / "ann" / "index.html").is_file()
    assert not (project.root / "site").exists()


def test_options_that_are_broken_are_told_and_no_folder_is_made(tmp_path: Path) -> None:
    project = small(tmp_path)
    project.write("helpgen.yaml", "titel: Help\n")
    result = build.build(project.root, jobs=1)
    assert [each.code for each in result.diagnostics] == ["PR421"]
    assert result.exit_code == 1
    assert not (project.root / "site").exists()


def test_the_project_is_read_under_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)

    def newer_content_comes_while_we_wait(*given: Any, **more: Any) -> OutputFolder:
        opened = open_output(*given, **more)
        project.article("portal/booking", "## Steps\n\nNewer words.\n")
        return opened

    monkeypatch.setattr(build, "open_output", newer_content_comes_while_we_wait)
    reads = meanwhile(monkeypatch)
    assert project.build().exit_code == 0
    assert "Newer words." in project.body("ann", "portal/booking")
    assert len(reads) == 1


def test_what_was_written_this_moment_is_given_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)
    article = project.article("portal/booking", "")
    now = time.time_ns()
    os.utime(article, ns=(now, now))
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        os.utime(article, ns=(0, now - 10**9))

    monkeypatch.setattr(time, "time", lambda: now / 1e9 + 0.005)
    monkeypatch.setattr(time, "sleep", wait)
    for other in project.root.rglob("*"):
        if other != article:
            os.utime(other, (0, 0))
    found = at_rest.settled(project.root, Options())
    assert waits == [pytest.approx(at_rest.YOUNG - 0.005, abs=0.001)]
    assert found == at_rest.state(project.root, Options())


def test_a_file_from_the_future_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small(tmp_path)
    ahead = time.time() + 1_000
    os.utime(project.root / "catalog.yaml", (ahead, ahead))
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it was waited for"))
    at_rest.settled(project.root, Options())
