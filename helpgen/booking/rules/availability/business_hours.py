"""Is a time within the organization's own hours? They bound everybody's; a closed day has none."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    BUSINESS_HOURS,
    EVERY_OCCASION,
    TIMEZONE,
    About,
    Decision,
    Hours,
    Interval,
    Message,
    Policy,
    Property,
    Rule,
    allowed,
    around,
    fields,
    lies_in,
    local_date,
    refused,
    stretches,
    utc,
    windows,
)

CLOSED = Message("closed", "The office is closed at this time.")


def hours_of(day: date, policy: Policy) -> tuple[Hours, ...]:
    """The hours of the organization that begin on that day of the week."""
    return policy[BUSINESS_HOURS][day.weekday()]


def laid(day: date, policy: Policy) -> tuple[Hours, ...]:
    """When the organization is open about that day, counted from its midnight."""
    return around(day, lambda each: hours_of(each, policy))


def bounded(
    day: date, hours: Iterable[Hours], own: ZoneInfo, policy: Policy
) -> tuple[Interval, ...]:
    """When somebody with such hours, of their `own` zone, is open about that day: while the organization is."""
    return windows(day, hours, own, laid(day, policy), policy[TIMEZONE])


def decide(start: datetime, minutes: int, policy: Policy) -> Decision:
    """A time lies wholly within the hours; ending exactly at closing time is within.

    Hours that go past midnight belong to the day on which they begin, and those of the next day may go on from there.
    """
    where = policy[TIMEZONE]
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    day = local_date(start, where)
    stretched = stretches(day, laid(day, policy), where)
    if lies_in(slot, stretched):
        return allowed((slot, "within", stretched), hours=stretched)
    return refused(CLOSED, (slot, "not within", stretched), hours=stretched)


def _closed_days_have_nothing(
    start: datetime, minutes: int, policy: Policy, answer: Decision
) -> bool:
    del minutes
    day = local_date(start, policy[TIMEZONE])
    return bool(laid(day, policy)) or not answer.allowed


RULE = Rule(
    id="availability.business-hours",
    says="A time is offered only while the organization is open, whatever a provider's own hours are.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.MINUTES),
    gives=(fields.HOURS,),
    keys=(BUSINESS_HOURS, TIMEZONE),
    decision="The seeds name only providers' hours; the organization's bound them, as in S0's product.",
    messages=(CLOSED,),
    properties=(
        Property(
            "closed-day-has-nothing",
            "On a closed day nothing is offered, but for what the day before goes on with after midnight.",
            _closed_days_have_nothing,
        ),
    ),
)
