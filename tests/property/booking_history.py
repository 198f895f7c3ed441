"""Whether a history of booking attempts can be true: what clients saw, held against every row that is left.

The checker shares nothing with what it checks but the reading of a row: it derives each instant again from
the wall time, compares in Python, and knows of triggers and transactions nothing.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path

from helpgen.booking.desk.outcome import AuditEntry
from helpgen.booking.ledger import rows
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Hold
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.messages import SLOT_TAKEN
from helpgen.booking.values.state import BLOCKING, Change

Thing = Appointment | Hold
"""What takes time."""

UNKNOWN = "unknown"
"""The answer of an attempt that nobody lived to hear."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a client wrote down: first when it asked (`UNKNOWN`), then what it was told.

    `answer` is empty when it was acknowledged, or the code of the refusal. `wanted` is what it would have
    put there, `told` the organization and id of each appointment in the answer. Clients write their
    token into the audit row as its actor, and start the ids of what they book with it.
    """

    organization: str
    token: str
    now: datetime
    answer: str = UNKNOWN
    wanted: tuple[Thing, ...] = ()
    told: tuple[tuple[str, str], ...] = ()


def token_of(name: str) -> Token:
    """How the ledger knows the attempt of this name: `bo-3` is the third of Bo, and what names nobody is of Ada."""
    by, _, word = name.rpartition("-")
    return Token(by or "ada", word)


Journal = Callable[[Attempt], object]
"""Where a client writes down what happens to it."""


@dataclass(frozen=True, slots=True)
class Left:
    """Every row of the store; appointments and holds with the instant at which they were written."""

    appointments: tuple[tuple[Appointment, datetime], ...]
    holds: tuple[tuple[Hold, datetime], ...]
    audit: tuple[AuditEntry, ...]

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Organization and id of each appointment and hold."""
        booked = {(one.organization, one.id) for one, _ in self.appointments}
        return frozenset(booked | {(one.organization, one.id) for one, _ in self.holds})


def left_in(path: Path) -> Left:
    """All that is stored, read past the ledger."""
    with closing(sqlite3.connect(path)) as store:
        store.row_factory = sqlite3.Row
        booked, held, said = (
            store.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("appointments", "holds", "audit")
        )
    return Left(
        tuple((rows.appointment_of(row), rows.instant_of(row["written"])) for row in booked),
        tuple((rows.hold_of(row), rows.instant_of(row["written"])) for row in held),
        tuple(rows.audit_of(row) for row in said),
    )


def faults(path: Path, attempts: Iterable[Attempt]) -> list[str]:
    """Everything that cannot have happened in a store that keeps its word; empty when all is well."""
    left, history = left_in(path), list(attempts)
    return [
        *_overlaps(left),
        *_held(left),
        *_tokens(left, history),
        *_states(left),
        *_replaced(history),
        *_needless(left, history),
    ]


Claim = tuple[tuple[str, str, str], Interval]
"""Organization, what it is and its name, and the time for which nobody else has it."""


def claims(thing: Thing) -> Iterator[Claim]:
    """All that it keeps from others: at its own time, and at the one that is asked for."""
    if isinstance(thing, Hold):
        yield (thing.organization, "provider", thing.provider), thing.span.interval
        return
    if thing.state not in BLOCKING:
        return
    yield from _claims(thing, thing.provider, thing.span.interval)
    if thing.proposed and thing.change is Change.RESCHEDULE_REQUESTED:
        provider = thing.proposed_details.provider or thing.provider
        yield from _claims(thing, provider, thing.proposed.interval)


def _claims(thing: Appointment, provider: str, when: Interval) -> Iterator[Claim]:
    yield (thing.organization, "provider", provider), when
    if thing.room:
        yield (thing.organization, "room", thing.room), when
    if thing.client is not None:
        yield (thing.organization, "client", thing.client), when


def _clash(one: Thing, other: Thing) -> bool:
    """Both have the same at one time."""
    return any(
        mine == theirs and when.overlaps(then)
        for mine, when in claims(one)
        for theirs, then in claims(other)
    )


def _own(kept: Hold, booked: Appointment) -> bool:
    """Both are of the same client; a guest's appointment does not tell the address."""
    return booked.client is not None and kept.contact == f"client:{booked.client}"


def _passes(mine: Thing, other: Thing) -> bool:
    """The one that is there is not in the way of the one that comes, though they meet."""
    if isinstance(mine, Hold):
        if isinstance(other, Hold):
            return mine.contact == other.contact
        return mine.moving == other.id and _own(mine, other)
    return isinstance(other, Hold) and _own(other, mine)


def _overlaps(left: Left) -> Iterator[str]:
    taken: dict[tuple[str, str, str], list[tuple[Interval, Appointment]]] = defaultdict(list)
    for each, _ in left.appointments:
        for who, when in claims(each):
            taken[who].append((when, each))
    for (_, what, name), times in taken.items():
        times.sort(key=lambda time: (time[0], time[1].id))
        for (mine, one), (theirs, other) in combinations(times, 2):
            if one.id != other.id and mine.overlaps(theirs):
                yield f"overlap: {what} {name} has {one.id} and {other.id}"


def _held(left: Left) -> Iterator[str]:
    for kept, since in left.holds:
        for each, written in left.appointments:
            if not _own(kept, each) and written < kept.expires and _clash(each, kept):
                yield f"hold: {kept.id} was kept when {each.id} was written"
        for other, written in left.holds:
            both = written < kept.expires and since < other.expires
            if kept.contact < other.contact and both and _clash(other, kept):
                yield f"hold: {kept.id} and {other.id} keep the same time"


def _tokens(left: Left, history: list[Attempt]) -> Iterator[str]:
    """What was acknowledged is there exactly once, all the rest at most once."""
    heard: dict[tuple[str, str], set[tuple[tuple[str, str], ...]]] = defaultdict(set)
    for each in history:
        mine = heard[each.organization, each.token]
        if not each.answer:
            mine.add(each.told)
    audited = Counter((row.organization, row.actor) for row in left.audit if not row.code)
    booked = Counter((one.organization, one.id.split("/")[0]) for one, _ in left.appointments)
    for key, told in heard.items():
        organization, token = key
        if told and not audited[key]:
            yield f"token: {token} was acknowledged and is lost"
        if max(audited[key], booked[key], len(told)) > 1:
            yield f"token: {token} happened more than once"
        for owner, name in {one for answer in told for one in answer}:
            if owner != organization:
                yield f"foreign: {token} of {organization} was told {name} of {owner}"
            elif (owner, name) not in left.keys:
                yield f"token: {token} was told {name}, which is not there"


def _states(left: Left) -> Iterator[str]:
    """The last audit row of an appointment says its state, and who was replaced has a successor."""
    said = {(row.organization, row.appointment): row.after for row in left.audit if not row.code}
    after = {(one.organization, one.replaces) for one, _ in left.appointments if one.replaces}
    for each, _ in left.appointments:
        key = each.organization, each.id
        if said.get(key) != each.state:
            yield f"partial: {each.id} is {each.state} and was audited as {said.get(key)}"
        if each.reason == "rescheduled" and key not in after:
            yield f"partial: nothing came in place of {each.id}"


def _replaced(history: list[Attempt]) -> Iterator[str]:
    """Appointments have one client for ever, so one that another was told of is another."""
    whose: dict[tuple[str, str], str | None] = {}
    for each in history:
        for thing in each.wanted if not each.answer else ():
            if isinstance(thing, Appointment):
                before = whose.setdefault((thing.organization, thing.id), thing.client)
                if before != thing.client:
                    yield f"replaced: {thing.id} was told to {before} and to {thing.client}"


def _needless(left: Left, history: list[Attempt]) -> Iterator[str]:
    """Nobody is sent away unless something was, or may have been, in the way."""
    refused = [each for each in history if each.answer == SLOT_TAKEN.code]
    if not refused:
        return
    away = {(each.organization, each.token) for each in refused}
    away -= {(each.organization, each.token) for each in history if not each.answer}
    stood: list[Thing] = [each for each, _ in left.appointments]
    stood += [each for each, _ in left.holds]
    for each in history:
        if (each.organization, each.token) not in away:
            stood += each.wanted
    for each in refused:
        names = {thing.id for thing in each.wanted}
        others = [thing for thing in stood if thing.id not in names]
        if not any(
            _clash(mine, other)
            and not _passes(mine, other)
            and (not isinstance(other, Hold) or other.expires > each.now)
            for mine in each.wanted
            for other in others
        ):
            yield f"needless: {each.token} was refused, though nothing was in the way"
