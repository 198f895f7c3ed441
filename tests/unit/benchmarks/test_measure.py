import os
import sys
from pathlib import Path

import pytest

from benchmarks.measure import run
from benchmarks.watch import peaks

BIG = "text = bytearray(b'x') * (64 << 20)"
SLEEP = "import time; time.sleep(600)"


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_the_peak_is_that_of_the_largest_process_and_the_code_the_worst(tmp_path: Path) -> None:
    used = run([python(BIG), python("raise SystemExit(4)")], tmp_path / "log.txt", at_once=2)
    assert used.peak > 64
    assert used.code == 4
    assert used.cpu > 0
    assert used.wall > 0


def test_a_process_that_outstays_its_time_is_killed_with_its_workers(tmp_path: Path) -> None:
    used = run([python(f"import os; os.fork(); {SLEEP}")], tmp_path / "log.txt", seconds=0.2)
    assert used.code < 0
    assert used.wall < 300


def test_what_a_process_prints_is_kept(tmp_path: Path) -> None:
    run([python("print('spoken')")], tmp_path / "log.txt")
    assert (tmp_path / "log.txt").read_text("utf-8") == "spoken\n"


def test_every_process_of_a_build_is_weighed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (log := tmp_path / "log.txt").touch()
    seen, looks = tmp_path / "seen", 0

    def pause(_: float) -> None:
        """Between two looks: where the worker had grown before the last one, that one has seen it."""
        nonlocal looks
        looks += log.read_text("utf-8") == "grown\n"
        if looks == 2:
            seen.touch()
        os.sched_yield()

    monkeypatch.setattr("benchmarks.watch.time.sleep", pause)
    wait = f"while not os.path.exists({str(seen)!r}): time.sleep(0.01)"
    worker = f"  {BIG}; print('grown', flush=True)\n  {wait}\n  os._exit(0)"
    code = f"import os, time\nif os.fork() == 0:\n{worker}\nos.wait()"
    found, exit_code = peaks(python(code), log)
    assert exit_code == 0
    assert len(found) == 2
    assert found[0] > 64
