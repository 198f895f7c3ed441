"""A client may change an own request while nobody has decided it, where the organization offers that."""

from helpgen.booking.values import (
    MANAGE_REQUEST,
    NOT_OWNER,
    PORTAL,
    PORTAL_DISABLED,
    WRONG_STATE,
    Cell,
    Decision,
    Field,
    Message,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
)

MANAGE_DISABLED = Message("manage_disabled", "A request cannot be changed here once it is sent.")


def decide(state: State, owner: bool, policy: Policy) -> Decision:
    """It stays pending; the new time has to pass the rules of a new request, and the provider is told again."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[MANAGE_REQUEST]:
        return refused(MANAGE_DISABLED, (MANAGE_REQUEST.name, "is", False))
    if not owner:
        return refused(NOT_OWNER, ("owner", "is", False))
    if state != State.PENDING:
        return refused(WRONG_STATE, (state, "is not", State.PENDING))
    return allowed((state, "is", State.PENDING), state=State.PENDING)


def _only_pending(state: State, owner: bool, policy: Policy, answer: Decision) -> bool:
    return state == State.PENDING or not answer.allowed


RULE = Rule(
    id="request.manage",
    says="Where it is switched on, a client may change an own request as long as it is pending.",
    decide=decide,
    given=(
        fields.STATE,
        Field("owner", Cell.YES_NO, ("Own request",)),
    ),
    gives=(fields.STATE_AFTERWARDS,),
    keys=(PORTAL, MANAGE_REQUEST),
    statements=("003.11",),
    messages=(PORTAL_DISABLED, MANAGE_DISABLED, NOT_OWNER, WRONG_STATE),
    properties=(
        Property(
            "only-pending",
            "What is decided cannot be changed as a request any more.",
            _only_pending,
        ),
    ),
)
