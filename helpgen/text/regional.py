"""Days, numbers and amounts as people of a language and a region write them, the same on every machine.

What they look like is the Unicode project's to say (CLDR), and Babel knows it. Babel is imported when the first of
these is asked for and is no day in English: loading it takes longer than most builds spend on days and numbers.
"""

from functools import lru_cache

from helpgen.text.english_day import english_day

_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)
def day_in_words(day: str, language: str, locale: str) -> str:
    """`2026-11-20` is "November 20, 2026" in `en-US` and "20 November 2026" in `en-GB`.

    The words are those of `language`, their order is that of the region in `locale`. A day stays as it is in a
    language that CLDR does not know.
    """
    if (english := english_day(day, language, locale)) is not None:
        return english
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.day_in_words(day, cldr.found(language, locale))


@lru_cache(maxsize=_REMEMBERED, typed=True)
def grouped(number: float, language: str, locale: str) -> str:
    """`1234567.25` is "1,234,567.25" in `en-US`: every digit is kept."""
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.grouped(number, cldr.found(language, locale))


@lru_cache(maxsize=_REMEMBERED, typed=True)
def amount(number: float, currency: str, language: str, locale: str) -> str:
    """`25` is "$25.00" in `en-US` where the currency is USD (ISO 4217): never fewer digits than the number has."""
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.amount(number, currency, cldr.found(language, locale))


@lru_cache(maxsize=_REMEMBERED, typed=True)
def is_one(number: float, language: str) -> bool:
    """Whether a language counts so many in the singular: 1 in English, 0 and 1.5 too in French."""
    if is_english(language):
        return number == 1
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.is_one(number, language)


@lru_cache(maxsize=_REMEMBERED)
def is_known(language: str) -> bool:
    """Whether CLDR knows the language of a tag, whatever it says of the region."""
    if is_english(language):
        return True
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.found(language.partition("-")[0], language) is not None


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """Every currency that there is or was, by its code of three capital letters."""
    from helpgen.text import cldr  # noqa: PLC0415 - see the top

    return cldr.currencies()


def is_english(language: str) -> bool:
    """Whether the rules of English spelling hold in a language."""
    return language.partition("-")[0].lower() == "en"
