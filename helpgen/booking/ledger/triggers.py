"""The triggers that make an overlap impossible and let what is over last; and the indexes that they search."""

from collections.abc import Iterator, Sequence

from helpgen.booking.ledger import erasing
from helpgen.booking.ledger.terms import ASKED, HELD, IS_OVER, KEEPS_TIME, WHO, longest

_THEIRS = "(starts < NEW.ends AND NEW.starts < ends)"
_OPEN = "(starts < NEW.proposed_ends AND NEW.proposed_starts < ends)"
_APPOINTMENT = (
    "organization, id, provider, room, client, starts, ends, state,"
    " proposed_starts, proposed_ends, proposed_provider"
)
_HOLD = "organization, id, contact, provider, room, starts, ends, expires, moving, written"
_LASTING = (
    "organization, id, provider, client, guest, room, state, change, day, start, minutes, zone, fold, proposed_day,"
    " proposed_start, proposed_minutes, proposed_zone, proposed_fold, proposed_provider, proposed_service,"
    " proposed_location, service, location, service_code, modifier,"
    " created, reason, ended_by, replaces"
)
"""What never changes again in an appointment that is over: all but its instants, which are derived."""


def _triggers() -> Iterator[str]:
    """Each check once for new rows and once for changed ones."""
    keeps_time = f"NEW.{KEEPS_TIME}"
    since = longest("NEW.organization")
    meets = f"starts >= NEW.starts - {since} AND {_THEIRS}"
    meets_proposed = f"starts >= NEW.proposed_starts - {since} AND {_OPEN}"
    for who in WHO:
        asked = ASKED[who]
        yield f"CREATE INDEX IF NOT EXISTS {who}_busy ON appointments (organization, {who}, starts) WHERE {KEEPS_TIME}"
        yield f"""CREATE INDEX IF NOT EXISTS {who}_proposed
            ON appointments (organization, {asked}, proposed_starts)
            WHERE {KEEPS_TIME} AND proposed_starts IS NOT NULL"""
        found = (
            f"busy WHERE organization = NEW.organization AND {who} = {of} AND {who} <> '' AND id <> NEW.id AND {time}"
            for of, time in ((f"NEW.{who}", meets), (f"NEW.{asked}", meets_proposed))
        )
        yield from _both("appointments", _APPOINTMENT, keeps_time, who, *found)
    for who in HELD:
        yield from _held(who, keeps_time, meets)
    yield from _lasting()
    yield from _only_added("audit", "number = NEW.number", update=erasing.ENTRY_MAY_BE)
    yield from _only_added(
        "tokens",
        "organization = NEW.organization AND made_by = NEW.made_by AND token = NEW.token",
        delete=erasing.TOKEN_MAY_BE,
    )
    yield from _only_added("erasures", "number = NEW.number")


def _held(who: str, keeps_time: str, meets: str) -> Iterator[str]:
    """What a hold keeps is not given away, and no hold is of what somebody has."""
    active = f"holds WHERE organization = NEW.organization AND expires > NEW.written AND {who} <> '' AND {who} ="
    others = (
        f"{active} {of} AND contact IS NOT 'client:' || NEW.client AND {time}"
        for of, time in ((f"NEW.{who}", _THEIRS), (f"NEW.{ASKED[who]}", _OPEN))
    )
    yield from _both("appointments", _APPOINTMENT, keeps_time, "hold", *others, whose=who)
    leaving = "id = NEW.moving AND 'client:' || client IS NEW.contact"
    booked = f"""busy WHERE organization = NEW.organization AND {who} = NEW.{who} AND {who} <> '' AND {meets}
        AND NOT ({leaving})"""
    yield from _both("holds", _HOLD, "TRUE", who, booked)
    rival = f"{active} NEW.{who} AND contact <> NEW.contact AND {_THEIRS}"
    yield from _both("holds", _HOLD, "TRUE", "hold", rival, whose=who)


def _only_added(
    table: str, same: str, update: str = "FALSE", delete: str = "FALSE"
) -> Iterator[str]:
    """Rows are changed or deleted only where that may be, and never replaced: REPLACE asks no trigger of its own."""
    stop = f"SELECT RAISE(ABORT, '{table}: rows are only added')"
    for event, may_be in (("UPDATE", update), ("DELETE", delete)):
        yield f"""CREATE TRIGGER IF NOT EXISTS {table}_{event.lower()} BEFORE {event} ON {table}
            WHEN NOT ({may_be}) BEGIN {stop}; END"""
    yield f"""CREATE TRIGGER IF NOT EXISTS {table}_new BEFORE INSERT ON {table}
        BEGIN {stop} FROM {table} WHERE {same}; END"""


def _lasting() -> Iterator[str]:
    """An appointment stays in the store, and what it was when it ended stays too.

    The check of new ones is made before SQLite would settle it: INSERT OR REPLACE finds no row to replace.
    """
    same = "organization = NEW.organization AND id = NEW.id"
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_new BEFORE INSERT ON appointments
        BEGIN SELECT RAISE(ABORT, 'appointments: this id is taken') FROM appointments WHERE {same}; END"""  # noqa: S608  as above
    names = _LASTING.split(", ")
    kept = [name for name in names if name not in erasing.PERSONAL]
    erased = f"({_same(kept)} AND {erasing.APPOINTMENT_MAY_BE})"
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_over BEFORE UPDATE ON appointments
        WHEN OLD.{IS_OVER} AND NOT ({_same(names)} OR {erased})
        BEGIN SELECT RAISE(ABORT, 'appointments: what is over stays as it is'); END"""
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_id BEFORE UPDATE OF organization, id ON appointments
        WHEN NOT OLD.{IS_OVER} AND (OLD.organization, OLD.id) IS NOT (NEW.organization, NEW.id)
        BEGIN SELECT RAISE(ABORT, 'appointments: an id never changes'); END"""
    yield """CREATE TRIGGER IF NOT EXISTS appointments_deleted BEFORE DELETE ON appointments
        BEGIN SELECT RAISE(ABORT, 'appointments: none is ever deleted'); END"""


def _same(names: Sequence[str]) -> str:
    """These columns are as they were."""
    old, new = (", ".join(f"{row}.{name}" for name in names) for row in ("OLD", "NEW"))
    return f"({old}) IS ({new})"


def _both(
    table: str, columns: str, when: str, what: str, *found: str, whose: str = ""
) -> Iterator[str]:
    """Each of `found` is looked for by itself: one question with OR in it would go through everything.

    `whose` tells two apart that say the same.
    """
    name = f"{table}_{what}{whose and f'_{whose}'}"
    stops = " ".join(f"SELECT RAISE(ABORT, 'overlap: {what}') FROM {each};" for each in found)  # noqa: S608  as above
    for event in ("INSERT", f"UPDATE OF {columns}"):
        yield f"""CREATE TRIGGER IF NOT EXISTS {name}_{event[:6].lower()}
            AFTER {event} ON {table} WHEN {when}
            BEGIN {stops} END"""


TRIGGERS = tuple(_triggers())
"""What stands beside the tables: the triggers and the indexes they search."""
