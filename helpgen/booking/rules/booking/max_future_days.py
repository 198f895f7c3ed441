"""How far ahead may an appointment be?

Days are calendar days of the organization. Today is day 0, so a limit of 30 leaves 31 dates.
"""

from datetime import date, datetime, timedelta

from helpgen.booking.values import (
    MAX_FUTURE_DAYS,
    TIMEZONE,
    TOO_FAR,
    About,
    Cell,
    Decision,
    Field,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    local_date,
    refused,
)


def last_day(now: datetime, policy: Policy) -> date | None:
    """The last date that can be booked; None without a limit."""
    days = policy[MAX_FUTURE_DAYS]
    if days is None:
        return None
    return local_date(now, policy[TIMEZONE]) + timedelta(days=days)


def decide(start: datetime, now: datetime, policy: Policy) -> Decision:
    """The last day counts to its last slot; the day after does not."""
    day = local_date(start, policy[TIMEZONE])
    last = last_day(now, policy)
    if last is None:
        return allowed(None, day=day, last=None)
    if day > last:
        return refused(TOO_FAR, (day, ">", last), day=day, last=last)
    return allowed((day, "<=", last), day=day, last=last)


def _never_beyond(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    limit = policy[MAX_FUTURE_DAYS]
    ahead = local_date(start, policy[TIMEZONE]) - local_date(now, policy[TIMEZONE])
    return answer.allowed is (limit is None or ahead.days <= limit)


RULE = Rule(
    id="booking.max-future-days",
    says="An appointment can be booked up to so many calendar days ahead; the last of these days counts whole.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.NOW),
    gives=(
        Field("day", Cell.DATE, ("Day of the appointment",)),
        Field("last", Cell.DATE, ("Last day",), optional=True),
    ),
    keys=(MAX_FUTURE_DAYS, TIMEZONE),
    statements=("000.6", "000.12", "000.13"),
    messages=(TOO_FAR,),
    properties=(
        Property("never-beyond-window", "No day after the last one can be booked.", _never_beyond),
    ),
)
