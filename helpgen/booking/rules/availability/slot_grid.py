"""At which times of day can something start?

On the clock: 9:00, 9:30, ... counted from midnight, whatever ended in between, so an appointment that ends at
9:10 leaves 9:30. From a window: the same steps counted from where the hours open, or from midnight where they were
open already. Nothing else may be created.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    SLOT_ANCHOR,
    SLOT_INTERVAL,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    Grid,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    instant,
    local_date,
    minute_of_day,
    refused,
    utc,
)

OFF_GRID = Message("off_grid", "Appointments do not start at this time. Choose one that is shown.")


def grid(policy: Policy) -> Grid:
    """How the organization spaces its starts."""
    return Grid(policy[SLOT_INTERVAL], window=policy[SLOT_ANCHOR] == "window")


def decide(start: datetime, opens: int | None, policy: Policy) -> Decision:
    """A start lies on the grid to the second; `opens` matters only for a grid that hangs on a window."""
    spaced = grid(policy)
    where = policy[TIMEZONE]
    minute = minute_of_day(start, where)
    off = (minute - spaced.since(opens)) % spaced.interval
    if off or not _first_shown(start, local_date(start, where), minute, where):
        return refused(OFF_GRID, (off, "minutes after", spaced.interval), interval=spaced.interval)
    return allowed((0, "minutes after", spaced.interval), interval=spaced.interval)


def _first_shown(start: datetime, day: date, minute: int, where: ZoneInfo) -> bool:
    """No second is over, and a repeated time is meant the first time: the second is not on the grid."""
    return utc(start) == instant(day, minute, where)


def _whole_steps(start: datetime, opens: int | None, policy: Policy, answer: Decision) -> bool:
    local = start.astimezone(policy[TIMEZONE])
    anchor = (opens or 0) if policy[SLOT_ANCHOR] == "window" else 0
    steps = (local.hour * 60 + local.minute - anchor) / policy[SLOT_INTERVAL]
    return not answer.allowed or steps == int(steps)


RULE = Rule(
    id="availability.slot-grid",
    says="Appointments start at full steps of the slot interval, also after one that ended in between.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE, Occasion.FORM),
    about=(About.TIME,),
    found_in_bulk=True,
    quiet=True,
    given=(
        fields.START,
        Field("opens", Cell.TIME, ("Hours open",), optional=True),
    ),
    gives=(Field("interval", Cell.INTEGER),),
    keys=(SLOT_INTERVAL, SLOT_ANCHOR, TIMEZONE),
    statements=("001.4", "003.7"),
    decision="Where a client drags freely, the start snaps to quarter hours: the interval is 15 minutes.",
    messages=(OFF_GRID,),
    properties=(
        Property("whole-steps", "Nothing starts between two steps of the grid.", _whole_steps),
    ),
)
