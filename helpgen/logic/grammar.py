"""An expression as a tree: `or` over `and` over `not` over tests.

Parentheses are kept as they were written, so a tree and its text say the same. Whether the keys
exist and the literals fit is asked elsewhere (`types`), with the offsets that are noted here.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import get_args

from helpgen.frozen import frozen
from helpgen.logic.condition import Among, And, Compare, Condition, IsSet, IsTrue, Not, Or, Order
from helpgen.logic.fault import Fault, GrammarError, quoted, syntax
from helpgen.logic.foreign_operators import NOTHING, OPERATORS
from helpgen.logic.lexer import KEYWORDS, Lexeme, tokens
from helpgen.text.numeral import comma_hint

DEEPEST = 32
"""Levels of parentheses and `not`."""

_ORDERS: dict[str, Order] = {order: order for order in get_args(Order)}
_WITH_COMMA = re.compile(r"-?[0-9][0-9,]*[0-9](?:\.[0-9]+)?")
_TRUTHS = {"true": True, "false": False}

Literal = bool | int | float | str


@frozen
class Mark:
    """Where a test stands: its key, and each of its literals."""

    key: int
    literals: tuple[int, ...] = ()


@frozen
class Written:
    """A tree, and a mark for each test in it, from left to right."""

    condition: Condition
    marks: tuple[Mark, ...]


@lru_cache(maxsize=1024)  # a project asks the same few things again and again
def parse(source: str) -> Written:
    """The tree of an expression; a GrammarError at the first place that does not fit."""
    return _Parser(source).whole()


class _Parser:
    """Looks one token ahead and never goes back."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._literal_at = 0
        self._tokens = tokens(source)
        self._ahead = next(self._tokens)
        self._depth = 0
        self._marks: list[Mark] = []

    def whole(self) -> Written:
        if self._is_at_end():
            raise syntax(0, "A condition is missing", "name a key, as in `features.x`")
        condition = self._either()
        if not self._is_at_end():
            raise self._trailing(self._ahead)
        return Written(condition, tuple(self._marks))

    def _is_at_end(self) -> bool:
        return self._ahead.kind == "end"

    def _take(self) -> Lexeme:
        token = self._ahead
        self._ahead = next(self._tokens)
        return token

    def _accept(self, text: str) -> Lexeme | None:
        # A string's text begins with a quote, so it never equals a word or a sign.
        return self._take() if self._ahead.text == text else None

    def _either(self) -> Condition:
        first = self._all()
        if self._ahead.text != "or":
            return first
        return Or((first, *self._rest("or", self._all)))

    def _all(self) -> Condition:
        first = self._negated()
        if self._ahead.text != "and":
            return first
        return And((first, *self._rest("and", self._negated)))

    def _rest(self, word: str, operand: Callable[[], Condition]) -> list[Condition]:
        operands = []
        while self._accept(word):
            operands.append(operand())
        return operands

    def _negated(self) -> Condition:
        if opener := self._accept("not"):
            self._enter(opener)
            condition: Condition = Not(self._negated())
        elif opener := self._accept("("):
            self._enter(opener)
            condition = self._either()
            if not self._accept(")"):
                raise self._unclosed(opener)
        else:
            return self._test()
        self._depth -= 1
        return condition

    def _enter(self, opener: Lexeme) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"Parentheses and `not` stand more than {DEEPEST} levels deep here"
            hint = "split the condition into nested blocks"
            raise GrammarError(Fault(opener.offset, "depth", message, hint))

    def _unclosed(self, opener: Lexeme) -> GrammarError:
        if self._is_at_end():
            return syntax(opener.offset, "This `(` is never closed", "add a `)`")
        return self._trailing(self._ahead)

    def _test(self) -> Condition:
        key = self._key()
        sign = self._ahead
        if sign.text in _ORDERS:
            self._take()
            value, offset = self._literal()
            self._marks.append(Mark(key.offset, (offset,)))
            return Compare(key.text, _ORDERS[sign.text], value)
        if self._accept("in"):
            return self._among(key)
        if self._accept("not"):
            if self._accept("in"):
                return Not(self._among(key))
            hint = f"write `{key.text} is not set` or `{key.text} not in [...]`"
            raise syntax(sign.offset, "`not` after a key is followed by `in`", hint)
        if self._accept("is"):
            return self._is_set(key)
        self._marks.append(Mark(key.offset))
        return IsTrue(key.text)

    def _key(self) -> Lexeme:
        token = self._ahead
        if token.kind == "word" and token.text not in KEYWORDS:
            if token.text.lower() in KEYWORDS:
                raise _wrong_case(token)
            return self._take()
        raise _no_key(token)

    def _is_set(self, key: Lexeme) -> Condition:
        negated = self._accept("not")
        if not self._accept("set"):
            message = f"`is` is followed by `set` or `not set`, not by {_named(self._ahead)}"
            raise syntax(self._ahead.offset, message, _after_is(key, self._ahead))
        self._marks.append(Mark(key.offset))
        return Not(IsSet(key.text)) if negated else IsSet(key.text)

    def _among(self, key: Lexeme) -> Among:
        opener = self._ahead
        if not self._accept("["):
            shown = opener.text if opener.kind == "literal" else '"a", "b"'
            hint = f"write `{key.text} in [{shown}]`"
            raise syntax(opener.offset, "A list in brackets stands after `in`", hint)
        found = [self._literal()]
        while self._accept(","):
            found.append(self._literal())
        if not self._accept("]"):
            message = f"The list goes on with `,` or ends with `]`, not with {_named(self._ahead)}"
            raise syntax(self._ahead.offset, message, "close it with `]`")
        self._marks.append(Mark(key.offset, tuple(offset for _, offset in found)))
        return Among(key.text, tuple(value for value, _ in found))

    def _literal(self) -> tuple[Literal, int]:
        token = self._ahead
        self._literal_at = token.offset
        if token.kind == "literal":
            self._take()
            return token.value, token.offset
        if token.text in _TRUTHS:
            self._take()
            return _TRUTHS[token.text], token.offset
        raise _no_literal(token)

    def _trailing(self, token: Lexeme) -> GrammarError:
        if token.kind == "word" and token.text.lower() in KEYWORDS and not token.text.islower():
            return _wrong_case(token)
        if token.text == ")":
            return syntax(token.offset, "This `)` closes nothing", "remove it, or open a `(`")
        message = f"{_named(token)} cannot stand here: the condition is complete before it"
        number = _WITH_COMMA.match(self._source, self._literal_at)
        if token.text == "," and number and (hint := comma_hint(number[0])):
            return syntax(token.offset, f"a comma stands in the number {quoted(number[0])}", hint)
        if operator := OPERATORS.get(token.text.lower()):
            return syntax(token.offset, message, f"write `{operator}`")
        return syntax(token.offset, message, "join two tests with `and` or `or`")


def _named(token: Lexeme) -> str:
    return "the end" if token.kind == "end" else quoted(token.text)


def _wrong_case(token: Lexeme) -> GrammarError:
    lower = token.text.lower()
    return syntax(token.offset, f"`{token.text}` is not a keyword", f"write `{lower}`")


def _no_key(token: Lexeme) -> GrammarError:
    message = f"A key stands here, not {_named(token)}"
    if token.kind == "end":
        return syntax(token.offset, "The condition breaks off here", "name one more key")
    if token.text in _TRUTHS:
        return syntax(token.offset, message, "a condition asks about a key, as in `features.x`")
    if token.kind == "literal" or token.text in _ORDERS:
        hint = "write the key first in every test, as in `features.x > 1 and features.x < 5`"
        return syntax(token.offset, message, hint)
    return syntax(token.offset, message, "name a key, as in `features.x`")


def _no_literal(token: Lexeme) -> GrammarError:
    if token.kind == "end":
        return syntax(token.offset, "A value is missing here", 'write true, false, 24 or "text"')
    message = f"A value stands here, not {_named(token)}"
    lower = token.text.lower()
    if lower in _TRUTHS:
        hint = f"write `{lower}`"
    elif lower in NOTHING:
        hint = "write `is set` or `is not set` after the key"
    elif token.kind == "word" and "." in token.text:
        hint = (
            "a key is compared with a value, never with another key; text stands in double quotes"
        )
    elif token.kind == "word" and token.text not in KEYWORDS:
        message = f"{_named(token)} has no quotes, and text stands in them"
        hint = f'write "{token.text[:60]}"'
    else:
        hint = 'write true, false, 24 or "text"'
    return syntax(token.offset, message, hint)


def _after_is(key: Lexeme, token: Lexeme) -> str:
    lower = token.text.lower()
    if lower in NOTHING or lower == "empty":
        return f"write `{key.text} is not set`"
    if lower == "true":
        return f"write `{key.text}`"
    if lower == "false":
        return f"write `not {key.text}`"
    if lower == "in":
        return f"write `{key.text} in [...]` or `{key.text} not in [...]`"
    return f"write `{key.text} is set`, or `==` to compare"
