"""The tables, and the triggers that make an overlap impossible whoever writes, also by hand.

What the triggers compare are instants. A hand that changes a wall time and not its instants leaves the two apart until
`Ledger.rederive`, which says what overlaps then.

`appointments` One row each; the key is organization and id, so an id of another organization is another row.
    Stored is what the wall clock shows: `day` (YYYY-MM-DD), `start` (minutes after midnight), `minutes`
    (elapsed), `zone`, `fold`. `starts` and `ends` are derived from it, in seconds since 1970 in UTC, and kept
    because triggers can compare nothing else. `proposed_*` say the same of the time that a client has asked
    for; `proposed_starts` and `proposed_ends` are set exactly while that request is open. `proposed_provider`,
    `proposed_service` and `proposed_location` are what else it asks to be another, empty where it is to be as it is:
    `proposed_with` is derived, the provider whose time is asked for. No row is ever
    deleted or written over by a new one, and one that is over (`state.TERMINAL`) stays as it is: only its
    instants follow when the rules of its zone change, and who it was for can be erased.
`holds` A time kept for one `contact` (`client:` and the id, or `guest:` and the address), nobody's from
    `expires` on. Its `room`, where it has one, is kept with it. `moving` is the appointment of the same client
    that would leave its place for this time, empty where there is none.
`audit` One row per attempt, allowed or denied; rows are added and never changed, but for names that are erased.
    `token_by` and `token` name the attempt that was remembered.
`tokens` What the first attempt with a token came to: ids of appointments and holds as JSON lists. `made_by` is
    whose token it is, a contact or the id of somebody who works there. `wish` is a word for what was wanted, empty
    where the attempt did not say; it tells nothing of it.

`erasures` Up to which `cutoff` people's names were erased from what is over, and when (see `erasing`).

`written`, `expires`, `created` and `audit.now` are instants in microseconds since 1970 in UTC. `written` is
the `now` of the attempt that wrote the row: triggers reckon with it, never with the machine's clock.

Times are half-open: what ends when another starts is no overlap. Only states that keep their time count, an
empty room and a missing client never conflict, and an appointment does not conflict with itself. A client's holds
are not in the way of that client's appointments. Of a guest the table has no contact, so every hold is in the way
of a guest's appointment: the guest's own has to be spent before. A hold is not in the way of the appointment that
it is for moving, nor the other way round.
"""

from helpgen.booking.ledger import erasing
from helpgen.booking.ledger.terms import ASKED, KEEPS_TIME, WAITS, words
from helpgen.booking.ledger.triggers import TRIGGERS
from helpgen.booking.values import Change, State

VERSION = 4
"""`PRAGMA user_version` of a file with these tables."""

TABLES = f"""{erasing.TABLE}
CREATE TABLE IF NOT EXISTS appointments (
    organization TEXT NOT NULL CHECK (organization <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    provider TEXT NOT NULL,
    client TEXT,
    guest TEXT NOT NULL,
    room TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ({words(State)})),
    change TEXT NOT NULL CHECK (change IN ({words(Change)})),
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
    proposed_provider TEXT NOT NULL,
    proposed_with TEXT NOT NULL AS (IIF(proposed_provider = '', provider, proposed_provider)),
    proposed_service TEXT NOT NULL,
    proposed_location TEXT NOT NULL,
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
CREATE INDEX IF NOT EXISTS waiting ON appointments (organization, starts) WHERE {WAITS};
CREATE INDEX IF NOT EXISTS asking ON appointments (organization, client) WHERE {WAITS};
CREATE INDEX IF NOT EXISTS busy_at ON appointments (organization, starts) WHERE {KEEPS_TIME};
CREATE INDEX IF NOT EXISTS proposed_at ON appointments (organization, proposed_starts)
    WHERE {KEEPS_TIME} AND proposed_starts IS NOT NULL;
CREATE INDEX IF NOT EXISTS longest ON appointments (organization, minutes) WHERE {KEEPS_TIME};
CREATE INDEX IF NOT EXISTS longest_proposed ON appointments (organization, proposed_minutes)
    WHERE {KEEPS_TIME} AND proposed_starts IS NOT NULL;
CREATE INDEX IF NOT EXISTS audit_of ON audit (organization, number);
CREATE INDEX IF NOT EXISTS audit_by ON audit (organization, token_by, token);
CREATE INDEX IF NOT EXISTS held ON holds (organization, provider, ends);
CREATE INDEX IF NOT EXISTS room_held ON holds (organization, room, ends) WHERE room <> '';
CREATE INDEX IF NOT EXISTS expiring ON holds (organization, expires);

CREATE VIEW IF NOT EXISTS busy AS
SELECT organization, id, provider, room, client, starts, ends
FROM appointments WHERE {KEEPS_TIME}
UNION ALL
SELECT organization, id, {ASKED["provider"]}, room, client, proposed_starts, proposed_ends
FROM appointments WHERE {KEEPS_TIME} AND proposed_starts IS NOT NULL;
"""  # noqa: S608  made of nothing but our own constants

SCRIPT = (
    f"BEGIN IMMEDIATE; {TABLES} {'; '.join(TRIGGERS)}; PRAGMA user_version = {VERSION}; COMMIT;"
)
"""Makes the whole schema in one transaction; what exists already is left alone."""
