import sys
from pathlib import Path

import pytest

from benchmarks.bench import Bench, Contender, compete


def speaking(word: str, rounds: int) -> Contender:
    return Contender(lambda _: [[sys.executable, "-S", "-c", f"print('{word}')"]], rounds)


def test_contenders_take_turns_and_one_with_fewer_rounds_drops_out(tmp_path: Path) -> None:
    bench = Bench(tmp_path, (), Path())
    contenders = {"a": speaking("a", 3), "b": speaking("b", 1), "c": speaking("c", 2)}
    used, folders = compete(bench, contenders)
    assert bench.log.read_text("utf-8").split() == ["a", "b", "c", "a", "c", "a"]
    assert used.keys() == folders.keys() == {"a", "b", "c"}
    assert len(set(folders.values())) == 3


def test_a_contender_that_fails_ends_the_benchmark(tmp_path: Path) -> None:
    failing = Contender(lambda _: [[sys.executable, "-S", "-c", "raise SystemExit(3)"]], 1)
    with pytest.raises(SystemExit, match="tool ended with 3"):
        compete(Bench(tmp_path, (), Path()), {"tool": failing})
