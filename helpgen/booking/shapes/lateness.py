"""Late is what leaves fewer elapsed hours before a start than the organization's window.

Section 3.6 of the catalog, `cancel.late` and `reschedule.late`: one window for both.
"""

from datetime import datetime, timedelta

from helpgen.booking.values import (
    LATE_CANCEL_HOURS,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    allowed,
    elapsed,
    fields,
)


def is_late(start: datetime, now: datetime, policy: Policy) -> bool:
    """The start is nearer than the window."""
    return _falls_short(elapsed(now, start), _window(policy))


def lateness(start: datetime, now: datetime, policy: Policy) -> Decision:
    """Whether it is late, how long ahead it is, and how long the window is."""
    ahead, window = elapsed(now, start), _window(policy)
    late = _falls_short(ahead, window)
    because = (ahead, "<" if late else ">=", window) if window else (LATE_CANCEL_HOURS.name, "=", 0)
    return allowed(because, late=late, ahead=ahead, window=window)


def _window(policy: Policy) -> timedelta:
    return timedelta(hours=policy[LATE_CANCEL_HOURS])


def _falls_short(ahead: timedelta, window: timedelta) -> bool:
    """Exactly the window is not late, and with 0 hours nothing ever is."""
    return bool(window) and ahead < window


def _never_without_window(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    return policy[LATE_CANCEL_HOURS] > 0 or answer.facts["late"] is False


def _exactly_inside(start: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    hours = policy[LATE_CANCEL_HOURS]
    inside = hours > 0 and elapsed(now, start) < timedelta(hours=hours)
    return answer.facts["late"] is inside


GIVES = (
    fields.LATE,
    Field("ahead", Cell.DURATION),
    Field("window", Cell.DURATION),
)
LAWS = (
    Property("never-without-window", "With 0 hours nothing is ever late.", _never_without_window),
    Property("late-inside-window", "Late is what falls short of the window.", _exactly_inside),
)
