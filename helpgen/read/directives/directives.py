"""What a comment says: a directive, something that was meant as one, or a plain comment."""

import re
import unicodedata
from collections.abc import Callable
from difflib import get_close_matches
from enum import Enum
from typing import NamedTuple

WORD = "help"


class Effect(Enum):
    """What a directive does."""

    OPEN = "opens a block"
    NEXT = "begins another branch"
    CLOSE = "closes a block"
    CLAIM = "states what a machine can check"


EFFECTS = {
    "when": Effect.OPEN,
    "when-not": Effect.OPEN,
    "else-when": Effect.NEXT,
    "else": Effect.NEXT,
    "end": Effect.CLOSE,
    "is": Effect.CLAIM,
    "message": Effect.CLAIM,
    "event": Effect.CLAIM,
    "examples": Effect.CLAIM,
    "claim": Effect.CLAIM,
    "flow": Effect.CLAIM,
    "manual": Effect.CLAIM,
}
"""Every directive there is."""

WITH_CONDITION = frozenset({"when", "when-not", "else-when"})

_NAMES = "|".join(sorted(EFFECTS, key=len, reverse=True))
BARE = rf"(?P<bare>(?<![^\W_])help:(?:{_NAMES})(?![\w-]))"
"""A directive's words, outside of any comment."""

_EXACT = re.compile(rf"[ \t]*help:({_NAMES})(?:[ \t]+(.*?))?[ \t]*", re.DOTALL)
_NEAR = re.compile(rf"\s*:|(?:\s*|[;.=/_-])(?:{_NAMES})(?![\w-])")
_CONDITIONAL = "|".join(sorted(WITH_CONDITION, key=len, reverse=True))
_WITHOUT_WORD = re.compile(rf"({_CONDITIONAL})\s+(.+)", re.DOTALL | re.IGNORECASE)
_BLOCK_NAMES = ", ".join(name for name, effect in EFFECTS.items() if effect is not Effect.CLAIM)
_START = re.compile(r"[^\W_]")
_NAME = re.compile(r"\W*\w+\W*?\s*:?\s*([\w-]+)")
_LONGEST = 400


class Directive(NamedTuple):
    """A known directive in its exact spelling; `offset` is where its expression begins in the comment's text."""

    name: str
    text: str
    offset: int

    @property
    def effect(self) -> Effect:
        """What it does."""
        return EFFECTS[self.name]


class Misfit(NamedTuple):
    """A comment that was meant as a directive and is none."""

    code: str
    message: str
    hint: str


Reading = Directive | Misfit | None
Parses = Callable[[str], bool]


def read(body: str, parses: Parses) -> Reading:
    """What the comment with this text is; None is a plain comment. `parses` tells whether an expression has form."""
    exact = _EXACT.fullmatch(body)
    if exact is None or "\n" in body:
        return _misfit(body) if is_suspect(body, parses) else None
    name, text = exact[1], exact[2] or ""
    if name in WITH_CONDITION and not text:
        hint = f"name a key: <!-- help:{name} features.someKey -->"
        return Misfit("CD205", f"`help:{name}` has no condition", hint)
    if name in ("else", "end") and text:
        hint = f"write <!-- help:{name} --> alone, or use `help:else-when` for a condition"
        return Misfit("CD204", f"`help:{name}` takes nothing after it", hint)
    return Directive(name, text, exact.start(2) if text else 0)


def is_suspect(body: str, parses: Parses) -> bool:
    """Whether a comment may have been meant as a directive."""
    folded = _fold(body)
    start = _START.search(folded)
    if start is None:
        return False
    words = folded[start.start() :]
    for size in range(len(WORD) - 1, len(WORD) + 2):
        if _within_one_edit(words[:size]) and _NEAR.match(words, size):
            return True
    return _is_directive_without_word(body, parses)


def _fold(text: str) -> str:
    """Letters as they look: compatibility forms and case folded, invisible characters gone."""
    visible = _visible(text)
    return visible.casefold()


def _visible(text: str) -> str:
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFKC", text)
    return "".join([each for each in whole if unicodedata.category(each) != "Cf"])


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


def _is_directive_without_word(body: str, parses: Parses) -> bool:
    text = _visible(body).strip()
    start = _START.search(text)
    text = text[start.start() :] if start else text
    if text.casefold() in ("else", "end"):
        return True
    match = _WITHOUT_WORD.fullmatch(text)
    return match is not None and parses(match[2])


def _misfit(body: str) -> Misfit:
    if "\n" in body:
        hint = "write the whole directive on one line"
        return Misfit("CD208", "a directive runs over several lines", hint)
    folded = _fold(body).strip()
    match = _NAME.match(folded)
    word = match[1] if match else ""
    close = get_close_matches(word[:_LONGEST], EFFECTS, n=1, cutoff=0.6)
    name = word if word in EFFECTS else close[0] if close else ""
    quoted = body.strip()[:60]
    if name:
        return Misfit(
            "CD204",
            f"`{quoted}` looks like a directive and is none",
            f"did you mean `help:{name}`? Directives are spelled exactly, in lower case",
        )
    return Misfit(
        "CD204",
        f"`{quoted}` looks like a directive and is none",
        f"a plain comment may not begin like one; directives are {_BLOCK_NAMES}",
    )
