"""Results packed for the way from a worker.

A data class travels as its class and its values, a named tuple as a tuple: what they do by themselves runs Python code
for every value, packing and unpacking, and was half of the way.
"""

import copyreg
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

Reducer = Callable[[Any], Any]


def packed(value: object) -> bytes:
    """The value as bytes that `pickle.loads` understands."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return out.getvalue()


class _Reducers(dict[type, Reducer]):
    """How values of a type are taken apart; what is not a plain data class is left to pickle."""

    def __missing__(self, kind: type) -> Reducer:
        """Raises KeyError for a type that pickle takes apart by itself."""
        reducer = copyreg.dispatch_table.get(kind) or _plain(kind)
        if reducer is None:
            raise KeyError(kind)
        self[kind] = reducer
        return reducer


def _plain(kind: type) -> Reducer | None:
    """The way for a named tuple, or for a data class that does nothing more when it is made."""
    if issubclass(kind, tuple):
        return (lambda value: (_NEW, (kind, tuple(value)))) if hasattr(kind, "_fields") else None
    if not is_dataclass(kind) or hasattr(kind, "__post_init__"):
        return None
    parts = fields(kind)
    if not parts or not all(part.init and not part.kw_only for part in parts):
        return None
    values = attrgetter(*[part.name for part in parts])
    if len(parts) == 1:  # of one, it gives no tuple
        return lambda value: (kind, (values(value),))
    return lambda value: (kind, values(value))


_NEW = tuple.__new__
_REDUCERS = _Reducers()
