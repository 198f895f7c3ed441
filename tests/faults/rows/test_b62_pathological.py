import time
from pathlib import Path

import pytest

from benchmarks.pathological import SHAPES
from tests.project import Project

KILOBYTE = 1024
FLOOR = 0.25  # seconds: below that the machine's other work decides
MOST = 4.0  # a square would take four times as long, and is seen well above the floor


def seconds(folder: Path, shape: str, size: int) -> float:
    """How long a build with one such article takes; it may find errors, but it must come to an end."""
    project = Project(folder)
    project.article("portal/booking", f"## Steps\n\n{SHAPES[shape](size)}\n")
    project.profile("harbor")
    started = time.perf_counter()
    result = project.build()
    taken = time.perf_counter() - started
    assert result.exit_code in {0, 1}
    assert (result.exit_code == 0) == (project.out / "harbor/index.html").exists()
    assert (result.exit_code == 1) <= bool(result.diagnostics)
    assert all(each.place.path and each.message for each in result.diagnostics)
    return taken


@pytest.mark.row("B62")
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(tmp_path: Path, shape: str) -> None:
    once = seconds(tmp_path / "once", shape, 16 * KILOBYTE)
    twice = seconds(tmp_path / "twice", shape, 32 * KILOBYTE)
    assert twice <= max(once, FLOOR) * MOST
