"""What a text of an organization may be made of.

A text is shown inside other people's sentences, so nothing in it may reach beyond itself: no line breaks, no
controls, no direction overrides, no towers of marks.
"""

import unicodedata
from collections.abc import Iterator

from helpgen.text.refused import NEVER

LONGEST_WORD = 80
LONGEST_NAME = 120
LONGEST_TEXT = 1000
_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ are part of how Persian and Indic words are spelled."""
_BREAKS = frozenset({"Cc", "Zl", "Zp"})
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters and signs that show nothing."""
_MOST_MARKS = 3

Flaw = tuple[str, str, str]
"""A code, a message that continues the name of a field, and a hint."""


def word_flaws(text: str, longest: int = LONGEST_WORD) -> Iterator[Flaw]:
    """What keeps a text from being shown as a word or name."""
    if not text.strip() or not text.strip(_BLANK + " "):
        yield "PR406", "is blank", "write a text that can be seen"
    elif text != text.strip(" " + _JOINERS):
        yield "PR406", "begins or ends with a space", "remove it"
    yield from text_flaws(text, longest)


def text_flaws(text: str, longest: int = LONGEST_TEXT) -> Iterator[Flaw]:
    """What no text may hold, blank or not."""
    if len(text) > longest:
        yield "PR406", f"has {len(text):,} characters", f"at most {longest}"
        return
    if text.isascii() and text.isprintable():
        return
    kinds = [unicodedata.category(char) for char in text]
    for char, kind in zip(text, kinds, strict=True):
        if kind in _BREAKS or NEVER.match(char):
            yield "PR403", f"holds U+{ord(char):04X}, a line break or control", "remove it"
            break
    for char, kind in zip(text, kinds, strict=True):
        if kind == "Cf" and char not in _JOINERS:
            yield "PR404", f"holds U+{ord(char):04X}, an invisible format character", "remove it"
            break
    if _tallest(kinds) > _MOST_MARKS:
        yield "PR405", f"has more than {_MOST_MARKS} marks on one letter", "remove some"


def _tallest(kinds: list[str]) -> int:
    """The longest run of marks; a joiner between them does not end it."""
    run = longest = 0
    for kind in kinds:
        run = run + 1 if kind[0] == "M" else (run if kind == "Cf" else 0)
        longest = max(longest, run)
    return longest
