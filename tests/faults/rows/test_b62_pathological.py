import time
from pathlib import Path

import pytest

from benchmarks.pathological import SHAPES
from tests.faults.codes.structure import many_pairs, pigeons
from tests.project import Project, lines_of

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


@pytest.mark.long
@pytest.mark.row("B62")
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(tmp_path: Path, shape: str) -> None:
    twice = seconds(tmp_path / "twice", shape, 32 * KILOBYTE)
    if twice > FLOOR * MOST:  # else half of the text need not be timed to know the answer
        assert twice <= seconds(tmp_path / "once", shape, 16 * KILOBYTE) * MOST


@pytest.mark.row("B62")
def test_a_value_of_which_nobody_can_tell_whether_it_is_null_is_said_once(project: Project) -> None:
    project.profile("harbor")
    tangled = pigeons(project)
    block = f"<!-- help:when {tangled} -->\na\n<!-- help:else-when {tangled} -->\n"
    project.article(
        "portal/a",
        f"{block}{{{{features.maxDays}}}} {{{{features.maxDays}}}}\n<!-- help:end -->\n\nb\n",
    )
    assert lines_of(project.check().diagnostics) == [("ST230", 12)]


@pytest.mark.row("B62")
def test_a_condition_of_which_nobody_can_tell_whether_it_compares_null_is_said_once(
    project: Project,
) -> None:
    project.profile("harbor")
    tangled = pigeons(project)
    block = f"<!-- help:when {tangled} -->\na\n<!-- help:else-when {tangled} -->\n"
    inner = "<!-- help:when features.maxDays > 3 -->\nc\n<!-- help:end -->\n" * 2
    project.article("portal/a", f"{block}{inner}<!-- help:end -->\n\nb\n")
    assert lines_of(project.check().diagnostics) == [("ST230", 12)]


@pytest.mark.row("B62")
def test_twenty_pairs_of_keys_are_no_trouble(project: Project) -> None:
    project.profile("harbor")
    pairs = many_pairs(project)
    project.article(
        "portal/a",
        f"<!-- help:when {pairs} -->\n## Same\n\nA.\n<!-- help:else -->\n## Same\n\nB.\n<!-- help:end -->\n\n"
        f"<!-- help:when features.maxDays is set and {pairs} -->\n{{{{features.maxDays}}}}\n<!-- help:end -->\n",
    )
    assert project.check().diagnostics == ()
