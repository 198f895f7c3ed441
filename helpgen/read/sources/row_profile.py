"""One row becomes a profile, or what is wrong with it."""

from dataclasses import field, replace
from pathlib import Path
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.rows_read import RestingTenant, RowMark
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.profile import id_fault, profile_of_tree
from helpgen.read.sources.cell_said import NOTHING, RowCellError, said, stepped
from helpgen.read.sources.row import Row, RowPlace
from helpgen.read.sources.row_fields import digest_of, row_tree
from helpgen.read.sources.row_map import RowMap, own_names
from helpgen.read.sources.row_tree import RowTree
from helpgen.read.sources.shared_values import KnownOfRow, SharedValues


@frozen
class RowGround:
    """What every row of a source is read with; without a map a column is named like its field.

    `known` are values that rows had so far: whoever says the same has them, too.
    """

    root: Path
    basis: Basis
    options: Options
    mapped: RowMap
    known: SharedValues = field(default_factory=dict)

    def map_of(self, row: Row) -> RowMap:
        """Which field each column of a row says."""
        return self.mapped or own_names(list(row.cells), has_types=row.has_types)

    def tree(self, row: Row) -> Checked[RowTree | None]:
        """What a row says."""
        return row_tree(row, self.map_of(row), self.basis.keys)

    def field(self, row: Row, name: str) -> str:
        """One text of a row that has not been looked into; empty where it says none."""
        for each in self.map_of(row):
            if each.way == (name,) and each.column in row.cells:
                try:
                    value = stepped(row.cells[each.column], each.steps)
                    if value is not NOTHING:
                        value = said(value, each.way, self.basis.keys)
                except RowCellError:
                    return ""
                return value if isinstance(value, str) else ""
        return ""

    def tenant(self, row: Row) -> str:
        """The id that a row says; empty where it says none that a site could have."""
        name = self.field(row, "id")
        return name if name and not id_fault(name) else ""

    def listed(self, row: Row) -> RestingTenant:
        """What is told of an organization whose row is as it was."""
        address = self.field(row, "baseUrl").rstrip("/")
        return RestingTenant(self.tenant(row), self.field(row, "name"), address or None)


class RowProfile(NamedTuple):
    """A row as it was read. `tenant` is empty where nobody knows whose it is; no `mark` is of a faulty row."""

    tenant: str
    place: RowPlace
    profile: Checked[Profile | None]
    mark: RowMark | None


def row_profile(ground: RowGround, row: Row) -> RowProfile:
    """The profile in a row; each finding names the tenant, or else the row, that is held back for it."""
    tree = ground.tree(row)
    if tree.value is None:
        read: Checked[Profile | None] = Checked(None, tree.diagnostics)
    else:
        known = KnownOfRow(tree.value, ground.known)
        read = profile_of_tree(ground.root, tree.value, ground.basis, ground.options, known)
    tenant = read.value.id if read.value else ground.tenant(row)
    owner = tenant or called(row.place)
    found = tuple(replace(each, tenants=(owner,)) for each in read.diagnostics)
    is_sound = tree.value is not None and read.value is not None
    mark = RowMark(digest_of(tree.value), row.version) if is_sound and tree.value else None
    return RowProfile(tenant, row.place, Checked(read.value, found), mark)


def called(place: RowPlace) -> str:
    """What stands for the tenant of a row that does not say whose it is."""
    return f"{place.source}:{place.line}" if place.line else place.path
