"""B45: a name that becomes a link between two looks leads nowhere; nothing outside the output is written or taken."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import PublishError
from tests.project import Project

pytestmark = pytest.mark.row("B45")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.article("portal/booking", "## Steps\n\nFirst words.\n")
    made.profile("ann")
    assert made.build().exit_code == 0
    made.article("portal/booking", "## Steps\n\nOther words.\n")
    return made


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder with the names of a site, and what is in it is nobody's business."""
    for path in ("ann/help/portal/booking/index.html", "help/portal/booking/index.html"):
        file = tmp_path / "outside" / path
        file.parent.mkdir(parents=True)
        file.write_text("mine")
    return tmp_path / "outside"


def swapped(
    monkeypatch: pytest.MonkeyPatch, call: str, name: str, deed: Callable[[], object]
) -> list[str]:
    """Right after the first such call on this name the deed is done."""
    real, done = getattr(os, call), list[str]()

    def call_and_swap(*given: object, **more: object) -> object:
        made = real(*given, **more)
        if given[0] == name and not done:
            done.append(name)
            deed()
        return made

    monkeypatch.setattr(os, call, call_and_swap)
    return done


def untouched(outside: Path) -> bool:
    files = [file for file in outside.rglob("*") if file.is_file()]
    return len(files) == 2 and {file.read_text() for file in files} == {"mine"}


@pytest.mark.parametrize("name", ["help", "portal", "booking"])
def test_a_folder_that_was_made_and_became_a_link_is_not_written_through(
    project: Project, outside: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    staged = project.out / ".helpgen/staging/ann"

    def swap() -> None:
        place = next(staged.rglob(name))
        place.rmdir()
        place.symlink_to(outside / "help/portal")

    done = swapped(monkeypatch, "mkdir", name, swap)
    with pytest.raises(PublishError) as caught:
        project.build()
    assert done
    assert caught.value.path.endswith(f"/{name}")
    assert untouched(outside)
    monkeypatch.undo()
    assert project.build().exit_code == 0
    assert "Other words." in project.body("ann", "portal/booking")
    assert untouched(outside)


def test_an_output_folder_that_became_a_link_after_it_was_opened_is_not_followed(
    project: Project, outside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was opened is written on, wherever it is now."""

    def swap() -> None:
        project.out.rename(tmp_path / "moved")
        project.out.symlink_to(outside)

    done = swapped(monkeypatch, "mkdir", "help", swap)
    assert project.build().exit_code == 0
    assert done
    assert untouched(outside)
    page = tmp_path / "moved/ann/help/portal/booking/index.html"
    assert "Other words." in page.read_text()


def test_a_site_that_became_a_link_before_it_is_shown_is_exchanged_and_not_followed(
    project: Project, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = project.out / "ann"

    def swap() -> None:
        live.rename(outside.parent / "theirs")
        live.symlink_to(outside / "ann")

    done = swapped(monkeypatch, "mkdir", "help", swap)
    assert project.build().exit_code == 0
    assert done
    assert not live.is_symlink()
    assert "Other words." in project.body("ann", "portal/booking")
    assert project.build().exit_code == 0
    assert untouched(outside)
