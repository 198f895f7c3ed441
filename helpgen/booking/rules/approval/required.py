"""A booking has to be approved where the organization says so, and always when a guest makes it."""

from helpgen.booking.values import (
    REQUIRES_APPROVAL,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
)


def is_required(actor: str, policy: Policy) -> bool:
    """A booking by this actor has to be approved."""
    return actor == "guest" or policy[REQUIRES_APPROVAL]


def decide(actor: str, policy: Policy) -> Decision:
    """The answer is never a refusal: it tells which of the two ways a booking goes."""
    because = (
        ("actor", "is", "guest")
        if actor == "guest"
        else (REQUIRES_APPROVAL.name, "is", policy[REQUIRES_APPROVAL])
    )
    return allowed(because, required=is_required(actor, policy))


def _guest_never_booked_at_once(actor: str, policy: Policy, answer: Decision) -> bool:
    return actor != "guest" or answer.facts["required"] is True


RULE = Rule(
    id="approval.required",
    says="A booking has to be approved where the organization wants it, and always when a guest makes it.",
    decide=decide,
    given=(Field("actor", Cell.CODE, ("Who books",), codes=("client", "guest")),),
    gives=(fields.MUST_BE_APPROVED,),
    keys=(REQUIRES_APPROVAL,),
    statements=("000.7", "000.8", "000.10", "000.12", "001.1", "001.12", "003.2", "004.9"),
    properties=(
        Property(
            "guest-always-asks",
            "What a guest books always has to be approved.",
            _guest_never_booked_at_once,
        ),
    ),
)
