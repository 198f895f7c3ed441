import pytest

from helpgen.logic.effort import Effort, UndecidedError


def test_what_is_left_can_be_spent_and_no_more() -> None:
    effort = Effort(left=2)
    effort.spend(2)
    assert not effort.is_spent
    with pytest.raises(UndecidedError):
        effort.spend(1)
    assert effort.is_spent


def test_the_line_is_the_one_that_was_asked_about_when_it_ran_out() -> None:
    effort = Effort(left=1).about(7)
    with pytest.raises(UndecidedError):
        effort.spend(2)
    assert effort.about(8).line == 7


def test_that_it_ran_out_is_news_once() -> None:
    effort = Effort(left=0)
    assert not effort.is_news()
    with pytest.raises(UndecidedError):
        effort.spend(1)
    assert [effort.is_news() for _ in range(3)] == [True, False, False]
