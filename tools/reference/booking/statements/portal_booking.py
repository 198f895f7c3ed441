"""Booking in the portal: statements 000.1 to 000.15."""

from tools.reference.booking.statements.passage import passage

PASSAGES = (
    passage(
        "000.2",
        "prerequisites: the portal and self-booking are both enabled",
        "portal.enabled booking.enabled",
    ),
    passage("000.1", "a patient wants to book by themselves", "booking.enabled"),
    passage("000.1", "explain the self-booking process, its limitations", "booking.enabled"),
    passage(
        "000.6",
        "asking why certain times can't be booked",
        "booking.lead-time booking.max-future-days booking.revalidate",
    ),
    passage(
        "000.1 000.3",
        "when enabled: browse time slots, book directly",
        "booking.enabled availability.slot-presentation",
    ),
    passage(
        "000.3 000.4 000.5 000.6",
        "the system shows only times that meet all conditions",
        "availability.slot-presentation availability.working-hours availability.qualifications "
        "booking.lead-time booking.max-future-days booking.revalidate",
    ),
    passage("000.4", "availability of staff, based on working hours", "availability.working-hours"),
    passage(
        "000.5",
        "required certifications of staff, by the patient's requirements",
        "availability.qualifications",
    ),
    passage(
        "000.6",
        "times meet lead time and limits on future booking",
        "booking.lead-time booking.max-future-days booking.revalidate",
    ),
    passage(
        "000.7 000.8",
        "depending on settings, booked ones are confirmed or pending",
        "booking.initial-status approval.required",
    ),
    passage(
        "000.7",
        "automatically confirmed: appears immediately on the schedule",
        "booking.initial-status display.calendar-placement approval.required",
    ),
    passage("000.8", "pending: requires staff approval before confirmation", "approval.required"),
    passage(
        "000.9",
        "self-booking isn't enabled: view, cannot book new ones",
        "booking.enabled portal.view-appointments",
    ),
    passage("000.10", "step: sign in to the portal", "portal.sign-in"),
    passage("000.10", '"Book Appointment", navigate to the booking page', "booking.entry-visible"),
    passage("000.10", "step: select a date from the calendar", "booking.window-dates"),
    passage(
        "000.10",
        "available time slots of that date, click one",
        "availability.slot-presentation",
    ),
    passage(
        "000.10",
        "review details: date, time, assigned staff if shown",
        "booking.review-details",
    ),
    passage("000.10", '"Confirm Booking"', "booking.submit"),
    passage(
        "000.10",
        "it is created, either confirmed or pending",
        "booking.initial-status approval.required",
    ),
    passage("000.11", "My Appointments: find the one to reschedule", "reschedule.allowed"),
    passage(
        "000.11",
        "a new date and time slot, confirm the new time",
        "reschedule.mode reschedule.replace",
    ),
    passage(
        "000.11",
        "the original appointment is canceled (cancelled) and replaced",
        "reschedule.replace reschedule.mode",
    ),
    passage(
        "000.12",
        "restrictions: organization controls what times can be booked",
        "booking.lead-time booking.max-future-days approval.required",
    ),
    passage("000.12", "lead time: minimum hours, so no same-day booking", "booking.lead-time"),
    passage(
        "000.12",
        "max future days: how far in advance",
        "booking.max-future-days",
    ),
    passage("000.12", "bookings need approval by staff first", "approval.required"),
    passage("000.13", "a start within the lead time window", "booking.lead-time"),
    passage(
        "000.13",
        "the calendar only shows dates within the limit",
        "booking.window-dates booking.max-future-days",
    ),
    passage("000.13", 'shown as "Pending Approval" until approved', "display.status-label"),
    passage(
        "000.14",
        "certifications matching: only staff with those appear",
        "availability.qualifications",
    ),
    passage(
        "000.15",
        "no available slots: all staff booked, within lead time",
        "booking.no-slots-help availability.existing-appointments booking.lead-time",
    ),
    passage(
        "000.15",
        "can't book further ahead: limit, contact the office",
        "booking.beyond-window-help",
    ),
    passage(
        "000.15",
        "booking not appearing on the schedule while pending",
        "display.calendar-placement",
    ),
    passage(
        "000.15",
        '"Self-booking not available" message: contact your organization',
        "booking.unavailable-message",
    ),
)
"""What the article says, in its order."""
