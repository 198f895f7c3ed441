from pathlib import Path

import pytest

from helpgen.bookings.calendar_faults import calendar_faults
from helpgen.bookings.opened import open_booking
from helpgen.read.bookings import read_practice
from tests.booking_policies import policy_of
from tests.unit.bookings.sample_practice import PRACTICE, opened

POLICY = policy_of("maple-street-therapy")
"""In New York: on 2026-03-08 the clocks skip 02:00 to 03:00, on 2026-11-01 they show 01:00 to 02:00 twice."""

PEOPLE = """\
providers: {ana: {name: Ana}, ben: {name: Ben}}
clients: {jo: {name: Jo}, lee: {name: Lee}}
calendar:
"""


def found(folder: Path, calendar: str) -> list[tuple[int, str]]:
    file = folder / "content/booking/bay.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PEOPLE + calendar)
    read = read_practice(folder, "content", "bay").value
    assert read
    faults = list(calendar_faults(read, "bay", POLICY))
    assert {(each.code, each.tenants) for each in faults} <= {("BK902", ("bay",))}
    assert all(each.hint and each.place.column for each in faults)
    return [(each.place.line or 0, each.message) for each in faults]


def two(folder: Path, first: str, second: str) -> list[str]:
    calendar = f"  appointments:\n    first: {{{first}}}\n    second: {{{second}}}\n"
    faults = found(folder, calendar)
    assert all(line == 6 for line, _ in faults)
    return [message for _, message in faults]


@pytest.mark.parametrize(
    ("start", "end", "is_fault"),
    [
        ("2026-03-09 10:00", "2026-03-09 10:01", False),
        ("2026-03-09 10:00", "2026-03-09 10:00", True),
        ("2026-03-09 10:00", "2026-03-09 09:00", True),
        ("2026-03-09 10:00", "2026-03-09T13:59Z", True),
        ("2026-03-09 10:00", "2026-03-09T14:01Z", False),
        ("2026-03-09 10:00:30", "2026-03-09 10:00:40", False),
        ("2026-11-01 01:30", "2026-11-01 01:15", False),
    ],
)
def test_an_event_that_does_not_end_after_its_start_blocks_nothing_and_is_a_fault(
    tmp_path: Path, start: str, end: str, is_fault: bool
) -> None:
    faults = found(tmp_path, f"  events:\n    - {{start: {start}, end: {end}}}\n")
    says = "`calendar.events[1].end`: this event does not end after its start"
    assert faults == ([(5, says)] if is_fault else [])


def test_an_event_at_times_that_the_clocks_skip_is_told_as_that(tmp_path: Path) -> None:
    faults = found(tmp_path, "  events:\n    - {start: 2026-03-08 02:10, end: 2026-03-08 02:50}\n")
    assert [message.partition(":")[0] for _, message in faults] == [
        "`calendar.events[1].start`",
        "`calendar.events[1].end`",
    ]
    assert all("skip 02:" in message for _, message in faults)


@pytest.mark.parametrize("rooms", [("blue", "blue"), ("blue", "green"), ("", "")])
def test_a_room_has_one_appointment_at_a_time(tmp_path: Path, rooms: tuple[str, str]) -> None:
    first, second = (
        f"provider: {who}, client: {client}, start: 2026-03-09 10:00, minutes: 50"
        + (f", room: {room}" if room else "")
        for who, client, room in zip(("ana", "ben"), ("jo", "lee"), rooms, strict=True)
    )
    calendar = f"  appointments:\n    first: {{{first}}}\n    second: {{{second}}}\n"
    told = found(tmp_path, f"{calendar}rooms: [blue, green]\n")
    assert [message for _, message in told] == (
        ["`calendar.appointments.second`: room blue has `first` at this time"]
        if rooms == ("blue", "blue")
        else []
    )


@pytest.mark.parametrize(
    ("time", "is_fault"),
    [
        ("2026-03-08 01:59", False),
        ("2026-03-08 02:00", True),
        ("2026-03-08 02:59", True),
        ("2026-03-08 03:00", False),
        ("2026-03-08T02:30-05:00", False),
        ("2026-11-01 01:30", False),
    ],
)
def test_an_appointment_is_at_a_time_that_clocks_show(
    tmp_path: Path, time: str, is_fault: bool
) -> None:
    other = "2026-04-01 10:00, expires: 2026-04-01 09:00"
    calendars = {
        "start": f"  appointments:\n    a: {{provider: ana, start: {time}}}\n",
        "proposed": "  appointments:\n    a: {provider: ana, start: 2026-04-01 10:00, "
        f"change: reschedule_requested, proposed: {time}}}\n",
        "hold": f"  holds:\n    h: {{provider: ana, client: jo, start: {other}}}\n".replace(
            "2026-04-01 10:00", time
        ),
    }
    for name, calendar in calendars.items():
        faults = found(tmp_path, calendar)
        assert len(faults) == int(is_fault), name
        assert all(line == 5 for line, _ in faults)
        assert all("the clocks of America/New_York skip 02:" in each for _, each in faults)


def test_one_provider_is_not_with_two_people_at_one_time(tmp_path: Path) -> None:
    first = "provider: ana, client: jo, minutes: 60, start: 2026-03-09 10:00"
    assert two(tmp_path, first, "provider: ana, client: lee, start: 2026-03-09 10:59") == [
        "`calendar.appointments.second`: provider ana has `first` at this time"
    ]
    assert two(tmp_path, first, "provider: ana, client: lee, start: 2026-03-09 11:00") == []
    assert two(tmp_path, first, "provider: ben, client: lee, start: 2026-03-09 10:30") == []
    guest = "provider: ana, start: 2026-03-09 09:11"
    assert len(two(tmp_path, first, guest)) == 1
    assert two(tmp_path, first, guest.replace("09:11", "09:10")) == []


def test_one_client_is_not_with_two_providers_at_one_time(tmp_path: Path) -> None:
    first = "provider: ana, client: jo, start: 2026-03-09 10:00"
    assert two(tmp_path, first, first.replace("ana", "ben")) == [
        "`calendar.appointments.second`: client jo has `first` at this time"
    ]
    guests = "provider: ana, start: 2026-03-09 10:00"
    assert two(tmp_path, guests, guests.replace("ana", "ben")) == []


def test_two_that_share_both_people_are_told_once(tmp_path: Path) -> None:
    first = "provider: ana, client: jo, start: 2026-03-09 10:00"
    assert len(two(tmp_path, first, first)) == 1


@pytest.mark.parametrize("state", ["cancelled", "completed", "no_show", "declined"])
def test_what_is_over_takes_no_time(tmp_path: Path, state: str) -> None:
    first = "provider: ana, client: jo, start: 2026-03-09 10:00"
    assert two(tmp_path, first, f"{first}, state: {state}") == []
    assert two(tmp_path, first, f"{first}, state: pending") != []


def test_a_long_one_is_held_against_all_that_begin_within_it(tmp_path: Path) -> None:
    at = "provider: ana, start: 2026-03-09"
    calendar = (
        f"  appointments:\n    c: {{{at} 12:00}}\n    b: {{{at} 10:30, minutes: 10}}\n"
        f"    a: {{{at} 10:00, minutes: 180}}\n"
    )
    assert found(tmp_path, calendar) == [
        (7, "`calendar.appointments.a`: provider ana has `b` at this time"),
        (7, "`calendar.appointments.a`: provider ana has `c` at this time"),
    ]


def test_nothing_is_asked_of_a_calendar_that_cannot_be(tmp_path: Path) -> None:
    opened(tmp_path)
    file = tmp_path / "content/booking/maple-street-therapy.yaml"
    file.write_text(
        PRACTICE.replace(
            "- {day: 2026-03-24}", "- {start: 2026-03-24 10:00, end: 2026-03-24 09:00}"
        )
    )
    read = open_booking(tmp_path, "maple-street-therapy")
    assert read.value is None
    assert read.refusal.endswith("has errors; mend them first")
    assert [each.code for each in read.diagnostics] == ["BK902"]
