"""A day in English words. CLDR says the same; a test holds this to it, for every region.

Most tenants read English, and loading CLDR takes longer than a small build does.
"""

import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MONTH_FIRST = frozenset(
    (
        *("", "AS", "BI", "CA", "GU", "JP", "MH", "MP", "PH", "PR", "UM", "US", "VI", "ZZ"),
        *("JT", "MI", "PU", "WK"),  # names that islands of the United States had
    )
)
"""Regions that write "March 5, 2026", and English without a region."""
TWO_DIGITS = frozenset(("BW", "BZ", "MT", "RH", "ZA", "ZW"))
"""Regions that write "05 March 2026"; all others write "5 March 2026"."""

_ENGLISH = re.compile(r"en(?:-([A-Z]{2}))?")
_PLAIN = re.compile(r"[a-z]{2,3}(?:-([A-Z]{2}))?")


def english_day(day: str, language: str, locale: str) -> str | None:
    """An ISO day in the words of English and the order of the locale's region; None where CLDR has to be asked.

    That is for other languages, and for tags with more than a language and a region.
    """
    own, other = _ENGLISH.fullmatch(language), _PLAIN.fullmatch(locale)
    if own is None or other is None:
        return None
    region = other[1] or own[1] or ""
    year, month, number = map(int, day.split("-"))
    if region in MONTH_FIRST:
        return f"{MONTHS[month - 1]} {number}, {year}"
    width = 2 if region in TWO_DIGITS else 1
    return f"{number:0{width}} {MONTHS[month - 1]} {year}"
