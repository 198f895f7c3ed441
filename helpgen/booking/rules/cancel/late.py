"""A cancellation is late when fewer elapsed hours than the window remain before the start."""

from helpgen.booking.shapes.lateness import GIVES, LAWS, lateness
from helpgen.booking.values import LATE_CANCEL_HOURS, Rule, fields

decide = lateness

RULE = Rule(
    id="cancel.late",
    says="Canceling is late when less than the window remains; exactly the window is not late, and 0 means never.",
    decide=decide,
    given=(fields.START, fields.NOW),
    gives=GIVES,
    keys=(LATE_CANCEL_HOURS,),
    decision="Hours are elapsed hours. A request that is withdrawn is never asked about: it is never late.",
    properties=LAWS,
)
