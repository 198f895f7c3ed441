"""Who may change service code and location after the booking?

They are the practice's to correct, as long as the appointment is still going to happen or happening.
"""

from helpgen.booking.values import (
    BLOCKING,
    TERMINAL,
    WRONG_STATE,
    Cell,
    Decision,
    Field,
    Message,
    Property,
    Rule,
    State,
    allowed,
    refused,
)

NOT_EDITABLE = Message(
    "clinical_fields_read_only", "Only the practice can change the service code and the location."
)


def decide(actor: str, state: State) -> Decision:
    """Clinician and staff, until the appointment has come to an end; a client never."""
    if actor not in {"clinician", "staff"}:
        return refused(NOT_EDITABLE, (actor, "is not", "clinician or staff"))
    if state in TERMINAL:
        return refused(WRONG_STATE, (state, "is", "final"))
    return allowed((state, "is not", "final"))


def _never_by_clients(actor: str, state: State, answer: Decision) -> bool:
    return answer.allowed is (actor in {"clinician", "staff"} and state in BLOCKING)


RULE = Rule(
    id="booking.clinical-fields-editable",
    says="Service code and location can be changed by clinician or staff until the appointment is over.",
    decide=decide,
    given=(
        Field(
            "actor", Cell.CODE, ("Actor", "Who"), codes=("client", "guest", "clinician", "staff")
        ),
        Field("state", Cell.STATE, ("State", "It is")),
    ),
    statements=("001.10",),
    decision="An appointment in a final state is not changed any more.",
    messages=(NOT_EDITABLE, WRONG_STATE),
    properties=(
        Property(
            "never-by-clients",
            "Only clinician and staff change these fields, and only before the end.",
            _never_by_clients,
        ),
    ),
)
