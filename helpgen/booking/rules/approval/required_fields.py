"""What has to be filled in before an appointment can be approved."""

from helpgen.booking.values import (
    APPROVAL_FIELDS,
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

MISSING_FIELDS = Message(
    "missing_fields", "Fill in what is still missing before you approve this appointment."
)


def decide(filled: tuple[str, ...], policy: Policy) -> Decision:
    """What was filled in by default counts as well; what nobody asks for is optional."""
    needed = policy[APPROVAL_FIELDS]
    missing = tuple(field for field in needed if field not in filled)
    if missing:
        return refused(MISSING_FIELDS, (missing, "not in", filled), missing=missing)
    return allowed((needed, "in", filled), missing=missing)


def _complete_or_refused(filled: tuple[str, ...], policy: Policy, answer: Decision) -> bool:
    needed = policy[APPROVAL_FIELDS]
    return answer.allowed is (set(needed) <= set(filled))


RULE = Rule(
    id="approval.required-fields",
    says="An appointment is approved only when every field that the organization requires is filled in.",
    decide=decide,
    given=(Field("filled", Cell.CODE, ("Filled in",), many=True),),
    gives=(Field("missing", Cell.CODE, ("Missing",), many=True),),
    keys=(APPROVAL_FIELDS,),
    statements=("001.13", "001.15"),
    messages=(MISSING_FIELDS,),
    properties=(
        Property(
            "complete-or-refused",
            "Approval waits for the required fields, and for no others.",
            _complete_or_refused,
        ),
    ),
)
