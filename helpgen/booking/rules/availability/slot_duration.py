"""How long is an appointment? As long as its service, else as the organization's default; never otherwise."""

from helpgen.booking.values import (
    SESSION_MINUTES,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    refused,
)

WRONG_DURATION = Message("wrong_duration", "This appointment has another length.")


def length(service: int | None, policy: Policy) -> int:
    """The minutes of an appointment for a service that lasts so many, or does not say."""
    return policy[SESSION_MINUTES] if service is None else service


def decide(minutes: int, service: int | None, policy: Policy) -> Decision:
    """A client cannot choose another length, not even a shorter one."""
    expected = length(service, policy)
    if minutes != expected:
        return refused(WRONG_DURATION, (minutes, "!=", expected), expected=expected)
    return allowed((minutes, "=", expected), expected=expected)


def _one_length(minutes: int, service: int | None, policy: Policy, answer: Decision) -> bool:
    expected = policy[SESSION_MINUTES] if service is None else service
    return answer.allowed is (minutes == expected)


RULE = Rule(
    id="availability.slot-duration",
    says="An appointment lasts exactly as long as its service, or as the organization's default.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE, Occasion.FORM),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(
        fields.MINUTES,
        Field(
            "service",
            Cell.INTEGER,
            ("Minutes of the service",),
            optional=True,
            least=1,
            desk="service_minutes",
        ),
    ),
    gives=(Field("expected", Cell.INTEGER, ("Expected",)),),
    keys=(SESSION_MINUTES,),
    statements=("003.7",),
    decision="A drag chooses the start; the length is the service's.",
    messages=(WRONG_DURATION,),
    properties=(
        Property("one-length", "Exactly one length is possible for a service.", _one_length),
    ),
)
