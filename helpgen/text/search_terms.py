"""The words of a text as a search compares them: folded, and cut in pieces where a script has no spaces.

The page does the same with what a reader types, by the same `Script`: the index brings it along. So all of it is plain
ranges of characters, frozen here: Python's Unicode and a browser's need not be of one age.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

SEPARATORS = (
    r"\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u02c2-\u02c5"
    r"\u02d2-\u02eb\u02ed\u02ef-\u02ff\u0375\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6"
    r"\u05f3\u05f4\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06de\u06e9\u06fd\u06fe\u0700-\u070d"
    r"\u07f6-\u07f9\u07fe\u07ff\u0830-\u083e\u085e\u0888\u0964\u0965\u0970\u09f2\u09f3\u09fa\u09fb\u09fd"
    r"\u0a76\u0af0\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a\u0e5b"
    r"\u0f01-\u0f17\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda"
    r"\u104a-\u104f\u109e\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400\u166d\u166e\u1680\u169b\u169c"
    r"\u16eb-\u16ed\u1735\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u1940-\u1945\u19de-\u19ff\u1a1e"
    r"\u1a1f\u1aa0-\u1aa6\u1aa8-\u1aad\u1b5a-\u1b6a\u1b74-\u1b7e\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e\u1c7f"
    r"\u1cc0-\u1cc7\u1cd3\u2010-\u2029\u2030-\u205e\u20a0-\u20c0\u2104-\u212e\u213a-\u214d\u214f"
    r"\u218a-\u244a\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea\u2cf9-\u2cfc\u2cfe\u2cff\u2d70\u2e00-\u2e2e"
    r"\u2e30-\u3004\u3008-\u3020\u3030\u3037\u303d-\u303f\u30a0\u30fb\u3190\u3191\u31c0-\u31e3\u327f"
    r"\u4dc0-\u4dff\ua490-\ua4c6\ua4fe\ua4ff\ua60d-\ua60f\ua673\ua67e\ua6f2-\ua716\ua720\ua721\ua789\ua78a"
    r"\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e\ua92f\ua95f"
    r"\ua9c1-\ua9cd\ua9de\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade\uaadf\uaaf0\uaaf1\uab5b\uab6a\uab6b\uabeb"
    r"\ufbb2-\ufdff\ufe45\ufe46\ufffc\ufffd"
)
"""What stands between words: white space, signs and punctuation of Unicode's first plane, as folding leaves them."""

MARKS = (
    r"\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u064b-\u065f\u0670"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u20d0-\u20ff\ufe00-\ufe0f"
    r"\ufe20-\ufe2f\ufeff"
)
"""What a fold leaves out: accents, the points of Hebrew and Arabic, and characters that nobody sees."""

DENSE = (
    r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edf\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3021-\u3029\u3041-\u309f"
    r"\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
).replace("\\U00020000-\\U0003fffd", "\U00020000-\U0003fffd")
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana and Han. They are compared two by two."""

LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "ħ": "h",
    "ı": "i",
    "þ": "th",
    "ς": "σ",
}
"""Letters that no accent makes, and what people write who do not have them."""

LONGEST = 60
"""Characters of a word that count; what is longer is no word that somebody types."""


PREFIX = 3
"""How many letters of a word have to be typed before it may go on; one is enough in a script without spaces."""

TYPOS = (4, 6)
"""From how many letters on a word may have one typo, and two."""

COMMON = (
    "a about an and are at be by can do does for from get how i if in is it me my of on or our that the this to we what"
    " when where which who why will with you your did have has they their somebody someone anybody anyone"
)
"""Words of questions, which find nothing where another word is beside them."""


class Script(NamedTuple):
    """What the page needs to read a query in the same way. The first three are the insides of character classes."""

    separators: str
    marks: str
    dense: str
    letters: dict[str, str]
    longest: int
    prefix: int
    typos: tuple[int, int]
    common: str


SCRIPT = Script(SEPARATORS, MARKS, DENSE, LETTERS, LONGEST, PREFIX, TYPOS, COMMON)

_PLAIN = "".join([chr(code).lower() if chr(code).isalnum() else " " for code in range(128)])
"""What becomes of each letter of ASCII: most texts hold no other, and this is the fast way through them."""
_LETTER = str.maketrans(LETTERS)


class _Patterns(NamedTuple):
    """What tells a word, a mark, a run of one kind, and a letter of a script without spaces."""

    word: re.Pattern[str]
    mark: re.Pattern[str]
    piece: re.Pattern[str]
    dense: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when the first text asks that is not plain: it takes as long as loading ten modules."""
    return _Patterns(
        re.compile(f"[^{SEPARATORS}]+"),
        re.compile(f"[{MARKS}]"),
        re.compile(f"[{DENSE}]+|[^{DENSE}]+"),
        re.compile(f"[{DENSE}]"),
    )


def fold(text: str) -> str:
    """Lower case without accents; letters of full width, ligatures and the like as plain ones."""
    apart = _patterns().mark.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFKC", apart).lower().translate(_LETTER)


def search_terms(text: str) -> list[str]:
    """Every term of a text, in its order and as often as it comes."""
    if text.isascii():
        words = text.translate(_PLAIN).split()
    else:
        folded, patterns = fold(text), _patterns()
        words = patterns.word.findall(folded)
        if patterns.dense.search(folded):  # kana of half width are dense once they are folded
            words = [term for word in words for term in _pieces(word)]
    longest = max(map(len, words), default=0)
    return words if longest <= LONGEST else [word[:LONGEST] for word in words]


def _pieces(word: str) -> list[str]:
    """A word's runs of one kind; of a run without spaces, each two neighbors."""
    found: list[str] = []
    patterns = _patterns()
    for piece in patterns.piece.findall(word):
        if len(piece) > 1 and patterns.dense.match(piece):
            found += [piece[at : at + 2] for at in range(len(piece) - 1)]
        else:
            found.append(piece)
    return found
