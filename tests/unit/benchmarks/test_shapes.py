import math
from pathlib import Path

import pytest

from benchmarks.bench import Bench
from benchmarks.cases import shapes
from benchmarks.cases.shapes import KILLED, Outcome
from benchmarks.pathological import SHAPES


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, str]]:
    """What the next builds cost and say; each build takes one away."""
    outcomes: list[tuple[float, str]] = []

    def build(*_: object) -> Outcome:
        seconds, says = outcomes.pop(0)
        return Outcome(seconds, seconds, 40.0, says)

    monkeypatch.setattr(shapes, "_build", build)
    return outcomes


def measured(bench: Bench) -> shapes.Shape:
    return shapes._patiently(bench, next(iter(SHAPES)), 4096, 0.5)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path, (), tmp_path)


def test_growth_leaves_out_what_an_empty_build_costs(
    bench: Bench, built: list[tuple[float, str]]
) -> None:
    built += [(1.5, "published"), (2.5, "published")]
    assert measured(bench).growth == 2.0


def test_growth_of_a_short_time_says_nothing(bench: Bench, built: list[tuple[float, str]]) -> None:
    built += [(0.5, "published"), (1.0, "published")]
    assert measured(bench).growth == 1.0


def test_a_shape_that_seems_too_steep_is_looked_at_again(
    bench: Bench, built: list[tuple[float, str]]
) -> None:
    built += [(1.5, "published"), (4.5, "published"), (1.7, "published"), (2.6, "published")]
    again = measured(bench)
    assert not built
    assert (again.half.seconds, again.full.seconds) == (1.5, 2.6)
    assert again.growth == pytest.approx(2.1)


def test_a_shape_that_stays_too_steep_is_reported(
    bench: Bench, built: list[tuple[float, str]]
) -> None:
    built += [(1.5, "published"), (4.5, "published")] * 3
    assert measured(bench).growth == 4.0
    assert not built


def test_a_shape_that_is_killed_at_half_its_size_is_not_tried_whole(
    bench: Bench, built: list[tuple[float, str]]
) -> None:
    built += [(15.0, KILLED)]
    killed = measured(bench)
    assert killed.growth == math.inf
    assert killed.full.says == KILLED
