"""Whether a text answers a query: each telling word of the query is there, as the search on a page would find it.

It says nothing of what comes first; that is reckoned over all articles, by MiniSearch in the browser.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from helpgen.text.search_terms import COMMON, DENSE, PREFIX, TYPOS, search_terms

_DENSE = re.compile(f"[{DENSE}]")
_COMMON = frozenset(COMMON.split())
_HANGUL = re.compile("[\uac00-\ud7a3]")


def unanswered(
    query: str, terms: AbstractSet[str], same: Iterable[Sequence[str]]
) -> tuple[str, ...]:
    """The words of a query that a text with these terms does not answer; the whole query where it has no word.

    `same` are groups of words for one thing: any of them stands for all.
    """
    typed = search_terms(query)
    asked = [term for term in typed if term not in _COMMON] or typed
    if not asked:
        return (query,)
    groups = [[search_terms(word) for word in group] for group in same]
    missing = [
        stretch for stretch in _stretches(asked, groups) if not _answers(stretch, terms, groups)
    ]
    return tuple([" ".join(stretch) for stretch in missing])


def _stretches(asked: list[str], groups: Iterable[list[list[str]]]) -> Iterator[list[str]]:
    """The terms one by one, but those together that are one name of a thing."""
    names = sorted((name for group in groups for name in group if name), key=len, reverse=True)
    while asked:
        length = next((len(name) for name in names if asked[: len(name)] == name), 1)
        yield asked[:length]
        asked = asked[length:]


def _answers(
    stretch: list[str], terms: AbstractSet[str], groups: Iterable[list[list[str]]]
) -> bool:
    if all(_is_among(term, terms) for term in stretch):
        return True
    return any(
        _names(stretch, group) and any(name and terms >= {*name} for name in group)
        for group in groups
    )


def _names(stretch: list[str], group: list[list[str]]) -> bool:
    """Whether these terms, typos and all, are one of the words for a thing."""
    singles = [name[0] for name in group if len(name) == 1]
    return stretch in group or (len(stretch) == 1 and _is_among(stretch[0], singles))


def _is_among(typed: str, terms: Collection[str]) -> bool:
    """Whether some term is the typed one, begins with it, or differs from it by as many typos as its length allows."""
    if typed in terms:
        return True
    if _may_go_on(typed) and any(term.startswith(typed) for term in terms):
        return True
    most = _typos(typed)
    return most > 0 and any(
        _is_swapped(typed, term) or _is_within(most, typed, term) for term in terms
    )


def _is_swapped(one: str, other: str) -> bool:
    """Whether two neighbors in the wrong order are all that is between them."""
    if len(one) != len(other):
        return False
    odd = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
    return (
        len(odd) == 2  # noqa: PLR2004 - two letters make a pair
        and odd[1] == odd[0] + 1
        and one[odd[0]] == other[odd[1]]
        and one[odd[1]] == other[odd[0]]
    )


def _may_go_on(typed: str) -> bool:
    dense = len(typed) == 1 and _DENSE.match(typed)
    return bool(len(typed) >= PREFIX or dense or _HANGUL.search(typed))


def _typos(typed: str) -> int:
    if typed.isnumeric() or _DENSE.search(typed):
        return 0
    return sum(len(typed) >= least for least in TYPOS)


def _is_within(most: int, one: str, other: str) -> bool:
    """Whether as many letters changed, added or left out make one word of the other."""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        above, row = row, [number]
        for left, (corner, straight), at in zip(
            range(len(other)), pairwise(above), other, strict=True
        ):
            row.append(min(straight + 1, row[left] + 1, corner + (letter != at)))
        if min(row) > most:
            return False
    return row[-1] <= most
