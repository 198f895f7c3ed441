from pathlib import Path

import pytest

from helpgen.booking.values.clock import zone
from helpgen.bookings.faults import entry_faults, time_faults
from helpgen.cli.main import run
from helpgen.read.bookings import read_story
from tests.unit.bookings.sample_practice import opened

PATH = "content/booking/scenarios/late.yaml"
STORY = """\
title: Jo comes back.
tenant: maple-street-therapy
now: 2026-11-01 00:30
story:
  - {does: check_in, by: staff dana, appointment: first}
  - {does: start, by: staff dana, appointment: first, at: SECOND}
  - {does: complete, by: staff dana, appointment: first, at: THIRD}
"""


def faults(folder: Path, second: str, third: str) -> list[tuple[int, str, str]]:
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(STORY.replace("SECOND", second).replace("THIRD", third))
    story = read_story(folder, PATH).value
    assert story
    found = time_faults(story, zone("America/New_York"))
    return [(each.place.line, each.code, each.message) for each in found]


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("2026-11-01 00:30", "2026-11-01 00:30"),
        ("2026-11-01 01:50", "2026-11-01T01:10-05:00"),
        ("2026-11-01 02:00", "2026-11-01T07:00Z"),
    ],
)
def test_time_that_passes_or_stands_still_is_no_fault(
    tmp_path: Path, second: str, third: str
) -> None:
    assert faults(tmp_path, second, third) == []


def test_a_step_before_the_story_begins_is_a_fault(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "2026-11-01 00:29:59", "2026-11-01 00:30")
    assert found == (
        6,
        "BK902",
        "`story[2].at`: 2026-11-01 00:29:59 is before 2026-11-01 00:30, when it already was",
    )


def test_instants_are_compared_and_not_what_clocks_show(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "2026-11-01T01:10-05:00", "2026-11-01 01:50")
    assert (found[0], found[1]) == (7, "BK902")


def test_a_step_is_compared_with_the_latest_time_before_it(tmp_path: Path) -> None:
    found = faults(tmp_path, "2026-10-31 10:00", "2026-10-31 11:00")
    assert [line for line, _, _ in found] == [6, 7]


def test_lint_finds_a_story_that_runs_backward(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    practice = "providers: {ana: {name: Ana}}\nclients: {jo: {name: Jo}}\nstaff: {dana: {name: Dana, role: admin}}\n"
    first = (
        "calendar: {appointments: {first: {provider: ana, client: jo, start: 2026-11-01 09:00}}}\n"
    )
    opened(tmp_path, practice + first)
    faults(tmp_path, "2026-10-31 10:00", "2026-11-01 10:00")
    run(["lint", str(tmp_path)])
    said = capsys.readouterr()
    assert f"{PATH}:6:" in said.out + said.err
    assert "BK902" in said.out + said.err


ENTERED = """\
title: An entry.
tenant: maple-street-therapy
now: 2026-03-01 10:00
story:
  - {does: add_entry, by: staff dana, entry: {ENTRY}}
"""


def entry_found(folder: Path, entry: str) -> list[tuple[int, str, str]]:
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(ENTERED.replace("ENTRY", entry))
    story = read_story(folder, PATH).value
    assert story
    found = entry_faults(story, zone("America/New_York"))
    return [(each.place.line, each.code, each.message) for each in found]


@pytest.mark.parametrize(
    "entry",
    [
        "day: 2026-03-08",
        "start: 2026-03-08 01:00, end: 2026-03-08 03:00",
        "start: 2026-11-01 01:30, end: 2026-11-01 01:30",
        "strat: 2026-03-08 01:00",
    ],
)
def test_an_entry_that_keeps_somebody_from_booking_is_no_fault(tmp_path: Path, entry: str) -> None:
    assert entry_found(tmp_path, entry) == []


def test_an_entry_at_a_time_that_is_skipped_and_one_without_length_are_faults(
    tmp_path: Path,
) -> None:
    skipped = entry_found(tmp_path, "start: 2026-03-08 02:30, end: 2026-03-08 02:45")
    assert [message for _, _, message in skipped] == [
        "`story[1].entry.start`: the clocks of America/New_York skip 02:30",
        "`story[1].entry.end`: the clocks of America/New_York skip 02:45",
    ]
    (empty,) = entry_found(tmp_path, "start: 2026-03-09 12:00, end: 2026-03-09 12:00")
    assert empty == (5, "BK902", "`story[1].entry.end`: this entry does not end after its start")
