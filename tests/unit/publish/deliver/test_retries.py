"""A request that fails for the moment is made again; one that fails for good is not, and time is not without end."""

import pytest

from helpgen.publish.deliver.retries import Retries, tried


class Line:
    """It is down for so many requests."""

    def __init__(self, down: int) -> None:
        self.down, self.asked = down, 0

    def ask(self) -> str:
        self.asked += 1
        if self.asked <= self.down:
            raise ConnectionError
        return "answer"


def is_passing(error: Exception) -> bool:
    return isinstance(error, ConnectionError)


def test_pauses_become_twice_as_long_up_to_the_longest() -> None:
    assert [*Retries(times=4, first=2, longest=7).pauses()] == [2, 4, 7, 7]


def test_the_last_try_counts() -> None:
    line = Line(down=3)
    assert tried(line.ask, Retries(times=3, first=0), is_passing) == "answer"


def test_after_the_last_try_its_error_is_raised() -> None:
    line = Line(down=4)
    with pytest.raises(ConnectionError):
        tried(line.ask, Retries(times=3, first=0), is_passing)
    assert line.asked == 4


def test_what_does_not_pass_is_raised_at_once() -> None:
    line = Line(down=1)
    with pytest.raises(ConnectionError):
        tried(line.ask, Retries(times=3, first=0), lambda _error: False)
    assert line.asked == 1


def test_no_pause_is_begun_that_ends_too_late() -> None:
    line = Line(down=1)
    with pytest.raises(ConnectionError):
        tried(line.ask, Retries(times=3, first=100, longest=100, total=50), is_passing)
    assert line.asked == 1
