"""Heading ids: from the catalog's default words, so that one deep link works for every tenant."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.heading_id import automatic, is_taken, with_id
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.decide import Row
from helpgen.compile.reads import keys_of
from helpgen.compile.variables.filters import shown
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.compile.variables.slots import Anchor, Literally, Variable
from helpgen.logic import Scalar
from helpgen.text.slug import shortened

_WELL_FORMED = re.compile(r"[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*")
_MADE_OF = "letters, digits, underscores and single hyphens"
_LONGEST = 500
"""Characters of a heading, or of its id: it is repeated in lists, in addresses, and in ids of headings below it."""


def name_headings(tokens: Sequence[Token], rows: Sequence[Row], desk: Desk) -> list[RawHeading]:
    """Give every heading its id, and list them.

    An automatic id is a mark: whether the heading repeats an earlier one is known when all variants are.
    """
    found: list[RawHeading] = []
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            lines = [row.number for row in rows[slice(*opening.map)]]
            first = rows[opening.map[0]]
            column = desk.column(first, first.text.find(opening.markup))
            words = _within_bounds(words_of(inline.children).strip(), (lines[0], column), desk)
            level = int(opening.tag[1:])
            raw = RawHeading("", level, words, lines[0], column=column)
            is_empty = not words and not any(each.type == "image" for each in inline.children or ())
            if is_empty:
                hint = f"write its words behind {opening.markup}, or remove it"
                message = "this heading is empty"
                if not desk.divided.isdisjoint(lines):
                    message += " for some organizations"
                    hint = "put the condition on lines of its own, above the heading and below its text"
                desk.report(lines[0], "ST237", message, hint, column)
            own = _explicit(opening, first, raw, desk)
            if own:
                opening.attrSet("id", own)
                name = own
            else:
                name = _automatic(raw, lines, desk) if not is_empty else ""
                if name:
                    opening.attrSet("id", desk.slots.add(Anchor(lines[0])))
            found.append(replace(raw, id=name, is_own=bool(own)))
    return found


def _within_bounds(words: str, place: tuple[int, int], desk: Desk) -> str:
    """The words, or the first of them where they are too many to be repeated."""
    if len(words) <= _LONGEST:
        return words
    message = f"this heading has {len(words):,} characters"
    hint = f"at most {_LONGEST}: give the heading a few words, and the rest a paragraph below it"
    desk.report(place[0], "ST233", message, hint, place[1])
    return MARK.sub("", words)[:_LONGEST]


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
    if len(name) > _LONGEST:
        message = f"the id {shortened(name)!r} has {len(name):,} characters"
        desk.report(line, "ST202", message, f"at most {_LONGEST}", column)
        return str(name)[:_LONGEST]
    if not _WELL_FORMED.fullmatch(name):
        meant = automatic(name) or automatic(raw.words) or "short-name"
        hint = f"write {{#{meant}}}: {_MADE_OF}"
        desk.report(line, "ST202", f"{shortened(name)!r} is not an id", hint, column)
    elif is_taken(name):
        hint = f"write {{#section-{name}}}: scripts, footnotes or the page itself use {name!r}"
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

    def filled(found: re.Match[str]) -> str:
        nonlocal missing
        slot = slots.find(found[2])
        if isinstance(slot, Literally):
            return slot.text
        if not isinstance(slot, Variable):
            return ""
        if any(defaults.get(key) is None for key in keys_of(slot.hole)):
            missing = True
            return ""
        return shown(slot.hole, defaults)

    text = MARK.sub(filled, words)
    return None if missing else text
