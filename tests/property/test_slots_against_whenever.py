"""Slots around every clock change agree with a library that reckons time in its own way.

The oracle shares nothing with `booking` but the time zone data of the pinned package.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
import whenever
from whenever import Instant, PlainDateTime, SkippedTime

from helpgen.booking.find import Search, find
from helpgen.booking.values.appointment import Appointment, Calendar, Span
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice, Provider
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS, Hours
from tests.booking_policies import policy_with

ZONES = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Asuncion",
    "America/Havana",
    "America/Los_Angeles",
    "America/Miquelon",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Chisinau",
    "Europe/London",
    "Europe/Paris",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Easter",
]
FIRST, LAST = date(2020, 1, 1), date(2037, 12, 31)
STEP, LENGTH = 15, 50
HOURS = (Hours(0, 90), Hours(150, 1415), Hours(1425, 1440))
"""Edges at half past one and half past two lie in most gaps and folds; one piece ends at midnight."""
NIGHT = (Hours(10, 75), Hours(95, 200), Hours(1395, 1440))
"""Two pieces that a repeated hour makes one, and one about the midnights."""
OFFICE = Hours(20, 1410)
ANCHORED = (
    "America/Havana",
    "America/New_York",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Australia/Sydney",
)
"""Zones whose changes are unlike, for a grid that hangs on when somebody's hours open."""
BOOKED = (75, 1370)
"""Where appointments stand on each day: before most changes at night and before those at midnight."""

Seen = tuple[int, datetime, datetime, str]


@pytest.fixture(scope="module", autouse=True)
def _pinned_zones() -> Iterator[None]:
    """The oracle reads the same data, whatever the machine has."""
    whenever.reset_tzpath([Path(str(files("tzdata").joinpath("zoneinfo")))])
    whenever.clear_tzcache()
    yield
    whenever.reset_tzpath()
    whenever.clear_tzcache()


def _changes(name: str) -> set[date]:
    """The day before, of and after each change of the offset."""
    days: set[date] = set()
    noon = Instant.from_utc(FIRST.year, FIRST.month, FIRST.day, 12)
    before = noon.to_tz(name).offset
    for _ in range((LAST - FIRST).days):
        noon = noon.add(hours=24)
        local = noon.to_tz(name)
        if local.offset != before:
            today = local.date().to_stdlib()
            days.update(today + timedelta(days=n) for n in (-2, -1, 0, 1))
        before = local.offset
    return days


def _wall(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)


def _meant(wall: datetime, name: str, occurrence: str = "earlier") -> datetime | None:
    """The instant; None when the clock skips it."""
    plain = PlainDateTime(wall)
    try:
        plain.assume_tz(name, disambiguation="raise")
    except SkippedTime:
        return None
    except whenever.RepeatedTime:
        if occurrence == "later":
            return plain.assume_tz(name, disambiguation="later").to_stdlib().astimezone(UTC)
    return plain.assume_tz(name, disambiguation="earlier").to_stdlib().astimezone(UTC)


def _edge(day: date, minute: int, name: str, occurrence: str) -> datetime:
    """Minute by minute to the first that exists; midnight opens the next day."""
    wall = _wall(day, minute)
    found = _meant(wall, name, "earlier" if minute == 1440 else occurrence)
    while found is None:
        wall += timedelta(minutes=1)
        found = _meant(wall, name, occurrence)
    return found


def _stretches(
    day: date, name: str, pieces: tuple[Hours, ...] = HOURS, reach: int = 0
) -> list[tuple[datetime, datetime]]:
    """Those of the day, and of so many days before and after it; what touches is one."""
    merged: list[tuple[datetime, datetime]] = []
    edges = [
        (_edge(near, hours.start, name, "earlier"), _edge(near, hours.end, name, "later"))
        for near in (day + timedelta(days=n) for n in range(-reach, reach + 1))
        for hours in pieces
    ]
    for opens, closes in sorted(edges):
        if merged and opens <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], closes)
        elif opens < closes:
            merged.append((opens, closes))
    return merged


def _is_end(day: date, minute: int, name: str) -> bool:
    """The clock shows it, or it is 24:00."""
    return minute % 1440 == 0 or _meant(_wall(day, minute), name) is not None


def _taken(day: date, name: str) -> list[tuple[datetime, datetime]]:
    starts = [
        PlainDateTime(_wall(day, minute)).assume_tz(name, disambiguation="compatible")
        for minute in BOOKED
    ]
    begins = [start.to_stdlib().astimezone(UTC) for start in starts]
    return [(begin, begin + timedelta(minutes=LENGTH)) for begin in begins]


def _expected(day: date, name: str) -> list[Seen]:
    stretches = _stretches(day, name, reach=1)
    taken = [each for near in (-1, 0, 1) for each in _taken(day + timedelta(days=near), name)]
    slots = []
    for minute in range(0, 1440, STEP):
        start = _meant(_wall(day, minute), name)
        if start is None or not _is_end(day, minute + LENGTH, name):
            continue
        end = start + timedelta(minutes=LENGTH)
        if any(opens <= start and end <= closes for opens, closes in stretches):
            busy = any(begin < end and start < over for begin, over in taken)
            slots.append((minute, start, end, "busy" if busy else "free"))
    return slots


def test_the_zones_are_many_and_change_often() -> None:
    assert len(ZONES) == len(set(ZONES)) >= 20
    assert len(_changes("America/New_York")) == 2 * 18 * 4
    assert len(_changes("Africa/Casablanca")) > 40


@pytest.mark.parametrize("name", ZONES)
def test_slots_around_every_change_are_those_of_the_oracle(name: str) -> None:
    policy = policy_with(
        "bright-path-counseling", {"settings.timezone": name, "settings.slotInterval": STEP}
    )
    practice = Practice("o", (Provider("dr", "Dr", (HOURS,) * 7),))
    now = datetime(2019, 12, 1, tzinfo=UTC)
    days = sorted(_changes(name))
    near = sorted({day + timedelta(days=n) for day in days for n in (-1, 0, 1)})
    booked = tuple(
        Appointment(f"{day}-{start}", "o", "dr", Span(day, start, LENGTH, name), State.BOOKED)
        for day in near
        for start in BOOKED
    )
    found: dict[date, list[Seen]] = {day: [] for day in days}
    for slot in find(Office(practice, Calendar(booked), policy, now), days, Search(provider="dr")):
        seen = (slot.start, slot.interval.start, slot.interval.end, slot.status)
        found[slot.day].append(seen)
    for day in days:
        assert found[day] == _expected(day, name), f"{name} {day}"


def _anchored(day: date, name: str) -> list[tuple[int, datetime]]:
    """Every twenty minutes on the wall from where a stretch opens, while the office is open too."""
    (bound,) = _stretches(day, name, (OFFICE,))
    found = []
    for begin, end in _stretches(day, name, NIGHT):
        opens, closes = max(begin, bound[0]), min(end, bound[1])
        local = Instant(opens).to_tz(name).to_plain().time()
        for minute in range(local.hour * 60 + local.minute, 1440, 20):
            start = _meant(_wall(day, minute), name)
            if start is None or not _is_end(day, minute + STEP, name):
                continue
            if opens <= start and start + timedelta(minutes=STEP) <= closes:
                found.append((minute, start))
    return found


@pytest.mark.parametrize("name", ANCHORED)
def test_a_grid_that_hangs_on_the_opening_is_that_of_the_oracle(name: str) -> None:
    office = {"open": True, "start": "00:20", "end": "23:30"}
    policy = policy_with(
        "bright-path-counseling",
        {
            "settings.timezone": name,
            "settings.slotInterval": 20,
            "settings.slotAnchor": "window",
            "settings.defaultSessionDuration": STEP,
            "settings.businessHours": dict.fromkeys(DAYS, office),
        },
    )
    practice = Practice("o", (Provider("dr", "Dr", (NIGHT,) * 7),))
    at = Office(practice, Calendar(), policy, datetime(2019, 12, 1, tzinfo=UTC))
    days = sorted(_changes(name))
    found: dict[date, list[tuple[int, datetime]]] = {day: [] for day in days}
    for slot in find(at, days, Search(provider="dr")):
        found[slot.day].append((slot.start, slot.interval.start))
    for day in days:
        assert found[day] == _anchored(day, name), f"{name} {day}"


ROUND = (Hours(0, 1440),)
OVERNIGHT = (Hours(85, 200), Hours(1290, 1525))
"""From half past nine at night to twenty-five past one, and again from then on: over midnight and most changes."""
OFFICE_AT_NIGHT = Hours(1260, 1440 + 170)
ELSEWHERE = {
    "America/New_York": "Europe/London",
    "Australia/Lord_Howe": "America/Santiago",
    "Asia/Beirut": "America/Havana",
    "Pacific/Apia": "Pacific/Pago_Pago",
    "Europe/Paris": "Pacific/Kiritimati",
}
"""Organizations' zones, and those in which somebody's hours are written."""


def _found(
    name: str, hours: tuple[Hours, ...], own: str, office: Hours, days: list[date]
) -> dict[date, list[tuple[int, datetime]]]:
    end = office.end if office.end <= 1440 else office.end - 1440
    opens = {
        "open": True,
        "start": f"{office.start // 60:02}:{office.start % 60:02}",
        "end": f"{end // 60:02}:{end % 60:02}",
    }
    policy = policy_with(
        "bright-path-counseling",
        {
            "settings.timezone": name,
            "settings.slotInterval": STEP,
            "settings.businessHours": dict.fromkeys(DAYS, opens),
        },
    )
    practice = Practice("o", (Provider("dr", "Dr", (hours,) * 7, zone=own),))
    at = Office(practice, Calendar(), policy, datetime(2019, 12, 1, tzinfo=UTC))
    found: dict[date, list[tuple[int, datetime]]] = {day: [] for day in days}
    for slot in find(at, days, Search(provider="dr")):
        found[slot.day].append((slot.start, slot.interval.start))
    return found


def _in_both(
    day: date, name: str, hours: tuple[Hours, ...], own: str, office: Hours
) -> list[tuple[int, datetime]]:
    """Every quarter of an hour that lies in the hours, on their own clock, and while the office is open."""
    worked = _stretches(day, own, hours, reach=4)
    opened = _stretches(day, name, (office,), reach=2)
    found = []
    for minute in range(0, 1440, STEP):
        start = _meant(_wall(day, minute), name)
        if start is None or not _is_end(day, minute + LENGTH, name):
            continue
        end = start + timedelta(minutes=LENGTH)
        if all(any(a <= start and end <= b for a, b in both) for both in (worked, opened)):
            found.append((minute, start))
    return found


@pytest.mark.parametrize("name", ZONES)
def test_hours_past_midnight_are_those_of_the_oracle(name: str) -> None:
    days = sorted(_changes(name))
    found = _found(name, OVERNIGHT, "", OFFICE_AT_NIGHT, days)
    for day in days:
        assert found[day] == _in_both(day, name, OVERNIGHT, name, OFFICE_AT_NIGHT), f"{name} {day}"


@pytest.mark.long
@pytest.mark.parametrize("name", ELSEWHERE)
def test_hours_of_another_zone_are_those_of_the_oracle(name: str) -> None:
    own = ELSEWHERE[name]
    days = sorted(_changes(name) | _changes(own))
    for hours in (OVERNIGHT, HOURS):
        found = _found(name, hours, own, ROUND[0], days)
        for day in days:
            assert found[day] == _in_both(day, name, hours, own, ROUND[0]), f"{name} {day}"
