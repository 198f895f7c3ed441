"""What an appointment can be.

Source: FHIR R4 and R5 Appointment.status, with the finer states that booking products tell apart.
"""

from enum import StrEnum


class State(StrEnum):
    """The state of an appointment. A hold is no appointment, and an open change is no state."""

    PENDING = "pending"
    BOOKED = "booked"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    LATE_CANCELLED = "late_cancelled"
    MISSED = "missed"
    DECLINED = "declined"
    NO_SHOW = "no_show"


class Change(StrEnum):
    """What a client has asked for and nobody has decided yet; orthogonal to the state."""

    NONE = "none"
    RESCHEDULE_REQUESTED = "reschedule_requested"
    CANCEL_REQUESTED = "cancel_requested"


BLOCKING = frozenset(
    {State.PENDING, State.BOOKED, State.CONFIRMED, State.CHECKED_IN, State.IN_PROGRESS}
)
"""States in which an appointment keeps its time."""

TERMINAL = frozenset(State) - BLOCKING
"""States that never change again: in this machine just those that keep no time."""

UPCOMING = frozenset({State.BOOKED, State.CONFIRMED})
"""States in which a client may still ask for something else."""

OPEN_CHANGES = frozenset({Change.RESCHEDULE_REQUESTED, Change.CANCEL_REQUESTED})

FHIR = {
    State.PENDING: "pending",
    State.BOOKED: "booked",
    State.CONFIRMED: "booked",
    State.CHECKED_IN: "checked-in",
    State.IN_PROGRESS: "checked-in",
    State.COMPLETED: "fulfilled",
    State.CANCELLED: "cancelled",
    State.LATE_CANCELLED: "cancelled",
    State.MISSED: "cancelled",
    State.DECLINED: "cancelled",
    State.NO_SHOW: "noshow",
}
"""Appointment.status of FHIR for each state."""
