import pytest

from tests.unit.verify.library import of, said


def pinned(words: str, key: str = "hours", more: str = "") -> str:
    return f"{words}<!-- help:is features.{key}{more} -->\n"


@pytest.mark.parametrize(
    "words",
    [
        "24",
        "It takes 24",
        "24 hours",
        "24 Hours",
        "24-hour",
        "24\u00a0hours",
        "**24 hours**",
        "(24 hours)",
        "24.",
    ],
)
def test_the_number_before_it_is_the_setting(words: str) -> None:
    assert said(pinned(words, more=" unit=hour")) == []


@pytest.mark.parametrize(
    ("words", "got"), [("23 hours", "23 hours"), ("240 hours", "240 hours"), ("-24", "-24")]
)
def test_another_number_is_told_with_the_right_one(words: str, got: str) -> None:
    (found,) = said(pinned(words, more=" unit=hour"))
    assert f"CL906 1:{len(words) + 1} expected {got}, and features.hours is 24 hours" in found
    assert "write 24 hours, or {{features.hours | unit}}" in found


def test_one_hour_is_no_plural() -> None:
    (found,) = said(pinned("2 hours", more=" unit=hour"), of(hours=1))
    assert "features.hours is 1 hour (" in found


def test_a_number_of_another_unit_is_another_number() -> None:
    (found,) = said(pinned("24 days", more=" unit=hour"))
    assert "features.hours counts hours, and the article says days" in found
    (found,) = said(pinned("24 days"))
    assert "counts hours" in found


def test_a_thousand_may_be_grouped() -> None:
    assert said(pinned("1,360 hours"), of(hours=1360)) == []


def test_a_fraction_is_compared_exactly() -> None:
    assert said(pinned("1.5", "rate")) == []
    assert len(said(pinned("1.50001", "rate"))) == 1


def test_a_setting_that_is_not_there_has_no_number() -> None:
    (found,) = said(pinned("30 days", "days"))
    assert "features.days is not set" in found
    assert "<!-- help:when features.days is set -->" in found
    assert said(pinned("30 days", "days"), of(days=30)) == []


def test_a_switch_is_on_or_off_and_a_word_is_itself() -> None:
    assert said(pinned("It is off", "x")) == []
    assert said(pinned("It is **On**", "x"), of(x=True)) == []
    (found,) = said(pinned("It is on", "x"))
    assert "features.x is off, and the article says something else (write off before it)" in found
    assert said(pinned("the code `abc`", "code")) == []
    assert len(said(pinned("the code `abd`", "code"))) == 1


def test_without_a_number_right_before_it_nothing_is_claimed() -> None:
    for words in ("some hours", "24 hours or so"):
        (found,) = said(pinned(words))
        assert found.startswith("CL902")
