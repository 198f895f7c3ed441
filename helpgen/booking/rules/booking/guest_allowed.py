"""May somebody without an account ask for an appointment?

A guest only ever asks: that the practice has to answer, `approval.required` says.
"""

from helpgen.booking.values import (
    GUEST_NOT_ALLOWED,
    GUEST_REQUEST,
    About,
    Cell,
    Decision,
    Field,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    refused,
)


def decide(actor: str, policy: Policy) -> Decision:
    """Who is signed in may; a guest where the practice takes guests' requests."""
    if actor != "guest":
        return allowed((actor, "is not", "guest"), continue_button=False)
    if not policy[GUEST_REQUEST]:
        return refused(GUEST_NOT_ALLOWED, (GUEST_REQUEST.name, "is", False), continue_button=False)
    return allowed((GUEST_REQUEST.name, "is", True), continue_button=True)


def _button_for_guests_only(actor: str, policy: Policy, answer: Decision) -> bool:
    return answer.facts["continue_button"] is (actor == "guest" and policy[GUEST_REQUEST])


def _never_bars_a_client(actor: str, policy: Policy, answer: Decision) -> bool:
    return answer.allowed is (actor != "guest" or policy[GUEST_REQUEST])


RULE = Rule(
    id="booking.guest-allowed",
    says="An appointment can be requested without an account only where the practice allows it.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD),
    about=(About.PERSON,),
    given=(fields.CLIENT_OR_GUEST,),
    gives=(
        Field("continue_button", Cell.YES_NO, ("Is the button to go on without an account shown",)),
    ),
    keys=(GUEST_REQUEST,),
    statements=("004.2", "004.7"),
    messages=(GUEST_NOT_ALLOWED,),
    properties=(
        Property(
            "button-for-guests-only",
            "The button to go on without an account is for guests where they are welcome.",
            _button_for_guests_only,
        ),
        Property(
            "never-bars-a-client", "Nothing here bars who is signed in.", _never_bars_a_client
        ),
    ),
)
