"""Where a sentence ends: not at an abbreviation, a number or an initial, and not between quotation marks."""

import re
from collections.abc import Iterator

from helpgen.verify.prose.english import ABBREVIATIONS, ENDING

_END = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]*_]*)(?=\s|$)")
_WORD = re.compile(r"[^\s(\[\"“„«]*$")
_BEGINS = re.compile(r"\s+[\"'“‘„«(\[*_]*[^\Wa-z_]|\s+[\"'“‘„«(\[]*\{")
_NUMBER = re.compile(r"\s+[0-9]")
_PAIRS = {"“": "”", "„": "”“", "«": "»"}


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage, each without the spaces around it; words without an end are one too."""
    found: list[str] = []
    start = 0
    inside = tuple(_quotes(text))
    for end in _END.finditer(text):
        if _ends(text, end, inside):
            found.append(text[start : end.end()].strip())
            start = end.end()
    rest = text[start:].strip()
    return tuple([*found, rest] if rest else found)


def quotes(text: str) -> Iterator[str]:
    """The words between quotation marks, in order, without the marks."""
    return (text[start + 1 : end] for start, end in _quotes(text))


def _ends(text: str, end: re.Match[str], inside: tuple[tuple[int, int], ...]) -> bool:
    after = end.end()
    if any(start < end.start() and after <= stop for start, stop in inside):
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


def _quotes(text: str) -> Iterator[tuple[int, int]]:
    """Where quotation marks open and close; one that nothing closes opens nothing."""
    at = 0
    while at < len(text):
        closing = _PAIRS.get(text[at]) or ('"' if text[at] == '"' else "")
        end = min((found for each in closing if (found := text.find(each, at + 1)) > 0), default=-1)
        if closing and end > 0:
            yield at, end
            at = end
        at += 1
