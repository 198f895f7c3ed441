"""An errand is done by another process, and its result comes here."""

import os
import signal

import pytest

from helpgen.pipeline.errand import Errand
from helpgen.pipeline.watch import Patience


def test_another_process_does_it() -> None:
    errand = Errand(os.getpid)
    assert errand.result() not in {None, os.getpid()}
    assert not errand.fate


def test_this_process_goes_on_meanwhile() -> None:
    reader, writer = os.pipe()
    errand = Errand(lambda: os.read(reader, 1))
    os.write(writer, b"x")
    assert errand.result() == b"x"


def test_what_the_work_raises_is_raised_here() -> None:
    def refuse() -> None:
        raise LookupError("no")

    errand = Errand(refuse)
    with pytest.raises(LookupError, match="no"):
        errand.result()


def test_a_process_that_was_killed_has_no_result_and_a_fate() -> None:
    errand = Errand(lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert errand.result() is None
    assert errand.fate == "was ended by the signal SIGKILL"


def test_a_process_that_hangs_is_ended() -> None:
    errand = Errand(lambda: os.kill(os.getpid(), signal.SIGSTOP), Patience(idle=0.2))
    assert errand.result() is None
    assert errand.fate == "did not answer in time"


def test_one_that_nobody_waits_for_ends_at_once() -> None:
    errand = Errand(signal.pause)
    errand.end()
    assert errand.result() is None
    assert errand.fate == "was ended"
