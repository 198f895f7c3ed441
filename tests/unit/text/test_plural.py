"""Plurals of English nouns."""

import pytest

from helpgen.text.plural import is_symbol, looks_plural, plural, singular

PAIRS = (
    "hour hours,box boxes,branch branches,child children,Child Children,city cities,day days,"
    "person people,woman women,class classes,bus buses,quiz quizzes,knife knives,human humans,"
    "photo photos,wish wishes,series series,sheep sheep,salesman salesmen,PDF PDFs,colloquy "
    "colloquies,stomach stomachs"
)
PHRASES = {
    "exam room": "exam rooms",
    "working day": "working days",
    "day of notice": "days of notice",
    "visit per week": "visits per week",
    "time a week": "times a week",
    "24-hour period": "24-hour periods",
    "hour/day": "hours/day",
}
SYMBOLS = ("kg", "%", "°C", "km/h", "m²", "GB", "h", "min", "ms", "€", "24h")


@pytest.mark.parametrize("pair", PAIRS.split(","))
def test_a_noun_has_the_plural_of_its_spelling(pair: str) -> None:
    one, several = pair.split(" ")
    assert plural(one) == several


@pytest.mark.parametrize("phrase", PHRASES)
def test_in_a_phrase_the_word_that_is_counted_changes(phrase: str) -> None:
    assert plural(phrase) == PHRASES[phrase]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_stays(symbol: str) -> None:
    assert plural(symbol) == symbol


def test_what_ends_in_s_may_be_a_plural_already() -> None:
    assert [each for each in ("hours", "days", "visits per weeks") if not looks_plural(each)] == []
    assert [
        each for each in ("hour", "class", "bus", "ms", "s", "series") if looks_plural(each)
    ] == []


@pytest.mark.parametrize("pair", ["hours hour", "boxes box", "cities city", "houses house"])
def test_a_plural_is_led_back_to_its_word(pair: str) -> None:
    several, one = pair.split(" ")
    assert singular(several) == one


def test_signs_are_told_from_words() -> None:
    assert is_symbol("kg")
    assert is_symbol("%")
    assert not is_symbol("hour")
    assert not is_symbol("kg of feed")
