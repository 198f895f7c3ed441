"""A passage's words as they are compared: variables by their keys, typography aside."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from helpgen.compile.passages import Passage
from helpgen.model.text import Hole, Text
from helpgen.verify.prose.english import SPELLINGS

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("’‘‛ʼ`", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "…": "...",
    }
)
_CELLS = " | "


def words_of(text: Text) -> str:
    """A text with each variable as `{key}`, or `{key|unit}` where what it counts stands behind it."""
    return "".join(map(_piece, text))


def _piece(piece: object) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Hole):
        return f"{{{piece.key}{'|unit' if 'unit' in piece.filters else ''}}}"
    return "a"


def said(passage: Passage) -> str:
    """All words of a passage; the cells of a row with bars between them."""
    if passage.cells:
        return _CELLS.join(map(words_of, passage.cells))
    return words_of(passage.text)


def stressed(passage: Passage) -> Iterator[str]:
    """The words that are stressed or set as code, in order."""
    return (words_of(each) for each in passage.quoted)


@lru_cache(maxsize=4_096)
def folded(text: str) -> str:
    """Letters as they are compared: no case, one kind of quotes, dashes and spaces, one spelling."""
    whole = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY))
    plain = " ".join(whole.translate(_TYPOGRAPHY).casefold().split())
    for pattern, right in SPELLINGS:
        plain = pattern.sub(right, plain)
    return plain
