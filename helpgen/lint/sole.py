"""The one name that a misspelled one can have meant; where two are near, none is certain."""

from collections.abc import Iterable

from helpgen.text.nearest import all_near


def sole(typed: str, names: Iterable[str]) -> str | None:
    """The only name near to what was typed."""
    near = all_near(typed, names)
    return near[0] if len(near) == 1 and near[0] != typed else None


def sole_key(typed: str, keys: Iterable[str]) -> str | None:
    """The only key near to it in the scope that was typed."""
    scope, dot, name = typed.partition(".")
    inside = [key.partition(".")[2] for key in keys if key.startswith(f"{scope}.")]
    meant = sole(name, inside) if dot else None
    return f"{scope}.{meant}" if meant else None


def sole_slug(typed: str, slugs: Iterable[str]) -> str | None:
    """The only article near to it in the folder that was typed."""
    folder, _, name = typed.rpartition("/")
    inside = [slug.rpartition("/")[2] for slug in slugs if slug.rpartition("/")[0] == folder]
    meant = sole(name, inside)
    return f"{folder}/{meant}" if meant else None
