"""Codes BK: files about people, calendars and stories of bookings."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="BK901",
        name="booking-shape",
        severity=Severity.ERROR,
        says="A booking file or a story has an unknown field, lacks one, or has one of the wrong type.",
        why="A misspelled field would have no effect, and an answer about a booking would be wrong.",
        bad="providers: {ana: {name: Ana Ruiz, optdIn: true}}",
        good="providers: {ana: {name: Ana Ruiz, optedIn: true}}",
    ),
    Code(
        code="BK902",
        name="unfit-booking-value",
        severity=Severity.ERROR,
        says="A date, time, number, word or name of a booking file or a story is none that is possible there.",
        why="Rules decide to the minute about a calendar that can be: each time exists, and nobody is in two places.",
        bad='week: {monday: ["17:00-09:00"]}',
        good='week: {monday: ["09:00-17:00"]}',
    ),
    Code(
        code="BK903",
        name="unknown-booking-name",
        severity=Severity.ERROR,
        says="A booking file or a story names somebody or something that the organization does not have.",
        why="Only what stands in the organization's own file is ever found.",
        bad="appointments: {first: {provider: anna, start: 2026-03-02 10:00}}",
        good="appointments: {first: {provider: ana, start: 2026-03-02 10:00}}",
    ),
    Code(
        code="BK904",
        name="booking-tenant",
        severity=Severity.ERROR,
        says="A booking file belongs to an organization that has no profile.",
        why="Without a profile there is no policy, and no rule could answer.",
        bad="content/booking/harbr.yaml",
        good="content/booking/harbor.yaml",
    ),
    Code(
        code="BK905",
        name="unfit-policy",
        severity=Severity.ERROR,
        says="A profile with a booking file has a value that no booking rule can work with, or lacks one.",
        why="A rule has no defaults: it would have to guess what the organization decided.",
        bad='businessHours: {monday: {open: true, start: "18:00", end: "08:00"}, ...}',
        good='businessHours: {monday: {open: true, start: "08:00", end: "18:00"}, ...}',
    ),
    Code(
        code="BK906",
        name="empty-booking-window",
        severity=Severity.WARNING,
        says="A profile with a booking file asks for a lead time that is longer than appointments can be booked ahead.",
        why="Every date is too soon or too far ahead, so nobody can ever book online.",
        bad="selfBookingLeadTimeHours: 48 with selfBookingMaxFutureDays: 1",
        good="selfBookingLeadTimeHours: 24 with selfBookingMaxFutureDays: 30",
    ),
    Code(
        code="BK916",
        name="clashing-policy",
        severity=Severity.ERROR,
        says="A profile with a booking file has two values that do harm together.",
        why="A move that replaces at once gives the old time away; if the new one is declined, nothing is left.",
        bad="rescheduleMode: replace with selfBookingRequiresApproval: true",
        good="rescheduleMode: auto with selfBookingRequiresApproval: true",
    ),
)
