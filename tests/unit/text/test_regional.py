"""Days, numbers and amounts, by language and region."""

import pytest

from helpgen.text.regional import (
    amount,
    currencies,
    day_in_words,
    grouped,
    is_known,
    is_one,
)

DAY = "2026-11-20"


@pytest.mark.parametrize(
    ("language", "locale", "expected"),
    [
        ("en", "en-US", "November 20, 2026"),
        ("en", "en", "November 20, 2026"),
        ("en", "en-GB", "20 November 2026"),
        ("en", "en-AU", "20 November 2026"),
        ("en-GB", "en", "20 November 2026"),
        ("de-DE", "de-DE", "20. November 2026"),
        ("fr", "fr-CA", "20 novembre 2026"),
        ("zh-TW", "zh-TW", "2026年11月20日"),
        # words of one language, order of another one's region
        ("en", "de-DE", "20 November 2026"),
        ("en", "fr-FR", "20 November 2026"),
        ("de", "en-US", "20. November 2026"),
        # CLDR knows no English of Brazil
        ("en", "en-BR", "20 November 2026"),
        # nor Klingon
        ("tlh", "tlh", DAY),
    ],
)
def test_a_day_has_the_language_s_words_in_the_region_s_order(
    language: str, locale: str, expected: str
) -> None:
    assert day_in_words(DAY, language, locale) == expected


def test_an_early_day_is_one_too() -> None:
    assert day_in_words("0999-12-31", "en", "en-US") == "December 31, 999"


@pytest.mark.parametrize(
    ("number", "locale", "expected"),
    [
        (1234567.25, "en-US", "1,234,567.25"),
        (1234567.25, "de-DE", "1.234.567,25"),
        (1234567.25, "en-IN", "12,34,567.25"),
        (0.12345678, "en-US", "0.12345678"),
        (-1500, "en-US", "-1,500"),
        (10**40 + 1, "en-US", "10" + ",000" * 12 + ",001"),
        (1500, "tlh", "1500"),
    ],
)
def test_a_number_is_grouped_and_keeps_its_digits(
    number: float, locale: str, expected: str
) -> None:
    assert grouped(number, locale, locale) == expected


@pytest.mark.parametrize(
    ("number", "currency", "locale", "expected"),
    [
        (25, "USD", "en-US", "$25.00"),
        (25, "GBP", "en-GB", "£25.00"),
        (1234.5, "EUR", "de-DE", "1.234,50\u00a0€"),
        (25.505, "USD", "en-US", "$25.505"),
        (2500, "JPY", "en-US", "¥2,500"),
        (-8, "USD", "en-US", "-$8.00"),
        (25, "USD", "tlh", "25 USD"),
    ],
)
def test_an_amount_has_its_currency_where_the_region_puts_it(
    number: float, currency: str, locale: str, expected: str
) -> None:
    assert amount(number, currency, locale, locale) == expected


def test_a_language_says_what_is_one() -> None:
    assert [is_one(number, "en") for number in (0, 1, 1.5, 2)] == [False, True, False, False]
    assert [is_one(number, "fr") for number in (0, 1, 1.5, 2)] == [True, True, True, False]
    assert [is_one(number, "tlh") for number in (0, 1, 2)] == [False, True, False]


def test_languages_and_currencies_are_known_or_not() -> None:
    assert [is_known(tag) for tag in ("en", "de-419", "sr-Latn-RS", "tlh")] == [True] * 3 + [False]
    assert {"USD", "GBP", "EUR"} <= currencies()
    assert "usd" not in currencies()
