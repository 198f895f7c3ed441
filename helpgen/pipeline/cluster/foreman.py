"""Batches of work handed out to the workers of a cluster until every one is done, whatever befalls these.

Who was handed what is known here, so that an answer that comes twice, late, or from somebody who was not asked is
none. A batch whose worker leaves, falls silent, takes too long or does not tell the truth is another one's.
"""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.pipeline.cluster.crew import HELLO, Arrival, ClusterLost, Crew, Handout

_AHEAD = 2  # handouts that a worker holds: the next one lies there when one is done
_FAILURES = 3  # of one batch; then it is the batch's fault, or nobody's that can be found


class NotBelieved(Exception):  # noqa: N818  what a worker says is not true, which is no error of this process
    """What a worker answered is not so; it is asked nothing more."""


class Batches(Protocol):
    """What is shared out, by number."""

    def __len__(self) -> int:
        """How many there are."""

    def name(self, number: int) -> str:
        """What a message calls it."""

    def order(self, handout: Handout) -> bytes:
        """What a worker is sent."""

    def take(self, handout: Handout, data: object) -> str:
        """The batch is done; else what kept the worker from it. Raises NotBelieved."""

    def refused(self, said: object) -> str:
        """Why a worker that greets so gets no work; empty where it may."""


@frozen
class BatchPatience:
    """In seconds: for a batch, for a sign of life, and for any worker at all to be there; between two looks at them."""

    batch: float
    silent: float = 20.0
    alone: float = 30.0
    look: float = 1.0


@dataclass(slots=True)
class _Hand:
    """A worker that works: the handouts it holds, since when the first one counts, and its last sign of life."""

    since: float
    sign: float
    seen: float
    held: deque[Handout] = field(default_factory=deque)


class Foreman:
    """One run. `notes` tell afterwards whom it sent away, and why."""

    def __init__(
        self,
        crew: Crew,
        batches: Batches,
        patience: BatchPatience,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._crew, self._batches, self._patience, self._clock = crew, batches, patience, clock
        self._owed = deque(range(len(batches)))
        self._done: set[int] = set()
        self._attempts, self._failures = Counter[int](), Counter[int]()
        self._hands: dict[str, _Hand] = {}
        self._asked: dict[str, float] = {}
        self._gone: dict[str, list[str]] = {}
        self._away: set[str] = set()
        self._read, self._passed = clock(), 0.0
        self._alone_since = self._looked = 0.0

    def run(self) -> None:
        """Every batch is done; raises ClusterLost, and what `take` raises."""
        self._look()
        while len(self._done) < len(self._batches):
            self._hand_out()
            for arrival in self._crew.arrivals(self._patience.look):
                self._arrived(arrival)
            if self._now() - self._looked >= self._patience.look:
                self._look()

    @property
    def notes(self) -> tuple[str, ...]:
        """A line for each reason why workers got no work, or no more."""
        return tuple([f"{', '.join(sorted(who))}: {why}" for why, who in self._gone.items()])

    def _now(self) -> float:
        """Seconds of this run. Between two looks no more than two pass: somebody has stopped this process meanwhile.

        Its workers may have stood as long, and the answers of others are not read yet.
        """
        read = self._clock()
        self._passed += min(read - self._read, 2 * self._patience.look)
        self._read = read
        return self._passed

    def _look(self) -> None:
        """Who is there now: new ones are asked what they are, and those are let go who left, or hang."""
        now, members = self._now(), self._crew.members()
        self._looked = now
        self._away &= {*members}  # a new one may come to have the name
        for worker in sorted({*members} - {*self._hands} - {*self._asked} - self._away):
            self._asked[worker] = now
            self._crew.greet(worker)
        for worker in [*self._asked]:
            if worker not in members:
                del self._asked[worker]
        for worker, hand in [*self._hands.items()]:
            if worker not in members:
                self._let_go(worker, "left before it was done")
                continue
            if members[worker] != hand.sign:
                hand.sign, hand.seen = members[worker], now
            if now - hand.seen > self._patience.silent:
                self._let_go(worker, "has given no sign of life for too long")
            elif hand.held and now - hand.since > self._patience.batch:
                self._let_go(worker, "did not answer in time")
        if self._hands:
            self._alone_since = now
        elif now - self._alone_since > self._patience.alone:
            raise ClusterLost("; ".join(["the cluster has no worker for this", *self.notes]))

    def _hand_out(self) -> None:
        """Whoever holds least gets the next batch."""
        for ahead in range(_AHEAD):
            for worker, hand in self._hands.items():
                if self._owed and len(hand.held) == ahead:
                    self._hand(worker, hand, self._owed.popleft())

    def _hand(self, worker: str, hand: _Hand, number: int) -> None:
        self._attempts[number] += 1
        handout = Handout(number, self._attempts[number])
        if not hand.held:
            hand.since = self._now()
        hand.held.append(handout)
        self._crew.hand(worker, handout, self._batches.order(handout))

    def _arrived(self, arrival: Arrival) -> None:
        worker, handout = arrival.worker, arrival.handout
        if handout.number == HELLO:
            self._greeted(arrival)
            return
        hand = self._hands.get(worker)
        if hand is None or handout not in hand.held:
            return  # it comes twice, or late, or was never asked for
        hand.held.remove(handout)
        hand.since = self._now()
        trouble = arrival.trouble
        if not trouble:
            try:
                trouble = self._batches.take(handout, arrival.data)
            except NotBelieved as lie:
                self._let_go(worker, str(lie), {handout.number})
                return
        if trouble:
            self._failed(handout.number, worker, trouble)
        else:
            self._done.add(handout.number)

    def _greeted(self, arrival: Arrival) -> None:
        worker = arrival.worker
        if self._asked.pop(worker, None) is None:
            return
        reason = arrival.trouble or self._batches.refused(arrival.data)
        if reason:
            self._send_away(worker, f"got no work: {reason}")
        else:
            now = self._now()
            self._hands[worker] = _Hand(now, -1.0, now)

    def _let_go(self, worker: str, why: str, failed: Iterable[int] = ()) -> None:
        """What the worker holds is others' now. Only what it was working on may be what it failed of."""
        held = self._hands.pop(worker).held
        self._send_away(worker, why)
        blamed = [*failed] or [handout.number for handout in [*held][:1]]
        waiting = [handout.number for handout in held if handout.number not in blamed]
        self._owed.extendleft(reversed(waiting))
        for number in blamed:
            self._failed(number, worker, why)

    def _send_away(self, worker: str, why: str) -> None:
        self._away.add(worker)
        self._gone.setdefault(why, []).append(worker)
        self._crew.dismiss(worker)

    def _failed(self, number: int, worker: str, why: str) -> None:
        self._failures[number] += 1
        if self._failures[number] >= _FAILURES:
            message = f"{self._batches.name(number)} failed {_FAILURES} times; the last time {worker}: {why}"
            raise ClusterLost(message)
        self._owed.appendleft(number)
