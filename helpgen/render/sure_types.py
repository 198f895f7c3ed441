"""What a value in a template surely is, as the annotations of views say; None may be among its types.

Stricter than `typed_names.py`, which finds names that nothing has: here each of the types has to have one.
"""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from helpgen.render.typed_names import fields

Types = frozenset[Any]
"""The value is of one of these."""
UNSURE: Types = frozenset()


def part_of(owners: Types, name: str) -> Types:
    """What a field of these is, where each of them has it."""
    hints = [fields(owner).get(name) for owner in owners]
    return UNSURE if None in hints else frozenset[Any]().union(*map(_types, hints))


def element_of(rows: Types) -> Types:
    """What a loop over these gives, one by one, where each of them is a tuple of any length."""
    inner = [get_args(row) if _is_tuple(row) else () for row in rows]
    is_sure = all(each[1:] == (...,) for each in inner)
    return frozenset[Any]().union(*[_types(each[0]) for each in inner]) if is_sure else UNSURE


def _is_tuple(row: Any) -> bool:  # noqa: ANN401  a type as annotations have it
    origin: object = get_origin(row)
    return origin is tuple


def _types(hint: Any) -> Types:  # noqa: ANN401  the same
    return frozenset(get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,))
