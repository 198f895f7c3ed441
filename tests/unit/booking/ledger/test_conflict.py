from helpgen.booking.ledger.conflict import OverlapError


def test_an_overlap_can_name_the_appointment() -> None:
    assert str(OverlapError("room", "a1")) == "overlap: room of a1"
    assert str(OverlapError("room")) == "overlap: room"
