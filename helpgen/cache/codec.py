"""Values as JSON and back: what a few classes hold, tuples, maps and plain scalars. No text can name another class."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import chain
from operator import attrgetter
from typing import Any

_TUPLE = -1
_MAP = -2
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
        """The value as JSON."""
        return _encode(self._told(value))

    def joined(self, texts: Iterable[str]) -> str:
        """The text of the tuple of values that have these texts."""
        return f"[{','.join([str(_TUPLE), *texts])}]"

    def value(self, text: str) -> Any:  # noqa: ANN401  whatever was written
        """The value that was written; a text that nobody wrote here raises a ValueError, TypeError or IndexError."""
        return self._made(json.loads(text))

    def _told(self, value: object) -> object:
        kind = type(value)
        if kind is str or kind is int or kind is bool or value is None or kind is float:
            return value
        if isinstance(value, tuple) and kind is tuple:
            return [_TUPLE, *map(self._told, value)]
        if isinstance(value, dict) and kind is dict:
            return [_MAP, *map(self._told, chain.from_iterable(value.items()))]
        number = self._numbers.get(kind)
        if number is None:
            raise TypeError(f"{kind.__name__} is not among the classes that are kept")
        parts = self._parts[kind](value)
        return [number, *map(self._told, (parts,) if kind in self._is_single else parts)]

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
