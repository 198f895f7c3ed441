"""A process dies between any two statements of an attempt; one process forks all that have to die."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from helpgen.booking.values.appointment import Calendar
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    appointment,
    books,
    hold,
    holds,
    ledger_in,
    token,
)

STEPS = 70
KEPT = hold("kept", "client:ada")
WORK = books(appointment("new", client="ada"), appointment("newer", 900), spent=("kept",))


def die_after(folder: Path, steps: int) -> None:
    """Attempt it, and be killed at a statement; the triggers' own count too."""
    left = steps

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with ledger_in(folder) as ledger:
        ledger._connection.set_trace_callback(count)
        ledger.attempt(ORGANIZATION, token("t"), NOW, WORK)
        ledger._connection.set_trace_callback(None)


def fork_all(folder: Path) -> None:
    """One child for each step, each with a ledger of its own; print how each ended."""
    for step in range(STEPS):
        mine = folder / str(step)
        mine.mkdir()
        with ledger_in(mine) as ledger:
            ledger.attempt(ORGANIZATION, token("h"), NOW, holds(KEPT))
        child = os.fork()
        if not child:
            die_after(mine, step)
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    folder = tmp_path_factory.mktemp("killed")
    root = str(Path(__file__).parents[4])
    code = "import sys; from pathlib import Path; from tests.unit.booking.ledger import test_crash as t"
    command = [sys.executable, "-c", f"{code}; t.fork_all(Path(sys.argv[1]))", str(folder)]
    # A process of its own: forking this one, which may have threads, is not safe.
    run = subprocess.run(
        command, cwd=root, env={**os.environ, "PYTHONPATH": root}, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return folder, [int(line) for line in run.stdout.split()]


@pytest.mark.long
def test_who_is_killed_between_two_steps_leaves_all_or_nothing(
    ended: tuple[Path, list[int]],
) -> None:
    folder, codes = ended
    assert len(codes) == STEPS
    for step, code in enumerate(codes):
        with ledger_in(folder / str(step)) as ledger:
            calendar, rows = ledger.calendar(ORGANIZATION), ledger.audit(ORGANIZATION)
            again = ledger.attempt(ORGANIZATION, token("t"), NOW, WORK)
        if code:
            assert (code, calendar, rows) == (-signal.SIGKILL, Calendar(holds=(KEPT,)), ())
        else:
            assert len(calendar.appointments) == len(rows) == 2
        assert len(again.appointments) == 2


def test_the_kills_reach_from_the_first_statement_past_the_last(
    ended: tuple[Path, list[int]],
) -> None:
    _, codes = ended
    killed = codes.index(0)
    assert killed > 10
    assert codes == [-signal.SIGKILL] * killed + [0] * (STEPS - killed)
