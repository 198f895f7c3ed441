"""The time zones that there are: a fixed list, so that no zone's name is ever used as a path."""

from functools import cache


@cache
def zones() -> frozenset[str]:
    """Every zone of the pinned time zone database."""
    from importlib.resources import files  # noqa: PLC0415  it costs as much as reading an article, and few ask for a zone

    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())
