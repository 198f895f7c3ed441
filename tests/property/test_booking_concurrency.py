"""Whoever books at the same time, and whoever dies meanwhile: no overlap, and no attempt lost or done twice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpgen.booking.ledger.ledger import Ledger
from tests.property.booking_races import RACES, Race, Stage

ROOT = Path(__file__).parents[2]
HISTORIES = 200
AT_ONCE = 4


@pytest.mark.parametrize("race", RACES, ids=lambda race: race.name)
def test_the_checker_finds_this_race(race: Race, tmp_path: Path) -> None:
    stage = Stage(tmp_path, race.ledger)
    race.plot(stage)
    found = stage.faults()
    assert any(fault.startswith(race.fault) for fault in found), found


@pytest.mark.parametrize("race", RACES, ids=lambda race: race.name)
def test_the_ledger_has_not_got_this_race(race: Race, tmp_path: Path) -> None:
    stage = Stage(tmp_path, Ledger)
    race.plot(stage)
    assert stage.faults() == []
    assert any(not attempt.answer for attempt in stage.history)


@pytest.mark.long
def test_20_000_attempts_of_clients_that_crowd_and_die_leave_no_overlap_and_lose_nothing() -> None:
    each = HISTORIES // AT_ONCE
    command = [sys.executable, "-m", "tests.property.booking_clients", "--seed", "suite"]
    running = [
        subprocess.Popen(
            [*command, "--first", str(part * each), "--histories", str(each)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        for part in range(AT_ONCE)
    ]
    figures = [json.loads(process.communicate()[0]) for process in running]
    assert [fault for figure in figures for fault in figure["faults"]] == []
    assert sum(figure["histories"] for figure in figures) == HISTORIES
    assert sum(figure["attempts"] for figure in figures) >= 20_000
    for what in ("acknowledged", "refused"):
        assert sum(figure[what] for figure in figures) > 2_000, what
    assert sum(figure["cut_off"] for figure in figures) > 50
