"""Does everything still hold at the moment of booking?

What a list offered a minute ago proves nothing, and a request may come past the list: so all is asked again.
"""

from helpgen.booking.shapes.first_refusal import FAILED, first_refusal, is_what_all_say
from helpgen.booking.values import Occasion, Property, Rule

decide = first_refusal

RULE = Rule(
    id="booking.revalidate",
    says="Every limit is checked again when the booking is made, not only when times are listed.",
    decide=decide,
    gives=(FAILED,),
    combines=Occasion.BOOK,
    statements=("000.6", "001.3"),
    decision="A request that never saw a list meets the same limits; the first refusal stands.",
    properties=(
        Property(
            "nothing-refused-is-booked",
            "A booking is made exactly when every single limit allows it.",
            is_what_all_say,
        ),
    ),
)
