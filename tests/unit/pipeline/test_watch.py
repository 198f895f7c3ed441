import os
import signal
from pathlib import Path

import pytest

from helpgen.pipeline import watch
from helpgen.pipeline.watch import Patience, Watch

FEW = Patience(idle=3, busy=10)
TICKS = os.sysconf("SC_CLK_TCK")


def told(monkeypatch: pytest.MonkeyPatch, state: str, ticks: int) -> None:
    """The system says this of every process."""
    line = f"7 (a ) name) {state} {'0 ' * 10}{ticks} 0 0".encode()
    monkeypatch.setattr(Path, "read_bytes", lambda _: line)


@pytest.mark.parametrize("state", ["S", "T"])
def test_who_stands_still_is_hung_when_patience_is_over(
    monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    watched = Watch(7)
    told(monkeypatch, state, 5)
    assert not watched.is_hung(100, 1, FEW)  # has answered, and computed
    assert [watched.is_hung(100, 1, FEW) for _ in range(4)] == [False, False, False, True]


@pytest.mark.parametrize("state", ["R", "D"])
def test_who_waits_for_a_processor_or_a_disk_is_given_time(
    monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    watched = Watch(7)
    told(monkeypatch, state, 5)
    assert not watched.is_hung(100, 1, FEW)
    looks = [watched.is_hung(100, 1, FEW) for _ in range(51)]
    assert looks == [False] * 50 + [True]


def test_who_has_computed_for_too_long_is_hung_however_little_time_went_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watched = Watch(7)
    told(monkeypatch, "R", 500)
    assert not watched.is_hung(100, 0.1, FEW)  # an answer has come: what it took counts no more
    looks = []
    for seconds in (10, 11):
        told(monkeypatch, "R", 500 + seconds * TICKS)
        looks.append(watched.is_hung(100, 0.1, FEW))
    assert looks == [False, True]


def test_who_may_compute_little_is_given_the_time_of_one_who_stands_still(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A machine with much to do needs seconds for a tenth of one."""
    watched, little = Watch(7), Patience(idle=10, busy=0.1)
    told(monkeypatch, "R", 5)
    assert not watched.is_hung(100, 1, little)
    looks = [watched.is_hung(100, 1, little) for _ in range(11)]
    assert looks == [False] * 10 + [True]


def test_who_computes_a_little_now_and_then_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watch(7)
    for ticks in range(8):
        told(monkeypatch, "S", ticks)
        assert not watched.is_hung(100, 1, FEW)


def test_an_answer_begins_the_count_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watch(7)
    told(monkeypatch, "S", 5)
    assert not any(watched.is_hung(number // 3, 1, FEW) for number in range(40))


def test_where_nobody_tells_a_worker_is_taken_for_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    watched = Watch(7)
    assert [watched.is_hung(0, 1, FEW) for _ in range(51)] == [False] * 50 + [True]


def test_patience_grows_with_the_longest_item() -> None:
    assert Patience(10, 60).grown(2) == Patience(10, 60)
    assert Patience(10, 60).grown(4) == Patience(20, 80)


def test_a_process_that_was_stopped_does_not_work() -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system does not tell")
    child = os.fork()
    if child == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
        os._exit(0)
    try:
        os.waitpid(child, os.WUNTRACED)
        state = watch._state(child)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert state is not None
    assert not state.is_at_work
    ours = watch._state(os.getpid())
    assert ours is not None
    assert ours.is_at_work
