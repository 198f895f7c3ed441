"""What can happen to an appointment, and who can make it happen."""

from enum import StrEnum


class Event(StrEnum):
    """One thing that somebody attempts; whether it happens is the machine's answer."""

    BOOK = "book"
    REQUEST = "request"
    APPROVE = "approve"
    DECLINE = "decline"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    CLOCK_PASSES_START = "clock_passes_start"
    CLIENT_CONFIRM = "client_confirm"
    CANCEL = "cancel"
    REQUEST_CANCEL = "request_cancel"
    APPROVE_CHANGE = "approve_change"
    DENY_CHANGE = "deny_change"
    REQUEST_RESCHEDULE = "request_reschedule"
    WITHDRAW_CHANGE = "withdraw_change"
    RESCHEDULE = "reschedule"
    CHECK_IN = "check_in"
    START = "start"
    COMPLETE = "complete"
    NO_SHOW = "no_show"


class Actor(StrEnum):
    """An actor is a capacity in which somebody acts. The clock is one too: time passes by itself."""

    CLIENT = "client"
    GUEST = "guest"
    CLINICIAN = "clinician"
    STAFF = "staff"
    CLOCK = "clock"


WORKFORCE = (Actor.CLINICIAN, Actor.STAFF)
"""Who works there. Whether one of them may also approve is the guard `approval.who`."""
