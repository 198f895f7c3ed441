"""Who may approve or decline: the appointment's own clinician, and permitted staff in an approving role."""

from helpgen.booking.values import (
    APPROVAL_ROLES,
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

NOT_APPROVER = Message("not_approver", "You may not decide on this appointment.")

STAFF = frozenset({"clinician", "staff"})
"""Actors who can decide at all. A clinician who may approve decides on colleagues' appointments too."""


def decide(actor: str, own: bool, role: str, may_approve: bool, policy: Policy) -> Decision:
    """The checkbox counts only together with a role that the organization lists, and only for staff."""
    if actor not in STAFF:
        return refused(NOT_APPROVER, ("actor", "is", actor))
    if actor == "clinician" and own:
        return allowed(("appointment", "is", "own"))
    if role not in policy[APPROVAL_ROLES]:
        return refused(NOT_APPROVER, (role, "not in", policy[APPROVAL_ROLES]))
    if not may_approve:
        return refused(NOT_APPROVER, ("may_approve", "is", may_approve))
    return allowed((role, "in", policy[APPROVAL_ROLES]))


def _box_needs_role(
    actor: str, own: bool, role: str, may_approve: bool, policy: Policy, answer: Decision
) -> bool:
    eligible = role in policy[APPROVAL_ROLES] or (actor == "clinician" and own)
    return eligible or not answer.allowed


def _outsiders_never(
    actor: str, own: bool, role: str, may_approve: bool, policy: Policy, answer: Decision
) -> bool:
    return actor in STAFF or not answer.allowed


RULE = Rule(
    id="approval.who",
    says="The own clinician may decide, and whoever of the staff has an approving role and the checkbox ticked.",
    decide=decide,
    given=(
        Field(
            "actor", Cell.CODE, ("Who",), codes=("client", "guest", "clinician", "staff", "clock")
        ),
        Field("own", Cell.YES_NO, ("Own appointment",)),
        Field("role", Cell.CODE, ("Role",)),
        Field("may_approve", Cell.YES_NO, ("Checkbox ticked",)),
    ),
    keys=(APPROVAL_ROLES,),
    statements=("001.12", "001.18", "003.2", "004.10"),
    messages=(NOT_APPROVER,),
    properties=(
        Property(
            "checkbox-needs-role",
            "The checkbox has no effect for a role that is not an approving one.",
            _box_needs_role,
        ),
        Property("staff-only", "No client, no guest and no clock decides.", _outsiders_never),
    ),
)
