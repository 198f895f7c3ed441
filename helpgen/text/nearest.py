"""What a misspelled name probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 80
"""Comparing takes longer than linear time, and longer names are no slip of the finger."""
_NEAR = 0.75


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that looks most like the word, whatever its letter case, `_`, `-` and accents."""
    if len(word) > LONGEST:
        return None
    by_look = {_look(name): name for name in names}
    found = get_close_matches(_look(word), by_look, n=1, cutoff=_NEAR)
    return by_look[found[0]] if found else None


def all_near(word: str, names: Iterable[str]) -> list[str]:
    """Every name for which the word may have been a slip, as `nearest` goes by; the best first, and at most two."""
    if len(word) > LONGEST:
        return []
    by_look: dict[str, list[str]] = {}
    for name in names:
        by_look.setdefault(_look(name), []).append(name)
    near = get_close_matches(_look(word), by_look, n=2, cutoff=_NEAR)
    return [name for look in near for name in by_look[look]][:2]


def nearest_key(typed: str, keys: Iterable[str]) -> str | None:
    """The key of a scope that was meant: its own name in another scope, or in none, counts more than a likeness."""
    if len(typed) > LONGEST:
        return None
    by_name: dict[str, list[str]] = {}
    for key in keys:
        by_name.setdefault(_look(key.partition(".")[2]), []).append(key)
    name = typed.rpartition(".")[2]
    if same := by_name.get(_look(name)):
        return nearest(typed, same) or same[0]
    every = [key for named in by_name.values() for key in named]
    close = nearest(typed, every) or next(iter(by_name.get(nearest(name, by_name) or "", ())), None)
    return close or next((key for key in every if key == f"{_look(typed)}.id"), None)


def _look(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if char.isalnum() or char == ".").casefold()
