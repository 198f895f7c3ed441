"""What is offered is what can be booked: no time more, no time less, on days when the clocks change too.

Two pieces of code reckon here: `find` lays grids over a day, the desk asks every rule about one time.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpgen.booking.desk import desk
from helpgen.booking.find import Search, find
from helpgen.booking.rules.availability import slot_duration
from helpgen.booking.values.appointment import (
    ANY,
    Appointment,
    Calendar,
    CalendarEntry,
    Details,
    Draft,
    Hold,
    Span,
)
from helpgen.booking.values.clock import start_of, zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import (
    Certification,
    Client,
    Override,
    Practice,
    Provider,
    Service,
)
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import DAYS, Hours, Week
from tests.booking_office import GUEST
from tests.booking_policies import policy_with

RASTER = 5
NEW_YORK, FALL = "America/New_York", date(2026, 11, 1)
BACK = (
    (NEW_YORK, FALL),
    ("Australia/Sydney", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # by half an hour
    ("America/Havana", FALL),  # midnight comes twice
    ("Asia/Beirut", date(2026, 10, 24)),  # the last hour of a day does
)
FORTH = (
    (NEW_YORK, date(2026, 3, 8)),
    ("Australia/Sydney", date(2026, 10, 4)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Asia/Beirut", date(2026, 3, 29)),  # there is no midnight
)
ORDINARY = ((NEW_YORK, date(2026, 11, 2)), ("Asia/Tokyo", FALL))

NIGHT = (0, 5, 10, 30, 60, 65, 70, 75, 80, 90, 95, 105, 120, 125, 150, 165, 180, 200, 240, 300)
EARLY, ALL_DAY = range(0, 240, RASTER), range(0, 1440, RASTER)
"""The times of day around most changes of the clock; and all."""
PARTS = (
    (range(540, 780, RASTER), (540, 555, 580, 600, 660, 665, 720, 735, 780)),
    (range(1200, 1440, RASTER), (1200, 1215, 1230, 1320, 1380, 1395, 1410, 1430, 1440)),
    (EARLY, NIGHT[::2]),
)
"""Parts of a day, and when hours may begin and end in them."""
WHOLE_DAY = Hours(0, 1440)
OWN = (
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
"""Zones of a provider's own: the organization's, near ones, and the ends of the earth."""


Times = dict[tuple[int, int], tuple[Interval, str]]
"""By what the clock shows, and 1 for the second time that it does: when that is, and with whom."""


class Case(NamedTuple):
    """Who asks for what on which day, and at which times of it."""

    office: Office
    day: date
    client: str | None = "cleo"
    who: str = "anna"
    service: str = ""
    minutes: range = EARLY
    room: str = ""


def policy(where: str, business: Hours, **more: object) -> Policy:
    """A policy under which anybody may book at once."""
    opens = _clock(business.start)
    closes = _clock(business.end if business.end <= 1440 else business.end - 1440)
    return policy_with(
        "maple-street-therapy",
        {
            "features.selfBookingEnabled": True,
            "features.selfBookingLeadTimeHours": 0,
            "features.guestRequestEnabled": True,
            "settings.timezone": where,
            "settings.businessHours": {
                name: {"open": True, "start": opens, "end": closes} for name in DAYS
            },
            **{f"settings.{name}": value for name, value in more.items()},
        },
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def night(anchor: str, interval: int, business: Hours, *hours: Hours) -> Case:
    """New York's clocks go back from two to one, and somebody works then."""
    rules = policy(
        NEW_YORK, business, slotAnchor=anchor, slotInterval=interval, defaultSessionDuration=15
    )
    people = Practice("o", (Provider("anna", "Anna", (hours,) * 7),), (Client("cleo", "Cleo"),))
    now = start_of(FALL, zone(NEW_YORK)) - timedelta(days=1)
    return Case(Office(people, Calendar(), rules, now), FALL)


def offered(case: Case) -> Times:
    """The free times among these."""
    client = case.office.practice.client(case.client or "")
    search = Search(client, case.who, case.service, guest=client is None, room=case.room)
    slots = find(case.office, (case.day,), search)
    return {
        (each.start, 0): (each.interval, each.provider)
        for each in slots
        if each.status == "free" and case.minutes.start <= each.start < case.minutes.stop
    }


def bookable(case: Case) -> Times:
    """Those that the desk takes, asked one by one, and both times where the clock shows one twice."""
    service = case.office.practice.service(case.service)
    length = slot_duration.length(service.minutes if service else None, case.office.policy)
    where = case.office.policy[TIMEZONE].key
    guest = () if case.client else GUEST.guest
    found: Times = {}
    for minute in case.minutes:
        for fold in (0, 1) if _changes(case.day, minute, where) else (0,):
            span = Span(case.day, minute, length, where, fold)
            wish = Draft(case.client, case.who, span, case.service, room=case.room, guest=guest)
            outcome = desk.book(case.office, wish, "new")
            if outcome.decision.allowed:
                (made,) = outcome.appointments
                found[minute, fold] = made.span.interval, made.provider
    return found


def _changes(day: date, minute: int, where: str) -> bool:
    """The clock shows that twice, or never."""
    wall = datetime.combine(day, time(*divmod(minute, 60)), zone(where))
    return wall.utcoffset() != wall.replace(fold=1).utcoffset()


def stretches(edges: tuple[int, ...], most: int) -> st.SearchStrategy[tuple[Hours, ...]]:
    """One stretch of hours or several that do not touch on the wall."""
    counts = st.sampled_from([2 * n for n in range(1, most + 1)])
    return counts.flatmap(
        lambda count: st.lists(
            st.sampled_from(edges), min_size=count, max_size=count, unique=True
        ).map(lambda drawn: tuple(Hours(*pair) for pair in _pairs(sorted(drawn))))
    )


def _pairs(edges: list[int]) -> list[tuple[int, int]]:
    return list(zip(edges[::2], edges[1::2], strict=True))


LENGTHS = st.sampled_from([15, 20, 15, 30, 50])
ANCHORS, INTERVALS = st.sampled_from(["clock", "window"]), st.sampled_from([15, 20, 30])


@st.composite
def nights(draw: st.DrawFn) -> Case:
    """Hours that begin and end about when the clocks change, and nothing that takes time."""
    where, day = draw(st.sampled_from(BACK[:3] * 4 + BACK[3:] + FORTH[:2]))
    in_the_hour = st.sampled_from(NIGHT[4:13])
    business = st.one_of(
        in_the_hour.map(lambda end: Hours(0, end)),
        st.just(WHOLE_DAY),
        in_the_hour.map(lambda start: Hours(start, 1440)),
    )
    rules = policy(
        where,
        draw(business),
        slotAnchor=draw(ANCHORS),
        slotInterval=draw(INTERVALS),
        defaultSessionDuration=15,
    )
    people = (Provider("anna", "Anna", (draw(stretches(NIGHT, 2)),) * 7),)
    practice = Practice("o", people, (Client("cleo", "Cleo"),))
    now = start_of(day, zone(where)) - timedelta(days=1)
    return Case(Office(practice, Calendar(), rules, now), day)


@st.composite
def cases(draw: st.DrawFn, minutes: range, edges: tuple[int, ...]) -> Case:
    """Anything that has a say in what is offered, in a day or a part of it."""
    where, day = draw(st.sampled_from(BACK + FORTH + ORDINARY))
    business = st.sampled_from(
        [WHOLE_DAY] * 3 + [Hours(edges[1], edges[-2]), Hours(edges[-2], edges[1] + 1440)]
    )
    rules = policy(
        where,
        draw(business),
        slotAnchor=draw(ANCHORS),
        slotInterval=draw(INTERVALS),
        defaultSessionDuration=draw(LENGTHS),
        bufferMinutes=draw(st.sampled_from([0, 10])),
        bufferBeforeMinutes=draw(st.sampled_from([None, None, 20])),
        bufferAfterMinutes=draw(st.sampled_from([None, None, 0, 15])),
        maxPerDay=draw(st.sampled_from([None, None, None, 1, 3])),
        maxOpenRequestsPerClient=draw(st.sampled_from([None, None, 1])),
        holdMinutes=draw(st.sampled_from([0, 10, 10])),
        unavailablePresentation=draw(st.sampled_from(["hide", "label"])),
    )
    now = start_of(day, zone(where)) + timedelta(hours=draw(st.sampled_from([-40] * 9 + [1])))
    people = (_provider(draw, "anna", day, edges), _provider(draw, "ben", day, edges))
    needs = draw(st.sampled_from([(), (), (), ("CBT",)]))
    clients = (Client("cleo", "Cleo", required=needs), Client("dan", "Dan"))
    practice = Practice("o", people, clients, (Service("long", "Long", 75),), rooms=("x",))
    calendar = _calendar(draw, edges, day, where, now)
    return Case(
        Office(practice, calendar, rules, now),
        day,
        draw(st.sampled_from(["cleo", "cleo", None])),
        draw(st.sampled_from(["anna", ANY])),
        draw(st.sampled_from(["", "", "", "long"])),
        minutes,
        draw(ROOMS),
    )


ROOMS = st.sampled_from(["", "", "x"])


def _provider(draw: st.DrawFn, key: str, day: date, edges: tuple[int, ...]) -> Provider:
    usual = draw(stretches(edges, 2))
    if draw(
        st.sampled_from([True, False])
    ):  # the last ones go past midnight, perhaps to where the first begin
        begin, end = usual[-1].start, draw(st.sampled_from([usual[0].start, *edges[:3]]))
        usual = (*usual[:-1], Hours(begin, min(end, begin - RASTER) + 1440))
    week: Week = (usual,) * 7
    some = stretches(edges, 1).map(lambda hours: hours[0])
    approved = st.sampled_from([True, True, False])
    about = st.sampled_from([day, day, day - timedelta(days=1), day + timedelta(days=1)])
    late = some.map(
        lambda hours: Hours(hours.end, hours.start + 1440) if hours.end < 1440 else hours
    )
    override = st.builds(Override, about, st.booleans(), st.one_of(some, late, st.none()), approved)
    until = draw(st.sampled_from([day, day - timedelta(days=1)]))
    idle = key == "ben"
    return Provider(
        key,
        key.title(),
        week,
        active=not (idle and draw(st.sampled_from([False, False, True]))),
        opted_in=True,
        services=() if idle and draw(st.booleans()) else ("long",),
        overrides=draw(st.one_of(st.just(()), override.map(lambda one: (one,)))),
        certifications=(Certification("cbt ", until),),
        zone=draw(st.sampled_from(["", "", "", *OWN])),
    )


def _calendar(
    draw: st.DrawFn, edges: tuple[int, ...], day: date, where: str, now: datetime
) -> Calendar:
    whose, client = st.sampled_from(["anna", "anna", "ben"]), st.sampled_from(["cleo", "dan", None])
    minute = st.sampled_from(range(edges[0], edges[-1], 25))
    span = st.builds(Span, st.just(day), minute, LENGTHS, st.just(where), st.sampled_from([0, 1]))
    state = st.sampled_from([State.BOOKED, State.PENDING, State.CANCELLED])

    def booked(**drawn: Any) -> Appointment:
        change = Change.RESCHEDULE_REQUESTED if drawn["proposed"] else Change.NONE
        return Appointment("a", "o", change=change, **drawn)

    appointment = st.builds(
        booked,
        provider=whose,
        span=span,
        state=state,
        client=client,
        room=ROOMS,
        proposed=st.one_of(st.none(), st.none(), span),
        proposed_details=st.builds(Details, st.sampled_from(["", "anna", "ben"])),
    )
    held = st.builds(
        Hold,
        st.just("h"),
        st.just("o"),
        st.sampled_from(["client:dan", "client:cleo", "guest:eve@people.example.org"]),
        whose,
        span,
        st.sampled_from([now + timedelta(minutes=5), now]),
        room=ROOMS,
    )
    entry = st.one_of(
        st.builds(
            CalendarEntry, st.sampled_from(["anna", "ben", ""]), span.map(lambda one: one.interval)
        ),
        st.builds(
            CalendarEntry, st.sampled_from(["ben", ""]), st.none(), st.just(day + timedelta(days=1))
        ),
        st.builds(
            CalendarEntry,
            st.sampled_from(["anna", "ben"]),
            st.none(),
            st.just(day - timedelta(days=8)),
            last=st.sampled_from([day - timedelta(days=n) for n in (0, 1, 7, 8)]),
            weekly=st.booleans(),
            free=st.sampled_from([False, False, True]),
        ),
        st.builds(
            CalendarEntry,
            st.sampled_from(["anna", ""]),
            span.map(lambda one: replace(one, day=day - timedelta(days=21)).interval),
            weekly=st.booleans(),
            until=st.sampled_from([None, day, day - timedelta(days=1)]),
        ),
    )
    return Calendar(
        tuple(draw(st.lists(appointment, min_size=1, max_size=5))),
        tuple(draw(st.lists(held, min_size=1, max_size=2))),
        tuple(draw(st.lists(entry, min_size=1, max_size=2))),
    )


SEEDED = settings(
    derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.long
@settings(SEEDED, max_examples=60)
@given(nights())
@example(night("window", 20, WHOLE_DAY, Hours(10, 75)))
@example(night("window", 20, WHOLE_DAY, Hours(5, 70), Hours(80, 200)))
@example(night("clock", 15, Hours(0, 75), Hours(90, 300)))
def test_at_night_when_the_clocks_change_what_is_offered_is_what_can_be_booked(case: Case) -> None:
    assert offered(case) == bookable(case)


@pytest.mark.long
@settings(SEEDED, max_examples=40)
@given(st.sampled_from(PARTS).flatmap(lambda part: cases(*part)))
def test_whoever_asks_for_whatever_what_is_offered_is_what_can_be_booked(case: Case) -> None:
    assert offered(case) == bookable(case)


@settings(SEEDED, max_examples=4)
@given(cases(ALL_DAY, (0, 60, 540, 1020, 1395, 1440)))
def test_so_it_is_all_day_long(case: Case) -> None:
    assert offered(case) == bookable(case)
