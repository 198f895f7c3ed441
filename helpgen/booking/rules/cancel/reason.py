"""Who cancels gives a reason, where the organization wants one."""

from helpgen.booking.values import (
    CANCEL_REASON_REQUIRED,
    Cell,
    Decision,
    Field,
    Message,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)

REASON_REQUIRED = Message("reason_required", "Say why you cancel this appointment.")


def decide(reason: str, policy: Policy) -> Decision:
    """Blanks are no reason. Where none is required one may still be given."""
    given = bool(reason.strip())
    if policy[CANCEL_REASON_REQUIRED] and not given:
        return refused(REASON_REQUIRED, ("reason", "is", "blank"))
    return allowed(("reason", "is", "given" if given else "blank"))


def _blank_only_if_optional(reason: str, policy: Policy, answer: Decision) -> bool:
    return answer.allowed is (bool(reason.split()) or not policy[CANCEL_REASON_REQUIRED])


RULE = Rule(
    id="cancel.reason",
    says="Where a reason is required, nothing is canceled without one.",
    decide=decide,
    given=(Field("reason", Cell.WORDS, ("Reason",)),),
    keys=(CANCEL_REASON_REQUIRED,),
    statements=("001.11",),
    messages=(REASON_REQUIRED,),
    properties=(
        Property(
            "blank-only-if-optional",
            "A blank reason is accepted only where none is required.",
            _blank_only_if_optional,
        ),
    ),
)
