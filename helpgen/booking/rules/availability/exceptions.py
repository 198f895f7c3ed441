"""What do time off and other hours make of a provider's day?

Only approved ones count. Other hours stand in place of the usual ones (RFC 7953: the higher priority
replaces the lower). Time off with times takes just these, without times the whole day, and it wins.

Hours belong to the day on which they begin, also where they go past midnight: other hours stand in place of those,
and a whole day off takes them to their end, besides all that its own date holds. The day is that of the zone of the
hours.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    DAY,
    EVERY_OCCASION,
    OUTSIDE_HOURS,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    Hours,
    HoursOn,
    HoursRow,
    Interval,
    Override,
    Policy,
    Property,
    Rule,
    allowed,
    around,
    by_day,
    fields,
    hours_between,
    lies_in,
    local_date,
    refused,
    utc,
    within,
    worked,
)

WHOLE_DAY = Hours(0, DAY)


class OverrideRow(TypedDict):
    """Time off or other hours on one day; without times it is the whole day."""

    day: date
    available: bool
    start: int | None
    end: int | None
    approved: bool


def hours_of(day: date, usual: Iterable[Hours], overrides: Iterable[Override]) -> tuple[Hours, ...]:
    """The hours that begin on the day, time off not yet taken away."""
    other = [each.hours or WHOLE_DAY for each in _of(day, overrides) if each.available]
    return tuple(other or usual)


def time_off(day: date, overrides: Iterable[Override]) -> tuple[Hours, ...]:
    """The hours that are taken off and begin on the day."""
    return tuple(each.hours or WHOLE_DAY for each in _of(day, overrides) if not each.available)


def hours_about(day: date, usual_on: HoursOn, overrides: Iterable[Override]) -> HoursOn:
    """The hours that begin on a day, as far as they have a say in another one, which is asked about.

    Of a day off nothing goes on after midnight, and nothing goes on into one.
    """
    known = tuple(overrides)

    def hours_on(each: date) -> tuple[Hours, ...]:
        if each != day and WHOLE_DAY in time_off(each, known):
            return ()
        return hours_of(each, usual_on(each), known)

    return hours_on if known else usual_on


def off_about(days: range, day: date, overrides: Iterable[Override]) -> tuple[Hours, ...]:
    """What is taken off on these days, 0 being the day itself, counted from its midnight."""
    known = tuple(overrides)
    return within(days, day, lambda each: time_off(each, known)) if known else ()


BESIDE = range(-1, 2)
"""A day, the one before and the one after: nothing that can be booked reaches further."""


def _of(day: date, overrides: Iterable[Override]) -> list[Override]:
    return [each for each in overrides if each.approved and each.day == day]


def override_of(row: OverrideRow) -> Override:
    """The same as a value."""
    start, end = row["start"], row["end"]
    times = None if start is None or end is None else hours_between(start, end)
    return Override(row["day"], row["available"], times, row["approved"])


def decide(
    start: datetime,
    minutes: int,
    usual: Iterable[HoursRow],
    overrides: Iterable[OverrideRow],
    zone: ZoneInfo | None,
    policy: Policy,
) -> Decision:
    """A time lies wholly within what the provider works that day, all exceptions counted."""
    where = zone or policy[TIMEZONE]
    day = local_date(start, where)
    known = tuple(override_of(row) for row in overrides)
    wall = around(day, hours_about(day, by_day(usual, day), known))
    stretched = worked(day, wall, off_about(BESIDE, day, known), where)
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    if lies_in(slot, stretched):
        return allowed((slot, "within", stretched), hours=stretched)
    return refused(OUTSIDE_HOURS, (slot, "not within", stretched), hours=stretched)


def _never_on_a_day_off(
    start: datetime,
    minutes: int,
    usual: Iterable[HoursRow],
    overrides: Iterable[OverrideRow],
    zone: ZoneInfo | None,
    policy: Policy,
    answer: Decision,
) -> bool:
    del minutes, usual
    day = local_date(start, zone or policy[TIMEZONE])
    off = any(
        row["approved"] and not row["available"] and row["start"] is None and row["day"] == day
        for row in overrides
    )
    return not (off and answer.allowed)


RULE = Rule(
    id="availability.exceptions",
    says="Approved time off takes its hours of a date, and approved other hours stand in place of the usual ones.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="providers.{provider}.overrides",
    given=(
        fields.START,
        fields.MINUTES,
        Field(
            "usual",
            Cell.WORDS,
            ("Usual hours",),
            many=True,
            rows=(
                Field("start", Cell.TIME, ("From",)),
                Field("end", Cell.TIME, ("To",), after="start"),
                Field("day", Cell.DATE, optional=True),
            ),
        ),
        Field(
            "overrides",
            Cell.WORDS,
            ("Exceptions",),
            many=True,
            rows=(
                Field("day", Cell.DATE),
                Field("available", Cell.YES_NO),
                Field("start", Cell.TIME, ("From",), optional=True),
                Field("end", Cell.TIME, ("To",), optional=True, after="start"),
                Field("approved", Cell.YES_NO),
            ),
        ),
        fields.ZONE,
    ),
    gives=(fields.HOURS,),
    keys=(TIMEZONE,),
    decision="The seeds are silent; read as in S0's glossary. Other hours without times are the whole day.",
    messages=(OUTSIDE_HOURS,),
    properties=(
        Property(
            "never-on-a-day-off",
            "On a day that is taken off whole nothing is offered.",
            _never_on_a_day_off,
        ),
    ),
)
