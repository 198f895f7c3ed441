import pytest

from helpgen.booking.values.guest import Told, is_same_guest, told


@pytest.mark.parametrize(
    ("phone", "digits"),
    [
        ("414-555-0100", "4145550100"),
        ("+1 (414) 555.0100", "14145550100"),
        ("12345", ""),
        ("123456", "123456"),
        ("٤١٤٥٥٥٠١٠٠", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_of_a_number_the_digits_count_and_a_few_are_none(phone: str | None, digits: str) -> None:
    assert told(None, phone) == Told("", digits)


def test_an_address_is_the_one_by_which_a_hold_is_known() -> None:
    assert told(" Gus@Example.ORG ", "") == Told("guest:gus@example.org", "")
    assert told("gus", "") == Told("", "")


def test_who_told_the_same_of_one_of_them_is_the_same_and_who_told_nothing_is_nobody() -> None:
    assert is_same_guest(Told("a", "1"), Told("a", "2"))
    assert is_same_guest(Told("a", "1"), Told("b", "1"))
    assert not is_same_guest(Told("a", "1"), Told("1", "a"))
    assert not is_same_guest(Told("", ""), Told("", ""))
