"""`<details>` and `<summary>` around blocks: block rules of our own where CommonMark has HTML.

Each line of them is a leaf for the parser, so what stands between is Markdown; that they pair is asked afterwards.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.compile.markdown.tags import instead_of

NAME = "help_details"
"""The name of the rule, and the type of the tokens of <details> and </details>."""

END = "end"
"""What the meta of an opening token says: the row behind its closing tag."""

_OPEN, _CLOSE = "<details>", "</details>"
_LINE = re.compile(r"<details((?:[ \t][^<>]*)?)>[ \t]*|</details[ \t]*>[ \t]*$", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary((?:[ \t][^<>]*)?)>", re.IGNORECASE)
_SUMMARY_END = re.compile(r"</summary[ \t]*>[ \t]*$", re.IGNORECASE)
_DEEPEST = 20
_LONGEST = 20  # rows of a summary: where no end comes, each row of a text would be looked at from every other
_BLANK = " \t\n"


def details(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A line that is `<details>`, `</details>` or `<summary>…</summary>`; like HTML, it ends a paragraph."""
    at = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("<", at):
        return False
    found = _LINE.match(state.src, at, state.eMarks[start])
    behind = found.end() if found else at
    stop = start + 1 if behind >= state.eMarks[start] else _summary_end(state, start, behind, end)
    if stop is None:
        return False
    if silent:
        return True
    state.line = stop
    if found:
        token = state.push(NAME, "details", 0)
        token.content = _CLOSE if found[0].startswith("</") else _OPEN
        token.map = [start, start + 1]
        _note_attributes(state, start, found)
    if behind < state.eMarks[start]:
        _push_summary(state, start, stop)
    return True


def _summary_end(state: StateBlock, start: int, at: int, end: int) -> int | None:
    """The row behind the one in which a summary that begins at `at` ends."""
    if not _SUMMARY.match(state.src, at, state.eMarks[start]):
        return None
    row, end = start, min(end, start + _LONGEST)
    while row < end and (row == start or state.sCount[row] >= state.blkIndent):
        first = at if row == start else state.bMarks[row] + state.tShift[row]
        if first >= state.eMarks[row]:
            return None
        if _SUMMARY_END.search(state.src, first, state.eMarks[row]):
            return row + 1
        row += 1
    return None


def _push_summary(state: StateBlock, start: int, stop: int) -> None:
    text = state.getLines(start, stop, state.blkIndent, keepLastLF=False)
    opening, closing = _SUMMARY.search(text), _SUMMARY_END.search(text)
    _note_attributes(state, start, opening)
    inside = text[opening.end() if opening else 0 : closing.start() if closing else None]
    above = inside[: len(inside) - len(inside.lstrip(_BLANK))].count("\n")
    state.push("summary_open", "summary", 1).map = [start, stop]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = inside.strip(_BLANK), [start + above, stop], []
    state.push("summary_close", "summary", -1)


def _note_attributes(state: StateBlock, row: int, tag: re.Match[str] | None) -> None:
    if tag and (tag[1] or "").strip():
        typed = tag[0].rstrip(" \t")
        name = "details" if typed.lower().startswith("<details") else "summary"
        message, hint = f"<{name}> has no attributes here", instead_of(typed)
        notes_in(state.env).found.append(Note(row, "ST211", message, hint, typed))


def settle_details(state: StateCore) -> None:
    """A core rule: each `<details>` is told where it ends, and what does not pair is noted."""
    found = notes_in(state.env).found
    around: list[Token] = []  # what is open: containers, and <details>
    torn = 0  # how many were never closed, and are told
    for at, token in enumerate(state.tokens):
        if token.type == NAME and token.content == _OPEN:
            around.append(token)
            found += _without_summary(state.tokens, at)
            if sum(each.type == NAME for each in around[: _DEEPEST + 1]) > _DEEPEST:
                hint = "nest fewer of them in one another"
                found.append(_note(token, "CD218", f"{_OPEN} is nested too deep here", hint))
                return
        elif token.type == NAME:
            if around and around[-1].type == NAME:
                around.pop().meta[END] = (token.map or (0, 0))[1]
            elif opening := next((each for each in around if each.type == NAME), None):
                around.remove(opening)
                found.append(
                    _note(
                        token, "ST211", f"{_CLOSE} stands in another block than its {_OPEN}", _SAME
                    )
                )
            elif torn:
                torn -= 1
            else:
                hint = f"write {_OPEN} on a line above it, or remove it"
                found.append(_note(token, "ST211", f"{_CLOSE} closes nothing", hint))
        elif token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            while around and (inner := around.pop()).type == NAME:
                torn += 1
                found.append(_unclosed(inner))
        if token.type == "summary_open":
            found += _stray_summary(state.tokens, at)
    found += [_unclosed(each) for each in around if each.type == NAME]


_SAME = "let both stand in the same list item or quote, or in none"


def _note(token: Token, code: str, message: str, hint: str) -> Note:
    return Note((token.map or (0, 0))[0], code, message, hint)


def _unclosed(token: Token) -> Note:
    hint = (
        f"write {_CLOSE} on a line of its own, in the same list item, quote and block of conditions"
    )
    return _note(token, "ST211", f"this {_OPEN} is never closed", hint)


def _without_summary(tokens: Sequence[Token], at: int) -> Iterator[Note]:
    below = tokens[at + 1 : at + 3]
    if below and below[0].type == "summary_open":
        return
    if below and below[-1].type == "inline" and _SUMMARY.match(below[-1].content):
        return  # the inline rule tells what is wrong with it
    hint = "write <summary>What it holds</summary> on the line below it"
    yield _note(tokens[at], "ST211", f"this {_OPEN} has no summary", hint)


def _stray_summary(tokens: Sequence[Token], at: int) -> Iterator[Note]:
    if not tokens[at + 1].content:
        hint = "write what the reader finds inside: <summary>What it holds</summary>"
        yield _note(tokens[at], "ST211", "this <summary> is empty", hint)
    elif not at or tokens[at - 1].type != NAME or tokens[at - 1].content != _OPEN:
        hint = f"write {_OPEN} on the line above it"
        yield _note(tokens[at], "ST211", f"this <summary> does not begin a {_OPEN}", hint)
