"""The office of a question says all that an office holds: what is written is read as the same."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from helpgen.booking.engine import cells
from helpgen.booking.engine.office_fields import OFFICE
from helpgen.booking.engine.office_read import OURS, office_of
from helpgen.booking.engine.office_written import office_json
from helpgen.booking.values.appointment import (
    Appointment,
    Calendar,
    CalendarEntry,
    Details,
    Hold,
    Span,
)
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import (
    Certification,
    Client,
    Override,
    Person,
    Practice,
    Provider,
    Service,
)
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import Hours
from tests.booking_policies import policy_of

POLICY = policy_of("maple-street-therapy")
NEW_YORK = "America/New_York"
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 15, 10, tzinfo=UTC)
DAY, LAST, UNTIL = date(2026, 11, 1), date(2026, 11, 2), date(2026, 12, 1)
SECOND = Span(DAY, 90, 50, "America/Chicago", fold=1)
PLAIN = Span(date(2026, 3, 4), 600, 60, NEW_YORK)
WEEK = ((Hours(540, 720), Hours(780, 1440)), *((),) * 4, (Hours(1320, 1560),), (Hours(0, 60),))

NIGHT = {"weekday": "monday", "start": "22:00", "end": "02:00"}

FULL: dict[str, tuple[Any, ...]] = {
    "providers": (
        Provider(
            id="anna",
            name="Anna Ruiz",
            week=WEEK,
            active=False,
            opted_in=True,
            services=("talk",),
            locations=("Here", "There"),
            overrides=(
                Override(DAY, available=False, approved=False),
                Override(DAY, available=True, hours=Hours(60, 1440)),
                Override(DAY, available=True, hours=Hours(1380, 1500)),
            ),
            certifications=(Certification("CBT", DAY), Certification("EMDR")),
            service_code="T60",
            weekday_locations=("Here", "", "", "There", "", "", "Here"),
            role="clinician",
            zone="Asia/Tokyo",
        ),
    ),
    "clients": (
        Client(
            "kim",
            "Kim",
            "new",
            "kim@people.example.org",
            "1",
            portal_access=False,
            required=("CBT",),
        ),
    ),
    "services": (Service("talk", "Talk", 60, "T60"),),
    "staff": (Person("ada", "Ada", "admin", may_approve=True),),
    "appointments": (
        Appointment(
            id="a",
            organization=OURS,
            provider="anna",
            span=SECOND,
            state=State.BOOKED,
            client="kim",
            guest=(("name", "Gus"), ("birth_date", "1990-01-02"), ("comments", "ß")),
            change=Change.RESCHEDULE_REQUESTED,
            proposed=SECOND,
            proposed_details=Details("ben", "long", "There"),
            service="talk",
            room="garden",
            location="Here",
            service_code="T60",
            modifier="95",
            created=NOW,
            reason="ill",
            by="client",
            replaces="b",
        ),
    ),
    "holds": (Hold("h", OURS, "client:kim", "anna", SECOND, NOW, "a", "blue"),),
    "events": (
        CalendarEntry("anna", Interval(NOW, NOW)),
        CalendarEntry("", None, DAY),
        CalendarEntry("ben", None, DAY, LAST, weekly=True, until=UNTIL, free=True),
    ),
}
"""Of everything one where no value is what it is when nobody says it."""

FEW: dict[str, tuple[Any, ...]] = {
    "providers": (Provider("ben", "ben", ((),) * 7),),
    "clients": (Client("lee", "lee"),),
    "services": (Service("long", "long"),),
    "staff": (Person("sam", "sam", ""),),
    "appointments": (Appointment("c", OURS, "ben", PLAIN, State.PENDING),),
    "holds": (Hold("i", OURS, "guest:a@b", "ben", PLAIN, LATER),),
    "events": (),
}
"""And one of which nothing is said that may be left out."""


def office(parts: Mapping[str, tuple[Any, ...]], rooms: tuple[str, ...] = ()) -> Office:
    practice = Practice(
        OURS, parts["providers"], parts["clients"], parts["services"], parts["staff"], rooms
    )
    calendar = Calendar(parts["appointments"], parts["holds"], parts["events"])
    return Office(practice, calendar, POLICY, NOW)


def read(written: Mapping[str, object]) -> Office:
    return office_of(cells.given(OFFICE, written), POLICY)


@pytest.mark.parametrize(
    "whole",
    [
        office(FULL, ("garden",)),
        office(FEW),
        office({name: (*FULL[name], *FEW[name]) for name in FULL}, ("garden", "attic")),
        office(dict.fromkeys(FULL, ())),
    ],
)
def test_what_is_written_is_read_as_the_same(whole: Office) -> None:
    written = json.loads(json.dumps(office_json(whole)))
    assert read(written) == whole
    assert office_json(read(written)) == written


@pytest.mark.parametrize("name", FULL)
def test_whatever_can_be_said_of_somebody_can_be_written(name: str) -> None:
    """A field that is new in booking has to be one of the office's too, or the example lacks it."""
    for field in fields(FULL[name][0]):
        if field.name == "organization":
            continue
        said = [getattr(each, field.name) for each in FULL[name]]
        default = [getattr(each, field.name) for each in FEW[name]] or [field.default]
        assert any(each not in default for each in said), field.name


def test_what_is_left_out_is_as_always() -> None:
    written = {
        "now": "2026-03-02T15:00:00Z",
        "providers": [{"id": "ben"}],
        "clients": [{"id": "lee"}],
        "services": [{"id": "long"}],
        "staff": [{"id": "sam"}],
        "appointments": [
            {
                "id": "c",
                "provider": "ben",
                "time": {"day": "2026-03-04", "start": "10:00", "minutes": 60},
                "state": "pending",
            }
        ],
    }
    assert read(written) == office({**FEW, "holds": ()})


TIME = {"day": "2026-03-04", "start": "10:00", "minutes": 60}
ONE = {"id": "c", "provider": "ben", "state": "booked", "time": TIME}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"providers": [{"id": "a"}, {"id": "a"}]}, "^providers: a stands twice$"),
        ({"appointments": [ONE, ONE]}, "^appointments: c stands twice$"),
        ({"clients": [{"id": "a"}], "staff": [{"id": "a"}]}, "a client and somebody who works"),
        (
            {"appointments": [{**ONE, "time": {**TIME, "start": "24:00"}}]},
            "^2026-03-04 24:00: write 00:00 of the next day$",
        ),
        (
            {"appointments": [{**ONE, "time": {**TIME, "zone": "Europe/Nowhere"}}]},
            "no time zone is called 'Europe/Nowhere'",
        ),
        (
            {"appointments": [{**ONE, "time": {**TIME, "minutes": 0}}]},
            r"^appointments\[0\]: time: minutes: write a whole number from 1",
        ),
        ({"appointments": [{**ONE, "time": [TIME]}]}, r"time: write an object with day, start"),
        (
            {"events": [{"provider": "", "day": "2026-03-05", "last": "2026-03-04"}]},
            "^events: 2026-03-04 is before 2026-03-05: write the earlier day first$",
        ),
        (
            {"providers": [{"id": "a", "week": [{**NIGHT, "start": "24:00", "end": "02:00"}]}]},
            "start before 24:00",
        ),
        ({"providers": [{"id": "a", "zone": "Europe/Nowhere"}]}, "zone: .*Europe/Nowhere"),
        ({"holds": {}}, "^holds: write a list$"),
        ({"rooms": ["a", 1]}, r"^rooms\[1\]: write text$"),
        ({"providers": [{"id": "a", "weekk": []}]}, "not known: weekk"),
        ({"providers": [{"id": "a", "week": [{"weekday": "mon"}]}]}, "write one of monday"),
    ],
)
def test_what_is_wrong_with_an_office_is_told_with_its_place(
    changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        read({"now": "2026-03-02T15:00:00Z", **changes})


def test_a_midnight_is_the_beginning_of_a_day() -> None:
    time = {"day": "2026-03-04", "start": "00:00", "minutes": 60}
    found = read({"now": "2026-03-02T15:00:00Z", "appointments": [{**ONE, "time": time}]})
    assert found.calendar.appointments[0].span == replace(PLAIN, start=0)


def test_hours_that_end_earlier_than_they_start_go_past_midnight() -> None:
    (found,) = read(
        {"now": "2026-03-02T15:00:00Z", "providers": [{"id": "a", "week": [NIGHT]}]}
    ).practice.providers
    assert found.week[0] == (Hours(1320, 1560),)


def test_a_time_without_a_zone_is_one_of_the_organization() -> None:
    here = {**TIME, "zone": POLICY[TIMEZONE].key}
    until = NOW.isoformat()
    held = {"id": "h", "contact": "client:kim", "provider": "ben", "expires": until}
    asked = {**ONE, "change": "reschedule_requested"}

    def written(time: Mapping[str, object]) -> Office:
        return read(
            {
                "now": until,
                "providers": [{"id": "ben"}],
                "appointments": [{**asked, "time": time, "proposed": time}],
                "holds": [{**held, "time": time}],
            }
        )

    assert written(TIME) == written(here)


def test_an_entry_may_end_on_the_day_on_which_it_starts() -> None:
    day = "2026-03-04"
    entry = {"provider": "ben", "day": day, "last": day}
    whole = read({"now": NOW.isoformat(), "providers": [{"id": "ben"}], "events": [entry]})
    (one,) = whole.calendar.events
    assert one.day == one.last == date.fromisoformat(day)
