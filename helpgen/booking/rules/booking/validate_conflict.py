"""Do the service and the provider's time fit together?

Wherever the form was opened, on the list or on the calendar, the same questions are asked.
"""

from helpgen.booking.shapes.first_refusal import FAILED, first_refusal, is_what_all_say
from helpgen.booking.values import Occasion, Property, Rule

decide = first_refusal

RULE = Rule(
    id="booking.validate-conflict",
    says="A service or a time that does not suit the provider is refused with the reason.",
    decide=decide,
    elsewhere="The form, before it is sent; the desk asks all of it again, and more.",
    gives=(FAILED,),
    combines=Occasion.FORM,
    statements=("003.13",),
    decision="Every way into the form asks the same; the first reason found is the one shown.",
    properties=(
        Property(
            "no-conflict-passes",
            "The form goes on exactly when none of the questions finds a conflict.",
            is_what_all_say,
        ),
    ),
)
