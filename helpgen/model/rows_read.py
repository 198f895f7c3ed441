"""What is known of profiles that are rows: what each was, and when."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen


class RowMark(NamedTuple):
    """A digest of what a row says, and its version as text; no version where none is kept, or it is NULL."""

    digest: str
    version: str


class RestingTenant(NamedTuple):
    """An organization of whom nothing else was read: its row is the one that its site was made from."""

    id: str
    name: str
    base_url: str | None


@frozen
class Since:
    """What need not be read again: the marks of rows whose sites stand, by tenant, and the token that was given.

    A version that is younger than the token may have come again since.
    """

    token: str
    marks: Mapping[str, RowMark]


@frozen
class RowsRead:
    """`marks` are of every sound row, read now or not; `listed` are those that were not.

    `token` is the latest version that was seen. `nameless` are rows that do not say whose they are.
    """

    marks: Mapping[str, RowMark] = field(default_factory=dict)
    listed: tuple[RestingTenant, ...] = ()
    token: str = ""
    nameless: tuple[str, ...] = ()


NO_ROWS = RowsRead()
