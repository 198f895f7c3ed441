"""Moving an appointment is late like canceling it: by the start it had, not by its new one."""

from helpgen.booking.shapes.lateness import GIVES, LAWS, lateness
from helpgen.booking.values import LATE_CANCEL_HOURS, Rule, fields

decide = lateness

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
