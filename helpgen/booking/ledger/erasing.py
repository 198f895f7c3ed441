"""What may be erased, said once: for the statements that erase, and for the triggers that keep all the rest.

Personal is who an appointment was for and why it ended: `client`, `guest`, `reason`; who of clients and guests made an
attempt (`person` in the audit); and whose a token or a hold is. People who work there stay on record as who decided.
An instant called `cutoff` is in microseconds since 1970 in UTC.
"""

from collections.abc import Mapping
from types import MappingProxyType

from helpgen.booking.values import Actor

PERSONAL: Mapping[str, str] = MappingProxyType({"client": "NULL", "guest": "'[]'", "reason": "''"})
"""The columns of an appointment that say who, and what stands there afterwards."""

TABLE = """
CREATE TABLE IF NOT EXISTS erasures (
    number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
    organization TEXT NOT NULL CHECK (organization <> ''),
    cutoff INTEGER NOT NULL,
    now INTEGER NOT NULL CHECK (cutoff <= now)
) STRICT;
CREATE INDEX IF NOT EXISTS cutoffs ON erasures (organization, cutoff);
"""

_OUTSIDE = f"('{Actor.CLIENT}', '{Actor.GUEST}')"
_ENTRY = "number, organization, appointment, actor, event, before, after, now, code"
"""What of an entry of the audit never changes."""

_RECORDED = "(SELECT ifnull(max(cutoff), 0) FROM erasures WHERE organization = OLD.organization)"
"""The latest cutoff that is on record: before it, what is over may be erased."""


def ended(appointment: str, cutoff: str) -> str:
    """The appointment's time, and the one that it was to move to, were over at the cutoff."""
    last = f"max({appointment}.ends, ifnull({appointment}.proposed_ends, {appointment}.ends))"
    return f"1000000 * {last} <= {cutoff}"


def nameless(entry: str, cutoff: str) -> str:
    """Who made this attempt may go: a client or a guest did so before, about nothing that is still to end."""
    return f"""({entry}.actor IN {_OUTSIDE} AND {entry}.now < {cutoff} AND NOT EXISTS (
        SELECT 1 FROM appointments AS kept WHERE kept.organization = {entry}.organization
        AND kept.id = {entry}.appointment AND NOT {ended("kept", cutoff)}))"""  # noqa: S608  our own words


def forgotten(token: str, cutoff: str) -> str:
    """The token may go: it was used before, and nothing that came of it is still to end."""
    return f"""({token}.written < {cutoff} AND NOT EXISTS (
        SELECT 1 FROM json_each({token}.appointments) AS named JOIN appointments AS kept
        ON kept.organization = {token}.organization AND kept.id = named.value
        WHERE NOT {ended("kept", cutoff)}))"""  # noqa: S608  our own words


APPOINTMENT_MAY_BE = " AND ".join(
    (*(f"NEW.{name} IS {blank}" for name, blank in PERSONAL.items()), ended("OLD", _RECORDED))
)
"""In a trigger: all that is personal is blank from now on, and it may be."""

_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _ENTRY.split(", ")) for row in ("OLD", "NEW"))
ENTRY_MAY_BE = f"""({_OLD}) IS ({_NEW})
    AND (NEW.person IS OLD.person OR (NEW.person = '' AND {nameless("OLD", _RECORDED)}))
    AND ((NEW.token_by, NEW.token) IS (OLD.token_by, OLD.token)
        OR (NEW.token IS NULL AND OLD.now < {_RECORDED}))"""
"""In a trigger: an entry loses a name or a token, and nothing else."""

TOKEN_MAY_BE = forgotten("OLD", _RECORDED)
"""In a trigger: the token may be deleted."""
