import sqlite3

import pytest

from helpgen.booking.ledger.conflict import BusyError, OverlapError, UnstorableError, typed


@pytest.mark.parametrize("what", ["provider", "room", "client", "hold"])
def test_an_overlap_tells_what_is_taken(what: str) -> None:
    fault = typed(sqlite3.IntegrityError(f"overlap: {what}"))
    assert isinstance(fault, OverlapError)
    assert (fault.what, fault.appointment, str(fault)) == (what, "", f"overlap: {what}")


def test_an_overlap_can_name_the_appointment() -> None:
    assert str(OverlapError("room", "a1")) == "overlap: room of a1"


def test_any_other_refusal_of_a_row_is_unstorable() -> None:
    fault = typed(sqlite3.IntegrityError("CHECK constraint failed: minutes > 0"))
    assert isinstance(fault, UnstorableError)
    assert "minutes" in str(fault)


@pytest.mark.parametrize("message", ["database is locked", "database table is locked", "busy"])
def test_a_store_that_others_keep_is_busy(message: str) -> None:
    fault = typed(sqlite3.OperationalError(message))
    assert isinstance(fault, BusyError)
    assert str(fault) == message


def test_a_fault_that_is_none_of_ours_stays_what_it_is() -> None:
    fault = sqlite3.OperationalError("no such table: appointments")
    with pytest.raises(sqlite3.OperationalError) as caught:
        typed(fault)
    assert caught.value is fault
