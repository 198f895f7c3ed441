"""What an expression of another language means here: its words and signs put into ours, and read again.

Nothing is judged by it: the grammar has refused the text already, and what comes out of this only goes into a hint.
"""

import json
import re
from collections.abc import Collection, Sequence

from helpgen.logic.algebra import both, keys
from helpgen.logic.condition import (
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
    Vocabulary,
)
from helpgen.logic.fault import GrammarError
from helpgen.logic.foreign_operators import NOTHING, OPERATORS
from helpgen.logic.grammar import parse
from helpgen.logic.lexer import KEYWORDS
from helpgen.text.nearest import nearest, nearest_key

_LONGEST = 400
_TOKEN = re.compile(
    r"""
      (?P<blank>[ \t]+|\$?\{\{?|\}\}?|[$@#?;:%]|\(\))
    | (?P<text>"[^"”]*["”]|'[^']*'|`[^`]*`|[“„«][^“”»"]*[“”»"]|[‘‚][^‘’']*[‘’'])
    | (?P<number>-?\d+(?:\.\d+)?(?![\w.]))
    | (?P<word>\.?[^\W\d][\w]*(?:\??[.-]\w+|\[["']\w+["']\])*)
    | (?P<sign>===|!==|==|!=|<>|<=|>=|=<|=>|&&|\|\||[=!<>&|≠≤≥,()\[\]])
    """,
    re.VERBOSE,
)
_SUBSCRIPT = re.compile(r"\[[\"'](\w+)[\"']\]")
_SIGNS = {
    "===": "==", "=": "==", "!==": "!=", "<>": "!=", "≠": "!=", "=<": "<=", "≤": "<=", "=>": ">=",
    "≥": ">=", "&&": "and", "&": "and", "||": "or", "|": "or", "!": "not",
}  # fmt: skip
_ORDERS = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
"""Each order, with the one that says the same of the two sides exchanged."""

_EMPTY = NOTHING | {"empty", "blank", "missing", "unset", "unknown"}
_GIVEN = frozenset({"set", "defined", "present", "given", "exists", "isset", "there"})
_ASKED = {"isset": True, "defined": True, "exists": True, "empty": False, "isnull": False}
_YES = {"true": True, "on": True, "yes": True, "enabled": True, "active": True, "1": True} | dict.fromkeys(
    ("false", "off", "no", "disabled", "inactive", "0"), False
)  # fmt: skip
_LISTED = frozenset({"in", "contains", "includes", "include", "has", "oneof", "any"})
_MEASURES = {"greater": ">", "more": ">", "above": ">", "over": ">", "less": "<", "fewer": "<",
    "below": "<", "under": "<"}  # fmt: skip
_SCOPES = ("features.", "settings.", "org.", "tenant.", "contact.")

_Token = tuple[str, str]
"""A kind (`word`, `value` or `sign`) and its text in our spelling."""


def mended(source: str) -> Condition | None:
    """The condition that a text of another language asks for; None where that is not plain."""
    found = _tokens(source)
    if not found:
        return None
    try:
        return parse(" ".join(_Words(found).rewritten())).condition
    except (GrammarError, IndexError):
        return None


def _tokens(source: str) -> list[_Token]:
    """The tokens of a text, less what stands around them in other languages; none if one is unknown."""
    found: list[_Token] = []
    at = 0
    while at < len(source) <= _LONGEST:
        match = _TOKEN.match(source, at)
        if match is None:
            return []
        at = match.end()
        text = match[0]
        match match.lastgroup:
            case "text":
                found.append(("value", json.dumps(text[1:-1], ensure_ascii=False)))
            case "number":
                found.append(("value", text))
            case "word" if text[0] == "." and found and f"{found[-1][1]}." in _SCOPES:
                found[-1] = ("word", found[-1][1] + text)
            case "word":
                found.append(_word(text))
            case "sign":
                sign = _SIGNS.get(text, text)
                found.append(("word" if sign.isalpha() else "sign", sign))
            case _:
                pass
    if found and found[0][1].lower() in ("if", "when"):
        del found[0]
    if found and found[-1][1].lower() == "then":
        del found[-1]
    return found


def _word(text: str) -> _Token:
    lower = text.lower()
    if lower in KEYWORDS or lower in ("empty", "exists"):
        return "word", lower
    sign = OPERATORS.get(lower, "")
    if sign in _ORDERS:
        return "sign", sign
    return "word", _SUBSCRIPT.sub(r".\1", text).replace("?.", ".").lstrip(".")


class _Words:
    """Goes through the tokens once, from left to right, and writes each test as ours are written."""

    def __init__(self, found: Sequence[_Token]) -> None:
        self._found = [*found, ("end", ""), ("end", ""), ("end", ""), ("end", "")]
        self._at = 0

    def rewritten(self) -> list[str]:
        out: list[str] = []
        while self._kind() != "end":
            out.append(self._piece())
        return out

    def _kind(self, ahead: int = 0) -> str:
        return self._found[self._at + ahead][0]

    def _text(self, ahead: int = 0) -> str:
        return self._found[self._at + ahead][1]

    def _take(self) -> str:
        self._at += 1
        return self._text(-1)

    def _accept(self, *words: str) -> bool:
        found = self._text().lower() in words
        self._at += found
        return found

    def _is_key(self, ahead: int = 0) -> bool:
        return self._kind(ahead) == "word" and self._text(ahead) not in KEYWORDS

    def _is_value(self, ahead: int = 0) -> bool:
        if self._kind(ahead) == "value" or self._text(ahead).lower() in ("true", "false"):
            return True
        return self._is_key(ahead) and not self._text(ahead).startswith(_SCOPES)

    def _piece(self) -> str:
        text, following = self._text(), self._text(1)
        if text in _ORDERS and self._is_key(1) and self._is_value(2):  # eq .Params.x "y"
            self._at += 3
            return f"{self._text(-2)} {text} {_valued(*self._found[self._at - 1])}"
        if text.lower() in _ASKED and (following == "(" or self._is_key(1)):
            asked = _ASKED[self._take().lower()]
            closed = self._accept("(")
            key = self._take()
            self._at += closed
            return _set(key, is_set=asked)
        if self._kind() == "value" and self._is_key(2) and following in (*_ORDERS, "in"):
            self._at += 3
            order = _ORDERS.get(following, "==")
            return f"{self._text(-1)} {order} {text}"
        return self._test() if self._is_key() else self._take()

    def _test(self) -> str:
        key = self._take()
        if self._accept("is", "are"):
            return self._is(key)
        if self._text() in _ORDERS:
            return self._compared(key, self._take())
        is_not = self._text() == "not" and self._text(1).lower() in _GIVEN | _LISTED
        self._at += is_not
        if self._accept(*_LISTED):
            return f"{key} {'not in' if is_not else 'in'} [{self._listed()}]"
        if self._accept(*_GIVEN):
            return _set(key, is_set=not is_not)
        is_missing = self._is_value() and (
            self._kind() == "value" or self._text(1) in ("", "and", "or", ")")
        )
        return self._compared(key, "==") if is_missing else key

    def _is(self, key: str) -> str:
        is_not = self._accept("not")
        if self._accept(*_EMPTY):
            return _set(key, is_set=is_not)
        if self._accept(*_GIVEN):
            return _set(key, is_set=not is_not)
        if self._accept("in", "one", "any"):
            self._accept("of")
            return f"{key} {'not in' if is_not else 'in'} [{self._listed()}]"
        if self._text().lower() in _MEASURES:
            order = _MEASURES[self._take().lower()]
            self._accept("than")
            return f"{'not ' if is_not else ''}{self._compared(key, order)}"
        if self._text().lower() in _YES and self._kind() == "word":
            yes = _YES[self._take().lower()]
            return key if yes is not is_not else f"not {key}"
        self._accept("equal", "==")
        self._accept("to")
        return self._compared(key, "!=" if is_not else "==")

    def _compared(self, key: str, order: str) -> str:
        if self._accept(*_EMPTY):
            return _set(key, is_set=order != "==")
        values = [self._value()]
        while (
            self._is_key() and self._is_value()
        ):  # a unit behind a number, or text of several words
            more = self._take()
            if values[0].startswith('"'):
                values[0] = json.dumps(f"{json.loads(values[0])} {more}", ensure_ascii=False)
        while order == "==" and self._text() == "or" and self._kind(1) == "value":
            if self._text(2) in _ORDERS:
                break
            self._take()
            values.append(self._value())
        if len(values) > 1:
            return f"{key} in [{', '.join(values)}]"
        return f"{key} {order} {values[0]}"

    def _listed(self) -> str:
        closing = {"[": "]", "(": ")"}.get(self._text(), "")
        self._at += bool(closing)
        values = [self._value()]
        while self._is_value() or self._text() == "," or (closing and self._text() == "or"):
            self._accept(",", "or")
            values.append(self._value())
        if closing and not self._accept(closing):
            raise IndexError
        return ", ".join(values)

    def _value(self) -> str:
        if not self._is_value():
            raise IndexError
        kind = self._kind()
        return _valued(kind, self._take())


def _valued(kind: str, text: str) -> str:
    if kind == "value":
        return text
    return text.lower() if text.lower() in ("true", "false") else json.dumps(text)


def _set(key: str, *, is_set: bool) -> str:
    return f"{key} is set" if is_set else f"{key} is not set"


def fitted(condition: Condition, vocabulary: Vocabulary) -> Condition:
    """The same condition with the keys and values that were probably meant, as their types allow."""
    match condition:
        case Not(operand):
            inner = fitted(operand, vocabulary)
            return inner.operand if isinstance(inner, Not) else Not(inner)
        case And(operands):
            return And(tuple([fitted(each, vocabulary) for each in operands]))
        case Or(operands):
            return Or(tuple([fitted(each, vocabulary) for each in operands]))
        case Constant():
            return condition
        case test:
            key = nearest_key(test.key, vocabulary) if test.key not in vocabulary else test.key
            return condition if key is None else _fitted(test, key, vocabulary[key])


def _fitted(test: IsTrue | Compare | Among | IsSet, key: str, known: KeyType) -> Condition:
    is_truth = known.kind == "boolean"
    fit: Condition
    match test:
        case IsSet():
            fit = IsTrue(key) if is_truth and not known.nullable else IsSet(key)
        case IsTrue():
            fit = IsSet(key) if known.nullable and not is_truth else IsTrue(key)
        case Compare(order="==" | "!=" as order, literal=literal) if (
            is_truth and str(literal).lower() in _YES
        ):
            yes = _YES[str(literal).lower()]
            fit = IsTrue(key) if yes is (order == "==") else Not(IsTrue(key))
        case Compare(order="==" | "!=" as order, literal="") if known.nullable:
            fit = Not(IsSet(key)) if order == "==" else IsSet(key)
        case Compare(order=order, literal=literal):
            fit = Compare(key, order, _literal(literal, known))
        case Among(literals=literals):
            fit = Among(key, tuple([_literal(each, known) for each in literals]))
    return fit


def guarded(condition: Condition, absent: Collection[str]) -> Condition:
    """The same condition, with `is set` before each test of a key that may be null."""
    match condition:
        case And(operands):
            return both(*[guarded(each, absent) for each in operands])
        case Or(operands):
            return Or(tuple([guarded(each, absent) for each in operands]))
        case test:
            return both(*[IsSet(key) for key in sorted(keys(test)) if key in absent], test)


def _literal(value: bool | float | str, known: KeyType) -> bool | float | str:  # noqa: FBT001 - a literal, not a switch
    if known.kind in ("integer", "number") and isinstance(value, str) and value.isdecimal():
        return int(value)
    choices = [each for each in (*known.enum, *known.taken) if isinstance(each, str)]
    if isinstance(value, str) and value not in choices:
        return nearest(value, choices) or value
    return value
