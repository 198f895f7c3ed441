"""What a misspelled name probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 80
"""Comparing takes longer than linear time, and longer names are no slip of the finger."""


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that looks most like the word, whatever its letter case, `_`, `-` and accents."""
    if len(word) > LONGEST:
        return None
    by_look = {_look(name): name for name in names}
    found = get_close_matches(_look(word), by_look, n=1, cutoff=0.75)
    return by_look[found[0]] if found else None


def _look(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if char.isalnum() or char == ".").casefold()
