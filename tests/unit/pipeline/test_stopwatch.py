"""Every moment belongs to one stage; the clock is given."""

from itertools import count

import pytest

from helpgen.model.timings import Stage, whole
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.workers import shared_out


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def stopwatch(hands: Hands) -> Stopwatch:
    return Stopwatch(hands)


def test_a_moment_belongs_to_the_innermost_stage(hands: Hands, stopwatch: Stopwatch) -> None:
    hands.now += 1
    with stopwatch.stage(Stage.READ):
        hands.now += 10
        with stopwatch.stage(Stage.CACHE):
            hands.now += 100
        hands.now += 20
    hands.now += 2
    spent = dict(stopwatch.laps())
    assert spent == {Stage.REST: 3, Stage.READ: 30, Stage.CACHE: 100}
    assert whole(stopwatch.laps()) == hands.now - 1_000


def test_a_stage_that_fails_has_its_time_too(hands: Hands, stopwatch: Stopwatch) -> None:
    def fail() -> None:
        with stopwatch.stage(Stage.READ):
            hands.now += 10
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    hands.now += 1
    assert dict(stopwatch.laps())[Stage.READ] == 10
    assert dict(stopwatch.laps())[Stage.REST] == 1


def test_all_stages_are_all_the_time_with_a_clock_that_never_rests() -> None:
    ticks = count(step=7)
    stopwatch = Stopwatch(lambda: next(ticks))
    for stage in Stage:
        with stopwatch.stage(stage):
            pass
    spent = whole(stopwatch.laps())
    assert spent == next(ticks) - 7


def test_what_nobody_times_reads_no_clock_and_keeps_nothing() -> None:
    with UNTIMED.stage(Stage.READ):
        pass
    assert whole(UNTIMED.laps()) == 0


def test_a_worker_tells_what_it_spent_on_its_own_items_and_nothing_of_the_parent(
    hands: Hands, stopwatch: Stopwatch
) -> None:
    """Which process does how many items chance decides; each takes 5 in whichever does it."""
    hands.now += 1_000_000  # before any worker is there

    def work(number: int) -> int:
        with stopwatch.stage(Stage.FILL):
            hands.now += 5
        return number

    assert shared_out(work, range(40), 3, stopwatch=stopwatch) == list(range(40))
    timings = stopwatch.timings()
    assert len(timings.workers) == 2
    spent = [dict(each).get(Stage.FILL, 0) for each in (timings.main, *timings.workers)]
    assert sum(spent) == 40 * 5
    assert all(dict(each).get(Stage.REST, 0) == 0 for each in timings.workers)
    assert dict(timings.main)[Stage.REST] == 1_000_000


def test_workers_of_one_number_are_told_together(stopwatch: Stopwatch) -> None:
    stopwatch.learn(1, ((Stage.READ, 5),))
    stopwatch.learn(1, ((Stage.READ, 1), (Stage.FILL, 2)))
    assert stopwatch.timings().workers == ((), ((Stage.READ, 6), (Stage.FILL, 2)))
