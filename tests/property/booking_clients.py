"""Many clients of one ledger: threads that retry, and processes that are killed between two statements.

Run as a module: `python -m tests.property.booking_clients --seed 1 --histories 10` prints figures as JSON.
Nothing waits for the disk (`durable=False`): the end of a process loses nothing of it, only that of the
machine would, and no test can show that one.
"""

import argparse
import json
import os
import pickle
import random
import signal
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import BinaryIO

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.ledger import Ledger, Work
from helpgen.booking.values.appointment import AS_IT_IS, Appointment, Calendar, Details, Hold, Span
from helpgen.booking.values.decision import refused
from helpgen.booking.values.messages import WRONG_STATE
from helpgen.booking.values.state import Change, State
from tests.property.booking_history import UNKNOWN, Attempt, Journal, faults, token_of

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
DAY = date(2026, 3, 3)
KINDS = ("book", "book", "book", "book", "hold", "cancel", "replace", "ask", "approve")
DOOMED = 2
WAIT = 60.0

nonces = count()


class Client:
    """One who wants things of a ledger, at random, and writes down what comes of it.

    All clients use the same words for their attempts: whose they are tells them apart.
    """

    def __init__(self, name: str, ledger: Ledger, rng: random.Random, journal: Journal) -> None:
        self.name, self.ledger, self.rng, self.journal = name, ledger, rng, journal

    def run(self, attempts: int) -> None:
        """So many attempts, some of them made again."""
        for number in range(attempts):
            organization = self.rng.choice(("maple", "oak"))
            kind, token = self.rng.choice(KINDS), f"{self.name}-{number}"
            self.attempt(organization, token, kind)
            if self.rng.random() < 0.2:
                self.attempt(organization, token, kind)

    def attempt(self, organization: str, token: str, kind: str) -> None:
        """One attempt, written down before anything is stored, and after the answer."""
        now = NOW + timedelta(seconds=self.rng.randrange(600))
        asked = Attempt(organization, token, now)
        work = self.work(organization, token, kind, now)

        def noted(calendar: Calendar) -> Outcome:
            nonlocal asked
            outcome = work(calendar)
            if outcome.decision.allowed:
                asked = replace(asked, wanted=(*outcome.appointments, *outcome.holds))
            self.journal(asked)
            return outcome

        outcome = self.ledger.attempt(organization, token_of(token), now, noted)
        # A hold is gone once it is spent, so only appointments can be looked for afterwards.
        told = tuple((one.organization, one.id) for one in outcome.appointments)
        self.journal(replace(asked, answer=outcome.decision.code, told=told))

    def work(self, organization: str, token: str, kind: str, now: datetime) -> Work:
        """Work that looks at nothing but what it changes: only the store keeps people apart."""
        rng = random.Random(self.rng.random())  # noqa: S311  seeded on purpose
        wish = self.wish(organization, token)

        def do(calendar: Calendar) -> Outcome:
            open_ = [one for one in calendar.appointments if one.state is State.BOOKED]
            if kind == "book":
                mine = _contact(wish, token)
                spent = tuple(one.id for one in calendar.holds if one.contact == mine)
                return _stored(token, now, wish, spent=spent)
            if kind == "hold":
                until = now + timedelta(seconds=rng.randrange(300))
                key, contact = wish.id.replace("/", "/hold-"), _contact(wish, token)
                own = [one.id for one in open_ if one.client and one.client == wish.client]
                moving = rng.choice(("", *own))
                kept = Hold(key, organization, contact, wish.provider, wish.span, until, moving)
                return Outcome(holds=(kept,), audit=(_said(token, now, key, wish),))
            if kind == "approve":
                open_ = [one for one in open_ if one.proposed]
            if not open_:
                said = _said(token, now, "", wish)
                return Outcome(refused(WRONG_STATE), audit=(replace(said, code="wrong_state"),))
            return _changed(token, now, kind, rng.choice(open_), wish)

        return do

    def wish(self, organization: str, token: str) -> Appointment:
        """Some time of one crowded day."""
        rng = self.rng
        return Appointment(
            id=f"{token}/{os.getpid()}-{next(nonces)}",
            organization=organization,
            provider=rng.choice(("reyes", "okafor", "lind")),
            span=Span(DAY, rng.randrange(480, 1020, 10), rng.choice((30, 50)), "America/New_York"),
            state=State.BOOKED,
            client=rng.choice(("ada", "bo", "cy", "di", "eve", None)),
            room=rng.choice(("", "blue", "green")),
        )


def _contact(wish: Appointment, token: str) -> str:
    """A guest's address is that of one attempt, so that guests come back seldom."""
    return f"guest:{token}" if wish.client is None else f"client:{wish.client}"


def _changed(token: str, now: datetime, kind: str, old: Appointment, wish: Appointment) -> Outcome:
    if kind == "cancel":
        return _stored(token, now, replace(old, state=State.CANCELLED, change=Change.NONE), new=())
    if kind == "ask":
        asks = Change.RESCHEDULE_REQUESTED
        other = Details(wish.provider)
        asked = replace(old, change=asks, proposed=wish.span, proposed_details=other)
        return _stored(token, now, asked, new=())
    if kind == "approve" and old.proposed:
        moved = replace(old, span=old.proposed, provider=old.proposed_provider)
        agreed = replace(moved, change=Change.NONE, proposed=None, proposed_details=AS_IT_IS)
        return _stored(token, now, agreed, new=())
    gone = replace(old, state=State.CANCELLED, change=Change.NONE, reason="rescheduled")
    new = replace(wish, client=old.client, replaces=old.id)
    return _stored(token, now, new, gone)


def _stored(
    token: str,
    now: datetime,
    first: Appointment,
    *more: Appointment,
    spent: tuple[str, ...] = (),
    new: tuple[str, ...] | None = None,
) -> Outcome:
    """One audit row says who; those of further appointments name nobody. The first is new, unless said otherwise."""
    said = _said(token, now, first.id, first)
    further = (replace(_said("", now, one.id, one)) for one in more)
    new = (first.id,) if new is None else new
    return Outcome(appointments=(first, *more), spent=spent, audit=(said, *further), new=new)


def _said(token: str, now: datetime, key: str, about: Appointment) -> AuditEntry:
    return AuditEntry(about.organization, key, token, "attempt", "", about.state.value, now)


def history(path: Path, seed: str, attempts: int = 90) -> tuple[list[Attempt], int]:
    """What 8 to 32 clients saw, two of them processes that die, and how many attempts were cut off so.

    They make so many attempts between them, and a fifth of them again: more than 100, less what the dead leave.
    """
    rng = random.Random(seed)  # noqa: S311  seeded on purpose
    Ledger(path, durable=False).close()
    crowd = rng.randrange(8, 33)
    share = [attempts // crowd + (number < attempts % crowd) for number in range(crowd)]
    # First the processes: where there are threads, forking is not safe.
    children = [_forked(path, f"{seed}:{number}", share[number]) for number in range(DOOMED)]
    seen: list[Attempt] = []

    def client(number: int) -> None:
        with Ledger(path, WAIT, durable=False) as ledger:
            mine = random.Random(f"{seed}:{number}")  # noqa: S311  seeded on purpose
            Client(f"t{number}", ledger, mine, seen.append).run(share[number])

    threads = [threading.Thread(target=client, args=(n,)) for n in range(DOOMED, crowd)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for pid, pipe in children:
        with open(pipe, "rb") as file:  # noqa: PTH123  a descriptor, no path
            seen += _read(file)
        os.waitpid(pid, 0)
    with Ledger(path, WAIT, durable=False) as ledger:
        survivor = Client("s", ledger, rng, seen.append)
        answered = {(each.organization, each.token) for each in seen if each.answer != UNKNOWN}
        asked = {(each.organization, each.token) for each in seen}
        for organization, token in sorted(asked - answered):
            survivor.attempt(organization, token, "book")
    return seen, len(asked - answered)


def _forked(path: Path, seed: str, attempts: int) -> tuple[int, int]:
    """A client in a process of its own, and the pipe it writes its journal to."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    rng = random.Random(seed)  # noqa: S311  seeded on purpose
    left = rng.randrange(10, 15 * attempts)

    def die(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Ledger(path, WAIT, durable=False) as ledger:
        ledger._connection.set_trace_callback(die)
        name = f"p{seed.rpartition(':')[2]}"
        Client(name, ledger, rng, lambda seen: os.write(writer, pickle.dumps(seen))).run(attempts)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("nobody survives that")


def _read(journal: BinaryIO) -> Iterator[Attempt]:
    with suppress(EOFError):
        while True:
            yield pickle.load(journal)  # noqa: S301  from its own child


def run(seed: str, first: int, histories: int) -> tuple[Counter[str], list[str]]:
    """Figures of so many histories, and every fault that was found."""
    figures: Counter[str] = Counter(histories=histories)
    found: list[str] = []
    for number in range(first, first + histories):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "ledger.db")
            seen, cut = history(path, f"{seed}:{number}")
            found += [f"history {number}: {fault}" for fault in faults(path, seen)]
        answers = [each.answer for each in seen if each.answer != UNKNOWN]
        figures["attempts"] += len(answers) + cut
        figures["cut_off"] += cut
        figures["acknowledged"] += answers.count("")
        figures["refused"] += answers.count("slot_taken")
    return figures, found


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--histories", type=int, default=10)
    given = parser.parse_args()
    figures, found = run(given.seed, given.first, given.histories)
    json.dump({**figures, "faults": found}, sys.stdout)


if __name__ == "__main__":
    main()
