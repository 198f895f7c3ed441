"""What the tables, the triggers and those who read call by one name: conditions in SQL, made of our own constants."""

from collections.abc import Iterable

from helpgen.booking.values import BLOCKING, TERMINAL, UPCOMING, Change, State

WHO = ("provider", "room", "client")
"""What can be in one place at a time only."""

HELD = ("provider", "room")
"""What a hold keeps."""

ASKED = {"provider": "proposed_with", "room": "room", "client": "client"}
"""The column of who is in one place at the time that an open request asks for."""


def words(words: Iterable[str]) -> str:
    """The same as a list in SQL."""
    return ", ".join(f"'{word}'" for word in words)


KEEPS_TIME = f"state IN ({words(sorted(BLOCKING))})"
IS_OVER = f"state IN ({words(sorted(TERMINAL))})"
WAITS = f"""(state = '{State.PENDING}' OR change <> '{Change.NONE}' AND state IN ({words(sorted(UPCOMING))}))"""
"""What waits for an answer, and lapses at its start (`values.lapse`)."""


def longest(organization: str) -> str:
    """The most seconds that anything which keeps time there takes.

    So what may meet a time starts between that long before it and its end, which an index finds; by starts or ends
    alone it would be everything before or after.
    """
    kept = f"FROM appointments WHERE organization = {organization} AND {KEEPS_TIME}"
    own = f"SELECT max(minutes) {kept}"
    proposed = f"SELECT max(proposed_minutes) {kept} AND proposed_starts IS NOT NULL"
    return f"60 * max(ifnull(({own}), 0), ifnull(({proposed}), 0))"
