"""Heading ids: from the catalog's default words, so that one deep link works for every tenant."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk, RawHeading
from helpgen.compile.chunks.dom_names import DOM_NAMES
from helpgen.compile.decide import Row
from helpgen.compile.variables.filters import apply
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.compile.variables.slots import Anchor, Literally, Variable
from helpgen.logic import Scalar
from helpgen.text.slug import shortened

_WELL_FORMED = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FOOTNOTE = re.compile(r"fn(ref)?[0-9]+(-[0-9]+)*")


def name_headings(tokens: Sequence[Token], rows: Sequence[Row], desk: Desk) -> list[RawHeading]:
    """Give every heading its id, and list them.

    An automatic id is a mark: whether the heading repeats an earlier one is known when all variants are.
    """
    found: list[RawHeading] = []
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            lines = [row.number for row in rows[slice(*opening.map)]]
            first = rows[opening.map[0]]
            level, words = int(opening.tag[1:]), words_of(inline.children).strip()
            column = desk.column(first, first.text.find(opening.markup))
            raw = RawHeading("", level, words, lines[0], column=column)
            own = _explicit(opening, first, raw, desk)
            if own:
                opening.attrSet("id", own)
                name = own
            else:
                name = _automatic(raw, lines, desk)
                if name:
                    opening.attrSet("id", desk.slots.add(Anchor(lines[0])))
            found.append(replace(raw, id=name, is_own=bool(own)))
    return found


def with_id(heading: RawHeading, slots: Slots, name: str = "") -> str:
    """A heading as it was typed, its markup aside, with an id behind it."""
    words = MARK.sub("", heading.words)
    typed = slots.restore(heading.words)
    own = name or automatic(words) or "short-name"
    return f"{'#' * heading.level} {shortened(typed)} {{#{own}}}"


def _explicit(opening: Token, row: Row, raw: RawHeading, desk: Desk) -> str:
    name = opening.meta.get("id")
    if name is None:
        return ""
    line, column = row.number, desk.column(row, row.text.rfind("{#"))
    if mark := MARK.search(name):
        message = "variables do not work in ids"
        hint = f"write {with_id(raw, desk.slots)}"
        desk.report_misplaced(mark[2], (line, column), message, hint)
        return ""
    if not _WELL_FORMED.fullmatch(name):
        meant = automatic(name) or automatic(raw.words) or "short-name"
        desk.report(line, "ST202", f"{name!r} is not an id", f"write {{#{meant}}}", column)
    elif _is_taken(name):
        hint = f"write {{#section-{name}}}: scripts and footnotes read {name!r}"
        desk.report(line, "ST203", f"the id {name!r} is taken by the browser", hint, column)
    return str(name)


def _automatic(raw: RawHeading, lines: Sequence[int], desk: Desk) -> str:
    text = by_default(raw.words, desk.slots, desk.defaults)
    if text is None or not desk.divided.isdisjoint(lines):
        message = "the heading's id would depend on the organization"
        hint = f"write an id behind it: {with_id(raw, desk.slots)}"
        desk.report(raw.line, "ST204", message, hint, raw.column)
        return ""
    name = automatic(text)
    if not name:
        hint = f"write an id behind it: {with_id(raw, desk.slots)}"
        desk.report(raw.line, "ST202", "the heading's words give no id", hint, raw.column)
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
        elif token.type in ("softbreak", "hardbreak"):
            out.append(" ")
    return "".join(out)


def by_default(words: str, slots: Slots, defaults: Mapping[str, Scalar]) -> str | None:
    """The words with the catalog's own values in the holes; None where a key has no default."""
    missing = False

    def filled(found: re.Match[str]) -> str:
        nonlocal missing
        slot = slots.find(found[2])
        if isinstance(slot, Literally):
            return slot.text
        if not isinstance(slot, Variable):
            return ""
        value = defaults.get(slot.hole.key)
        missing = missing or value is None
        return "" if value is None else apply(value, slot.hole.filters, slot.hole.unit)

    text = MARK.sub(filled, words)
    return None if missing else text
