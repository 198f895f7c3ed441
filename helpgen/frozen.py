"""A class of values: its fields are all it has, none is ever set again, and two are equal where their fields are.

`@frozen` makes what `dataclass(frozen=True, slots=True)` makes, in a tenth of the time. `dataclasses` writes six
functions for each class as text and has each compiled, 0.4 ms a class, and a build loads two hundred. Here five are
shared, and `__init__` is written when the first value is made: a command needs half of the classes that it loads.
Classes with as many fields have its code in common.

`fields`, `replace` and `is_dataclass` of `dataclasses` work as ever. A class that is ordered, or compared by identity,
or whose values are made by name only, is left to `dataclass` itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType
from typing import Any, Never, TypeVar, dataclass_transform

T = TypeVar("T")
Values = Callable[[Any], tuple[object, ...]]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """The class, made one of values."""
    kind.__doc__ = (
        kind.__doc__ or kind.__name__
    )  # or `dataclass` would look for a signature to tell
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    parts = fields(made)  # type: ignore[arg-type]  # `dataclass` has made it one, which its type does not say
    compared = _values([part.name for part in parts if part.compare])
    shared = {
        "__init__": _init_to_come(made, parts),
        "__repr__": _repr([part.name for part in parts if part.repr]),
        "__eq__": _eq(compared),
        "__hash__": _hash(compared),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _getstate(_values([part.name for part in parts])),
        "__setstate__": _setstate(_setters(made, parts)),
    }
    for name, function in shared.items():
        if name not in kind.__dict__:  # a class may have its own
            setattr(made, name, function)
    return made


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def working(kind: type[T]) -> type[T]:
    """The class, made one of work in progress: its fields may be set, and an object is equal to itself alone.

    What `dataclass(slots=True, eq=False, repr=False)` makes, as quickly as `frozen`.
    """
    kind.__doc__ = kind.__doc__ or kind.__name__
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    made.__init__ = _init_to_come(made, fields(made), may_set=True)  # type: ignore[method-assign,arg-type]  # it is a data class now
    return made


def _values(names: list[str]) -> Values:
    """The function that gives the fields of these names."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return lambda _: ()
    (get,) = map(attrgetter, names)
    return lambda value: (get(value),)


def _repr(names: list[str]) -> Callable[[Any], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807  it becomes a method of that name
        shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{type(self).__qualname__}({shown})"

    return __repr__


def _eq(values: Values) -> Callable[[Any, Any], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807  it becomes a method of that name
        if other is self:
            return True
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    return __eq__


def _hash(values: Values) -> Callable[[Any], int]:
    def __hash__(self: object) -> int:  # noqa: N807  it becomes a method of that name
        return hash(values(self))

    return __hash__


def _refuse_to_set(self: object, name: str, value: object) -> Never:  # noqa: ARG001  the signature of __setattr__
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> Never:  # noqa: ARG001  the signature of __delattr__
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _setters(kind: type, parts: Iterable["Field[Any]"]) -> list[Callable[[Any, Any], None]]:
    """What writes each field: its slot does, which asks no `__setattr__`."""
    return [getattr(kind, part.name).__set__ for part in parts]


def _getstate(values: Values) -> Callable[[Any], tuple[object, ...]]:
    def __getstate__(self: object) -> tuple[object, ...]:  # noqa: N807  it becomes a method of that name
        return values(self)

    return __getstate__


def _setstate(setters: list[Callable[[Any, Any], None]]) -> Callable[[Any, Iterable[Any]], None]:
    def __setstate__(self: object, state: Iterable[Any]) -> None:  # noqa: N807  it becomes a method of that name
        for write, value in zip(setters, state, strict=True):
            write(self, value)

    return __setstate__


def _init_to_come(
    kind: type, parts: tuple["Field[Any]", ...], *, may_set: bool = False
) -> Callable[..., None]:
    """An `__init__` that writes the real one and puts it in its place."""

    def __init__(self: object, *given: object, **named: object) -> None:  # noqa: N807  it becomes a method of that name
        kind.__init__ = written = _init(kind, parts, may_set=may_set)  # type: ignore[misc]  # that is what it is for
        written(self, *given, **named)

    return __init__


def _init(kind: type, parts: tuple["Field[Any]", ...], *, may_set: bool) -> Callable[..., None]:
    """The `__init__` that `dataclass` would write: a parameter for each field, and `__post_init__` at last.

    Where its fields may be set, they are set as anybody would: that is half of a call of what writes one.
    """
    known: dict[str, Any] = {"_MISSING": MISSING}
    defaults = []
    for number, (part, write) in enumerate(zip(parts, _setters(kind, parts), strict=True)):
        known[f"_set_{number}"] = write
        if part.default_factory is not MISSING:
            known[f"_new_{number}"] = part.default_factory
        if part.default is not MISSING or part.default_factory is not MISSING:
            defaults.append(part.default)
        elif defaults:
            raise TypeError(
                f"{kind.__qualname__}: {part.name!r} has no default, and a field before it has"
            )
    are_made = tuple([part.default_factory is not MISSING for part in parts])
    code = _init_code(are_made, may_set=may_set, has_more=hasattr(kind, "__post_init__"))
    names = {f"p{number}": part.name for number, part in enumerate(parts)}
    code = code.replace(
        co_varnames=("self", *names.values()),
        co_names=tuple([names.get(name, name) for name in code.co_names]),
        co_qualname=f"{kind.__qualname__}.__init__",
    )
    return FunctionType(code, known, "__init__", tuple(defaults))


@cache
def _init_code(are_made: tuple[bool, ...], *, may_set: bool, has_more: bool) -> CodeType:
    """The code of an `__init__` with a parameter for each field; it is `True` for those that have a factory.

    Compiling is most of what a class takes, and many have as many fields: only the names of these are others.
    """
    lines = list[str]()
    for number, is_made in enumerate(are_made):
        value = (
            f"_new_{number}() if p{number} is _MISSING else p{number}" if is_made else f"p{number}"
        )
        lines.append(f" self.p{number} = {value}" if may_set else f" _set_{number}(self, {value})")
    if has_more:
        lines.append(" self.__post_init__()")
    parameters = ", ".join(["self", *[f"p{number}" for number in range(len(are_made))]])
    made: dict[str, Any] = {}
    exec(f"def __init__({parameters}):\n" + "\n".join(lines or [" pass"]), made)  # noqa: S102  numbers alone, no names of others
    code: CodeType = made["__init__"].__code__
    return code
