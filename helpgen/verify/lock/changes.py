"""What became of a sentence since it was reviewed, in words; empty where nothing did that matters."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from helpgen.verify.lock.reviewed import STEP

_TOKEN = re.compile(r"\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\S+")
_MOST_TOLD = 3


def changed(before: Sequence[str], now: Sequence[str]) -> str:
    """How what a claim says differs from what it said, both a text for each variant."""
    if len(before) == len(now):
        told = (_differs(old, new) for old, new in zip(before, now, strict=True))
        return next((each for each in told if each), "")
    new = [each for each in now if all(_differs(old, each) for old in before)]
    gone = [each for each in before if all(_differs(each, other) for other in now)]
    if new and gone:
        return _differs(gone[0], new[0])
    if new:
        return f"for some organizations it now says {_shown(new[0])}"
    if gone:
        return f"nobody is told any more: {_shown(gone[0])}"
    return ""


def likeness(before: Sequence[str], now: Sequence[str]) -> float:
    """How much two say the same, from 0 to 1: by it one finds which of several a changed sentence was."""
    old, new = (_TOKEN.findall(" ".join(texts)) for texts in (before, now))
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _differs(before: str, now: str) -> str:
    """The first differences of two texts."""
    old, new = _bones(before), _bones(now)
    if old == new:
        return _swapped(before, now)
    if sorted(old) == sorted(new):
        return f"the same stands in another order: {_shown(now)}"
    told = list(_told(old, new))
    more = ", ..." if len(told) > _MOST_TOLD else ""
    return ", ".join(told[:_MOST_TOLD]) + more


def _told(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "replace":
            yield f"{_quoted(old[a:b])} became {_quoted(new[c:d])}"
        elif kind == "delete":
            yield f"{_quoted(old[a:b])} is gone"
        elif kind == "insert":
            yield f"{_quoted(new[c:d])} is new"


def _swapped(before: str, now: str) -> str:
    """Two steps that changed places: each is more like the other one was than like itself."""
    old, new = _steps(before), _steps(now)
    for first, second in combinations(range(len(old)), 2):
        stays = _alike(old[first], new[first]) + _alike(old[second], new[second])
        swaps = _alike(old[first], new[second]) + _alike(old[second], new[first])
        if swaps > stays:
            return f"steps {first + 1} and {second + 1} changed places"
    return ""


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def _bones(text: str) -> list[str]:
    return [each for each in _TOKEN.findall(text) if not each.startswith("(")]


def _steps(text: str) -> list[frozenset[str]]:
    return [
        frozenset(each.strip("()").split()) for each in _TOKEN.findall(text) if each.startswith("(")
    ]


def _quoted(bones: Sequence[str]) -> str:
    return f'"{_words(bones)}"'


def _shown(text: str) -> str:
    return _words(_bones(text)) or "nothing that would matter"


def _words(bones: Sequence[str]) -> str:
    """Bones as they can be read: the end of a step is a full stop."""
    words = [each if each.startswith("{") else each.replace("_", " ") for each in bones]
    return " ".join("/" if each == STEP else each for each in words)
