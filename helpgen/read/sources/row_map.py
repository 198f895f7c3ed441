"""Which field each column says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.profile import ProfileFile
from helpgen.model.profile_source import ProfilesOptions
from helpgen.read.options_file import OptionsFile
from helpgen.read.profiles.defaults import Basis
from helpgen.read.yaml.field_meant import field_names, types_at
from helpgen.read.yaml.tree import Way
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

CODE = "PR443"
_SCOPED = 2
_NEEDED = ("id", "name")


class Mapped(NamedTuple):
    """A field, the column that says it, and the steps into that column where it holds JSON."""

    way: Way
    column: str
    steps: tuple[str | int, ...] = ()


RowMap = tuple[Mapped, ...]
"""Outer fields stand before those in them, so that a column of one's own has the last word."""


def row_map(file: OptionsFile, basis: Basis) -> Checked[RowMap]:
    """What helpgen.yaml says of columns, and what is wrong with it; empty where every column names its field itself."""
    asked = file.options.profiles
    found = tuple(_faults(file, basis))
    mapped = [_mapped(name, said) for name, said in asked.map.items()]
    return Checked(tuple(sorted(mapped, key=lambda each: len(each.way))), found)


def own_names(columns: Sequence[str], *, has_types: bool) -> RowMap:
    """Columns that are named like their fields: `settings.timezone`. Values with types nest by themselves."""
    mapped = [
        Mapped((column,) if has_types else tuple(column.split(".")), column) for column in columns
    ]
    return tuple(sorted(mapped, key=lambda each: len(each.way)))


def _mapped(name: str, said: str | tuple[str | int, ...]) -> Mapped:
    column, *steps = (said,) if isinstance(said, str) else said
    return Mapped(tuple(name.split(".")), str(column), tuple(steps))


def _faults(file: OptionsFile, basis: Basis) -> Iterator[Diagnostic]:
    asked = file.options.profiles
    for name, said in asked.map.items():
        if isinstance(said, tuple) and not isinstance(said[0], str):
            message, hint = f"`{shortened(name)}` names no column", "begin with the column's name"
            yield _at(file, ("map", name), message, hint)
        if fault := _unknown(tuple(name.split(".")), basis):
            yield _at(file, ("map", name), *fault)
    missing = [name for name in _NEEDED if asked.map and name not in asked.map]
    if asked.is_live and not asked.map:
        missing = list(_NEEDED)
    if missing:
        wanted = ", ".join(f"{name}: COLUMN" for name in missing)
        message = f"no column is named for {' and '.join(f'`{name}`' for name in missing)}"
        yield _at(file, ("map",), message, f"write map: {{{wanted}}}")
    yield from _needed_for_sql(file, asked)


def _needed_for_sql(file: OptionsFile, asked: ProfilesOptions) -> Iterator[Diagnostic]:
    if asked.is_live:
        if not asked.address:
            message = "no variable is named that holds the database's address"
            yield _at(file, (), message, "write address: NAME_OF_THE_VARIABLE")
        if not asked.table:
            yield _at(file, (), "no table is named", "write table: NAME, of a table or a view")
        return
    for name in ("address", "table", "key", "version", "where"):
        if getattr(asked, name):
            message = f"`{name}` says nothing where the source is `{asked.source}`"
            yield _at(file, (name,), message, "remove it, or write source: sql")


def _unknown(way: Way, basis: Basis) -> tuple[str, str] | None:
    """What is wrong with a field that is mapped, and the way out."""
    name = ".".join(map(str, way))
    if way[0] in SCOPES and len(way) == _SCOPED:
        if not basis.is_known or name in basis.keys:
            return None
        return _told(f"the catalog declares no `{shortened(name)}`", name, basis.keys)
    if way[0] == "labels" and len(way) > 1 and basis.is_known and way[1] not in basis.labels:
        known = [f"labels.{label}" for label in basis.labels]
        return _told(
            f"the catalog declares no label `{shortened(str(way[1]))}`", f"labels.{way[1]}", known
        )
    if types_at(ProfileFile, way) and (way[0] not in SCOPES or len(way) == 1):
        return None
    return _told(
        f"a profile has no field `{shortened(name)}`", name, field_names(ProfileFile, way[:-1])
    )


def _told(
    message: str, name: str, known: Mapping[str, object] | Sequence[str] | frozenset[str]
) -> tuple[str, str]:
    near = nearest(name, known)
    return message, f"did you mean `{near}`?" if near else f"known are {', '.join(sorted(known))}"


def _at(file: OptionsFile, way: Way, message: str, hint: str) -> Diagnostic:
    return Diagnostic(file.tree.key_place(("profiles", *way)), CODE, message, hint)
