"""Conditions as other tools tag them, `{% if x %}` or `{{#if x}}`, and what they are called here."""

import re

from helpgen.logic.condition import IsTrue, Not
from helpgen.logic.directive_words import (
    ACTIONS,
    ASKING,
    CLOSE,
    EXACT,
    FOREIGN,
    OPEN,
    WITH_CONDITION,
    Action,
    written,
)
from helpgen.logic.mending import mended
from helpgen.logic.reading import has_form
from helpgen.logic.spelling import show

LONGEST = 400
"""Characters of a tag or comment that are looked at for what it was meant as."""

_TAG = re.compile(r"[-+~=% \t]*(?P<sign>[#/:^@]?)[ \t]*(?P<word>[\w.-]*)(?P<rest>.*?)[-+~ \t:]*")
_KEY = re.compile(r"(?:features|settings|org|tenant|contact)\.\w+")
_TAG_STARTS = (
    *("if ", "unless ", "elif ", "elsif ", "elseif ", "else if ", "#if ", "#unless "),
    *("endif", "end if", "endunless", "/if", "/unless", "/when"),
)
_OPENERS = frozenset({"if", "unless", "when", "ifdef", "show-if"})


def of_tag(inside: str) -> str:
    """How the tag of another tool is written here, as `{% if x %}` or `{{#if x}}`; empty where it is no condition."""
    found = _TAG.fullmatch(inside) if len(inside) <= LONGEST else None
    if found is None:
        return ""
    sign, word, rest = found["sign"], found["word"].lower(), found["rest"].strip()
    if _KEY.fullmatch(found["word"]) and sign in ("#", "^", "/") and not rest:  # as in Mustache
        if sign == "/":
            return written("end")
        return written("when" if sign == "#" else "when-not", found["word"])
    if not word and sign == "^" and not rest:
        return written("else")
    asks = ASKING.fullmatch(rest)
    if word == "else" and asks:
        word, rest = "else-when", asks["text"]
    if word == "end" and rest.lower() in _OPENERS:
        rest = ""
    if sign == "/":
        name = "end" if word in _OPENERS and not rest else ""
    else:
        name = word if word in ACTIONS else FOREIGN.get(word, "")
    shapes_blocks = ACTIONS.get(name, Action.CLAIM).shapes_blocks
    if not shapes_blocks or (name in WITH_CONDITION) != bool(rest):
        return ""
    return written(*_asking(name, rest)) if rest else written(name)


def tag_in(body: str) -> tuple[str, str] | None:
    """What a comment says as a tag of another tool: it ends one, or asks about a key."""
    if not body.strip().lower().startswith(_TAG_STARTS):
        return None
    exact = EXACT.fullmatch(of_tag(body)[len(OPEN) : -len(CLOSE)].strip())
    if exact is None:
        return None
    name, text = exact[1], exact[2] or ""
    asks = _KEY.search(text) is not None and has_form(text)
    return (name, text) if asks or name == "end" else None


def _asking(name: str, text: str) -> tuple[str, str]:
    """A directive and its expression as they are written here, whatever the expression was written in."""
    meant = mended(text)
    if meant is None:
        return name, text
    if name == "when" and isinstance(meant, Not) and isinstance(meant.operand, IsTrue):
        return "when-not", show(meant.operand)
    return name, show(meant)
