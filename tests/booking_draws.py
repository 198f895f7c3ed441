"""Values for any rule, drawn where rules can break: around limits, clock changes, midnights and equal times."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as st

from helpgen.booking.order import parts
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.clock import local_date, zone
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.policy import Policy, load
from helpgen.booking.values.rule import Cell, Field, Rule
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS
from tests.booking_policies import possible

ZONES = ("America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Australia/Sydney", "UTC")
ANCHORS = (
    datetime(2026, 3, 2, 15, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),  # New York's clocks go forward
    datetime(2026, 11, 1, 6, tzinfo=UTC),  # and back
    datetime(2026, 4, 4, 16, tzinfo=UTC),  # Sydney's go back
    datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
)
HOURS = (0, 1, 24, 48, 168)
STEPS = tuple(
    sign * timedelta(hours=hours) + off
    for hours in HOURS
    for sign in (1, -1)
    for off in (timedelta(), timedelta(seconds=1), -timedelta(seconds=1), timedelta(minutes=15))
)
LENGTHS = (0, 1, 15, 30, 50, 60, 480)
TIMES = (0, 60, 120, 150, 480, 540, 600, 1020, 1080, 1439, 1440)
NAMES = ("", "a", "b", "Any", "admin", "location", "service_code")
WORDS = (*NAMES, "ada@people.example.org", "b@c")


def arguments(rule: Rule) -> st.SearchStrategy[dict[str, Any]]:
    """Everything that the rule's `decide` takes but the policy."""
    return st.one_of([_around(rule, anchor) for anchor in ANCHORS])


def _around(rule: Rule, anchor: datetime) -> st.SearchStrategy[dict[str, Any]]:
    drawn: dict[str, st.SearchStrategy[Any]] = {}
    if rule.is_made_of_others:
        drawn["answers"] = st.tuples(*(_answer(name) for name in (part.id for part in parts(rule))))
    return st.fixed_dictionaries(
        drawn | {field.name: _field(field, anchor) for field in rule.given}
    )


def _answer(name: str) -> st.SearchStrategy[tuple[str, Decision]]:
    refusals = [refused(message) for message in BY_ID[name].messages]
    return st.sampled_from([(name, ALLOWED)] * 4 + [(name, each) for each in refusals])


def _field(field: Field, anchor: datetime) -> st.SearchStrategy[Any]:
    if field.rows:
        one: st.SearchStrategy[Any] = st.fixed_dictionaries(
            {part.name: _field(part, anchor) for part in field.rows}
        ).map(_orderly)
    elif field.codes:
        one = st.sampled_from(field.codes)
    elif field.least is not None:
        one = st.sampled_from([each for each in LENGTHS if each >= field.least])
    else:
        one = _cell(field.cell, anchor)
    if field.many or field.rows:
        one = st.lists(one, max_size=3).map(tuple)
    return st.one_of(one, one, one, st.none()) if field.optional else one


def _orderly(row: dict[str, Any]) -> dict[str, Any]:
    """Hours start before they end, and have both or neither; a last day is not before the first one."""
    if row.get("day") and row.get("last"):
        row = {**row, "last": max(row["day"], row["last"])}
    start, end = row.get("start"), row.get("end")
    if "start" not in row or "end" not in row:
        return row
    if start is None or end is None:
        return {**row, "start": None, "end": None}
    first, last = sorted((start, end))
    if first == last and isinstance(first, int):
        first, last = 0, 1440
    return {**row, "start": first, "end": last}


@cache
def _cell(cell: Cell, anchor: datetime) -> st.SearchStrategy[Any]:
    instants = [anchor + step for step in STEPS]
    local = [each.astimezone(zone(ZONES[n % len(ZONES)])) for n, each in enumerate(instants)]
    return {
        Cell.INSTANT: st.sampled_from(instants + local),
        Cell.DATE: st.sampled_from(sorted({local_date(each, zone(ZONES[0])) for each in instants})),
        Cell.TIME: st.sampled_from(TIMES),
        Cell.INTERVAL: st.builds(
            lambda start, minutes: Interval(start, start + timedelta(minutes=minutes)),
            st.sampled_from(instants),
            st.sampled_from(LENGTHS),
        ),
        Cell.DURATION: st.sampled_from(STEPS),
        Cell.INTEGER: st.sampled_from(LENGTHS),
        Cell.YES_NO: st.booleans(),
        Cell.CODE: st.sampled_from(NAMES),
        Cell.WORDS: st.sampled_from(WORDS),
        Cell.STATE: st.sampled_from(State),
        Cell.ZONE: st.sampled_from([zone(name) for name in ZONES]),
    }[cell]


def policies(count: int = 200) -> tuple[Policy, ...]:
    """Whole policies, every key at or near the ends of what it may be; always the same ones."""
    choose = random.Random(3)  # noqa: S311  seeded on purpose
    return tuple(load(possible(_values(choose)), KEYS) for _ in range(count))


def _values(choose: random.Random) -> dict[str, object]:
    return {key.name: _value(key.name, choose) for key in KEYS}


def _value(name: str, choose: random.Random) -> object:
    if name in _MADE:
        return _MADE[name](choose)
    if name in _CHOICES:
        return choose.choice(_CHOICES[name])
    return choose.random() < 0.7


def _week(choose: random.Random) -> dict[str, object]:
    def day() -> dict[str, object]:
        start, end = choose.choice(
            (("00:00", "24:00"), ("08:00", "18:00"), ("02:00", "02:30"), ("22:00", "02:00"))
        )
        return {"open": choose.random() < 0.8, "start": start, "end": end}

    return {name: day() for name in DAYS}


def _some(choose: random.Random, of: tuple[str, ...]) -> list[str]:
    return choose.sample(of, choose.randrange(len(of) + 1))


_CHOICES: Mapping[str, tuple[object, ...]] = {
    "features.selfBookingLeadTimeHours": HOURS,
    "features.selfBookingNoticeDays": (0, 0, 1, 7),
    "features.selfBookingMaxFutureDays": (None, 0, 1, 2, 7, 365),
    "settings.timezone": ZONES,
    "settings.defaultSessionDuration": (15, 50, 60, 480),
    "settings.slotInterval": (5, 15, 30, 60),
    "settings.slotAnchor": ("clock", "window"),
    "settings.lateCancelWindowHours": HOURS,
    "settings.cancelMode": ("immediate", "request"),
    "settings.cancelOutcome": ("cancelled", "missed"),
    "settings.rescheduleMode": ("replace", "request", "auto"),
    "settings.portalLinkMinutes": (1, 15, 60, 1440),
    "settings.bufferMinutes": (0, 15, 240),
    "settings.bufferBeforeMinutes": (None, None, 0, 30),
    "settings.bufferAfterMinutes": (None, None, 0, 30),
    "settings.maxPerDay": (None, None, 1, 2),
    "settings.maxOpenRequestsPerClient": (None, None, 1, 15),
    "settings.unavailablePresentation": ("hide", "label", "grey"),
    "settings.holdMinutes": (0, 1, 10, 60),
}
_MADE: Mapping[str, Any] = {
    "settings.businessHours": _week,
    "settings.approvalRequiredFields": lambda choose: _some(choose, ("location", "service_code")),
    "settings.approvalRoles": lambda choose: _some(choose, ("admin", "a", "b")),
    "settings.visitTypesByClientKind": lambda choose: {
        kind: _some(choose, ("a", "b")) for kind in _some(choose, ("new", "existing"))
    },
    "settings.notifications": lambda choose: {
        event: _some(choose, ("email:client", "notify:clinician"))
        for event in (
            "requestSubmitted",
            "approved",
            "declined",
            "cancelledByClient",
            "changeApproved",
            "changeDenied",
        )
        if choose.random() < 0.7
    },
    "settings.statusLabels": lambda choose: {
        state.value: choose.choice(("One", "Two")) for state in State
    },
    "settings.statusStyles": lambda choose: {
        name: choose.choice(("one", "two"))
        for name in (*(state.value for state in State), "change_requested")
    },
}
