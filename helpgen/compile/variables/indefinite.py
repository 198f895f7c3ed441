"""“a” or “an” before a variable follows the organization's word, name or number.

Works on text or HTML in which variables are marks already, and looks through emphasis, links, quotation marks and an
opening parenthesis. A capital “A” counts only at the start of a sentence: elsewhere it is more likely a name (“plan
A”). “A/an” is the writer's own way to leave it open.
"""

import re

from helpgen.compile.variables.marks import ATTRIBUTE, CLOSE, MARK, OPEN, Slots
from helpgen.compile.variables.slots import Link, Variable
from helpgen.model.text import Indefinite

_QUOTES = "\"'“”‘’«»„‚‹›"
OPENS = rf"(?:[(\[{_QUOTES}]|&quot;)"
"""What may stand between an article and the word that it belongs to, beside spaces and markup."""

_WORD_BEFORE = re.compile(
    rf"(?:^|\W)([Aa]n?)\s$|(?:strong|em|\bs|\ba|/|\")>\s?$|{CLOSE}\s?$|\s\s$|{OPENS}$"
)
"""What stands right before a mark that an article may belong to: the article itself, or what it may lie behind."""
_NEAR = re.compile(rf"(?<=[AaNn>{CLOSE}\s]\s)|(?<=[>{CLOSE}(\[;{_QUOTES}])(?<!=\")")
"""How what `_WORD_BEFORE` finds ends: before most marks stands a word, or an attribute's name."""

_MARK = f"[{OPEN}{ATTRIBUTE}][0-9]+{CLOSE}"
_BETWEEN = rf"(?:</?(?:strong|em|s|a)\b[^<>]*>|<br />|{_MARK})"
_ARTICLE = re.compile(
    rf"(?<![\w'’\-/{CLOSE}<])[Aa]n?(?=\s|<)((?:\s|{_BETWEEN}|{OPENS})*)(?<={CLOSE})"
)
_GAP = re.compile(rf"(?:\s|{_BETWEEN})+$")
_BETWEEN_ALL = re.compile(_BETWEEN)
_STARTS = (".", "!", "?", ":", "…", "•", "|", "(", "[", '"', "&quot;", "“", "‘", "«", "—", "–", ">")
_MID_SENTENCE = ("</code>", "</sup>", " />")
_STEP = re.compile(rf"<[^<>]*>|\s|{MARK.pattern}")
_FAR = 400  # characters; a sentence starts behind no more tags than that


def with_indefinites(text: str, slots: Slots) -> str:
    """The same text, with the article before each variable turned into a mark of its own."""
    if CLOSE not in text:
        return text
    out: list[str] = []
    done, variable = 0, -_FAR
    for mark in MARK.finditer(text):
        if isinstance(slots.find(mark[2]), Variable):
            variable = mark.start()
        elif variable < mark.start() - _FAR:
            continue  # an article that leads here leads to no variable
        if _NEAR.match(text, mark.start()) is None:
            continue
        near = _WORD_BEFORE.search(text, max(0, mark.start() - 9), mark.start())
        if near is None:
            continue
        found = _article(
            text, max(done, mark.start() - (_FAR if near[1] is None else 4)), mark.end()
        )
        word = found and _indefinite(text, found, slots)
        if found and word:
            out += (text[done : found.start()], word)
            done = found.start(1)
    return "".join(out) + text[done:] if out else text


def _article(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first article from `start` on after which nothing but tags and marks stands, up to `end`."""
    found = _ARTICLE.search(text, start, end)
    while found and found.end() < end:
        found = _ARTICLE.search(text, found.end(), end)
    return found


def _indefinite(text: str, found: re.Match[str], slots: Slots) -> str:
    """The mark that takes the article's place; nothing where no variable follows, or the word is a name."""
    following = _variable(found[1], slots)
    if following is None:
        return ""
    opening, slot = following
    capital = found[0][0] == "A"
    if capital and not _starts_sentence(text, found.start()):
        return ""
    hole = slot.hole
    article = slots.add(Indefinite(hole.key, hole.filters, capital, hole.manner))
    return article.replace(OPEN, opening)


def _variable(gap: str, slots: Slots) -> tuple[str, Variable] | None:
    """The variable that follows the article, with the way its mark opens; white space must lie between."""
    spaced = False
    for found in _STEP.finditer(gap):
        if found[2] is None:
            spaced = spaced or found[0].isspace()
            continue
        slot = slots.find(found[2])
        if isinstance(slot, Variable):
            return (found[1], slot) if spaced else None
        if not isinstance(slot, Link) or slot.part == "title":
            return None
    return None


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _FAR) : start]
    gap = _GAP.search(before) if _ends_in_gap(before) else None
    before = before[: gap.start()] if gap else before
    return not before or (before.endswith(_STARTS) and not before.endswith(_MID_SENTENCE))


def _ends_in_gap(before: str) -> bool:
    """Whether `_GAP` finds anything: it is told by the last sign, and looked for from the first."""
    if before.endswith(">"):
        return _BETWEEN_ALL.fullmatch(before, before.rfind("<")) is not None
    return before[-1:].isspace() or before.endswith(CLOSE)
