"""Values of profiles that are rows: what many organizations have alike is settled, checked and kept once.

Ten thousand rows have a few dozen sets of settings. So memory grows with the sets, and with what is a row's own.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.logic.condition import Scalar
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin
from helpgen.read.profiles.defaults import Defaults
from helpgen.read.profiles.layered import Layered, with_more
from helpgen.read.profiles.settled import Settled
from helpgen.read.sources.row_origins import RowOrigin, RowOrigins, one_for_all, without_row
from helpgen.read.sources.row_tree import RowTree

_SETTLING = ("template", "labels", *SCOPES)
"""The fields that decide the values of keys and labels, and whether these are sound."""


class _Kept(NamedTuple):
    """A set of settings: its values, and the columns where they stand."""

    values: Layered[Scalar]
    structures: Mapping[str, object]
    synonyms: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, RowOrigin]
    below: Mapping[str, Origin]


@frozen
class SharedSettled(Settled):
    """Values that other rows have, too. `places` has the columns of this one."""

    places: Mapping[Place, str]

    def with_own(self, values: dict[str, Scalar], origins: dict[str, Origin]) -> Settled:
        """With what nobody shares, in a layer of its own."""
        told, own = self.origins, without_row(origins, self.places)
        if isinstance(told, RowOrigins):
            shared = one_for_all(tuple(own.items()))
            told = RowOrigins(told.row, told.columns, told.below, shared)
        return Settled(with_more(self.values, values), self.structures, told, self.synonyms)


SharedValues = dict[bytes, _Kept]
"""The sets of settings that rows had so far, and with which nothing was wrong."""


class KnownOfRow:
    """What is known of the values of one row."""

    def __init__(self, tree: RowTree, known: SharedValues) -> None:
        self._tree, self._known, self._key = tree, known, _key(tree)

    def find(self) -> Settled | None:
        """Its values, if another row said the same."""
        kept = self._known.get(self._key)
        return _settled(kept, self._tree) if kept else None

    def keep(self, settled: Settled, base: Defaults) -> Settled:
        """Its values, for those who will say the same."""
        changed = {
            name: value
            for name, value in settled.values.items()
            if name not in base.values or base.values[name] is not value
        }
        origins = {
            name: origin
            for name, origin in settled.origins.items()
            if base.origins.get(name) is not origin
        }
        kept = self._known[self._key] = _Kept(
            Layered({}, changed, base.values),
            settled.structures,
            settled.synonyms,
            without_row(origins, _places(self._tree)),
            base.origins,
        )
        return _settled(kept, self._tree)


def _settled(kept: _Kept, tree: RowTree) -> Settled:
    origins = RowOrigins(tree.row, kept.columns, kept.below, {})
    return SharedSettled(kept.values, kept.structures, origins, kept.synonyms, _places(tree))


def _places(tree: RowTree) -> dict[Place, str]:
    """The columns of a row by the places where they stand; in a file all stand where the row does."""
    return {tree.row.at(column): column for column in ("", *tree.columns.values())}


def _key(tree: RowTree) -> bytes:
    """Equal where two rows say the same of what decides values, in the same columns."""
    said = {name: tree.value[name] for name in _SETTLING if name in tree.value}
    columns = [(*way, column) for way, column in tree.columns.items() if way[0] in _SETTLING]
    told = json.dumps([said, columns], separators=(",", ":"))
    return sha256(told.encode()).digest()
