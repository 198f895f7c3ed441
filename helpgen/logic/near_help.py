"""How far the beginning of a comment looks like the word that begins a directive, to eyes or within a slip."""

import re
import unicodedata

from helpgen.logic.directive_words import NAMES

WORD = "help"

FIRST_LETTER = re.compile(r"[^\W_]")

_NEAR = re.compile(rf"\s*:|\s*[;.=/_–—-]?\s*(?:{NAMES})(?![\w-])")


def word_size(words: str) -> int:
    """How many letters at the beginning stand for `help`, with what follows it there; 0 where none do."""
    for size in range(len(WORD) - 1, len(WORD) + 2):
        if _within_one_edit(words[:size]) and _NEAR.match(words, size):
            return size
    return 0


_UNSEEN = ("Cf", "Mn", "Me")
"""Categories of characters that stand for nothing, or only change the one before them."""


def as_seen(text: str) -> str:
    """Letters as they look: compatibility forms, invisible characters gone."""
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFKC", text)
    return "".join([each for each in whole if unicodedata.category(each) not in _UNSEEN])


def _within_one_edit(word: str) -> bool:
    """At most one letter changed, dropped or added, or two adjacent ones swapped."""
    if word == WORD:
        return True
    if any(each.isspace() for each in word):
        return False
    if len(word) == len(WORD):
        differ = [at for at, each in enumerate(WORD) if word[at] != each]
        if len(differ) == 1:
            return True
        return (
            len(differ) == 2  # noqa: PLR2004 - a swap concerns two letters
            and differ[1] == differ[0] + 1
            and word[differ[0]] == WORD[differ[1]]
            and word[differ[1]] == WORD[differ[0]]
        )
    longer, shorter = (word, WORD) if len(word) > len(WORD) else (WORD, word)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
