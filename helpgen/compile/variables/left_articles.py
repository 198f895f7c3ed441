"""An "a" or "an" that stays as it was typed before a variable, although readers read the two as one.

Works on HTML in which articles that follow their variable are marks already (`indefinite.py` says which do): what is
left is told, so that a writer sees where the word does not follow. "A/an" and "a(n)" are meant to be open, and a
capital "A" inside a text is more likely a name (“plan A”); in a heading it is an article in title case.
"""

import re
from collections.abc import Iterator

from helpgen.compile.variables.indefinite import OPENS
from helpgen.compile.variables.marks import CLOSE, MARK, Slots
from helpgen.compile.variables.slots import Link, Variable
from helpgen.model.template import LeftArticle
from helpgen.model.text import Indefinite

_BETWEEN = rf"(?:\s|</?(?:strong|em|s|a|kbd|mark|sub|sup)\b[^<>]*>|<br />|{MARK.pattern}|{OPENS})"
_LEFT = re.compile(rf"(?<![\w'’\-/{CLOSE}.&;])(?P<word>[Aa]n?)(?P<gap>(?:\s|(?=<)){_BETWEEN}*)$")
_NEAR = re.compile(rf"(?:\s|>|{CLOSE}|{OPENS})$")
_HEADING = re.compile(r"<h[1-6]\b(?:(?!</h[1-6]>).)*$", re.DOTALL)
_FAR = 200  # characters; no more stands between a word and its article


def left_articles(html: str, slots: Slots) -> Iterator[LeftArticle]:
    """Each article that was left, with what it would be if it followed, at its variable."""
    for mark in MARK.finditer(html) if CLOSE in html else ():
        slot = slots.find(mark[2])
        if not isinstance(slot, Variable) or not _NEAR.search(html, mark.start() - 6, mark.start()):
            continue
        before = html[max(0, mark.start() - _FAR) : mark.start()]
        word = article_left(before, slots)
        if word == "A" and not _HEADING.search(before):
            word = ""
        if word:
            hole = slot.hole
            follows = Indefinite(hole.key, hole.filters, manner=hole.manner)
            yield LeftArticle(word, follows, slot.line, slot.column)


def article_left(before: str, slots: Slots | None = None) -> str:
    """The article at the end of what stands before a variable; empty where there is none."""
    found = _LEFT.search(before)
    if found is None or not re.search(r"\s", found["gap"]):
        return ""
    between = [slots.find(each[2]) for each in MARK.finditer(found["gap"])] if slots else []
    is_near = all(isinstance(each, Link) and each.part != "title" for each in between)
    return found["word"] if is_near else ""
