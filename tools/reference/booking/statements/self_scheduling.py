"""Self-scheduling with and without approval: statements 001.1 to 001.18."""

from tools.reference.booking.statements.passage import passage

PASSAGES = (
    passage(
        "001.1",
        "two methods: without or requiring approval, which works best",
        "booking.enabled approval.required",
    ),
    passage(
        "001.2",
        "disabled: view appointments after login, make no changes",
        "booking.enabled portal.view-appointments cancel.allowed",
    ),
    passage(
        "001.3",
        "added to the schedule immediately if the request complies",
        "booking.initial-status booking.revalidate display.calendar-placement",
    ),
    passage("001.4", "on the full, half or quarter hour", "availability.slot-grid"),
    passage(
        "001.5",
        "configure work hours: desired slots of each day",
        "availability.working-hours",
    ),
    passage(
        "001.6",
        "unwanted slots: calendar events block them out",
        "availability.block-events",
    ),
    passage(
        "001.7",
        'a taken slot: client sees "Unavailable"',
        "availability.slot-presentation availability.existing-appointments",
    ),
    passage(
        "001.8",
        "service code: defaults to what the clinician designated",
        "booking.service-default",
    ),
    passage(
        "001.8",
        "client cannot see or pick a service code",
        "booking.service-hidden",
    ),
    passage(
        "001.9",
        'locations: "No Location Set" without a weekday\'s default',
        "booking.location-default",
    ),
    passage(
        "001.10",
        "location and service code updated later, as needed",
        "booking.clinical-fields-editable",
    ),
    passage(
        "001.11",
        "client cancels later: marked missed on the schedule",
        "cancel.outcome cancel.mode display.status-label",
    ),
    passage("001.11", "client asked for a reason of cancelation", "cancel.reason"),
    passage("001.11", "Cancellation Note added to the chart, Notes tab", "cancel.note"),
    passage(
        "001.11",
        "clinician not notified by email when a client cancels",
        "notify.cancelled-by-client",
    ),
    passage(
        "001.12",
        "this method: log in and request an appointment",
        "approval.required booking.initial-status",
    ),
    passage(
        "001.12",
        "must be approved prior, by clinician or staff",
        "approval.required approval.who approval.request-expiry",
    ),
    passage(
        "001.13",
        "click the gray (grey) area: edit window opens",
        "approval.entry-points display.calendar-placement display.status-style",
    ),
    passage(
        "001.13 001.15",
        "choose correct service code, location, code modifier optional",
        "approval.required-fields",
    ),
    passage("001.13 001.16", 'click the "Approve" button', "approval.approve"),
    passage(
        "001.14",
        "Action menu item: +Appointment Requests",
        "approval.entry-points approval.pending-count",
    ),
    passage(
        "001.14",
        "red number: how many requests wait for review",
        "approval.pending-count approval.entry-points",
    ),
    passage(
        "001.14",
        "Appointment Requests screen: all requests that need approval",
        "approval.entry-points approval.pending-count",
    ),
    passage(
        "001.15",
        "location, service code selected before approval, procedure modifier optional",
        "approval.required-fields",
    ),
    passage("001.16", "client gets an email about approval", "notify.approved"),
    passage(
        "001.16",
        "gray (grey) placeholders change to normal light green",
        "display.status-style",
    ),
    passage(
        "001.17",
        "rejected: email, call the clinician or clinic",
        "notify.declined approval.decline",
    ),
    passage(
        "001.18",
        "who can approve requests: a Staff role enables members",
        "approval.who",
    ),
    passage(
        "001.18",
        "roles: System Administrator, Assistant, Clinical Director, Scheduler",
        "approval.who",
    ),
    passage(
        "001.18",
        "Staff page: checkbox to enable approvals, inactive: not allowed",
        "approval.who",
    ),
)
"""What the article says, in its order."""
