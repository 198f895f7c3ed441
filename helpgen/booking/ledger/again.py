"""A token that was used before: the first result again for the same wish, a refusal for another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.token import Token
from helpgen.booking.rules.booking import submit
from helpgen.booking.values import Calendar


def repeated(
    organization: str,
    token: Token,
    now: datetime,
    first: Outcome,
    work: Callable[[Calendar], Outcome],
) -> Outcome:
    """What an attempt comes to whose token has a `first` result already.

    What is wanted this time is learned from the work itself, of a calendar without appointments: the desk says it
    whatever comes of it. Where the first attempt did not say what it wanted, there is nothing to compare.
    """
    wanted = work(Calendar()) if first.wish else first
    said = submit.decide(token.word, used=True, same=wanted.wish == first.wish)
    if said.allowed:
        return first
    unknown = AuditEntry(
        organization=organization,
        appointment="",
        actor="",
        event="",
        before="",
        after="",
        now=now,
        person=token.by,
    )
    entry = next(iter(wanted.audit), unknown)
    return Outcome(said, audit=(replace(entry, after=entry.before, code=said.code),))
