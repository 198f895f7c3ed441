"""What do time off and other hours make of a provider's day?

Only approved ones count. Other hours stand in place of the usual ones (RFC 7953: the higher priority
replaces the lower). Time off with times takes just these, without times the whole day, and it wins.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TypedDict

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
    HoursRow,
    Interval,
    Override,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    lies_in,
    local_date,
    merged,
    refused,
    utc,
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
    """The hours that hold on the day, time off not yet taken away."""
    other = [each.hours or WHOLE_DAY for each in _of(day, overrides) if each.available]
    return merged(other or usual)


def time_off(day: date, overrides: Iterable[Override]) -> tuple[Hours, ...]:
    """The hours of the day that are taken off."""
    return merged(each.hours or WHOLE_DAY for each in _of(day, overrides) if not each.available)


def _of(day: date, overrides: Iterable[Override]) -> list[Override]:
    return [each for each in overrides if each.approved and each.day == day]


def override_of(row: OverrideRow) -> Override:
    """The same as a value."""
    start, end = row["start"], row["end"]
    times = None if start is None or end is None else Hours(start, end)
    return Override(row["day"], row["available"], times, row["approved"])


def decide(
    start: datetime,
    minutes: int,
    usual: Iterable[HoursRow],
    overrides: Iterable[OverrideRow],
    policy: Policy,
) -> Decision:
    """A time lies wholly within what the provider works that day, all exceptions counted."""
    where = policy[TIMEZONE]
    day = local_date(start, where)
    known = [override_of(row) for row in overrides]
    wall = hours_of(day, (Hours(each["start"], each["end"]) for each in usual), known)
    stretched = worked(day, wall, time_off(day, known), where)
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    if lies_in(slot, stretched):
        return allowed((slot, "within", stretched), hours=stretched)
    return refused(OUTSIDE_HOURS, (slot, "not within", stretched), hours=stretched)


def _never_on_a_day_off(
    start: datetime,
    minutes: int,
    usual: Iterable[HoursRow],
    overrides: Iterable[OverrideRow],
    policy: Policy,
    answer: Decision,
) -> bool:
    del minutes, usual
    day = local_date(start, policy[TIMEZONE])
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
