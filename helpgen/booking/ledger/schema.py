"""The tables, and the triggers that make an overlap impossible whoever writes, also by hand.

What the triggers compare are instants. A hand that changes a wall time and not its instants leaves the two apart until
`Ledger.rederive`, which says what overlaps then.

`appointments` One row each; the key is organization and id, so an id of another organization is another row.
    Stored is what the wall clock shows: `day` (YYYY-MM-DD), `start` (minutes after midnight), `minutes`
    (elapsed), `zone`, `fold`. `starts` and `ends` are derived from it, in seconds since 1970 in UTC, and kept
    because triggers can compare nothing else. `proposed_*` say the same of the time that a client has asked
    for; `proposed_starts` and `proposed_ends` are set exactly while that request is open. No row is ever
    deleted or written over by a new one, and one that is over (`state.TERMINAL`) stays as it is: only its
    instants follow when the rules of its zone change.
`holds` A time kept for one `contact` (`client:` and the id, or `guest:` and the address), nobody's from
    `expires` on. Its `room`, where it has one, is kept with it. `moving` is the appointment of the same client
    that would leave its place for this time, empty where there is none.
`audit` One row per attempt, allowed or denied; rows are added and never changed. `token_by` and `token` name
    the attempt that was remembered.
`tokens` What the first attempt with a token came to: ids of appointments and holds as JSON lists. `made_by` is
    whose token it is, a contact or the id of somebody who works there. `wish` is a word for what was wanted, empty
    where the attempt did not say; it tells nothing of it.

`written`, `expires`, `created` and `audit.now` are instants in microseconds since 1970 in UTC. `written` is
the `now` of the attempt that wrote the row: triggers reckon with it, never with the machine's clock.

Times are half-open: what ends when another starts is no overlap. Only states that keep their time count, an
empty room and a missing client never conflict, and an appointment does not conflict with itself. A client's holds
are not in the way of that client's appointments. Of a guest the table has no contact, so every hold is in the way
of a guest's appointment: the guest's own has to be spent before. A hold is not in the way of the appointment that
it is for moving, nor the other way round.
"""

from collections.abc import Iterable, Iterator

from helpgen.booking.values import BLOCKING, TERMINAL, Change, State

VERSION = 3
"""`PRAGMA user_version` of a file with these tables."""

WHO = ("provider", "room", "client")
"""What can be in one place at a time only."""

HELD = ("provider", "room")
"""What a hold keeps."""


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


_KEEPS_TIME = f"state IN ({_words(sorted(BLOCKING))})"
_IS_OVER = f"state IN ({_words(sorted(TERMINAL))})"

TABLES = f"""
CREATE TABLE IF NOT EXISTS appointments (
    organization TEXT NOT NULL CHECK (organization <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    provider TEXT NOT NULL,
    client TEXT,
    guest TEXT NOT NULL,
    room TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ({_words(State)})),
    change TEXT NOT NULL CHECK (change IN ({_words(Change)})),
    day TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    zone TEXT NOT NULL,
    fold INTEGER NOT NULL CHECK (fold IN (0, 1)),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends = starts + 60 * minutes),
    proposed_day TEXT,
    proposed_start INTEGER CHECK (proposed_start BETWEEN 0 AND 1439),
    proposed_minutes INTEGER CHECK (proposed_minutes > 0),
    proposed_zone TEXT,
    proposed_fold INTEGER CHECK (proposed_fold IN (0, 1)),
    proposed_starts INTEGER,
    proposed_ends INTEGER CHECK (proposed_ends = proposed_starts + 60 * proposed_minutes),
    service TEXT NOT NULL,
    location TEXT NOT NULL,
    service_code TEXT NOT NULL,
    modifier TEXT NOT NULL,
    created INTEGER,
    reason TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    replaces TEXT NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (organization, id),
    CHECK ((proposed_starts IS NULL) = (proposed_ends IS NULL)),
    CHECK ((proposed_starts IS NOT NULL)
        = (change = '{Change.RESCHEDULE_REQUESTED}' AND proposed_day IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS holds (
    organization TEXT NOT NULL CHECK (organization <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    contact TEXT NOT NULL CHECK (contact GLOB 'client:?*' OR contact GLOB 'guest:?*'),
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    day TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    zone TEXT NOT NULL,
    fold INTEGER NOT NULL CHECK (fold IN (0, 1)),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends = starts + 60 * minutes),
    expires INTEGER NOT NULL,
    moving TEXT NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (organization, id)
) STRICT;

CREATE TABLE IF NOT EXISTS tokens (
    organization TEXT NOT NULL CHECK (organization <> ''),
    made_by TEXT NOT NULL CHECK (made_by <> ''),
    token TEXT NOT NULL CHECK (token <> ''),
    appointments TEXT NOT NULL,
    holds TEXT NOT NULL,
    move INTEGER NOT NULL,
    wish TEXT NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (organization, made_by, token)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
    organization TEXT NOT NULL CHECK (organization <> ''),
    appointment TEXT NOT NULL,
    actor TEXT NOT NULL,
    person TEXT NOT NULL,
    event TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    now INTEGER NOT NULL,
    code TEXT NOT NULL,
    token_by TEXT,
    token TEXT,
    CHECK ((token_by IS NULL) = (token IS NULL)),
    FOREIGN KEY (organization, token_by, token) REFERENCES tokens (organization, made_by, token)
) STRICT;

CREATE INDEX IF NOT EXISTS ending ON appointments (organization, ends);
CREATE INDEX IF NOT EXISTS proposed_ending ON appointments (organization, proposed_ends)
    WHERE proposed_ends IS NOT NULL;
CREATE INDEX IF NOT EXISTS audit_of ON audit (organization, number);
CREATE INDEX IF NOT EXISTS held ON holds (organization, provider, ends);
CREATE INDEX IF NOT EXISTS room_held ON holds (organization, room, ends) WHERE room <> '';

CREATE VIEW IF NOT EXISTS busy AS
SELECT organization, id, provider, room, client, starts, ends
FROM appointments WHERE {_KEEPS_TIME}
UNION ALL
SELECT organization, id, provider, room, client, proposed_starts, proposed_ends
FROM appointments WHERE {_KEEPS_TIME} AND proposed_starts IS NOT NULL;
"""  # noqa: S608  made of nothing but our own constants

_THEIRS = "(starts < NEW.ends AND NEW.starts < ends)"
_OPEN = "(starts < NEW.proposed_ends AND NEW.proposed_starts < ends)"
_APPOINTMENT = (
    "organization, id, provider, room, client, starts, ends, state, proposed_starts, proposed_ends"
)
_HOLD = "organization, id, contact, provider, room, starts, ends, expires, moving, written"
_LASTING = (
    "organization, id, provider, client, guest, room, state, change, day, start, minutes, zone, fold, proposed_day,"
    " proposed_start, proposed_minutes, proposed_zone, proposed_fold, service, location, service_code, modifier,"
    " created, reason, ended_by, replaces"
)
"""What never changes again in an appointment that is over: all but its instants, which are derived."""


def _triggers() -> Iterator[str]:
    """Each check once for new rows and once for changed ones."""
    keeps_time = f"NEW.{_KEEPS_TIME}"
    either = f"({_THEIRS} OR {_OPEN})"
    for who in WHO:
        yield f"CREATE INDEX IF NOT EXISTS {who}_busy ON appointments (organization, {who}, ends) WHERE {_KEEPS_TIME}"
        yield f"""CREATE INDEX IF NOT EXISTS {who}_proposed
            ON appointments (organization, {who}, proposed_ends) WHERE {_KEEPS_TIME} AND proposed_starts IS NOT NULL"""
        other = f"busy WHERE organization = NEW.organization AND {who} = NEW.{who} AND {who} <> ''"
        found = f"{other} AND id <> NEW.id AND {either}"
        yield from _both("appointments", _APPOINTMENT, keeps_time, who, found)
    for who in HELD:
        yield from _held(who, keeps_time, either)
    yield from _lasting()
    yield from _only_added("audit", "number = NEW.number")
    yield from _only_added(
        "tokens", "organization = NEW.organization AND made_by = NEW.made_by AND token = NEW.token"
    )


def _held(who: str, keeps_time: str, either: str) -> Iterator[str]:
    """What a hold keeps is not given away, and no hold is of what somebody has."""
    same = f"organization = NEW.organization AND {who} = NEW.{who} AND {who} <> ''"
    active = f"holds WHERE {same} AND expires > NEW.written"
    others = f"{active} AND contact IS NOT 'client:' || NEW.client AND {either}"
    yield from _both("appointments", _APPOINTMENT, keeps_time, "hold", others, who)
    leaving = "id = NEW.moving AND 'client:' || client IS NEW.contact"
    booked = f"busy WHERE {same} AND {_THEIRS} AND NOT ({leaving})"
    yield from _both("holds", _HOLD, "TRUE", who, booked)
    rival = f"{active} AND contact <> NEW.contact AND {_THEIRS}"
    yield from _both("holds", _HOLD, "TRUE", "hold", rival, who)


def _only_added(table: str, same: str) -> Iterator[str]:
    """Rows are never changed, deleted or replaced; REPLACE deletes without asking a trigger of its own."""
    stop = f"SELECT RAISE(ABORT, '{table}: rows are only added')"
    for event in ("UPDATE", "DELETE"):
        yield f"""CREATE TRIGGER IF NOT EXISTS {table}_{event.lower()} BEFORE {event} ON {table}
            BEGIN {stop}; END"""
    yield f"""CREATE TRIGGER IF NOT EXISTS {table}_new BEFORE INSERT ON {table}
        BEGIN {stop} FROM {table} WHERE {same}; END"""


def _lasting() -> Iterator[str]:
    """An appointment stays in the store, and what it was when it ended stays too.

    The check of new ones is made before SQLite would settle it: INSERT OR REPLACE finds no row to replace.
    """
    same = "organization = NEW.organization AND id = NEW.id"
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_new BEFORE INSERT ON appointments
        BEGIN SELECT RAISE(ABORT, 'appointments: this id is taken') FROM appointments WHERE {same}; END"""  # noqa: S608  as above
    old, new = (
        ", ".join(f"{row}.{name}" for name in _LASTING.split(", ")) for row in ("OLD", "NEW")
    )
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_over BEFORE UPDATE ON appointments
        WHEN OLD.{_IS_OVER} AND ({old}) IS NOT ({new})
        BEGIN SELECT RAISE(ABORT, 'appointments: what is over stays as it is'); END"""
    yield f"""CREATE TRIGGER IF NOT EXISTS appointments_id BEFORE UPDATE OF organization, id ON appointments
        WHEN NOT OLD.{_IS_OVER} AND (OLD.organization, OLD.id) IS NOT (NEW.organization, NEW.id)
        BEGIN SELECT RAISE(ABORT, 'appointments: an id never changes'); END"""
    yield """CREATE TRIGGER IF NOT EXISTS appointments_deleted BEFORE DELETE ON appointments
        BEGIN SELECT RAISE(ABORT, 'appointments: none is ever deleted'); END"""


def _both(  # noqa: PLR0913, PLR0917  a trigger has that many parts
    table: str, columns: str, when: str, what: str, found: str, whose: str = ""
) -> Iterator[str]:
    """`whose` tells two apart that say the same."""
    name = f"{table}_{what}{whose and f'_{whose}'}"
    for event in ("INSERT", f"UPDATE OF {columns}"):
        yield f"""CREATE TRIGGER IF NOT EXISTS {name}_{event[:6].lower()}
            AFTER {event} ON {table} WHEN {when}
            BEGIN SELECT RAISE(ABORT, 'overlap: {what}') FROM {found}; END"""  # noqa: S608  as above


TRIGGERS = tuple(_triggers())
"""What stands beside the tables: the triggers and the indexes they search."""

SCRIPT = (
    f"BEGIN IMMEDIATE; {TABLES} {'; '.join(TRIGGERS)}; PRAGMA user_version = {VERSION}; COMMIT;"
)
"""Makes the whole schema in one transaction; what exists already is left alone."""
