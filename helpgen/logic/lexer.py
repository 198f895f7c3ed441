"""An expression as tokens: words, literals and signs, each with its offset.

Reading stops at the first character that belongs to no token; every step moves forward, so the
work is linear in the text.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from helpgen.frozen import frozen
from helpgen.logic.fault import GrammarError, quoted, syntax
from helpgen.logic.foreign_operators import sign_at

KEYWORDS = frozenset({"and", "or", "not", "in", "is", "set", "true", "false"})
MOST_DIGITS = 15
"""Up to here a decimal number and its binary form name each other exactly."""

_BLANK = re.compile(r"[ \t]*")
_WORD = re.compile(r"[^\W\d][\w.\-]*")
_SIGN = re.compile(r"[=!<>]=(?!=)|<(?!>)|>|[()\[\],]")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"')
_NUMBER_LIKE = re.compile(r"[+\-]?\.?\d(?:[eE][+\-]|[\w.])*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_MEANT = re.compile(r"\+?(-?)([0-9]*)(\.[0-9]+)?(?![0-9.])(?:[a-df-zA-DF-Z][a-zA-Z]*)?", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Lexeme:
    """`value` is set on a string or number; `text` is as it was typed, and empty at the end."""

    kind: Literal["word", "sign", "literal", "end"]
    text: str
    offset: int
    value: int | float | str = 0


def tokens(source: str) -> Iterator[Lexeme]:
    """Every token in order, then an `end` without limit; a GrammarError at what is none."""
    offset = 0
    while True:
        blank = _BLANK.match(source, offset)
        offset = blank.end() if blank else offset
        token = _token(source, offset)
        offset += len(token.text)
        yield token


def _token(source: str, offset: int) -> Lexeme:
    if offset == len(source):
        return Lexeme("end", "", offset)
    if match := _WORD.match(source, offset):
        return Lexeme("word", match[0], offset)
    if match := _SIGN.match(source, offset):
        return Lexeme("sign", match[0], offset)
    if source[offset] == '"':
        return _string(source, offset)
    if match := _NUMBER_LIKE.match(source, offset):
        return _number(match[0], offset)
    raise _stranger(source, offset)


def _string(source: str, offset: int) -> Lexeme:
    match = _STRING.match(source, offset)
    if match is None:
        raise syntax(
            offset,
            "This text has no closing quote, or holds what JSON text may not hold",
            'close it with ", and write \\" and \\\\ for a quote and a backslash in it',
        )
    value: str = json.loads(match[0])
    if _SURROGATE.search(value):
        raise syntax(offset, "This text holds half a character", "write \\ud83d\\ude00 as a pair")
    return Lexeme("literal", match[0], offset, value)


def _number(text: str, offset: int) -> Lexeme:
    if not _NUMBER.fullmatch(text) or not text.isascii():
        raise syntax(
            offset,
            f"{quoted(text)} is not a number",
            _number_hint(text),
        )
    if sum(char.isdigit() for char in text) > MOST_DIGITS:
        raise syntax(
            offset, f"{quoted(text)} is too long a number", f"use at most {MOST_DIGITS} digits"
        )
    return Lexeme("literal", text, offset, float(text) if "." in text else int(text))


def _number_hint(text: str) -> str:
    """The number that stands in a text which is none, as it has to be written."""
    found = _MEANT.fullmatch(text)
    if found is None:
        return "write it like 24, -1 or 0.5: no unit, sign +, leading zero or exponent"
    sign, whole, rest = found.groups()
    return f"write {sign}{whole.lstrip('0') or '0'}{rest or ''}: no unit, sign + or leading zero"


def _stranger(source: str, offset: int) -> GrammarError:
    if found := sign_at(source, offset):
        sign, instead = found
        return syntax(offset, f"`{sign}` has no meaning in a condition", instead)
    char = source[offset]
    if char.isprintable() and char.isascii():
        return syntax(offset, f"`{char}` has no meaning in a condition", "remove it")
    name = unicodedata.name(char, "a control character")
    return syntax(
        offset,
        f"U+{ord(char):04X} ({name}) cannot stand here",
        "type a plain space instead" if char.isspace() else "remove it",
    )
