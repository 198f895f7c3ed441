from functools import partial
from threading import Barrier

import pytest

from helpgen.publish.deliver.together import together


@pytest.mark.parametrize("at_once", [1, 4])
def test_every_job_is_done_once(at_once: int) -> None:
    done = list[int]()
    together((partial(done.append, number) for number in range(50)), at_once)
    assert sorted(done) == list(range(50))


def test_jobs_run_side_by_side() -> None:
    meeting = Barrier(3)
    together([partial(meeting.wait, 60)] * 3, 3)


@pytest.mark.parametrize("at_once", [1, 4])
def test_after_a_fault_no_further_job_is_begun_and_the_fault_is_told(at_once: int) -> None:
    begun = list[int]()

    def job(number: int) -> None:
        begun.append(number)
        raise ValueError(str(number))

    with pytest.raises(ValueError, match=r"^[0-3]$"):
        together((partial(job, number) for number in range(50)), at_once)
    assert len(begun) <= at_once


def test_who_is_ended_from_the_keyboard_begins_nothing_more() -> None:
    begun = list[int]()

    def job(number: int) -> None:
        begun.append(number)
        if number == 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        together((partial(job, number) for number in range(1000)), 1)
    assert begun == [0]
