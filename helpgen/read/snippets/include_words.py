"""The words behind `help:include`: a snippet's name, and what is given for its parameters."""

import json
import re
from typing import NamedTuple

from helpgen.model.snippet import Given
from helpgen.text.slug import shortened

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*(?=[ \t]|$)")
_WITH = re.compile(r"[ \t]+with(?=[ \t]|$)")
_GIVEN = re.compile(
    r"[ \t]+(?P<name>[A-Za-z_][\w-]*)=(?P<value>\"(?:[^\"\\]|\\.)*\"|[^\s\"=,]+)(?=[ \t]|$)"
)
_FORM = 'write <!-- help:include name --> or <!-- help:include name with what="a visit" -->'


class IncludeWords(NamedTuple):
    """The name, and what is given."""

    name: str
    given: tuple[Given, ...]


class Unread(NamedTuple):
    """Why the words cannot be read, from an offset on."""

    offset: int
    message: str
    hint: str


def read_include(text: str) -> IncludeWords | Unread:
    """What stands behind the directive's word, read whole or not at all."""
    named = _NAME.match(text)
    if named is None:
        return Unread(0, *_unnamed(text))
    at, given = named.end(), list[Given]()
    if at == len(text):
        return IncludeWords(named[0], ())
    with_ = _WITH.match(text, at)
    if with_ is None:
        rest = text[at:].strip(" \t")
        offset = len(text) - len(text[at:].lstrip(" \t"))
        hint = f"write `with` before it: {named[0]} with {rest}" if "=" in rest else _FORM
        return Unread(offset, f"{shortened(rest)} stands behind the snippet's name", hint)
    at = with_.end()
    if not text[at:].strip(" \t"):
        return Unread(with_.end() - 4, "nothing is given behind `with`", "remove `with`")
    while at < len(text):
        found = _GIVEN.match(text, at)
        read = _given(found) if found else _ungiven(text, at)
        if isinstance(read, Unread):
            return read
        given.append(read)
        at = len(text) if found is None else found.end()
    return IncludeWords(named[0], tuple(given))


def _given(found: re.Match[str]) -> Given | Unread:
    typed, offset = found["value"], found.start("name")
    if not typed.startswith('"'):
        return Given(found["name"], typed, is_quoted=False, offset=offset)
    try:
        text = json.loads(typed)
    except json.JSONDecodeError:
        hint = r"between quotes, write \" for a quotation mark and \\ for a backslash"
        return Unread(found.start("value"), f"{shortened(typed)} is no text", hint)
    return Given(found["name"], text, is_quoted=True, offset=offset)


def _ungiven(text: str, at: int) -> Unread:
    rest = text[at:].lstrip(" \t")
    offset = len(text) - len(rest)
    word = rest.partition(" ")[0]
    if '"' in rest and rest.count('"') % 2:
        return Unread(offset, "a quotation mark is not closed", 'write name="value"')
    if "," in word or word == "and":
        return Unread(offset, f"{shortened(word)} is no value", "part them by spaces alone")
    hint = f'write name="value", without spaces around the sign: {_FORM}'
    return Unread(offset, f"{shortened(word)} is not written as name=value", hint)


def _unnamed(text: str) -> tuple[str, str]:
    typed = text.partition(" ")[0].strip("\"'")
    if not typed:
        return "`help:include` names no snippet", _FORM
    bare = typed.rpartition("snippets/")[2].removesuffix(".md")
    message = f"{shortened(typed)} is not a snippet's name"
    if _NAME.fullmatch(bare):
        return message, f"write {bare}, as its file in the folder of snippets is named"
    return message, "a name is made of a-z, 0-9 and single hyphens, and / for a folder"
