"""Is a time within the provider's hours of that day? Touching an edge is within.

Hours that go past midnight belong to the day on which they begin. The day is that of the zone of the hours: the
provider's own, or else the organization's.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    EVERY_OCCASION,
    OUTSIDE_HOURS,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    HoursRow,
    Interval,
    Policy,
    Property,
    Rule,
    allowed,
    around,
    by_day,
    fields,
    lies_in,
    local_date,
    refused,
    stretches,
    utc,
)


def decide(
    start: datetime,
    minutes: int,
    hours: Iterable[HoursRow],
    zone: ZoneInfo | None,
    policy: Policy,
) -> Decision:
    """A time lies wholly within one stretch; ending exactly at closing time is within."""
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    stretched = _stretched(start, hours, zone or policy[TIMEZONE])
    if lies_in(slot, stretched):
        return allowed((slot, "within", stretched), hours=stretched)
    return refused(OUTSIDE_HOURS, (slot, "not within", stretched), hours=stretched)


def _stretched(start: datetime, hours: Iterable[HoursRow], where: ZoneInfo) -> tuple[Interval, ...]:
    day = local_date(start, where)
    return stretches(day, around(day, by_day(hours, day)), where)


def _both_edges_inside(
    start: datetime,
    minutes: int,
    hours: Iterable[HoursRow],
    zone: ZoneInfo | None,
    policy: Policy,
    answer: Decision,
) -> bool:
    begin = utc(start)
    end = begin + timedelta(minutes=minutes)
    inside = any(
        each.start <= begin and end <= each.end
        for each in _stretched(start, hours, zone or policy[TIMEZONE])
    )
    return answer.allowed is inside


RULE = Rule(
    id="availability.working-hours",
    says="A time is offered only when it lies wholly within the provider's hours of that day.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="providers.{provider}.week",
    given=(
        fields.START,
        fields.MINUTES,
        Field(
            "hours",
            Cell.WORDS,
            ("Hours",),
            many=True,
            rows=(
                Field("start", Cell.TIME, ("From",)),
                Field("end", Cell.TIME, ("To",), after="start"),
                Field("day", Cell.DATE, optional=True),
            ),
        ),
        fields.ZONE,
    ),
    gives=(fields.HOURS,),
    keys=(TIMEZONE,),
    statements=("000.4", "001.5", "003.6"),
    messages=(OUTSIDE_HOURS,),
    properties=(
        Property(
            "never-outside-hours", "Nothing outside the hours is offered.", _both_edges_inside
        ),
    ),
)
