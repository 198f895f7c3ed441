"""The unit tests that find each known drift."""

from collections.abc import Mapping

UNIT = "tests/unit/booking"
RULES = f"{UNIT}/rules"

FOUND_BY: Mapping[str, tuple[str, ...]] = {
    "date-stored-as-utc-midnight": (f"{UNIT}/values/test_appointment.py",),
    "certifications-not-looked-at": (f"{RULES}/availability/test_qualifications.py",),
    "cancel-switch-ignored": (f"{RULES}/cancel/test_allowed.py",),
    "confirmation-switch-ignored": (f"{RULES}/confirm/test_required.py",),
    "window-reckoned-in-utc": (f"{RULES}/booking/test_window_dates.py",),
    "pending-requests-can-be-canceled": (f"{RULES}/cancel/test_scope.py",),
    "grid-from-the-free-range": (f"{UNIT}/test_find.py",),
    "off-grid-starts-accepted": (f"{RULES}/availability/test_slot_grid.py",),
    "conflicts-compared-by-start": (f"{UNIT}/ledger/test_schema.py",),
    "another-contacts-hold-accepted": (f"{RULES}/hold/test_owner.py",),
    "other-hours-never-read": (f"{RULES}/availability/test_exceptions.py",),
    "an-hour-off-takes-the-day": (f"{RULES}/availability/test_exceptions.py",),
    "moving-needs-online-booking": (f"{RULES}/reschedule/test_allowed.py",),
    "moving-never-asks-for-approval": (f"{RULES}/reschedule/test_mode.py",),
    "booked-means-confirmed": (f"{RULES}/booking/test_initial_status.py",),
    "today-is-past": (f"{RULES}/portal/test_view_appointments.py",),
    "holds-last-five-minutes": (f"{RULES}/hold/test_create.py",),
    "a-day-means-not-today": (f"{RULES}/booking/test_lead_time.py",),
    "today-counts-as-a-day": (f"{RULES}/booking/test_max_future_days.py",),
    "offset-at-the-wall-time-read-as-utc": (f"{UNIT}/values/test_clock.py",),
    "a-request-can-be-canceled-late": (
        f"{UNIT}/moves/test_consequences.py",
        f"{UNIT}/moves/test_machine.py",
    ),
    "only-the-confirmed-can-check-in": (
        f"{UNIT}/moves/test_table.py",
        f"{UNIT}/moves/test_machine.py",
    ),
}
