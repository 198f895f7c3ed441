"""Why does a day have nothing to offer?

All reasons that hold are told, for any one of them is enough: who waits for a cancellation on a day
that is also too soon would wait in vain.
"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, allowed

REASONS = ("closed", "window", "no_qualified_staff", "not_working", "lead_time", "all_booked")


def decide(
    office_open: bool, within: bool, qualified: bool, slots: int, too_soon: int, free: int
) -> Decision:
    """No reason at all: something can be booked."""
    reasons = {
        "closed": not office_open,
        "window": not within,
        "no_qualified_staff": not qualified,
        "not_working": office_open and qualified and slots == 0,
        "lead_time": free == 0 and too_soon > 0,
        "all_booked": free == 0 and slots > too_soon,
    }
    return allowed((free, "of", slots), reasons=tuple(each for each in REASONS if reasons[each]))


def _silent_when_bookable(
    office_open: bool,
    within: bool,
    qualified: bool,
    slots: int,
    too_soon: int,
    free: int,
    answer: Decision,
) -> bool:
    possible = too_soon + free <= slots and ((office_open and qualified) or slots == 0)
    bookable = within and free > 0
    return not possible or (answer.facts["reasons"] == ()) is bookable


RULE = Rule(
    id="booking.no-slots-help",
    says="A day without free times comes with every reason for it.",
    decide=decide,
    given=(
        Field("office_open", Cell.YES_NO, ("Is the office open?",)),
        Field("within", Cell.YES_NO, ("Within the limit of days?",)),
        Field("qualified", Cell.YES_NO, ("Somebody qualified?",)),
        Field("slots", Cell.INTEGER, ("Times in working hours",), least=0),
        Field("too_soon", Cell.INTEGER, ("Too soon",), least=0),
        Field("free", Cell.INTEGER, ("Free and not too soon",), least=0),
    ),
    gives=(Field("reasons", Cell.CODE, ("Why",), many=True, codes=REASONS),),
    statements=("000.15",),
    properties=(
        Property(
            "silent-when-bookable",
            "A day has a reason exactly when nothing on it can be booked.",
            _silent_when_bookable,
        ),
    ),
)
