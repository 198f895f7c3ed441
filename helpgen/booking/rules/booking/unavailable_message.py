"""What do clients read where they cannot book online?

The text is the constant that a refused booking carries too, so page, refusal and article say one thing.
"""

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    SELF_BOOKING,
    SELF_BOOKING_DISABLED,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
)


def decide(policy: Policy) -> Decision:
    """The message of whichever switch is off, the portal's first; none where both are on."""
    for key, message in ((PORTAL, PORTAL_DISABLED), (SELF_BOOKING, SELF_BOOKING_DISABLED)):
        if not policy[key]:
            return allowed((key.name, "is", False), message_key=message.code, text=message.text)
    return allowed((SELF_BOOKING.name, "is", True), message_key=None, text=None)


def _only_where_off(policy: Policy, answer: Decision) -> bool:
    on = policy[PORTAL] and policy[SELF_BOOKING]
    return (answer.facts["text"] is None) is on


def _says_whom_to_contact(policy: Policy, answer: Decision) -> bool:
    off = policy[PORTAL] and not policy[SELF_BOOKING]
    return not off or "Contact your organization" in str(answer.facts["text"])


RULE = Rule(
    id="booking.unavailable-message",
    says="Where clients cannot book online they read why, and whom to contact.",
    decide=decide,
    elsewhere="The portal's booking page; an attempt that is refused carries the same text.",
    gives=(
        Field(
            "message_key",
            Cell.CODE,
            ("Message",),
            optional=True,
            codes=(PORTAL_DISABLED.code, SELF_BOOKING_DISABLED.code),
        ),
        Field("text", Cell.WORDS, ("What clients read",), optional=True),
    ),
    keys=(PORTAL, SELF_BOOKING),
    statements=("000.15",),
    decision="The text is the one that a refused booking carries, word for word.",
    properties=(
        Property(
            "only-where-off",
            "A text is shown where booking is off, and nowhere else.",
            _only_where_off,
        ),
        Property(
            "says-whom-to-contact",
            "Where only self-booking is off, the text names the organization as the contact.",
            _says_whom_to_contact,
        ),
    ),
)
