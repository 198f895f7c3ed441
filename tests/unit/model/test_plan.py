"""What a sample tells of everybody, and how sure it is."""

import random

import pytest

from helpgen.model.plan import Estimate, estimated, exactly


def test_a_sample_of_all_is_exact() -> None:
    assert estimated([1, 2, 3], 3) == exactly(6)


def test_of_nobody_there_is_nothing() -> None:
    assert estimated([], 0) == exactly(0)


def test_equal_ones_leave_no_doubt() -> None:
    assert estimated([5, 5, 5], 100) == exactly(500)


def test_one_of_several_tells_no_range() -> None:
    with pytest.raises(ValueError, match="no range"):
        estimated([5], 2)


def test_no_sum_is_below_what_was_measured() -> None:
    found = estimated([0, 0, 100], 4)
    assert found.low == 100
    assert found.value == pytest.approx(400 / 3)


def test_ranges_of_two_figures_add_up() -> None:
    assert Estimate(2, 1, 3) + Estimate(20, 10, 40) == Estimate(22, 11, 43)


def test_nineteen_of_twenty_ranges_hold_the_sum() -> None:
    draw = random.Random(16)  # noqa: S311  not a secret
    everybody = [draw.gauss(100, 20) for _ in range(2_000)]
    found = [estimated(draw.sample(everybody, 24), len(everybody)) for _ in range(400)]
    right = sum(each.low <= sum(everybody) <= each.high for each in found)
    assert 370 <= right <= 395
