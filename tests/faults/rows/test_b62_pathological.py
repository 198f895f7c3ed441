import time
from pathlib import Path

import pytest

from benchmarks.pathological import SHAPES
from tests.project import Project

KILOBYTE = 1024
FLOOR = 0.25  # seconds: below that a build's other work decides
MOST = 4.0  # a square would take four times as long, and is seen well above the floor


def seconds(folder: Path, shape: str, size: int) -> float:
    """The processor's time for a build with one such article; it may find errors, but it must come to an end."""
    project = Project(folder)
    project.article("portal/booking", f"## Steps\n\n{SHAPES[shape](size)}\n")
    project.profile("harbor")
    started = time.process_time()
    result = project.build()
    taken = time.process_time() - started
    assert result.exit_code in {0, 1}
    assert (result.exit_code == 0) == (project.out / "harbor/index.html").exists()
    assert (result.exit_code == 1) <= bool(result.diagnostics)
    assert all(each.place.path and each.message for each in result.diagnostics)
    return taken


@pytest.mark.row("B62")
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(tmp_path: Path, shape: str) -> None:
    twice = seconds(tmp_path / "twice", shape, 32 * KILOBYTE)
    if twice > FLOOR * MOST:  # else half of the text need not be timed to know the answer
        assert twice <= seconds(tmp_path / "once", shape, 16 * KILOBYTE) * MOST
