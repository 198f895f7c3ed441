"""The time zones that there are: a fixed list, so that no zone's name is ever used as a path."""

from functools import cache
from importlib.resources import files


@cache
def zones() -> frozenset[str]:
    """Every zone of the pinned time zone database."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())
