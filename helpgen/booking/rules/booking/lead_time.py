"""How soon may an appointment start?

Hours are elapsed hours: across a clock change 24 hours later is another time of day. Days are calendar days of the
organization: with one day, tomorrow's first time can be booked until midnight. Both have to be kept. Both are counted
from now, and where the time is held from the moment at which it was chosen: a hold promises some minutes, also at the
edge.
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
    utc,
)

TOO_SOON = Message("too_soon", "This time is too soon to be booked online. Choose a later one.")


def decide(start: datetime, now: datetime, held_since: datetime | None, policy: Policy) -> Decision:
    """A start exactly so many hours ahead is far enough; one second less is not."""
    asked = _asked(now, held_since)
    ahead = elapsed(asked, start)
    needed = timedelta(hours=policy[LEAD_TIME_HOURS])
    if ahead < needed:
        return refused(TOO_SOON, (ahead, "<", needed), ahead=ahead, needed=needed)
    days = policy[NOTICE_DAYS]
    if days:
        where = policy[TIMEZONE]
        day, first = local_date(start, where), local_date(asked, where) + timedelta(days=days)
        if day < first:
            return refused(TOO_SOON, (day, "<", first), ahead=ahead, needed=needed)
    return allowed((ahead, ">=", needed), ahead=ahead, needed=needed)


def _asked(now: datetime, held_since: datetime | None) -> datetime:
    """When the time was asked for; nobody chose it later than now."""
    return now if held_since is None else min(utc(now), utc(held_since))


def _never_inside(
    start: datetime, now: datetime, held_since: datetime | None, policy: Policy, answer: Decision
) -> bool:
    in_time = any(_is_early(asked, start, policy) for asked in (now, held_since or now))
    return answer.allowed is in_time


def _is_early(asked: datetime, start: datetime, policy: Policy) -> bool:
    latest, days = utc(start) - timedelta(hours=policy[LEAD_TIME_HOURS]), policy[NOTICE_DAYS]
    if utc(asked) > latest or not days:
        return utc(asked) <= latest
    first, last = (local_date(each, policy[TIMEZONE]) for each in (asked, start))
    return (last - first).days >= days


RULE = Rule(
    id="booking.lead-time",
    says="An appointment can be booked until so many elapsed hours before its start, and on a day so many "
    "calendar days before it; exactly so many is enough.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.NOW, fields.HELD_SINCE),
    gives=(Field("ahead", Cell.DURATION), Field("needed", Cell.DURATION)),
    keys=(LEAD_TIME_HOURS, NOTICE_DAYS, TIMEZONE),
    statements=("000.6", "000.12", "000.13", "000.15"),
    decision="A time that was held in time can be booked while the hold lasts: the article promises the minutes.",
    messages=(TOO_SOON,),
    properties=(
        Property(
            "never-inside-window",
            "Nothing inside the lead time can be booked, unless it is held since before.",
            _never_inside,
        ),
    ),
)
