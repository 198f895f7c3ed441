import pytest

from helpgen.text.numeral import comma_hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("25,50", "write 25.50, with a decimal point"),
        ("-0,5", "write -0.5, with a decimal point"),
        ("1,000", "write 1000 without a comma, or 1.000 with a decimal point"),
        ("1,000,000", "write 1000000, without a comma"),
        ("1,234.50", "write 1234.50, without a comma"),
        ("1.234,50", "write 1234.50, with a decimal point"),
        ("12", None),
        ("1,2,3", None),
        ("a,b", None),
        (",5", None),
    ],
)
def test_a_decimal_comma_is_a_point_and_thousands_are_not_parted(
    text: str, hint: str | None
) -> None:
    assert comma_hint(text) == hint


def test_where_a_whole_number_is_wanted_no_decimals_are_offered() -> None:
    assert comma_hint("1,000", whole=True) == "write 1000, without a comma"
    assert comma_hint("25,50", whole=True) is None
