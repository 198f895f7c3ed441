"""A story kept in a ledger goes as it goes without one, and the next one meets what it left."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Span
from helpgen.booking.values.state import State
from helpgen.bookings.replay import Replay, replay
from tests.house.tree import ROOT

FOLDER = ROOT / "content" / "booking" / "scenarios"
STORIES = sorted(FOLDER.rglob("*.yaml"))
TENANT = "maple-street-therapy"
MAPLE = ROOT / "content" / "booking" / "scenarios" / "late-cancellation.yaml"
BOOKS = "does: book, by: client jo-park, provider: ben-cole"


def story(folder: Path, *steps: str, now: str = "2026-03-02 08:00") -> Path:
    """A story of Maple Street with these steps."""
    path = folder / f"story{len(list(folder.glob('story*')))}.yaml"
    told = "".join(f"  - {{{step}}}\n" for step in steps)
    path.write_text(f"title: Something happens.\ntenant: {TENANT}\nnow: {now}\nstory:\n{told}")
    return path


def told(path: Path, ledger: Path | None = None) -> Replay:
    """What comes of it, with nothing wrong about the story itself."""
    result = replay(ROOT, path, ledger)
    assert not result.diagnostics
    return result


@pytest.mark.parametrize(
    "path",
    STORIES,
    ids=lambda path: str(path.relative_to(FOLDER)),
)
def test_every_story_of_ours_goes_the_same_way_through_a_ledger(path: Path, tmp_path: Path) -> None:
    without = told(path)
    assert without.beats
    assert told(path, tmp_path / "ledger.db") == without


def test_what_lapses_is_told_the_same_way_with_and_without_a_ledger(tmp_path: Path) -> None:
    path = story(
        tmp_path,
        f"{BOOKS}, start: 2026-03-04 15:00, call: visit",
        "does: clock_passes_start, by: clock, appointment: visit, at: 2026-03-04 15:00",
        "does: withdraw, by: client jo-park, appointment: visit, expect: {allowed: false}",
        "does: cancel, by: clinician ben-cole, appointment: visit, expect: {allowed: false}",
    )
    without = told(path)
    assert told(path, tmp_path / "ledger.db") == without
    assert len(without.beats) == 4


def test_a_lapse_is_written_down_with_the_next_attempt_with_and_without_a_ledger(
    tmp_path: Path,
) -> None:
    path = story(
        tmp_path,
        f"{BOOKS}, start: 2026-03-04 15:00, call: visit",
        "does: request_reschedule, by: client jo-park, appointment: visit, start: 2026-03-05 15:00, call: later",
        "does: cancel, by: client max-adler, appointment: visit, at: 2026-03-04 15:00, expect: {allowed: false}",
        "does: clock_passes_start, by: clock, appointment: visit, expect: {allowed: false}",
    )
    without = told(path)
    assert told(path, tmp_path / "ledger.db") == without
    assert len(without.beats) == 4


def test_an_entry_that_a_story_adds_takes_time_through_a_ledger_and_stays_to_its_end(
    tmp_path: Path,
) -> None:
    ledger = tmp_path / "ledger.db"
    path = story(
        tmp_path,
        "does: add_entry, by: staff dana-price,"
        " entry: {provider: ben-cole, start: 2026-03-04 14:00, end: 2026-03-04 15:00}",
        f"{BOOKS}, start: 2026-03-04 14:00, call: one, expect: {{refused: slot_taken}}",
        f"{BOOKS}, start: 2026-03-04 15:00, call: two",
        "does: see_slots, by: client max-adler, provider: ben-cole, day: 2026-03-04,"
        ' expect: {lacks: ["14:00", "15:00"]}',
        "does: reschedule, by: client jo-park, appointment: two, start: 2026-03-04 14:30, call: three,"
        " expect: {refused: slot_taken}",
        "does: see_appointments, by: caregiver nan-park, expect: {upcoming: [jo-on-wednesday, two]}",
    )
    kept = told(path, ledger)
    assert kept.holds, [beat.misses for beat in kept.beats]
    assert told(path) == kept
    again = story(tmp_path, f"{BOOKS}, start: 2026-03-04 14:00, call: one")
    assert told(
        again, ledger
    ).holds  # an entry is not put into it: the next story has the booking file's


def test_a_time_that_one_story_took_is_taken_in_the_next(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    book = f"{BOOKS}, start: 2026-03-04 15:00"
    assert told(story(tmp_path, f"{book}, call: one"), ledger).holds
    again = story(tmp_path, f"{book}, call: two, expect: {{refused: slot_taken}}")
    assert told(again, ledger).holds
    assert not told(again).holds


def test_the_same_story_a_second_time_is_refused_before_anything_happens(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    path = story(
        tmp_path,
        f"{BOOKS}, start: 2026-03-04 15:00, call: one",
        f"{BOOKS}, start: 2026-03-04 16:00, call: two, expect: {{allowed: false}}",
        "does: hold, by: client max-adler, provider: ben-cole, start: 2026-03-06 09:00, call: kept",
    )
    assert not told(path, ledger).refusal
    with Ledger(ledger) as kept:
        before = kept.calendar(TENANT), kept.audit(TENANT)
    second = told(path, ledger)
    assert second.refusal.startswith(f"{ledger}: it has `one`, `kept` already")
    assert "take another file" in second.refusal
    assert second.beats == ()
    with Ledger(ledger) as kept:
        assert (kept.calendar(TENANT), kept.audit(TENANT)) == before


def test_what_the_booking_file_has_is_put_into_the_ledger_once(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    key = "jo-on-wednesday"
    assert told(
        story(tmp_path, f"does: cancel, by: client jo-park, appointment: {key}"), ledger
    ).holds
    again = story(
        tmp_path,
        f"does: cancel, by: client jo-park, appointment: {key}, expect: {{allowed: false}}",
    )
    assert told(again, ledger).holds
    with Ledger(ledger) as kept:
        there = kept.appointment(TENANT, key)
    assert there is not None
    assert there.state in {State.CANCELLED, State.LATE_CANCELLED}


def test_a_ledger_in_which_another_has_a_time_of_the_booking_file_is_refused(
    tmp_path: Path,
) -> None:
    ledger = tmp_path / "ledger.db"
    span = Span(date(2026, 3, 4), 11 * 60, 50, "America/New_York")
    other = Appointment("other", TENANT, "ben-cole", span, State.BOOKED, "max-adler")
    with Ledger(ledger) as kept:
        made = Outcome(appointments=(other,), new=("other",))
        kept.attempt(TENANT, Token(), datetime(2026, 3, 1, tzinfo=UTC), lambda _: made)
    result = told(MAPLE, ledger)
    where = f"content/booking/{TENANT}.yaml"
    says = f"something in it has the provider of an appointment of {where}"
    assert result.refusal == f"{ledger}: {says}"


@pytest.mark.parametrize(
    ("name", "says"),
    [("folder", "the file cannot be opened"), ("text", "the file is no ledger")],
)
def test_a_file_that_is_no_ledger_is_said_so(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("Monday: nothing.\n" * 100)
    result = told(STORIES[0], tmp_path / name)
    assert result.refusal.startswith(f"{tmp_path / name}: {says}")
    assert not result.holds
