"""The last look at what is about to be published: nothing that looks like a directive or a comment gets through.

Directives are taken out line by line before the parser reads a text, comments by rules of the parser. What looks like
one here was seen by neither, so somebody meant something that did not happen.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.compile.markdown.spans import breaks
from helpgen.logic.directives import BARE, CLOSE, OPEN, is_suspect

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def guard(state: StateCore) -> None:
    """A core rule; it stands before escapes are joined to the text, so an escaped sign is none."""
    for token in state.tokens:
        row = token.map[0] if token.map else 0
        if token.type == "inline":
            notes_in(state.env).found.extend(_once(list(_run(token.children or (), row))))
        elif token.type in ("fence", "code_block"):
            notes_in(state.env).found.extend([*_code(token.content, row), *_text(token.info, row)])


def _once(notes: Sequence[Note]) -> Sequence[Note]:
    """A comment that begins and never ends is told at its beginning only."""
    opens = any(note.typed == OPEN for note in notes)
    return [note for note in notes if not (opens and note.typed == CLOSE)]


def _run(children: Sequence[Token], row: int) -> Iterator[Note]:
    for child in children:
        match child.type:
            case "text":
                yield from _text(child.content, row)
            case "code_inline":
                yield from _code(child.content, row)
            case "image":
                yield from _run(child.children or (), row)
                yield from _address(child, "src", row)
            case "link_open":
                yield from _address(child, "href", row)
        row += breaks(child)


def _address(token: Token, attribute: str, row: int) -> Iterator[Note]:
    yield from _text(str(token.attrs.get("title", "")), row)
    url = unquote(str(token.attrs.get(attribute, "")))
    if OPEN in url or CLOSE in url:
        hint = "remove it: an address is published as it is"
        yield Note(row, "CD209", "a comment stands in an address", hint, OPEN)


def _text(text: str, row: int) -> Iterator[Note]:
    bare = BARE.search(text) if ":" in text else None
    if OPEN in text:
        hint = (
            r"end it with `-->` in the same paragraph or cell, or write `\<!--` for the characters"
        )
        yield Note(row, "CD209", "this comment does not end where it stands", hint, OPEN)
    elif bare:
        hint = "put it in a comment on a line of its own, or in code to show it"
        yield Note(row, "CD208", f"`{bare[0]}` outside a comment", hint, bare[0])
    elif CLOSE in text:
        hint = r"begin the comment with `<!--`, or write `--\>` for the characters"
        yield Note(row, "CD209", "`-->` ends no comment here", hint, CLOSE)


def _code(code: str, row: int) -> Iterator[Note]:
    if OPEN not in code:
        return
    for comment in _COMMENT.finditer(code):
        if is_suspect(comment[1]):
            hint = r"write `\<!--` to show a directive as text"
            yield Note(row, "CD208", "a directive runs over several lines of code", hint, OPEN)
