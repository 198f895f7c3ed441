"""Chances that fall the same way again for the same seed."""

from random import Random


def drawing(*seed: object) -> Random:
    """A source of chances for this seed."""
    return Random("/".join(map(str, seed)))  # noqa: S311  nothing secret: a run shall be repeatable
