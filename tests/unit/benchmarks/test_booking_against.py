from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks import booking_against
from benchmarks.booking_against import compared, least


@contextmanager
def _nothing(commit: str) -> Iterator[Path]:
    yield Path(commit)


def test_each_figure_is_that_of_its_fastest_round() -> None:
    assert least([{"a": 3.0, "b": 1.0}, {"a": 2.0, "b": 4.0}]) == {"a": 2.0, "b": 1.0}


def test_what_one_of_the_two_lacks_is_not_compared() -> None:
    assert compared({"a": 1.0, "gone": 2.0}, {"new": 9.0, "a": 3.0}) == [("a", 1.0, 3.0)]


@pytest.mark.parametrize(("now", "code"), [(1.1, 0), (1.11, 1)])
def test_more_than_a_tenth_slower_fails(
    now: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["booking_against", "HEAD", "--rounds", "2"])
    monkeypatch.setattr(
        booking_against,
        "measured",
        lambda tree: {"a step": now if tree == booking_against.HERE else 1.0},
    )
    monkeypatch.setattr(booking_against, "checked_out", _nothing)
    assert booking_against.main() == code
    told = capsys.readouterr().out
    assert f"{now:.2f}" in told
    assert ("slower: a step" in told) is bool(code)
