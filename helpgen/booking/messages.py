"""What is said by more than one rule; what only one rule says stands in its file."""

from helpgen.booking.decision import Message

PORTAL_DISABLED = Message(
    "portal_disabled", "The portal is not available. Your organization has not switched it on."
)
SELF_BOOKING_DISABLED = Message(
    "self_booking_disabled",
    "Online booking is not available. Contact your organization to make an appointment.",
)
NOT_FOUND = Message("not_found", "There is no such appointment.")
NOT_OWNER = Message("not_owner", "This belongs to somebody else.")
ALREADY_STARTED = Message("already_started", "This appointment has already started.")
CHANGE_PENDING = Message(
    "change_pending", "An earlier request to change this appointment is still open."
)
WRONG_STATE = Message("wrong_state", "This is not possible in the appointment's present state.")
SLOT_TAKEN = Message("slot_taken", "This time is no longer free.")
PROVIDER_UNAVAILABLE = Message("provider_unavailable", "This provider cannot be booked online.")
APPROVAL_REQUIRED = Message(
    "approval_required", "A booking has to be approved here: send it as a request."
)
