"""Colors and contrast."""

import pytest

from helpgen.render.color import BLACK, WHITE, Color, contrast, parse, readable


def test_three_six_and_eight_digits_are_read() -> None:
    assert parse("#0af") == parse("#00aaff") == Color(0, 170, 255)
    assert parse("#00000080").code == "#7f7f7f"
    assert parse("#123456ff") == parse("#123456")


def test_contrast_is_what_wcag_says() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(parse("#777777"), WHITE) == pytest.approx(4.478, abs=0.001)
    assert contrast(parse("#767676"), WHITE) == pytest.approx(4.542, abs=0.001)


def test_a_color_that_reads_is_left_alone_and_one_that_does_not_is_shaded() -> None:
    assert readable(parse("#767676"), (WHITE,), 4.5) == parse("#767676")
    assert readable(parse("#777777"), (WHITE,), 4.5) != parse("#777777")
    assert contrast(readable(parse("#ffe600"), (WHITE,), 4.5), WHITE) >= 4.5


def test_where_no_shade_reads_the_extreme_is_taken() -> None:
    assert readable(parse("#ff0000"), (BLACK, WHITE), 4.5) == WHITE
