"""What other tools understand and this one does not: found in the text that is about to be published.

The rule looks at pieces of text as the parser left them, before escapes join them: an escaped sign begins nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.inline_places import BEGINS, TAKEN, placed, settle
from helpgen.compile.markdown.notes import Spotted, notes_in
from helpgen.compile.markdown.spots import begin
from helpgen.compile.markdown.torn_tables import LOST
from helpgen.compile.variables.marks import OPEN as MARK
from helpgen.compile.variables.variables import ONE_BRACE
from helpgen.text.slug import shortened

_PIECE = re.compile(
    f"(?P<variable>{ONE_BRACE})"
    r"""
    | (?P<attributes>\{:?[ \t]*[.#][A-Za-z][^{}\n]*\}|\{:[ \t]*(?:toc|[a-z-]+=[^{}\n]*)\})
    | (?P<marked>(?<![\w=])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![\w=]))
    | (?P<inserted>(?<![\w+])\+\+(?=[^\s+])[^+\n]*(?<=[^\s+])\+\+(?![\w+]))
    | (?P<bold>(?<![\w*])\*\*(?!\*)[^*\n]+\*\*(?![\w*]))
    | (?P<tick>(?<![\w`])`+(?=\w)|(?<=\w)`+(?![\w`]))
    | (?P<emoji>(?<![\w:/]):(?:[a-z][a-z0-9_+-]*|[+-]1):(?![\w:]))
    | (?P<script>(?<=\w)(?P<sign>[~^])\w{1,3}(?P=sign)(?=[\s\w.,;:)]|$))
    | (?P<note>\^\[[^\[\]\n]+\])
    | (?P<angle></?[A-Za-z][A-Za-z0-9-]*\s+[A-Za-z-]+\s*=\s*["'])
    | (?P<target><(?:https?|mailto|ftp):[^<>\n]*>?)
    | (?P<address>(?<![\w.:/=?&\#-])/help(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\w/-]|\.\w))
    """,
    re.VERBOSE,
)
_LINE = re.compile(
    rf"""
      (?P<heading>\#{{2,6}}(?=[^\W_]|{MARK}))
    | (?P<container>(?:!!!|\?\?\?\+?)[ \t]+["A-Za-z]|:::+[ \t]*[{{A-Za-z]|===[+!]?[ \t]+["']|///[ \t]+[a-z])
    | (?P<alert>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b(?!\]))
    | (?P<fenced>:::+[ \t]*$)
    | (?P<directive>\.\.[ \t]+[a-z][a-z-]*::)
    | (?P<included>-+8<-+[ \t]+["'])
    | (?P<abbreviation>\*\[[^\]\n]+\]:)
    | (?P<formula>\$\$(?:\S|[ \t]*$))
    """,
    re.VERBOSE,
)
_ALONE = r"\{|==|\+\+|~\w|\^\w|\^\[|<|:[a-z+-]|/help/"
_STARTS = rf"{_ALONE}|\*\*|`"
_START = re.compile(_STARTS)
"""How a piece begins: each alternative with a letter of its own, so that ordinary text is skipped at once."""

_LINES = r"##|!!!|\?\?\?|:::|///|\.\. |8<|\*\[|\$\$|===|\[!"
_UNPAIRED = re.compile(rf"{_ALONE}|{_LINES}|``|(?:(?<=\s)|^)\*\*(?=[\s.,;:!?)]|$)", re.MULTILINE)

SIGNS = re.compile(rf"`|{_UNPAIRED.pattern}|\\\*", re.MULTILINE)
"""What a text of many runs holds if one of them may have something of this in it."""

_BEHIND = re.compile(r"\{:?[ \t]*[A-Za-z-]+=[^{}\n]*\}")
_BREAKS = ("softbreak", "hardbreak")

_SAYS: dict[str, tuple[str, str, str]] = {
    "variable": ("LB301", "{0} has one brace where a variable has two", "write {{{0}}}"),
    "attributes": (
        "ST216",
        "{0} sets attributes in other tools; here it would be shown",
        "remove it; a heading's own id is {{#id}} behind its words, a note is > [!NOTE]",
    ),
    "marked": ("ST219", "{0} would be shown with its signs", "write <mark>{1}</mark>, or **{1}**"),
    "inserted": ("ST219", "{0} would be shown with its signs", "write **{1}**"),
    "bold": (
        "ST219",
        "{0} is not bold, and would be shown with its signs",
        "write **{1}**, without a space inside the signs",
    ),
    "tick": (
        "ST219",
        "{0} begins or ends no code, and would be shown",
        "write one before the code and one behind it, or \\` for the sign itself",
    ),
    "script": (
        "ST219",
        "{0} would be shown with its signs",
        "write <sub>{1}</sub> for a low sign, <sup>{1}</sup> for a high one",
    ),
    "emoji": (
        "ST219",
        "{0} is no emoji here, and would be shown as it is typed",
        "write the character itself, or remove it",
    ),
    "note": (
        "ST219",
        "a footnote within its text would be shown as it is typed",
        "write [^1] here, and `[^1]: {1}` on a line of its own",
    ),
    "angle": ("ST215", "a tag begins here and does not end", "remove it, or write \\{0}"),
    "target": (
        "LK612",
        "{0} is no link",
        "write [words](address); an address holds no spaces: write %20 for each",
    ),
    "address": (
        "LK614",
        "{0} would be shown as an address",
        "write []({0}) for a link with the article's title, or [words]({0})",
    ),
    "heading": ("ST218", "this heading has no space behind its signs", "write {0} "),
    "container": (
        "ST216",
        "{0} begins a box in other tools; here it would be shown",
        "write > [!NOTE], and > before each line of it",
    ),
    "alert": (
        "ST217",
        "{0} begins no alert, and would be shown as it is typed",
        "write > {0}]",
    ),
    "fenced": (
        "ST216",
        "{0} ends a box in other tools; here it would be shown",
        "remove it; a box is written > [!NOTE], and > before each line of it",
    ),
    "directive": (
        "ST216",
        "{0} is a directive of another tool; here it would be shown",
        "write > [!NOTE] for a box, ``` for code, ![what it shows](file) for a picture",
    ),
    "included": (
        "ST216",
        "{0} includes a file in other tools; here it would be shown",
        "write the text itself here",
    ),
    "abbreviation": (
        "ST216",
        "{0} explains a word in other tools; here it would be shown",
        "write the words in full, or a definition list: the word, and below it `:   ` and its meaning",
    ),
    "formula": (
        "ST219",
        "a formula would be shown as it is typed",
        "write it in words, as code, or as a picture",
    ),
}


Restore = Callable[[str], str]
"""Gives a piece of the text as it was typed."""


class Found(NamedTuple):
    """A piece of text that means something elsewhere: its kind, its offset in the run, and what stands inside it."""

    kind: str
    offset: int
    typed: str
    inside: str


def may_hold(line: str) -> bool:
    """Whether a line or a run may have something of this in it; bold words and code with both their ends have not."""
    return (
        _UNPAIRED.search(line) is not None
        or line.count("`") % 2 > 0
        or ("\\`" in line or "\\*" in line)
    )


def leftovers(state: StateCore) -> None:
    """A core rule; it stands where the guard does."""
    notes = notes_in(state.env)
    lines: Sequence[str] | None = None
    lost = {note.row for note in notes.found if note.code == LOST}
    for index, token in enumerate(state.tokens):
        if token.type == "inline" and token.children and may_hold(token.content):
            found = list(_run(token.children, notes.typed))
            if found:
                found = list(_run(placed(token, state.md, state.env), notes.typed))
            if found and token.map and token.map[0] in lost:
                found = [each for each in found if "`" not in each.typed]  # told of its row
            notes.spotted += _once(found, token.meta.get(TAKEN, ()))
            if notes.spotted:
                lines = lines or state.src.split("\n")
                settle(state.tokens, index, lines, notes)


def _run(children: Sequence[Token], restore: Restore) -> Iterator[Spotted]:
    linked = 0
    for number, child in enumerate(children):
        if child.type == "text":
            before = children[number - 1] if number else None
            after = children[number + 1] if number + 1 < len(children) else None
            for found in _text(child, before, after, linked=linked > 0):
                yield _spotted(found, restore)
        elif child.type == "image":
            for each in _run(child.children or (), restore):
                yield each._replace(offset=begin(child))
        linked += (child.type == "link_open") - (child.type == "link_close")


def _text(
    token: Token, before: Token | None, after: Token | None, *, linked: bool
) -> Iterator[Found]:
    text, at = token.content, int(token.meta.get(BEGINS, 0))
    if before is None or before.type in _BREAKS:
        lead = len(text) - len(text.lstrip(" \t"))
        found = _LINE.match(text, lead)
        if found and found.lastgroup:
            kind = found.lastgroup
            yield _said(kind, text, at, found)
            if kind != "heading":
                return
    elif before.type in ("link_close", "image") and (behind := _BEHIND.match(text)):
        yield _said("attributes", text, at, behind)
    for found in _pieces(text):
        kind = found.lastgroup or ""
        if kind == "address" and (linked or not _may_be_address(found[0])):
            continue
        if kind == "note" and " " not in found[0]:
            continue  # a pattern, such as ^[a-z]
        yield _said(kind, text, at, found)
    if after is not None and after.type.endswith("_open"):
        outside = text[:-2]
        if text.endswith("==") and (not outside or outside[-1] in " \t("):
            yield Found("marked", at + len(outside), "==", "words")
        if text.endswith("<") and after.info == "auto":
            yield Found("target", at + len(text) - 1, "<", "")


def _pieces(text: str) -> Iterator[re.Match[str]]:
    start = _START.search(text)
    while start:
        found = _PIECE.match(text, start.start())
        if found:
            yield found
        start = _START.search(text, found.end() if found else start.start() + 1)


def _may_be_address(slug: str) -> bool:
    return slug.count("/") > 2  # noqa: PLR2004  `/help/portal` alone is as often a path of another program


def _said(kind: str, text: str, at: int, found: re.Match[str]) -> Found:
    typed = found[0]
    if kind in ("container", "directive", "included", "heading"):
        typed = text[found.start() :].split("\n", maxsplit=1)[0].rstrip()
    return Found(kind, at + found.start(), typed, typed.strip("=+^~*[]{}# \t"))


def _spotted(found: Found, restore: Restore) -> Spotted:
    code, message, hint = _SAYS[found.kind]
    typed, inside = restore(found.typed), shortened(restore(found.inside))
    if found.kind == "heading":
        signs = typed[: len(typed) - len(typed.lstrip("#"))]
        hint = f"write {signs} {inside}"
    else:
        hint = hint.format(shortened(typed), inside)
    label = typed if found.kind == "address" else ""
    said = message.format(shortened(typed))
    return Spotted(found.offset, code, said, hint, found.typed, label)


def _once(found: Sequence[Spotted], covered: Sequence[tuple[int, int]]) -> Iterator[Spotted]:
    """What does not stand in a stretch of which something is told already."""
    for each in found:
        if not any(start <= each.offset < end for start, end in covered):
            yield each
