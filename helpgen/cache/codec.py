"""Values as JSON and back: what a few classes hold, tuples, maps and plain scalars. No text can name another class."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import chain
from operator import attrgetter
from typing import Any

_TUPLE = "t"
_MAP = "m"
_WORDS: Mapping[object, str] = {None: "null", True: "true", False: "false"}
_string = json.encoder.encode_basestring
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class Codec:
    """Writes and reads values of these classes, each a data class, a named tuple or an enum, by their places here.

    Equal values have equal texts, so a text can stand for its value in a key; only the order of a map shows. A value of
    another class is a TypeError.

    A value with parts is an object with one member, a list of them: so JSON's parser, which is not Python, goes through
    the text, and says when all parts of a value are there.
    """

    def __init__(self, classes: Sequence[type[Any]]) -> None:
        makers = {str(number): each for number, each in enumerate(classes)}
        self._makers: Mapping[str, Callable[..., Any]] = {**makers, _MAP: _map}
        self._decode = json.JSONDecoder(object_pairs_hook=self._made).decode
        self._names = {each: name for name, each in makers.items()}
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
            name, parts = _TUPLE, value
        elif isinstance(value, dict) and kind is dict:
            name, parts = _MAP, chain.from_iterable(value.items())
        else:
            name, parts = self._taken_apart(value, kind)
        return _object(name, map(self.text, parts))

    def joined(self, texts: Iterable[str]) -> str:
        """The text of the tuple of values that have these texts."""
        return _object(_TUPLE, texts)

    def value(self, text: str) -> Any:  # noqa: ANN401  whatever was written
        """The value that was written; a text that nobody wrote here raises a ValueError or TypeError."""
        try:
            value = self._decode(text)
        except KeyError as name:
            raise ValueError(f"no class is called {name}") from None
        if type(value) is list:
            raise ValueError("a list is no value")
        return value

    def _taken_apart(self, value: object, kind: type) -> tuple[str, Iterable[object]]:
        """The name of a value's class, and its parts."""
        name = self._names.get(kind)
        if name is None:
            raise TypeError(f"{kind.__name__} is not among the classes that are kept")
        parts = self._parts[kind](value)
        return name, (parts,) if kind in self._is_single else parts

    def _made(self, told: Sequence[tuple[str, Any]]) -> Any:  # noqa: ANN401  whatever was written
        ((name, parts),) = told
        return tuple(parts) if name == _TUPLE else self._makers[name](*parts)


def _object(name: str, texts: Iterable[str]) -> str:
    return f'{{"{name}":[{",".join(texts)}]}}'


def _map(*parts: object) -> dict[object, object]:
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _names(kind: type[Any]) -> tuple[str, ...]:
    if is_dataclass(kind):
        return tuple([each.name for each in fields(kind)])
    return ("value",) if issubclass(kind, Enum) else tuple(kind._fields)
