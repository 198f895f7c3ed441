"""The rule for "a" and "an": it follows the sound of a word, guessed from its spelling."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

_SPELLED_WITH_AN = "aefhilmnorsx"
"""Letters whose names begin with a vowel: an F, an MRI."""
_SILENT_H = re.compile(r"hours?\b|hourly|hourglass|honest|hono[u]?r|heir|herb(?:s|al)?\b")
_SOUNDS_LIKE_YOU = re.compile(
    r"eu|ew|uni(?!dent|mag|mp|n)|unanim|u[cfgkqrstv][aeiou]|ubi|one\b|ones?elf|once\b|oui"
)
_MINUS = ("-", "−")
_EIGHT, _ELEVEN, _EIGHTEEN = "8", "11", "18"
_SHORT, _NAME = 3, 4


@lru_cache(maxsize=4096)  # organizations share most of their words
def indefinite(word: str) -> Literal["a", "an"]:
    """The article that the first word of a text wants."""
    first = _first_word(word)
    if not first or word.startswith(_MINUS):
        return "a"
    if first[0].isdigit():
        return "an" if _number_starts_with_vowel(first) else "a"
    if len(first) == 1 or _is_spelled(first):
        return "an" if first[0].lower() in _SPELLED_WITH_AN else "a"
    lower = first.lower()
    if lower[0] in "aeiou":
        return "a" if _SOUNDS_LIKE_YOU.match(lower) else "an"
    return "an" if _SILENT_H.match(lower) else "a"


def _first_word(text: str) -> str:
    """The text up to its first space, hyphen or slash; accents and leading punctuation do not count."""
    plain = unicodedata.normalize("NFKD", text[:80])
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    found = re.search(r"[^\W_][\w,.'’]*", letters)
    return found[0].rstrip(",.'’") if found else ""


def _is_spelled(word: str) -> bool:
    """Whether capitals are read one by one (MRI, HVAC) and not as a word (NASA, HIPAA)."""
    if not (word.isupper() and word.isascii() and word.isalpha()):
        return False
    vowels = [letter in "AEIOUY" for letter in word]
    return len(word) <= _SHORT or not any(vowels) or (len(word) == _NAME and not any(vowels[:2]))


def _number_starts_with_vowel(word: str) -> bool:
    """Eight, eleven and eighteen do, and what is counted in them: 80, 800, 11,000, 1845 as a year."""
    digits = re.match(r"[0-9]+(?:,[0-9]{3})*", word)
    if not digits:
        return False
    number = digits[0].replace(",", "")
    if number.startswith(_EIGHT):
        return True
    year = len(number) == _NAME and "," not in digits[0]
    return number.startswith((_ELEVEN, _EIGHTEEN)) and (len(number) % 3 == 2 or year)  # noqa: PLR2004  eleven stands alone in its group of three digits
