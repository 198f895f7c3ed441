"""Values as JSON and back: what a few classes hold, tuples, maps and plain scalars. No text can name another class."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import chain
from operator import attrgetter
from typing import Any

_TUPLE = -1
_MAP = -2
_WORDS: Mapping[object, str] = {None: "null", True: "true", False: "false"}
_string = json.encoder.encode_basestring
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class Codec:
    """Writes and reads values of these classes, each a data class, a named tuple or an enum, by their places here.

    Equal values have equal texts, so a text can stand for its value in a key; only the order of a map shows. A value of
    another class is a TypeError.
    """

    def __init__(self, classes: Sequence[type[Any]]) -> None:
        self._classes = tuple(classes)
        self._numbers = {each: number for number, each in enumerate(classes)}
        self._parts = {each: attrgetter(*_names(each)) for each in classes}
        self._is_single = frozenset(each for each in classes if len(_names(each)) == 1)

    def text(self, value: object) -> str:
        """The value as JSON, joined by hand: most are small, and an encoder is made for each that is encoded."""
        kind = type(value)
        if isinstance(value, str) and kind is str:
            return _string(value)
        if kind is int:
            return str(value)
        if value is None or kind is bool:
            return _WORDS[value]
        if kind is float:
            return _encode(value)
        parts: Iterable[object]
        if isinstance(value, tuple) and kind is tuple:
            number, parts = _TUPLE, value
        elif isinstance(value, dict) and kind is dict:
            number, parts = _MAP, chain.from_iterable(value.items())
        else:
            number, parts = self._taken_apart(value, kind)
        return f"[{','.join([str(number), *map(self.text, parts)])}]"

    def joined(self, texts: Iterable[str]) -> str:
        """The text of the tuple of values that have these texts."""
        return f"[{','.join([str(_TUPLE), *texts])}]"

    def value(self, text: str) -> Any:  # noqa: ANN401  whatever was written
        """The value that was written; a text that nobody wrote here raises a ValueError, TypeError or IndexError."""
        return self._made(json.loads(text))

    def _taken_apart(self, value: object, kind: type) -> tuple[int, Iterable[object]]:
        """The number of a value's class, and its parts."""
        number = self._numbers.get(kind)
        if number is None:
            raise TypeError(f"{kind.__name__} is not among the classes that are kept")
        parts = self._parts[kind](value)
        return number, (parts,) if kind in self._is_single else parts

    def _made(self, told: Any) -> Any:  # noqa: ANN401  what JSON says
        if type(told) is not list:
            return told
        made = self._made
        parts = [each if type(each) is not list else made(each) for each in told]
        number = parts.pop(0)
        if number == _MAP:
            return dict(zip(parts[::2], parts[1::2], strict=True))
        return tuple(parts) if number == _TUPLE else self._classes[number](*parts)


def _names(kind: type[Any]) -> tuple[str, ...]:
    if is_dataclass(kind):
        return tuple([each.name for each in fields(kind)])
    return ("value",) if issubclass(kind, Enum) else tuple(kind._fields)
