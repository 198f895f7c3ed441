"""Which instant does a time of day mean on the days when the clocks change?

A start or an end that the clock skips is not offered; a repeated start means the first of the two; the
length is elapsed minutes.
"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    DAY,
    TIMEZONE,
    About,
    Because,
    Cell,
    Decision,
    Field,
    Interval,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    closing,
    exists,
    fields,
    opening,
    refused,
    slot,
)

NO_SUCH_TIME = Message("no_such_time", "The clocks skip this time on that day.")
REPEATED_TIME = Message(
    "repeated_time",
    "The clocks show this time twice on that day, and only the first can be booked.",
)


def decide(day: date, start: int, minutes: int, again: bool | None, policy: Policy) -> Decision:
    """The end that may not be skipped is the one on paper: start and length added on the wall clock.

    24:00 ends a day, also where the clock goes on with 01:00. The refusal names what is skipped: start or end.
    """
    where = policy[TIMEZONE]
    taken = slot(day, start, minutes, where)
    if again and _twice(day, start, policy):
        return refused(REPEATED_TIME, (_label(start), "comes the second time on", day), time=None)
    if taken is not None:
        return allowed((_label(start), "exists on", day), time=taken)
    return refused(NO_SUCH_TIME, _skipped(day, start, minutes, where), time=None)


def _skipped(day: date, start: int, minutes: int, where: ZoneInfo) -> Because:
    """What the clock skips, as the reason tells it: the start, or the end on paper."""
    if not exists(day, start, where):
        return _label(start), "skipped on", day
    days, end = divmod(start + minutes, DAY)
    return f"its end, {_label(end)},", "is skipped on", day + timedelta(days=days)


def _label(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _twice(day: date, start: int, policy: Policy) -> bool:
    where = policy[TIMEZONE]
    return opening(day, start, where) != closing(day, start, where)


def _elapsed_length(
    day: date, start: int, minutes: int, again: bool | None, policy: Policy, answer: Decision
) -> bool:
    del again
    time = answer.facts["time"]
    if not isinstance(time, Interval):
        return not answer.allowed
    shown = time.start.astimezone(policy[TIMEZONE])
    days, minute = divmod(start, DAY)
    return (
        shown.date() == day + timedelta(days=days)
        and shown.hour * 60 + shown.minute == minute
        and shown.fold == 0
        and time.length.total_seconds() == minutes * 60
    )


RULE = Rule(
    id="availability.dst",
    says="A time that a clock change skips is not offered; one that it repeats is offered once, the first time.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE, Occasion.FORM),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(
        Field("day", Cell.DATE, ("Day",), desk="wall_day"),
        Field("start", Cell.TIME, ("Starts",), desk="wall_start"),
        fields.MINUTES,
        Field("again", Cell.YES_NO, ("Second time",), optional=True),
    ),
    gives=(Field("time", Cell.INTERVAL, ("Time",), optional=True),),
    keys=(TIMEZONE,),
    decision="The seeds are silent; time zones follow RFC 5545, and lengths are elapsed minutes.",
    messages=(NO_SUCH_TIME, REPEATED_TIME),
    properties=(
        Property(
            "first-and-elapsed",
            "A time is the first that the clock shows so, and lasts its minutes on any day.",
            _elapsed_length,
        ),
    ),
)
