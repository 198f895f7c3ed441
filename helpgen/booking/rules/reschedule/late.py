"""Moving an appointment is late like canceling it: by the start it had, not by its new one."""

from datetime import datetime, timedelta

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.clock import elapsed
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.keys import LATE_CANCEL_HOURS
from helpgen.booking.values.policy import Policy


def decide(start: datetime, now: datetime, policy: Policy) -> Decision:
    """Here `start` is the old one. Exactly so many hours ahead is not late; 0 hours: never late."""
    ahead = elapsed(now, start)
    window = timedelta(hours=policy[LATE_CANCEL_HOURS])
    late = bool(window) and ahead < window
    because = (ahead, "<" if late else ">=", window) if window else (LATE_CANCEL_HOURS.name, "=", 0)
    return allowed(because, late=late, ahead=ahead, window=window)


def _never_without_window(
    start: datetime,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    return policy[LATE_CANCEL_HOURS] > 0 or answer.facts["late"] is False


def _exactly_inside(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    hours = policy[LATE_CANCEL_HOURS]
    inside = hours > 0 and elapsed(now, start) < timedelta(hours=hours)
    return answer.facts["late"] is inside


RULE = Rule(
    id="reschedule.late",
    says="Moving is late when less than the window remains before the old start; exactly the window is not late.",
    decide=decide,
    given=(
        Field("start", Cell.INSTANT, ("Appointment starts", "Starts")),
        Field("now", Cell.INSTANT, ("Now",)),
    ),
    gives=(
        Field("late", Cell.YES_NO, ("Late",)),
        Field("ahead", Cell.DURATION),
        Field("window", Cell.DURATION),
    ),
    keys=(LATE_CANCEL_HOURS,),
    decision="Moving at short notice counts as canceling late, with the same window.",
    properties=(
        Property(
            "never-without-window", "With 0 hours nothing is ever late.", _never_without_window
        ),
        Property("late-inside-window", "Late is what falls short of the window.", _exactly_inside),
    ),
)
