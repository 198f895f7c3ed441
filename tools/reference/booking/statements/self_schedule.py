"""Self-Schedule, where the therapist takes part: statements 003.1 to 003.14."""

from tools.reference.booking.statements.passage import passage

PASSAGES = (
    passage(
        "003.1",
        "therapist uses Self-Schedule: client portal or direct link",
        "booking.provider-opt-in booking.direct-link",
    ),
    passage(
        "003.2",
        "therapist receives a notification of it, to confirm or decline",
        "notify.request-submitted",
    ),
    passage(
        "003.2",
        "therapist will confirm, or decline, the request",
        "approval.approve approval.decline approval.required approval.who",
    ),
    passage(
        "003.3",
        "status of Appointment Requests in the portal",
        "display.status-surfaces",
    ),
    passage(
        "003.4",
        "some therapists choose not to use Self-Schedule",
        "booking.provider-opt-in booking.entry-visible",
    ),
    passage(
        "003.4",
        "+Add Appointment button not seen: check with the therapist",
        "booking.entry-visible booking.provider-opt-in",
    ),
    passage(
        "003.5",
        "therapist gave a link: click it, skip steps",
        "booking.direct-link",
    ),
    passage(
        "003.5",
        "no link: login, Appointments in top navigation",
        "portal.sign-in booking.direct-link",
    ),
    passage("003.12", "New Appointment button", "booking.entry-visible"),
    passage("003.6", "appointment pop-up window: select the following", "booking.selections"),
    passage("003.6", "select provider: who it is with", "booking.selections"),
    passage("003.6", "select the location of the appointment", "booking.selections"),
    passage("003.6", "select service, based on the provider", "booking.selections"),
    passage(
        "003.6",
        "availability: times based on the provider's schedule",
        "availability.working-hours booking.selections",
    ),
    passage(
        "003.7",
        "double-click, drag in a space: date and time",
        "availability.slot-grid availability.slot-duration",
    ),
    passage(
        "003.8",
        "unavailable times are greyed out (gray) on the calendar",
        "availability.slot-presentation",
    ),
    passage("003.9", '"Save", "Submit New Appointment"', "booking.submit"),
    passage(
        "003.9",
        '"View My Appointments": see the new appointment',
        "booking.submit portal.view-appointments",
    ),
    passage(
        "003.10",
        "email notification: waiting for the therapist's confirmation",
        "notify.request-submitted",
    ),
    passage("003.11", "Manage Appointment button: make changes to a request", "request.manage"),
    passage(
        "003.12",
        "Calendar tab in top navigation: click on a time directly",
        "booking.entry-visible",
    ),
    passage(
        "003.13",
        "system validates: error message, conflicts of service type, staff",
        "booking.validate-conflict",
    ),
    passage(
        "003.14",
        "check status: Unconfirmed or Confirmed",
        "display.status-label display.status-surfaces",
    ),
    passage(
        "003.14",
        "Appointments tab, page: locate Upcoming Appointment, its Status",
        "display.status-surfaces",
    ),
    passage(
        "003.14",
        "Calendar page: locate Upcoming Appointment, its Status",
        "display.status-surfaces",
    ),
)
"""What the article says, in its order."""
