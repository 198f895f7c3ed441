"""Where a sentence ends: not at an abbreviation, a number or an initial, and not between quotation marks."""

import re
from collections.abc import Iterator

from helpgen.verify.prose.english import ABBREVIATIONS, ENDING

_END = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]*_]*)(?=\s|$)")
_WORD = re.compile(r"[^\s(\[\"“„«]*$")
_BEGINS = re.compile(r"\s+[\"'“‘„«(\[*_]*[^\Wa-z_]|\s+[\"'“‘„«(\[]*\{")
_NUMBER = re.compile(r"\s+[0-9]")
_QUOTED = re.compile(r"“[^”]*”|„[^”“]*[”“]|«[^»]*»|\"[^\"]*\"")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage, each without the spaces around it; words without an end are one too."""
    found: list[str] = []
    start = 0
    inside = tuple(quotes(text))
    for end in _END.finditer(text):
        if _ends(text, end, inside):
            found.append(text[start : end.end()].strip())
            start = end.end()
    rest = text[start:].strip()
    return tuple([*found, rest] if rest else found)


def quotes(text: str) -> Iterator[tuple[int, int]]:
    """From where to where words stand between quotation marks, in order; a mark that nothing closes opens nothing."""
    return ((found.start() + 1, found.end() - 1) for found in _QUOTED.finditer(text))


def _ends(text: str, end: re.Match[str], inside: tuple[tuple[int, int], ...]) -> bool:
    after = end.end()
    if any(start <= end.start() and after <= stop for start, stop in inside):
        return False
    if after == len(text):
        return True
    if not _BEGINS.match(text, after):
        return False
    if end["stop"] != "." or end["close"]:
        return True
    before = _WORD.search(text[: end.start()])
    word = before[0].casefold() if before else ""
    if word in ABBREVIATIONS:
        return word in ENDING and not _NUMBER.match(text, after)
    return not (len(word) == 1 and word.isalpha())
