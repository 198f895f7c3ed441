"""The last look at what is about to be published: nothing that looks like a directive or a comment gets through.

Directives are taken out line by line before the parser reads a text, comments by rules of the parser. What looks like
one here was seen by neither, so somebody meant something that did not happen.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.inline_places import BEGINS, placed
from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.compile.markdown.spans import breaks
from helpgen.compile.markdown.spots import Spots, in_block
from helpgen.logic.directive_words import BARE, CLOSE, OPEN
from helpgen.logic.directives import is_suspect

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def guard(state: StateCore) -> None:
    """A core rule; it stands before escapes are joined to the text, so an escaped sign is none."""
    found = notes_in(state.env).found
    for position, token in enumerate(state.tokens):
        row = token.map[0] if token.map else 0
        if token.type == "inline":
            notes = list(_run(token.children or (), row))
            if notes:
                spots = Spots(state.tokens, position, state.src.split("\n"))
                again = placed(token, state.md, state.env)
                found += [_placed(token.children, spots, each, again) for each in _once(notes)]
        elif token.type in ("fence", "code_block"):
            for note in _code(token.content, row):
                place = in_block(token, note.at, state.src.split("\n"))
                found.append(note._replace(row=place.row, at=place.at))
            found.extend(_text(token.info, row))


_Seen = tuple[Note, Sequence[Token], int]
"""A finding, the run that it was made in, and the position of the token there."""


def _once(seen: Sequence[_Seen]) -> Sequence[_Seen]:
    """A comment that begins and never ends is told at its beginning only."""
    opens = any(note.typed == OPEN for note, _, _ in seen)
    return [each for each in seen if not (opens and each[0].typed == CLOSE)]


def _placed(run: Sequence[Token] | None, spots: Spots, seen: _Seen, again: Sequence[Token]) -> Note:
    """The finding with its offset in its row; of one within a picture's words only the row is told."""
    note, children, number = seen
    if children is not run:
        return note
    start = int(again[number].meta.get(BEGINS, 0))
    where = note.at if children[number].type == "text" else 0
    place = spots.at(start + where)
    return note._replace(row=place.row, at=place.at)


def _run(children: Sequence[Token], row: int) -> Iterator[_Seen]:
    for number, child in enumerate(children):
        notes: Iterable[Note] = ()
        match child.type:
            case "text":
                notes = _text(child.content, row)
            case "code_inline":
                notes = _code(child.content, row)
            case "image":
                yield from _run(child.children or (), row)
                notes = _address(child, "src", row)
            case "link_open":
                notes = _address(child, "href", row)
        for note in notes:
            yield note, children, number
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
        message = "this comment does not end where it stands"
        yield Note(row, "CD209", message, hint, OPEN, text.find(OPEN))
    elif bare:
        hint = "put it in a comment on a line of its own, or in code to show it"
        yield Note(row, "CD208", f"`{bare[0]}` outside a comment", hint, bare[0], bare.start())
    elif CLOSE in text:
        hint = r"begin the comment with `<!--`, or write `--\>` for the characters"
        yield Note(row, "CD209", "`-->` ends no comment here", hint, CLOSE, text.find(CLOSE))


def _code(code: str, row: int) -> Iterator[Note]:
    if OPEN not in code:
        return
    for comment in _COMMENT.finditer(code):
        if is_suspect(comment[1]):
            hint = r"write `\<!--` to show a directive as text"
            message = "a directive runs over several lines of code"
            yield Note(row, "CD208", message, hint, OPEN, comment.start())
