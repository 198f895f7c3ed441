"""Where the time goes, as it goes: every moment belongs to one stage, so that all stages together are all the time."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from helpgen.model.timings import Laps, Stage, Timings

Clock = Callable[[], int]
"""Nanoseconds since whenever."""


class Stopwatch:
    """Runs from the moment when it is made. A moment belongs to the innermost stage that has begun, or to the rest."""

    is_running = True

    def __init__(self, clock: Clock = time.perf_counter_ns) -> None:
        self._clock = clock
        self._workers: list[dict[Stage, int]] = []
        self.begin_anew()

    def begin_anew(self) -> None:
        """Nothing was measured yet: for a forked process, which has a copy of its parent's."""
        self._spent: dict[Stage, int] = {}
        self._begun = [Stage.REST]
        self._since = self._clock()

    def stage(self, stage: Stage) -> AbstractContextManager[None]:
        """The time inside belongs to this stage, but for what stages in it take."""
        return self._during(stage)

    def laps(self) -> Laps:
        """What this process spent until now."""
        self._turn()
        return tuple(self._spent.items())

    def learn(self, worker: int, laps: Laps) -> None:
        """What a worker spent is known; its number counts from 0, among those that worked at one time."""
        while len(self._workers) <= worker:
            self._workers.append({})
        known = self._workers[worker]
        for stage, nanoseconds in laps:
            known[stage] = known.get(stage, 0) + nanoseconds

    def timings(self) -> Timings:
        """Everything until now."""
        return Timings(self.laps(), tuple([tuple(each.items()) for each in self._workers]))

    @contextmanager
    def _during(self, stage: Stage) -> Iterator[None]:
        self._turn()
        self._begun.append(stage)
        try:
            yield
        finally:
            self._turn()
            self._begun.pop()

    def _turn(self) -> None:
        """What went by since the last turn belongs to the stage that is running."""
        now = self._clock()
        stage = self._begun[-1]
        self._spent[stage] = self._spent.get(stage, 0) + now - self._since
        self._since = now


class Untimed(Stopwatch):
    """Nobody asked where the time goes: no clock is read, and nothing is kept."""

    is_running = False
    _NOTHING = nullcontext()

    def __init__(self) -> None:
        super().__init__(lambda: 0)

    def stage(self, stage: Stage) -> AbstractContextManager[None]:  # noqa: ARG002  no stage costs anything
        """Nothing is measured."""
        return self._NOTHING


UNTIMED = Untimed()
