"""How soon may an appointment start?

Hours are elapsed hours: across a clock change 24 hours later is another time of day. Days are calendar days of the
organization: with one day, tomorrow's first time can be booked until midnight. Both have to be kept.
"""

from datetime import datetime, timedelta

from helpgen.booking.values import (
    LEAD_TIME_HOURS,
    NOTICE_DAYS,
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
    if ahead < needed:
        return refused(TOO_SOON, (ahead, "<", needed), ahead=ahead, needed=needed)
    days = policy[NOTICE_DAYS]
    if days:
        where = policy[TIMEZONE]
        day, first = local_date(start, where), local_date(now, where) + timedelta(days=days)
        if day < first:
            return refused(TOO_SOON, (day, "<", first), ahead=ahead, needed=needed)
    return allowed((ahead, ">=", needed), ahead=ahead, needed=needed)


def _never_inside(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    inside = elapsed(now, start) < timedelta(hours=policy[LEAD_TIME_HOURS])
    if not inside and policy[NOTICE_DAYS]:
        ahead = local_date(start, policy[TIMEZONE]) - local_date(now, policy[TIMEZONE])
        inside = ahead.days < policy[NOTICE_DAYS]
    return answer.allowed is not inside


RULE = Rule(
    id="booking.lead-time",
    says="An appointment can be booked until so many elapsed hours before its start, and on a day so many "
    "calendar days before it; exactly so many is enough.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.NOW),
    gives=(Field("ahead", Cell.DURATION), Field("needed", Cell.DURATION)),
    keys=(LEAD_TIME_HOURS, NOTICE_DAYS, TIMEZONE),
    statements=("000.6", "000.12", "000.13", "000.15"),
    messages=(TOO_SOON,),
    properties=(
        Property(
            "never-inside-window", "Nothing inside the lead time can be booked.", _never_inside
        ),
    ),
)
