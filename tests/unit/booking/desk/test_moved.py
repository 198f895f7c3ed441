"""What an open request asks to be another: what is not named is not asked for."""

from helpgen.booking.desk.moved import settled
from helpgen.booking.values.appointment import ANY, AS_IT_IS, Details
from tests.booking_office import at, wish


def test_only_where_anybody_would_do_somebody_is_named() -> None:
    draft = wish(at(11), provider="ben")
    assert settled(AS_IT_IS, draft) == AS_IT_IS
    assert settled(Details("anna", "talk"), draft) == Details("anna", "talk")
    assert settled(Details(ANY, "talk"), draft) == Details("ben", "talk")
