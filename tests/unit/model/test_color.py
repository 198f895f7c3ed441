import pytest

from helpgen.model.color import COLOR, READABLE, contrast_on_white


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
