"""Moving an appointment replaces it at once, or is a request that somebody has to approve."""

from helpgen.booking.values import (
    RESCHEDULE_MODE,
    Cell,
    Decision,
    Event,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
)


def event_of(required: bool, policy: Policy) -> Event:
    """What a client who moves an appointment attempts; `auto` goes the way that a new booking goes."""
    mode = policy[RESCHEDULE_MODE]
    request = mode == "request" or (mode == "auto" and required)
    return Event.REQUEST_RESCHEDULE if request else Event.RESCHEDULE


def decide(required: bool, policy: Policy) -> Decision:
    """`auto` goes the way that a new booking goes: a request where bookings have to be approved."""
    because = (RESCHEDULE_MODE.name, "is", policy[RESCHEDULE_MODE])
    return allowed(because, event=event_of(required, policy))


def _auto_follows_approval(required: bool, policy: Policy, answer: Decision) -> bool:
    asks = answer.facts["event"] == "request_reschedule"
    return policy[RESCHEDULE_MODE] != "auto" or asks is required


RULE = Rule(
    id="reschedule.mode",
    says="Moving replaces the appointment or asks for approval; `auto` asks where bookings have to be approved.",
    decide=decide,
    given=(fields.MUST_BE_APPROVED,),
    gives=(
        Field("event", Cell.CODE, ("What happens",), codes=("reschedule", "request_reschedule")),
    ),
    keys=(RESCHEDULE_MODE,),
    statements=("000.11", "002.5", "004.15"),
    decision="The seeds disagree whether a move replaces or asks; `auto` makes both true, each in its place.",
    properties=(
        Property(
            "auto-follows-approval",
            "With `auto` a move needs approval exactly where a booking does.",
            _auto_follows_approval,
        ),
    ),
)
