"""Colors and contrast."""

import pytest

from helpgen.text.color import (
    BLACK,
    COLOR,
    READABLE,
    WHITE,
    Color,
    contrast,
    contrast_on_white,
    parse,
    readable,
)


@pytest.mark.parametrize(
    ("color", "ratio"),
    [("#000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#00000000", 1.0)],
)
def test_contrast_is_counted_as_wcag_does(color: str, ratio: float) -> None:
    assert contrast_on_white(color) == pytest.approx(ratio, abs=0.01)


def test_the_limit_lies_between_two_neighboring_grays() -> None:
    assert contrast_on_white("#777777") < READABLE <= contrast_on_white("#767676")


@pytest.mark.parametrize(
    "color", ["#12", "#1234", "#12345", "#1234567", "red", "#ggg", "#123;", "#123\n"]
)
def test_a_color_has_three_six_or_eight_digits(color: str) -> None:
    assert not COLOR.fullmatch(color)
    assert COLOR.fullmatch("#0A5c8f")


def test_three_six_and_eight_digits_are_read() -> None:
    assert parse("#0af") == parse("#00aaff") == Color(0, 170, 255)
    assert parse("#00000080").code == "#7f7f7f"
    assert parse("#123456ff") == parse("#123456")


def test_a_color_that_reads_is_left_alone_and_one_that_does_not_is_shaded() -> None:
    assert readable(parse("#767676"), (WHITE,), 4.5) == parse("#767676")
    assert readable(parse("#777777"), (WHITE,), 4.5) != parse("#777777")
    assert contrast(readable(parse("#ffe600"), (WHITE,), 4.5), WHITE) >= 4.5


def test_where_no_shade_reads_the_extreme_is_taken() -> None:
    assert readable(parse("#ff0000"), (BLACK, WHITE), 4.5) == WHITE
