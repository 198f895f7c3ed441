"""Is the button that starts a booking shown?

A button that leads nowhere is not shown: neither where booking is off, nor where nobody can be booked, nor
to a guest whose request nobody takes.
"""

from helpgen.booking.values import (
    GUEST_NOT_ALLOWED,
    GUEST_REQUEST,
    PORTAL,
    PORTAL_DISABLED,
    SELF_BOOKING,
    SELF_BOOKING_DISABLED,
    Cell,
    Decision,
    Field,
    Message,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    refused,
)

NO_PROVIDER = Message(
    "no_bookable_provider", "Nobody here takes online bookings. Ask your provider."
)


def decide(actor: str, providers: int, policy: Policy) -> Decision:
    """Booking is on, somebody can be booked, and the visitor is signed in or guests are welcome."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[SELF_BOOKING]:
        return refused(SELF_BOOKING_DISABLED, (SELF_BOOKING.name, "is", False))
    if providers < 1:
        return refused(NO_PROVIDER, (providers, "<", 1))
    if actor == "guest" and not policy[GUEST_REQUEST]:
        return refused(GUEST_NOT_ALLOWED, (GUEST_REQUEST.name, "is", False))
    return allowed((providers, ">=", 1))


def _leads_somewhere(actor: str, providers: int, policy: Policy, answer: Decision) -> bool:
    usable = policy[PORTAL] and policy[SELF_BOOKING] and providers > 0
    return answer.allowed is (usable and (actor == "client" or policy[GUEST_REQUEST]))


RULE = Rule(
    id="booking.entry-visible",
    says="The button that starts a booking is shown to those who can use it, and to nobody else.",
    decide=decide,
    elsewhere="The page with the button; the desk asks whether a booking is possible, whichever way it came.",
    given=(
        fields.CLIENT_OR_GUEST,
        Field("providers", Cell.INTEGER, ("Providers who can be booked",), least=0),
    ),
    keys=(PORTAL, SELF_BOOKING, GUEST_REQUEST),
    statements=("000.10", "003.4", "003.12", "004.3", "004.11"),
    decision="Every page shows the same button; which providers count, booking.provider-opt-in says.",
    messages=(PORTAL_DISABLED, SELF_BOOKING_DISABLED, NO_PROVIDER, GUEST_NOT_ALLOWED),
    properties=(
        Property(
            "leads-somewhere",
            "The button is there exactly when a booking can be started with it.",
            _leads_somewhere,
        ),
    ),
)
