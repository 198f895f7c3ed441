"""A projection as a memory can compare it."""

from collections.abc import Iterable

from helpgen.logic import Scalar
from helpgen.model.profile import Projection

TypedProjection = tuple[tuple[str, type, Scalar], ...]


def typed(projection: Iterable[tuple[str, Scalar]]) -> TypedProjection:
    """Each value with its type: 1, 1.0 and True are equal, and are shown otherwise."""
    return tuple([(key, type(value), value) for key, value in projection])


__all__ = ["Projection", "TypedProjection", "typed"]
