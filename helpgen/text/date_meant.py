"""The day that somebody meant who did not write it as YYYY-MM-DD."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PART = re.compile(r"[0-9]+|[A-Za-z]{3,}")
_LONGEST = 40
_PARTS = 3
_YEAR = 4
_BY_YEAR, _BY_DAY, _BY_MONTH = (0, 1, 2), (2, 1, 0), (2, 0, 1)
"""Where year, month and day stand."""


def dates_meant(text: str) -> tuple[str, ...]:
    """The days that a text may name, as YYYY-MM-DD: none, one, or two where day and month cannot be told apart."""
    found = _PART.findall(text[:_LONGEST])
    parts = [_number(each) for each in found[:_PARTS]]
    if len(parts) < _PARTS or None in parts:
        return ()
    numbers = [each for each in parts if each is not None]
    orders = (_BY_YEAR,) if len(found[0]) == _YEAR else (_BY_DAY, _BY_MONTH)
    if len(found[orders[0][0]]) != _YEAR:
        return ()
    return tuple(dict.fromkeys(_days(numbers, found, orders)))


def _days(
    numbers: list[int], found: list[str], orders: tuple[tuple[int, int, int], ...]
) -> Iterator[str]:
    words = [at for at in range(_PARTS) if found[at].isalpha()]
    for year, month, day in orders:
        if words in ([], [month]):
            try:
                yield date(numbers[year], numbers[month], numbers[day]).isoformat()
            except ValueError:
                continue


def _number(part: str) -> int | None:
    if part.isdecimal():
        return int(part)
    name = part[:3].casefold()
    return _MONTHS.index(name) + 1 if name in _MONTHS else None
