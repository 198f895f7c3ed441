"""Every drift between documentation and product that rules can show, each as a fault to plant.

The numbers are those of the list of drifts that the rules were written from.
"""

from helpgen.booking.mutants.drift import Drift

B = "helpgen.booking"
R = f"{B}.rules"

DRIFTS: tuple[Drift, ...] = (
    Drift(
        "D1",
        "date-stored-as-utc-midnight",
        f"{B}.values.clock",
        "datetime.combine(day, time(), where)",
        "datetime.combine(datetime.combine(day, time(), UTC).astimezone(where).date(), time(), where)",
    ),
    Drift(
        "D2",
        "certifications-not-looked-at",
        f"{R}.availability.qualifications",
        "if _plain(name) not in valid)",
        "if not _plain(name))",
    ),
    Drift(
        "D3",
        "cancel-switch-ignored",
        f"{R}.cancel.allowed",
        "return off or own_and_ahead(",
        "return own_and_ahead(",
    ),
    Drift(
        "D4",
        "confirmation-switch-ignored",
        f"{R}.confirm.required",
        "if not policy[REQUIRE_CONFIRMATION]:",
        "if policy[REQUIRE_CONFIRMATION] is None:",
    ),
    Drift(
        "D5",
        "window-reckoned-in-utc",
        f"{R}.booking.window_dates",
        "first = local_date(later(now, hours=policy[LEAD_TIME_HOURS]), where)",
        "first = later(now, hours=policy[LEAD_TIME_HOURS]).date()",
    ),
    Drift(
        "D6",
        "pending-requests-can-be-canceled",
        f"{B}.values.state",
        "UPCOMING = frozenset({State.BOOKED, State.CONFIRMED})",
        "UPCOMING = frozenset({State.PENDING, State.BOOKED, State.CONFIRMED})",
    ),
    Drift(
        "D7",
        "grid-from-the-free-range",
        f"{B}.values.openings",
        "return opens if self.window and opens is not None else 0",
        "return opens if not self.window and opens is not None else 0",
    ),
    Drift(
        "D7",
        "off-grid-starts-accepted",
        f"{R}.availability.slot_grid",
        "if off or not _first_shown",
        "if not _first_shown",
    ),
    Drift(
        "D8",
        "conflicts-compared-by-start",
        f"{B}.ledger.triggers",
        '"(starts < NEW.ends AND NEW.starts < ends)"',
        '"(starts = NEW.starts)"',
    ),
    Drift(
        "D8",
        "another-contacts-hold-accepted",
        f"{R}.hold.owner",
        "if contact and contact == holder:",
        "if contact:",
    ),
    Drift(
        "D9",
        "other-hours-never-read",
        f"{R}.availability.exceptions",
        "return tuple(other or usual)",
        "return tuple(usual)",
    ),
    Drift(
        "D9",
        "an-hour-off-takes-the-day",
        f"{R}.availability.exceptions",
        "return tuple(each.hours or WHOLE_DAY for each in _of(day, overrides) if not each.available)",
        "return tuple(WHOLE_DAY for each in _of(day, overrides) if not each.available)",
    ),
    Drift(
        "D10",
        "moving-needs-online-booking",
        f"{R}.reschedule.allowed",
        "refused_unless_on(ALLOW_RESCHEDULE,",
        'refused_unless_on(type(ALLOW_RESCHEDULE)("features.selfBookingEnabled", bool),',
    ),
    Drift(
        "D11",
        "moving-never-asks-for-approval",
        f"{R}.reschedule.mode",
        '(mode == "auto" and required)',
        '(mode == "auto" and not mode)',
    ),
    Drift(
        "D14",
        "booked-means-confirmed",
        f"{R}.booking.initial_status",
        "if required else State.BOOKED",
        "if required else State.CONFIRMED",
    ),
    Drift(
        "D17",
        "today-is-past",
        f"{R}.portal.view_appointments",
        'return utc(now) < utc(row["end"])',
        'return utc(now) < utc(row["start"]).replace(hour=0, minute=0)',
    ),
    Drift(
        "D18",
        "holds-last-five-minutes",
        f"{R}.hold.create",
        "return later(now, minutes=policy[HOLD_MINUTES])",
        "return later(now, minutes=5)",
    ),
    Drift(
        "D19",
        "a-day-means-not-today",
        f"{R}.booking.lead_time",
        "if ahead < needed:",
        "if start.date() - now.date() < needed:",
    ),
    Drift(
        "D21",
        "today-counts-as-a-day",
        f"{R}.booking.max_future_days",
        "timedelta(days=days)",
        "timedelta(days=days - 1)",
    ),
    Drift(
        "D22",
        "offset-at-the-wall-time-read-as-utc",
        f"{B}.values.clock",
        """    wall = wall_time(day, minute, where)
    answer = wall.astimezone(UTC)
    return answer if _shows(answer, wall, where) else None""",
        """    wall = datetime.combine(day, time(), UTC) + timedelta(minutes=minute)
    return wall - (wall.astimezone(where).utcoffset() or timedelta())""",
    ),
    Drift(
        "D23",
        "a-request-can-be-canceled-late",
        f"{B}.moves.consequences",
        "late = case.state is not State.PENDING and is_late(case)",
        "late = is_late(case)",
    ),
    Drift(
        "D24",
        "only-the-confirmed-can-check-in",
        f"{B}.moves.table",
        '"The client has come.",\n        AGREED,',
        '"The client has come.",\n        (State.CONFIRMED,),',
    ),
)
