"""What is said by more than one rule; what only one rule says stands in its file."""

from helpgen.booking.values.decision import Message

PORTAL_DISABLED = Message(
    "portal_disabled",
    'The portal is not available: "Enable Patient Portal" is switched off in Settings.',
)
SELF_BOOKING_DISABLED = Message(
    "self_booking_disabled",
    "Online booking is not available. Contact your organization to make an appointment.",
)
NOT_FOUND = Message("not_found", "There is no such appointment, client, room or service.")
NOT_OWNER = Message("not_owner", "This belongs to somebody else.")
ALREADY_STARTED = Message("already_started", "This appointment has already started.")
CHANGE_PENDING = Message(
    "change_pending", "An earlier request to change this appointment is still open."
)
WRONG_STATE = Message("wrong_state", "This is not possible in the appointment's present state.")
SLOT_TAKEN = Message("slot_taken", "This time is no longer free.", conflict=True)
PROVIDER_UNAVAILABLE = Message("provider_unavailable", "This provider cannot be booked online.")
APPROVAL_REQUIRED = Message(
    "approval_required", "A booking has to be approved here: send it as a request."
)
OUTSIDE_HOURS = Message("outside_hours", "The provider does not work at this time.")
TOO_FAR = Message("too_far", "This date is too far ahead to be booked online.")
LINK_EXPIRED = Message("link_expired", "This link is no longer valid. Ask for a new one.")
GUEST_NOT_ALLOWED = Message(
    "guest_not_allowed", "Sign in first: appointments cannot be requested here without an account."
)
