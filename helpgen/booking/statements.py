"""What the five source articles say of booking: each numbered statement has a topic, in our words.

A topic names what somebody who has the sentence before them would look for; the rules say which statements
they answer for.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "000": "Booking in the portal",
        "001": "Self-scheduling with and without approval",
        "002": "The settings of the patient portal",
        "003": "Self-Schedule, where the therapist takes part",
        "004": "Requesting, moving and canceling",
    }
)
"""What each article is about, by the number that its statements begin with."""

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "000.1": "patients book for themselves: the self-booking process, if on",
        "000.2": "prerequisites: both switches, portal and self-booking",
        "000.3": "browse available time slots on a date, click one",
        "000.4": "a staff member's working hours",
        "000.5": "required certifications of staff, by the patient's requirements",
        "000.6": "shown times respect lead time and limits on future booking",
        "000.7": "automatically confirmed: appears at once on the schedule",
        "000.8": "pending approval: staff approve before confirmation",
        "000.9": "self-booking is not enabled: view appointments, book no new ones",
        "000.10": "steps: select date, view slots, review details, Confirm Booking",
        "000.11": "My Appointments, Reschedule: original canceled, new one replaces it",
        "000.12": "restrictions: minimum hours, same-day, how many days ahead",
        "000.13": 'settings: calendar within limits, shown as "Pending Approval"',
        "000.14": "matching certifications: who appears as available",
        "000.15": "no slots: staff booked, lead time; further ahead; not appearing",
        "001.1": "two methods: self scheduling without approval, or requiring it",
        "001.2": "features disabled: log in and view, no changes",
        "001.3": "booked and added immediately if the request complies",
        "001.4": "starts: full, half and quarter hour",
        "001.5": "clinician's work hours: configure which slots clients see",
        "001.6": "calendar events block out unwanted times",
        "001.7": 'a taken slot reads "Unavailable"',
        "001.8": "service code: clinician's default, hidden from the client",
        "001.9": 'service locations: a day\'s default, or "No Location Set"',
        "001.10": "location and service code updated later",
        "001.11": "cancelation: marked missed, reason asked, chart note, clinician not notified",
        "001.12": "request approved beforehand (prior) by clinician or staff",
        "001.13": "approve on the schedule: gray area, edit window, Approve",
        "001.14": "Action menu, Appointment Requests screen, red number waiting",
        "001.15": "before approval: location, service (procedure) code; modifier optional",
        "001.16": "gray placeholder turns light green; approval email to client",
        "001.17": "rejected: email that it was not approved, whom to call",
        "001.18": "who can approve: System Administrator, Clinical Director, Scheduler, staff checkbox",
        "002.1": "purpose: patients and caregivers, self-service, fewer phone calls",
        "002.2": "view upcoming and past sessions",
        "002.3": "confirm, marked as confirmed, if settings require it",
        "002.4": "cancel upcoming ones, if settings allow",
        "002.5": "reschedule: request to move to a different time",
        "002.6": "access: unique link, email with verification code, no account",
        "002.7": "portal isn't enabled: enable it in Settings, pages available",
        "002.8": "where to configure: Settings section, check, Save",
        "002.9": "when disabled or unchecked: links stop to work, no access",
        "002.10": 'options: Require Confirmation ("Confirm" button), Allow Cancellation, Allow Rescheduling',
        "002.11": "self-booking also enabled: patients book new appointments online",
        "002.12": "customize appearance, welcome message, contact information",
        "002.13": "link not working, expired; valid email; Confirmation button missing",
        "003.1": "Self-Schedule option: client portal or direct link",
        "003.2": "therapist receives a notification, confirms or declines",
        "003.3": "see the status of requests in the portal",
        "003.4": "+Add Appointment button not seen: therapist not using it",
        "003.5": "therapist's link skips login and navigation steps",
        "003.6": "pop-up: provider (who), location, service, availability",
        "003.7": "double-click, drag in a space: date and time",
        "003.8": "unavailable times are gray (greyed) on the calendar",
        "003.9": "Save, Submit New Appointment, View My Appointments",
        "003.10": "email notification that it is waiting for confirmation",
        "003.11": "Manage Appointment button: changes to a request",
        "003.12": "Calendar tab: New Appointment button or direct click",
        "003.13": "error message: the system validates conflicts of service, staff",
        "003.14": "check status: Unconfirmed or Confirmed, on tab and page",
        "004.1": "getting there, unsure: website button, emailed link, invitation, contact",
        "004.2": "request while not logged in, without an account",
        "004.3": '"Request Appointment" on the home page',
        "004.4": "new or existing client: Therapy Intakes, Therapy Sessions",
        "004.5": "select a clinician (dropdown), or search any available",
        "004.6": '"View Available Times": click a free one',
        "004.7": '"Continue Without Signing In"; review details, make changes',
        "004.8": "fill out name, birth date, email address, phone, comments",
        "004.9": '"Submit Request" button',
        "004.10": "practice approves: email; denies: contacts the client directly",
        "004.11": "log into an account, request appointments, then the same steps",
        "004.12": "home page lists the next confirmed appointment",
        "004.13": "list of what is upcoming, confirmed or requested",
        "004.14": "colors: green, red background, gray background, diagonal lines",
        "004.15": '"Reschedule This Appointment": approves by email, denies directly; not everywhere',
        "004.16": '"Cancel This Appointment": approves by email, denies directly; not everywhere',
    }
)
"""What each statement is about, in the order of the articles."""


def subject_of(statement: str) -> str:
    """What the statement's article is about."""
    return SUBJECTS[statement.partition(".")[0]]
