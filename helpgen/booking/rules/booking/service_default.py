"""Which service code does an appointment get that a client booked?

Clients never choose one, so it is the clinician's own; without one it stays empty until somebody fills it in.
"""

from helpgen.booking.values import (
    APPROVAL_FIELDS,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
)


def code_of(clinician_code: str) -> str:
    """The code that a clinician has set; empty for none."""
    return clinician_code.strip()


def decide(clinician_code: str, policy: Policy) -> Decision:
    """The clinician's code; an empty one blocks approval where a code is required for it."""
    code = code_of(clinician_code)
    required = "service_code" in policy[APPROVAL_FIELDS]
    return allowed(
        ("service_code", "is required" if required else "is not required", code),
        service_code=code,
        blocks_approval=required and not code,
    )


def _empty_blocks_where_required(clinician_code: str, policy: Policy, answer: Decision) -> bool:
    empty = not clinician_code.strip()
    required = "service_code" in policy[APPROVAL_FIELDS]
    return answer.facts["blocks_approval"] is (empty and required)


RULE = Rule(
    id="booking.service-default",
    says="The service code is the one that the clinician has set; without one it stays empty.",
    decide=decide,
    given=(Field("clinician_code", Cell.WORDS, ("Clinician's service code",)),),
    gives=(
        Field("service_code", Cell.WORDS, ("Service code",)),
        Field("blocks_approval", Cell.YES_NO, ("Blocks approval",)),
    ),
    keys=(APPROVAL_FIELDS,),
    statements=("001.8",),
    decision="An empty code blocks approval only where the organization requires a code for it.",
    properties=(
        Property(
            "empty-blocks-where-required",
            "Approval waits for a code exactly where one is required and the clinician has none.",
            _empty_blocks_where_required,
        ),
    ),
)
