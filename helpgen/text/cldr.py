"""What CLDR says of locales, through Babel. Only `regional.py` asks, once for each day, number and amount."""

import json
from datetime import date
from decimal import Decimal, localcontext
from functools import cache

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, list_currencies

_WORLD = "001"  # the form that CLDR gives to all regions that have none of their own
_SPARE = 16
_SCRIPT, _COUNTRY, _AREA = 4, 2, 3  # characters of a subtag


@cache
def found(language: str, locale: str) -> Locale | None:
    """The locale with the words of `language` and the habits of the region in `locale`; None for an unknown language.

    A region that CLDR does not know with this language is taken for the world's common form, else for the language's.
    """
    primary, script, own = _parts(language)
    other, other_script, region = _parts(locale)
    script = (other_script if other == primary else "") or script
    region = region or own
    tags = (
        (primary, script, region),
        (primary, "", region),
        (primary, "", _WORLD if region else ""),
        (primary, script, ""),
        (primary, "", ""),
    )
    return next(filter(None, (_parsed("-".join(filter(None, each))) for each in tags)), None)


def day_in_words(day: str, locale: Locale | None) -> str:
    """An ISO day in the long form."""
    return format_date(date.fromisoformat(day), "long", locale=locale) if locale else day


def grouped(number: float, locale: Locale | None) -> str:
    """A number with its groups of digits marked, and none of them rounded away."""
    exact = Decimal(json.dumps(number))
    with localcontext(prec=_digits(exact)):
        if locale is None:
            return json.dumps(number)
        return format_decimal(exact, locale=locale, decimal_quantization=False)


def amount(number: float, currency: str, locale: Locale | None) -> str:
    """A number of units of a currency, with at least the digits that the currency has."""
    exact = Decimal(json.dumps(number))
    with localcontext(prec=_digits(exact)):
        if locale is None:
            return f"{json.dumps(number)} {currency}"
        return format_currency(exact, currency, locale=locale, decimal_quantization=False)


def _digits(exact: Decimal) -> int:
    """As many as Babel can need on the way: it rounds to what the context of decimals can hold."""
    return abs(exact.adjusted()) + len(exact.as_tuple().digits) + _SPARE


def is_one(number: float, language: str) -> bool:
    """Whether the language's rule for plurals sorts a number under `one`."""
    locale = found(language, language)
    if locale is None:
        return number == 1
    return bool(locale.plural_form(Decimal(json.dumps(number))) == "one")


def currencies() -> frozenset[str]:
    """The codes of all currencies."""
    return frozenset(list_currencies())


def _parts(tag: str) -> tuple[str, str, str]:
    """Language, script and region of a tag, empty where it names none."""
    primary, *more = tag.split("-")
    script = next((each for each in more if len(each) == _SCRIPT and each.isalpha()), "")
    region = next(
        (
            each
            for each in more
            if (len(each) == _COUNTRY and each.isalpha()) or (len(each) == _AREA and each.isdigit())
        ),
        "",
    )
    return primary, script, region


def _parsed(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
