"""“a” or “an” before a label follows the organization's word.

Works on text or HTML in which variables are marks already, and looks through emphasis and links. A capital “A” counts
only at the start of a sentence: elsewhere it is more likely a name (“plan A”).
"""

import re

from helpgen.compile.marks import ATTRIBUTE, CLOSE, MARK, OPEN
from helpgen.compile.mask import Slots
from helpgen.compile.slots import Link, Variable
from helpgen.model.text import Indefinite

_WORD_BEFORE = re.compile(rf"(?:^|\W)[Aa]n?\s$|[>{CLOSE}\s]\s$|[>{CLOSE}]$")
_MARK = f"[{OPEN}{ATTRIBUTE}][0-9]+{CLOSE}"
_BETWEEN = rf"(?:</?(?:strong|em|s|a)\b[^<>]*>|<br />|{_MARK})"
_ARTICLE = re.compile(rf"(?<![\w'’\-{CLOSE}<])[Aa]n?(?=\s|<)((?:\s|{_BETWEEN})*)(?<={CLOSE})")
_GAP = re.compile(rf"(?:\s|{_BETWEEN})+$")
_STARTS = (".", "!", "?", ":", "…", "•", "|", "(", "[", '"', "&quot;", "“", "‘", "«", "—", "–", ">")
_MID_SENTENCE = ("</code>", "</sup>", " />")
_STEP = re.compile(rf"<[^<>]*>|\s|{MARK.pattern}")
_FAR = 400  # characters; a sentence starts behind no more tags than that


def with_indefinites(text: str, slots: Slots) -> str:
    """The same text, with the article before each label turned into a mark of its own."""

    def replace(found: re.Match[str]) -> str:
        label = _label(found[1], slots)
        if label is None:
            return found[0]
        opening, slot = label
        word = found[0][: -len(found[1])]
        capital = word[0] == "A"
        if capital and not _starts_sentence(text, found.start()):
            return found[0]
        article = slots.add(Indefinite(slot.hole.key, slot.hole.filters, capital))
        return article.replace(OPEN, opening) + found[1]

    return _ARTICLE.sub(replace, text) if _may_hold_one(text) else text


def _may_hold_one(text: str) -> bool:
    """Whether an article could stand before some mark; most stretches hold none, and looking costs little."""
    return any(
        _WORD_BEFORE.search(text, max(0, found.start() - 4), found.start())
        for found in MARK.finditer(text)
    )


def _label(gap: str, slots: Slots) -> tuple[str, Variable] | None:
    """The label that follows the article, with the way its mark opens; only white space and tags lie between."""
    spaced = False
    for found in _STEP.finditer(gap):
        if found[2] is None:
            spaced = spaced or found[0].isspace()
            continue
        slot = slots.all[int(found[2])]
        if isinstance(slot, Variable):
            return (found[1], slot) if spaced and slot.hole.key.startswith("labels.") else None
        if not isinstance(slot, Link) or slot.part == "title":
            return None
    return None


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _FAR) : start]
    gap = _GAP.search(before)
    before = before[: gap.start()] if gap else before
    return not before or (before.endswith(_STARTS) and not before.endswith(_MID_SENTENCE))
