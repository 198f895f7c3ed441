"""Moving an appointment is late like canceling it: by the start it had, not by its new one."""

from datetime import datetime

from helpgen.booking.shapes.lateness import GIVES, LAWS, lateness
from helpgen.booking.values import LATE_CANCEL_HOURS, Policy, Rule, fields

decide = lateness


def is_late(start: datetime, now: datetime, policy: Policy) -> bool:
    """Moving it now is late; `start` is the old one."""
    return bool(decide(start, now, policy).facts["late"])


RULE = Rule(
    id="reschedule.late",
    says="Moving is late when less than the window remains before the old start; exactly the window is not late.",
    decide=decide,
    given=(fields.START, fields.NOW),
    gives=GIVES,
    keys=(LATE_CANCEL_HOURS,),
    decision="Moving at short notice counts as canceling late, with the same window.",
    properties=LAWS,
)
