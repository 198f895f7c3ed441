import pytest

from helpgen.booking.values.decision import Because
from helpgen.bookings.compared import common_words


@pytest.mark.parametrize(
    ("compared", "says"),
    [
        (("active", "is", False), "active is false"),
        (("may_approve", "is", False), "mayApprove is false"),
        (("opted in", "is", False), "optedIn is false"),
        (("portalAccess", "is", False), "portalAccess is false"),
        ((7, "minutes after", 15), "7 min after a start; one is every 15 min"),
        (("opted in", "is", True), ""),
        (("features.selfBookingEnabled", "is", False), ""),
        (("active", "says", False), ""),
        ((0, "=", 0), ""),
        ((("active",), "is", False), ""),
    ],
)
def test_a_comparison_is_told_in_the_words_of_a_booking_file_or_left_to_others(
    compared: Because, says: str
) -> None:
    assert common_words(compared) == says
