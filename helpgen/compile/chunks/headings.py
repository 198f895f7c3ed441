"""Heading ids: from the catalog's default words, so that one deep link works for every tenant."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import pairwise

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk, RawHeading
from helpgen.compile.chunks.dom_names import DOM_NAMES
from helpgen.compile.decide import Row
from helpgen.compile.variables.filters import apply
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.compile.variables.slots import Anchor, Literally, Variable
from helpgen.logic import Scalar

_WELL_FORMED = re.compile(r"[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*")
_MADE_OF = "use letters, digits, underscores and single hyphens"
_FOOTNOTE = re.compile(r"fn(ref)?[0-9]+(-[0-9]+)*")
_WRITE_ONE = "write an id of your own after it: ## Heading {#short-name}"


def name_headings(tokens: Sequence[Token], rows: Sequence[Row], desk: Desk) -> list[RawHeading]:
    """Give every heading its id, and list them.

    An automatic id is a mark: whether the heading repeats an earlier one is known when all variants are.
    """
    found: list[RawHeading] = []
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            lines = [row.number for row in rows[slice(*opening.map)]]
            words = words_of(inline.children)
            own = _explicit(opening, lines[0], desk)
            if own:
                opening.attrSet("id", own)
                name = own
            else:
                name = _automatic(words, lines, desk)
                if name:
                    opening.attrSet("id", desk.slots.add(Anchor(lines[0])))
            level = int(opening.tag[1:])
            found.append(RawHeading(name, level, words.strip(), lines[0], is_own=bool(own)))
    return found


def _explicit(opening: Token, line: int, desk: Desk) -> str:
    name = opening.meta.get("id")
    if name is None:
        return ""
    if mark := MARK.search(name):
        message = "variables do not work in ids"
        desk.report_misplaced(mark[2], line, message, _MADE_OF)
        return ""
    if not _WELL_FORMED.fullmatch(name):
        desk.report(line, "ST202", f"{name!r} is not an id", _MADE_OF)
    elif _is_taken(name):
        hint = "choose another name: scripts and footnotes read this one"
        desk.report(line, "ST203", f"the id {name!r} is taken by the browser", hint)
    return str(name)


def _automatic(words: str, lines: Sequence[int], desk: Desk) -> str:
    text = by_default(words, desk.slots, desk.defaults)
    line = lines[0]
    if text is None or not desk.divided.isdisjoint(lines):
        message = "the heading's id would depend on the organization"
        desk.report(line, "ST204", message, _WRITE_ONE)
        return ""
    name = automatic(text)
    if not name:
        desk.report(line, "ST202", "the heading's words give no id", _WRITE_ONE)
    return name


def _letter(letter: str) -> str:
    """A space for what parts words; signs that stand on letters do not."""
    return letter if letter.isalnum() or unicodedata.category(letter).startswith("M") else " "


def _is_taken(name: str) -> bool:
    return name in DOM_NAMES or bool(_FOOTNOTE.fullmatch(name))


def automatic(words: str) -> str:
    """The id that a heading's default words give, or nothing."""
    folded = unicodedata.normalize("NFKC", words).casefold().replace("'", "").replace("’", "")
    name = "-".join("".join(map(_letter, folded)).split())
    return f"section-{name}" if _is_taken(name) else name


def words_of(tokens: Sequence[Token] | None) -> str:
    """The text of an inline run, marks included and markup left out."""
    out: list[str] = []
    for token in tokens or ():
        if token.type in ("text", "code_inline", "raw"):
            out.append(token.content)
        elif token.type == "image":
            out.append(words_of(token.children))
        elif token.type in ("softbreak", "hardbreak") or token.tag == "br":
            out.append(" ")
    return "".join(out)


def by_default(words: str, slots: Slots, defaults: Mapping[str, Scalar]) -> str | None:
    """The words with the catalog's own values in the holes; None where a key has no default."""
    missing = False

    def replace(found: re.Match[str]) -> str:
        nonlocal missing
        slot = slots.find(found[2])
        if isinstance(slot, Literally):
            return slot.text
        if not isinstance(slot, Variable):
            return ""
        value = defaults.get(slot.hole.key)
        missing = missing or value is None
        return "" if value is None else apply(value, slot.hole.filters, slot.hole.unit)

    text = MARK.sub(replace, words)
    return None if missing else text
