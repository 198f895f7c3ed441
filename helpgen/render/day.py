"""A date as people read it, the same on every machine."""

from functools import lru_cache

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(maxsize=4096)
def in_words(date: str) -> str:
    """`2026-03-02` is "March 2, 2026"; never the machine's locale."""
    year, month, day = date.split("-")
    return f"{MONTHS[int(month) - 1]} {int(day)}, {year}"
