"""What other tools understand and this one does not: found in the text that is about to be published.

The rule looks at pieces of text as the parser left them, before escapes join them: an escaped sign begins nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.block_signs import JOINED, block_signs
from helpgen.compile.markdown.boxes import INDENTED
from helpgen.compile.markdown.foreign_kinds import OWN_SIGNS, SAYS, WHOLE, WRITTEN
from helpgen.compile.markdown.inline_places import BEGINS, TAKEN, placed, settle
from helpgen.compile.markdown.notes import Spotted, notes_in
from helpgen.compile.markdown.spots import begin
from helpgen.compile.markdown.torn_tables import LOST
from helpgen.compile.variables.marks import CLOSE, MARK, OPEN
from helpgen.compile.variables.variables import ONE_BRACE, one_brace
from helpgen.text.slug import shortened


@cache
def _piece() -> re.Pattern[str]:
    """What a piece of text may be; made when it is first asked for: most builds never ask."""
    return re.compile(
        rf"(?P<variable>{ONE_BRACE}) | (?P<closed>(?<={CLOSE})\}}+)"
        r"""
        | (?P<remark>\{/(?:\*[^\n]*|$))
        | (?P<attributes>\{:?[ \t]*[.#][A-Za-z][^{}\n]*\}|\{:[ \t]*(?:toc|[a-z-]+=[^{}\n]*)\}
            |\{[ \t]*[a-z-]+=["'][^{}\n]*\}|\{:[ \t]*[.#](?![^{}\n]*\}))
        | (?P<marked>(?<![\w=])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![\w=]))
        | (?P<keys>(?<![\w+])\+\+[A-Za-z"][\w"-]*(?:\+(?:[\w-]+|"[^"\n]*"))+\+\+(?![\w+]))
        | (?P<inserted>(?<![\w+])\+\+(?=[^\s+])[^+\n]*(?<=[^\s+])\+\+(?![\w+]))
        | (?P<bold>(?<![\w*])\*\*(?!\*)[^*\n]+\*\*(?![\w*])|(?<!\w)__(?=[^\s_])[^_\n]+__(?!\w))
        | (?P<unended>(?<![\w*])\*\*(?=[^\W_]|\ufdd0))
        | (?P<tick>(?<![\w`])`+(?=\w)|(?<=[\w>)\]}"'])`+(?![\w`]))
        | (?P<emoji>(?<![\w:/]):(?:[a-z][a-z0-9_+-]*|[+-]1):(?![\w:]))
        | (?P<script>(?<=\w)(?P<sign>[~^])\w{1,3}(?P=sign)(?=[\s\w.,;:)]|$))
        | (?P<note>\^\[[^\[\]\n]+\])
        | (?P<angle></?[A-Za-z][A-Za-z0-9.-]*\s+(?:(?:[@:\#])?[A-Za-z][\w:.-]*\s*=\s*["'{]|\{\.\.\.)|</>)
        | (?P<entity>&(?:[a-z]{2,31};|nbsp\b))
        | (?P<comment>%%[^%\n]+%%)
        | (?P<formula>(?<![\w$])\$(?=[^\s$\d]|\d[^$\n]*[\\^=_+])[^$\n]*(?<=[^\s$])\$(?![\w$]))
        | (?P<target><(?:https?|mailto|ftp):[^<>\n]*>?)
        | (?P<address>(?<![\w.:/=?&\#-])/help(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\w/-]|\.\w))
        """,
        re.VERBOSE,
    )


@cache
def _line() -> re.Pattern[str]:
    """What a line may begin with, likewise."""
    return re.compile(
        rf"""
          (?P<heading>\#{{2,6}}(?=[^\W_]|{OPEN}))
        | (?P<container>(?:!!!|\?\?\?\+?)[ \t]+["A-Za-z]|!!![a-z]|:::+[ \t]*[{{A-Za-z]
            |===[+!]?[ \t]+["']|///+[ \t]+[A-Za-z]|[!?~]>[ \t])
        | (?P<alert>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b(?!\]))
        | (?P<bang>!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b)
        | (?P<task>\[\](?=[ \t]+\S)|[-+]\[[ xX]?\](?=[ \t]))
        | (?P<remark>//[ \t]+\S.*|/\*(?!\*).*)
        | (?P<footnote>\[[0-9]{{1,3}}\]:?(?=[ \t]+\S))
        | (?P<fenced>(?::::+|///+)[ \t]*$)
        | (?P<directive>\.\.[ \t]+(?:[a-z][a-z:-]*::|_[^:\n]+:(?=[ \t]|$)|\|[^|\n]+\|[ \t]+[a-z-]+::))
        | (?P<included>-+8<-+[ \t]+["']|<<<[ \t]+[@./])
        | (?P<imported>import[ \t]+(?:[\w{{}}$, ]+[ \t]from[ \t]+)?["'][^"'\n]+["'];?[ \t]*$
            |export[ \t]+(?:const|let|var)[ \t]+\w+[ \t]*=|export[ \t]+default[ \t]+(?:function\b|class\b|[({{]))
        | (?P<labeled>\([\w-]+\)=[ \t]*$)
        | (?P<ruled>(?P<one>[=^+#])(?P=one){{3,}}[ \t]*$)
        | (?P<numbered>\#\.[ \t]+\S)
        | (?P<equals>={{2,6}}[ \t]+[A-Z])
        | (?P<abbreviation>\*\[[^\]\n]+\]:)
        | (?P<indented>(?:[-*+]|1[.)]|\#{{1,6}})[ \t]+\S)
        | (?P<formula>\$\$(?:\S|[ \t]*$|[ \t]+\{{))
        """,
        re.VERBOSE,
    )


_ALONE = r"\{|\[\[[ \t]*[a-z]+\.|==|\+\+|__|`_|~\w|\^\w|\^\[|<|:[a-z+-]|/help/|&[a-z]|%%|\$|\\[a-z]"
_STARTS = rf"{_ALONE}|[#%@]\{{|\*\*|`|\}}(?<={CLOSE}\}})"
_START = re.compile(_STARTS)
"""How a piece begins: each alternative with a letter of its own, so that ordinary text is skipped at once."""

_FAR_IN = r"\n[ \t]+(?:[-*+]|1[.)]|\#{1,6})[ \t]"
_LINES = (
    r"##|!!!|\?\?\?|:::|///|\.\. |8<|\*\[|===|\[!|!>|\?>|~>|\)=|\^\^|#\.|p(?<=imp)ort |x(?<=ex)port "
    rf"|\[\]|-\[|// |/\*|\[[0-9]|![NTIWC]|\}}(?<={CLOSE}\}})"
)
"""How a line begins. Each sign has a rare letter of its own in front, and a Latin one: all else is skipped at once."""

_UNPAIRED = re.compile(
    rf"{_ALONE}|{_LINES}|{_FAR_IN}|``|\*\*(?<!\S\*\*)(?=[\s.,;:!?)]|$)", re.MULTILINE
)

SIGNS = re.compile(rf"`|{_UNPAIRED.pattern}|\\\*|\*\*|\n[ \t>]*{JOINED}", re.MULTILINE)
"""What a text of many runs holds if one of them may have something of this in it."""

_COMMAND = re.compile(
    r"(?P<formula>\\(?:(?:begin|end|vec|hat|text|math[a-z]{2,4})\{|(?:frac|sqrt|cdot|leq|geq|neq|nabla)\b))"
    r"|(?P<paged>\\(?:newpage|pagebreak|clearpage|tableofcontents)\b)"
)
_REFERENCE = re.compile(r"__?(?!\w)")
_ROLE = re.compile(r"\{[a-z][a-z:-]*\}$|(?<!\w):[a-z][a-z:-]*:$")
_NAMED = re.compile(r"\{:?[ \t]*#([\w.-]+)[ \t]*\}$")
_BEHIND = re.compile(r"\{:?[ \t]*[A-Za-z-]+=[^{}\n]*\}")
_NUMBERED = re.compile(r"\[([0-9]+)\]")
_CLOSED = re.compile(rf"{MARK.pattern}$")
_BREAKS = ("softbreak", "hardbreak")


BODY = "body"
"""What the meta of indented code says that is the text of a box of another tool, of which something is told."""

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
        or line.count("**") % 2 > 0
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
            found = [each for each in found if _is_meant(each, state.src)]
            if any(each.typed.startswith(INDENTED) for each in found):
                _mark_body(state.tokens, index)
            if found and token.map and token.map[0] in lost:
                found = [each for each in found if "`" not in each.typed]  # told of its row
            notes.spotted += _once(found, token.meta.get(TAKEN, ()))
        if token.type == "inline" and token.children:
            notes.spotted += block_signs(state.tokens, index, notes.typed)
            if notes.spotted:
                lines = lines or state.src.split("\n")
                settle(state.tokens, index, lines, notes)


def _is_meant(found: Spotted, source: str) -> bool:
    """Whether `[1]` at the beginning of a line is a footnote's: somebody refers to it, or a colon follows."""
    number = _NUMBERED.fullmatch(found.typed)
    return number is None or f"[^{number[1]}]" in source


def _mark_body(tokens: Sequence[Token], index: int) -> None:
    """Write down which blocks of indented code are the text of the box that begins at an index."""
    for token in tokens[index + 2 :]:
        if token.type != "code_block":
            return
        token.meta[BODY] = True


def _run(children: Sequence[Token], restore: Restore) -> Iterator[Spotted]:
    linked = 0
    seen: set[str] = set()
    for number, child in enumerate(children):
        if child.type == "text":
            before = children[number - 1] if number else None
            after = children[number + 1] if number + 1 < len(children) else None
            for found in _text(child, before, after, linked=linked > 0):
                if found.kind == "closed" and restore(found.inside).startswith("{{{"):
                    continue  # three braces on each side are told as one
                if found.kind in seen and found.kind in ("formula", "indented"):
                    continue  # a formula is told once, whatever stands in it; a list by its first item
                if found.kind == "emoji" and "directive" in seen:
                    continue  # an option of the directive above
                seen.add(found.kind)
                yield _spotted(found, restore)
        elif child.type == "text_special" and (told := _command(child, children, number)):
            if told.kind not in seen:
                seen.add(told.kind)
                yield _spotted(told, restore)
        elif child.type == "image":
            for each in _run(child.children or (), restore):
                yield each._replace(offset=begin(child))
        linked += (child.type == "link_open") - (child.type == "link_close")


def _text(
    token: Token, before: Token | None, after: Token | None, *, linked: bool
) -> Iterator[Found]:
    text, at = token.content, int(token.meta.get(BEGINS, 0))
    first = _beginning(text, at, before)
    if first:
        yield first
        if _begins_line(before) and first.kind != "heading":
            return
    role = _ROLE.search(text) if after is not None and after.type == "code_inline" else None
    if role:
        yield Found("role", at + role.start(), role[0], "")
        text = text[: role.start()]
    for found in _pieces(text):
        kind = found.lastgroup or ""
        if kind == "address" and (linked or not _may_be_address(found[0])):
            continue
        if first and first.offset == at + found.start():
            continue
        if kind == "note" and " " not in found[0]:
            continue  # a pattern, such as ^[a-z]
        if kind == "closed" and "{" in text[: found.start()]:
            continue  # a pair of braces around the variable
        yield _said(kind, text, at, found)
    if after is not None and after.type.endswith("_open"):
        outside = text[:-2]
        if text.endswith("==") and (not outside or outside[-1] in " \t("):
            yield Found("marked", at + len(outside), "==", "words")
        if text.endswith("<") and after.info == "auto":
            yield Found("target", at + len(text) - 1, "<", "")


def _begins_line(before: Token | None) -> bool:
    return before is None or before.type in _BREAKS


def _beginning(text: str, at: int, before: Token | None) -> Found | None:
    """What a text begins with: a mark that stands first on its line, or right behind a link or code."""
    if before is None or before.type in _BREAKS:
        lead = len(text) - len(text.lstrip(" \t"))
        found = _line().match(text, lead)
        if found is None or (found.lastgroup == "indented" and before is None):
            return None
        return _said(found.lastgroup or "", text, at, found)
    if before.type in ("link_close", "image") and (behind := _BEHIND.match(text)):
        return _said("attributes", text, at, behind)
    if before.type == "code_inline" and (reference := _REFERENCE.match(text)):
        return Found("linked", at, reference[0], before.content)
    return None


def _command(token: Token, children: Sequence[Token], number: int) -> Found | None:
    """A command of TeX: its sign and first letter are a token, as a backslash that escapes nothing."""
    after = children[number + 1] if number + 1 < len(children) else None
    if after is None or after.type != "text" or not token.content.startswith("\\"):
        return None
    found = _COMMAND.match(token.content + after.content)
    if found is None:
        return None
    return Found(found.lastgroup or "", int(token.meta.get(BEGINS, 0)), found[0], found[0])


def _pieces(text: str) -> Iterator[re.Match[str]]:
    start = _START.search(text)
    while start:
        found = _piece().match(text, start.start())
        if found:
            yield found
        start = _START.search(text, found.end() if found else start.start() + 1)


def _may_be_address(slug: str) -> bool:
    return slug.count("/") > 2  # noqa: PLR2004  `/help/portal` alone is as often a path of another program


def _said(kind: str, text: str, at: int, found: re.Match[str]) -> Found:
    typed = found[0]
    if kind in WHOLE:
        typed = text[found.start() :].split("\n", maxsplit=1)[0].rstrip()
    if kind == "closed":
        before = _CLOSED.search(text, 0, found.start())
        return Found(kind, at + found.start(), typed, before[0] if before else "")
    inside = typed.strip("=+^~*[]{}# \t")
    if kind in OWN_SIGNS:
        inside = typed.strip(OWN_SIGNS[kind])
    return Found(kind, at + found.start(), typed, inside)


def _spotted(found: Found, restore: Restore) -> Spotted:
    typed, inside = restore(found.typed), shortened(restore(found.inside))
    if found.kind == "variable":
        return Spotted(found.offset, "LB301", *one_brace(typed), found.typed)
    if found.kind == "closed":
        hint = f"write {inside}, or \\}} behind it for the sign"
        return Spotted(found.offset, "LB301", f"a brace too many stands behind {inside}", hint)
    code, message, hint = SAYS[found.kind]
    if found.kind == "heading":
        signs = typed[: len(typed) - len(typed.lstrip("#"))]
        hint = f"write {signs} {inside}"
    elif found.kind == "attributes" and (named := _NAMED.match(typed)):
        hint = f"write {{#{named[1]}}} behind its words for a heading's own id, and nothing else; or remove it"
    else:
        inside = WRITTEN[found.kind](restore(found.inside)) if found.kind in WRITTEN else inside
        hint = hint.format(shortened(typed), inside)
    label = typed if found.kind == "address" else ""
    said = message.format(shortened(typed))
    return Spotted(found.offset, code, said, hint, found.typed, label)


def _once(found: Sequence[Spotted], covered: Sequence[tuple[int, int]]) -> Iterator[Spotted]:
    """What does not stand in a stretch of which something is told already."""
    stretches = sorted(covered)
    ends = list(accumulate((end for _, end in stretches), max))
    for each in found:
        before = bisect_right(stretches, each.offset, key=itemgetter(0))
        if not before or ends[before - 1] <= each.offset:
            yield each
