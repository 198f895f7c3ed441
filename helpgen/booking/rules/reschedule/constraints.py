"""The new time of an appointment has to pass every rule that a new booking has to pass."""

from helpgen.booking.shapes.first_refusal import FAILED, first_refusal, is_what_all_say
from helpgen.booking.values import Occasion, Property, Rule

decide = first_refusal

RULE = Rule(
    id="reschedule.constraints",
    says="An appointment can be moved only to a time that could be booked, its own old time not counting as taken.",
    decide=decide,
    gives=(FAILED,),
    combines=Occasion.MOVE,
    statements=("004.15",),
    decision=(
        "Lead time, days ahead, qualifications and the rest hold for the new time as for a new booking; the "
        "appointment that moves does not stand in its own way."
    ),
    properties=(
        Property(
            "as-strict-as-booking",
            "No time that cannot be booked can be moved to.",
            is_what_all_say,
        ),
    ),
)
