"""What is an appointment the moment it is created?

Booked, or waiting for an answer: its state is set with its creation, so no moment shows it as something else.
"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, State, allowed


def begins_as(required: bool) -> State:
    """Pending where an approval is required, else booked."""
    return State.PENDING if required else State.BOOKED


def decide(required: bool) -> Decision:
    """Pending where an approval is required, else booked; confirmed is for the client to say later."""
    return allowed(("approval required", "is", required), state=begins_as(required))


def _never_beyond_booked(required: bool, answer: Decision) -> bool:
    state = answer.facts["state"]
    return state in {State.PENDING, State.BOOKED} and (state == State.PENDING) is required


RULE = Rule(
    id="booking.initial-status",
    says="A new appointment is booked at once, or pending where it has to be approved.",
    decide=decide,
    given=(Field("required", Cell.YES_NO, ("Approval required",)),),
    gives=(Field("state", Cell.STATE, ("State", "It is")),),
    statements=("000.7", "000.10", "001.3", "001.12"),
    decision="It is never created as confirmed, and never created first and marked afterwards.",
    properties=(
        Property(
            "never-beyond-booked",
            "Nothing starts further on than booked; pending is exactly what has to be approved.",
            _never_beyond_booked,
        ),
    ),
)
