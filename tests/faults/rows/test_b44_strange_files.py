"""B44: what is no plain file of the project is told, never followed, never waited for, and in no published byte."""

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.perils.child import Outcome, built
from tests.project import Project

pytestmark = pytest.mark.row("B44")
SECRET = "zq-never-published"  # noqa: S105  nobody's password
STEPS = "## Steps\n\nGo.\n"
PATIENCE = 60  # seconds; whoever waits for a pipe waits for ever


def linked(place: Path) -> None:
    """To a file outside that would do."""
    place.symlink_to(place.parents[len(place.parts) - place.parts.index("p") - 1] / "outside.md")


def dangling(place: Path) -> None:
    place.symlink_to("nowhere")


def circular(place: Path) -> None:
    place.symlink_to(place.name)


def pipe(place: Path) -> None:
    os.mkfifo(place)


def listening(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the name of a socket may have 107 bytes
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


KINDS: tuple[Callable[[Path], None], ...] = (linked, dangling, circular, pipe, listening)
PLACES = {
    "content/help/portal/strange.md": 1,
    "content/help/portal/strange.png": 1,
    "profiles/strange.yaml": 4,
    "catalog.yaml": 1,
    "helpgen.yaml": 1,
    "themes/default/page.html": 1,
}
"""Where it lies, and how a build ends then: a profile holds back its organization, all else everybody."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", STEPS)
    made.profile("ann")
    outside = Project(tmp_path / "outside").article("portal/strange", f"{STEPS}{SECRET}\n")
    outside.rename(tmp_path / "outside.md")
    return made


def outcome_of(project: Project) -> Outcome:
    arguments = ["build", str(project.root), "--out", str(project.out)]
    return built(arguments, lambda: signal.alarm(PATIENCE))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("place", "code"), PLACES.items())
def test_a_strange_thing_in_a_file_s_place_is_told_and_not_looked_into(
    project: Project, place: str, code: int, kind: Callable[[Path], None]
) -> None:
    cleared(project, place)
    kind(project.root / place)
    outcome = outcome_of(project)
    assert (outcome.code, told(outcome, place)) == (code, True)
    assert SECRET not in outcome.said
    assert not any(SECRET.encode() in data for data in project.tree().values())


@pytest.mark.parametrize(
    "place",
    ["content/help/portal/strange.md", "profiles/strange.yaml", "catalog.yaml", "helpgen.yaml"],
)
def test_a_folder_in_the_place_of_a_file_is_told(project: Project, place: str) -> None:
    cleared(project, place)
    (project.root / place).mkdir()
    outcome = outcome_of(project)
    assert (outcome.code, told(outcome, place)) == (PLACES[place], True)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"\xff.md", "\\xff.md"),
        (b"two\nlines.md", "two\\nlines.md"),
        (b"\x1b[2J.md", "\\x1b[2J.md"),
    ],
)
def test_a_name_that_cannot_be_printed_is_told_in_one_line(
    project: Project, name: bytes, shown: str
) -> None:
    place = os.fsencode(project.root / "content/help/portal") + b"/" + name
    Path(os.fsdecode(place)).write_text(STEPS)
    outcome = outcome_of(project)
    assert outcome.code == 1
    assert outcome.said.startswith(f"content/help/portal/{shown} ")


@pytest.mark.parametrize("name", ["booking.md~", ".#booking.md", "#booking.md#", ".booking.md.swp"])
def test_what_an_editor_leaves_behind_is_no_part_of_the_project(
    project: Project, name: str
) -> None:
    project.write(f"content/help/portal/{name}", SECRET)
    assert outcome_of(project).code == 0
    assert not any(SECRET.encode() in data for data in project.tree().values())


def cleared(project: Project, place: str) -> None:
    """Nothing lies there, and something may."""
    (project.root / place).parent.mkdir(parents=True, exist_ok=True)
    (project.root / place).unlink(missing_ok=True)


def told(outcome: Outcome, place: str) -> bool:
    """The place stands at the beginning of a line, and nobody sees a traceback."""
    return f"\n{place} FS701 " in f"\n{outcome.said}" and "Traceback" not in outcome.said
