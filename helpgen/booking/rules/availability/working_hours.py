"""Is a time within the provider's hours of that day? Touching an edge is within."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from helpgen.booking.values import (
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
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    lies_in,
    local_date,
    refused,
    stretches,
    utc,
)


def decide(start: datetime, minutes: int, hours: Iterable[HoursRow], policy: Policy) -> Decision:
    """A time lies wholly within one stretch; ending exactly at closing time is within."""
    where = policy[TIMEZONE]
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    wall = [Hours(each["start"], each["end"]) for each in hours]
    stretched = stretches(local_date(start, where), wall, where)
    if lies_in(slot, stretched):
        return allowed((slot, "within", stretched), hours=stretched)
    return refused(OUTSIDE_HOURS, (slot, "not within", stretched), hours=stretched)


def _both_edges_inside(
    start: datetime, minutes: int, hours: Iterable[HoursRow], policy: Policy, answer: Decision
) -> bool:
    where = policy[TIMEZONE]
    wall = [Hours(each["start"], each["end"]) for each in hours]
    begin = utc(start)
    end = begin + timedelta(minutes=minutes)
    inside = any(
        each.start <= begin and end <= each.end
        for each in stretches(local_date(start, where), wall, where)
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
            ),
        ),
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
