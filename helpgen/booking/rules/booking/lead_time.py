"""How soon may an appointment start?

Hours are elapsed hours: across a clock change 24 hours later is another time of day. Days are calendar days of the
organization: with one day, tomorrow's first time can be booked until midnight. Both have to be kept.
"""

from datetime import date, datetime, timedelta

from helpgen.booking.values import (
    LEAD_TIME_DAYS,
    LEAD_TIME_HOURS,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    elapsed,
    fields,
    local_date,
    refused,
)

TOO_SOON = Message("too_soon", "This time is too soon to be booked online. Choose a later one.")


def decide(start: datetime, now: datetime, policy: Policy) -> Decision:
    """A start exactly so many hours ahead is far enough; one second less is not."""
    ahead = elapsed(now, start)
    needed = timedelta(hours=policy[LEAD_TIME_HOURS])
    first = first_day(now, policy)
    if ahead < needed:
        return refused(TOO_SOON, (ahead, "<", needed), ahead=ahead, needed=needed, first=first)
    if first is not None:
        day = local_date(start, policy[TIMEZONE])
        if day < first:
            return refused(TOO_SOON, (day, "<", first), ahead=ahead, needed=needed, first=first)
    return allowed((ahead, ">=", needed), ahead=ahead, needed=needed, first=first)


def first_day(now: datetime, policy: Policy) -> date | None:
    """The first day that the notice in days leaves; None where there is none to keep."""
    days = policy[LEAD_TIME_DAYS]
    return local_date(now, policy[TIMEZONE]) + timedelta(days=days) if days else None


def _never_inside(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    where, days = policy[TIMEZONE], policy[LEAD_TIME_DAYS]
    inside = elapsed(now, start) < timedelta(hours=policy[LEAD_TIME_HOURS])
    today = bool(days) and (local_date(start, where) - local_date(now, where)).days < days
    return answer.allowed is not (inside or today)


RULE = Rule(
    id="booking.lead-time",
    says="An appointment can be booked until so many elapsed hours before its start, and on a day so many "
    "calendar days before it; exactly so many is enough.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.NOW),
    gives=(
        Field("ahead", Cell.DURATION),
        Field("needed", Cell.DURATION),
        Field("first", Cell.DATE, ("First day",), optional=True),
    ),
    keys=(LEAD_TIME_HOURS, LEAD_TIME_DAYS, TIMEZONE),
    statements=("000.6", "000.12", "000.13", "000.15"),
    messages=(TOO_SOON,),
    properties=(
        Property(
            "never-inside-window", "Nothing inside the lead time can be booked.", _never_inside
        ),
    ),
)
