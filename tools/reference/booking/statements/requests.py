"""Requesting, moving and canceling: statements 004.1 to 004.16."""

from tools.reference.booking.statements.passage import passage

PASSAGES = (
    passage(
        "004.1",
        "the practice will inform how to get to the portal",
        "portal.entry-points",
    ),
    passage(
        "004.1",
        "button embedded on the website, emailed link, email invitation",
        "portal.entry-points",
    ),
    passage("004.1", "unsure how to access: contact the practice", "portal.entry-points"),
    passage(
        "004.1",
        "not all practices allow scheduling through the portal",
        "portal.entry-points booking.enabled",
    ),
    passage(
        "004.2",
        "request without a portal account, without logging in",
        "booking.guest-allowed",
    ),
    passage("004.1", "first step: get to the practice's portal", "portal.entry-points"),
    passage("004.3", 'home page: click "Request Appointment"', "booking.entry-visible"),
    passage(
        "004.4",
        "select new client or existing client of the practice",
        "booking.visit-type-by-client-kind",
    ),
    passage(
        "004.4",
        "new clients: Therapy Intakes, existing: Therapy Sessions",
        "booking.visit-type-by-client-kind",
    ),
    passage(
        "004.5",
        "select a clinician from the dropdown, search any available",
        "booking.any-provider booking.selections",
    ),
    passage(
        "004.6",
        '"View Available Times", click an available appointment',
        "availability.slot-presentation",
    ),
    passage(
        "004.7",
        'review details, make changes, "Continue Without Signing In"',
        "booking.review-details booking.guest-allowed",
    ),
    passage(
        "004.8",
        "fill out name, date of birth, email, phone, comments",
        "booking.guest-details",
    ),
    passage("004.9", '"Submit Request" button', "booking.submit approval.required"),
    passage(
        "004.10",
        "practice approves an appointment request: email confirms it",
        "notify.approved approval.approve",
    ),
    passage(
        "004.10",
        "practice denies (deny) an appointment request: contacts you directly",
        "approval.decline notify.declined",
    ),
    passage(
        "004.10",
        "outcome of any request: who decides, who is told",
        "approval.who notify.request-submitted notify.cancelled-by-client notify.change-decided",
    ),
    passage(
        "004.11",
        "have an account: log into it to request appointments",
        "booking.enabled",
    ),
    passage(
        "004.11",
        'after logging in: Appointments, "Request Appointment" button',
        "booking.entry-visible booking.enabled",
    ),
    passage(
        "004.11",
        "then follow instructions above for logged out clients",
        "booking.visit-type-by-client-kind booking.any-provider booking.submit",
    ),
    passage(
        "004.12",
        "home page lists your next confirmed appointment",
        "portal.next-appointment",
    ),
    passage(
        "004.13",
        "list of upcoming confirmed appointments and appointment requests",
        "portal.view-appointments",
    ),
    passage("004.14", "confirmed appointments: green background color", "display.status-style"),
    passage(
        "004.14",
        "cancellation requests approved by the practice: red background",
        "display.status-style cancel.outcome",
    ),
    passage(
        "004.14",
        "pending appointment requests: gray (grey) with diagonal lines",
        "display.status-style",
    ),
    passage(
        "004.14",
        "pending reschedule, cancellation requests: green with diagonal lines",
        "display.status-style",
    ),
    passage(
        "004.15",
        "not all practices allow clients to reschedule",
        "reschedule.allowed",
    ),
    passage(
        "004.15",
        "to reschedule: log in, Appointments, click the one",
        "reschedule.allowed reschedule.mode",
    ),
    passage(
        "004.15",
        '"Reschedule This Appointment" button',
        "reschedule.allowed reschedule.mode",
    ),
    passage(
        "004.15",
        "click the desired new time slot on the calendar",
        "reschedule.constraints reschedule.mode",
    ),
    passage(
        "004.15",
        "review the new time, make changes to its details",
        "booking.review-details reschedule.mode",
    ),
    passage(
        "004.15",
        '"Submit Request" for the new time',
        "booking.submit reschedule.mode",
    ),
    passage(
        "004.15",
        "practice approves a reschedule request: email confirmation",
        "change.decision notify.change-decided",
    ),
    passage(
        "004.15",
        "practice denies (deny) a reschedule request: will reach out",
        "change.decision notify.change-decided",
    ),
    passage(
        "004.16",
        "not all practices allow clients to cancel",
        "cancel.allowed",
    ),
    passage(
        "004.16",
        "to cancel a confirmed one: log in, Appointments, click",
        "cancel.allowed cancel.scope",
    ),
    passage(
        "004.16",
        '"Cancel This Appointment" button',
        "cancel.mode cancel.allowed cancel.scope",
    ),
    passage(
        "004.16",
        "practice approves a cancellation request: email confirmation",
        "change.decision notify.cancelled-by-client",
    ),
    passage(
        "004.16",
        "practice denies (deny) a cancellation request: will reach out",
        "change.decision notify.change-decided",
    ),
)
"""What the article says, in its order."""
