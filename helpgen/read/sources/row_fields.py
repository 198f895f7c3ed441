"""A row's cells become the fields of a profile, as its file would have them."""

import json
from collections.abc import Mapping
from hashlib import sha256

from helpgen.model.catalog import Key
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.read.sources.cell_said import NOTHING, RowCellError, said, stepped
from helpgen.read.sources.row import Row
from helpgen.read.sources.row_map import Mapped, RowMap
from helpgen.read.sources.row_tree import RowSpots, RowTree
from helpgen.read.yaml.first_fault import DEEPEST
from helpgen.read.yaml.tree import Escaped, Way
from helpgen.text.refused import NEVER
from helpgen.text.slug import shortened

CODE = "PR444"


def row_tree(row: Row, mapped: RowMap, keys: Mapping[str, Key]) -> Checked[RowTree | None]:
    """What a row says; None where it cannot be taken apart."""
    if row.fault:
        return Checked(None, (_fault(row, "", f"this row {row.fault}"),))
    fields: dict[str, object] = {}
    columns: dict[Way, str] = {}
    escaped: list[Escaped] = []
    spot = (row.place.line, 1 if row.place.line else 0)
    for each in mapped:
        if each.column not in row.cells:
            continue
        try:
            value = _value(row, each, keys)
            if value is NOTHING:
                continue
            clean = _clean(value, each.way, spot, escaped, 1)
            _put(fields, each.way, clean)
        except RowCellError as fault:
            return Checked(None, (_fault(row, each.column, f"`{shortened(each.column)}` {fault}"),))
        columns[each.way] = each.column
    spots = RowSpots(fields, spot)
    return Checked(
        RowTree(
            row.place.path, fields, spots, escaped=tuple(escaped), row=row.place, columns=columns
        )
    )


def digest_of(tree: RowTree) -> str:
    """Equal where two rows say the same."""
    told = json.dumps(tree.value, sort_keys=True, separators=(",", ":"))
    return sha256(told.encode()).hexdigest()


def _value(row: Row, each: Mapped, keys: Mapping[str, Key]) -> object:
    value = stepped(row.cells[each.column], each.steps)
    if value is NOTHING or row.has_types:
        return value
    return said(value, each.way, keys)


def _clean(
    value: object, way: Way, spot: tuple[int, int], escaped: list[Escaped], depth: int
) -> object:
    """The value as trees have it: lists as tuples, and no character that no text may hold."""
    if isinstance(value, str):
        return value if value.isprintable() else _text(value, way, spot, escaped)
    if not isinstance(value, list | tuple | dict):
        return value
    if depth > DEEPEST:
        raise RowCellError("is nested deeper than a row may be")
    if isinstance(value, dict):
        made: dict[str, object] = {}
        for name, inner in value.items():
            key = str(name)
            if not key.isprintable():
                key = _text(key, (*way, key), spot, escaped)
            made[key] = _clean(inner, (*way, key), spot, escaped, depth + 1)
        return made
    return tuple(
        [
            _clean(inner, (*way, index), spot, escaped, depth + 1)
            for index, inner in enumerate(value)
        ]
    )


def _text(text: str, way: Way, spot: tuple[int, int], escaped: list[Escaped]) -> str:
    """The text, which has something that cannot be printed, without what no text may hold."""
    found = NEVER.search(text)
    if not found:
        return text
    escaped.append(Escaped(way, spot, found[0]))
    return NEVER.sub("\ufffd", text)


def _put(fields: dict[str, object], way: Way, value: object) -> None:
    """The value is at its way, whatever stood there."""
    held = fields
    for step in way[:-1]:
        inner = held.setdefault(str(step), {})
        if not isinstance(inner, dict):
            raise RowCellError(f"is part of `{step}`, which another column says is no map")
        held = inner
    held[str(way[-1])] = value


def _fault(row: Row, column: str, message: str) -> Diagnostic:
    return Diagnostic(row.place.at(column), CODE, message, "mend it where it is kept")
