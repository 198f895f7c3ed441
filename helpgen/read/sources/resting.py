"""A row that is as it was."""

from typing import NamedTuple

from helpgen.model.rows_read import RestingTenant, RowMark
from helpgen.read.sources.row import RowPlace


class Resting(NamedTuple):
    """A row that is as it was, so that no more of it is read."""

    listed: RestingTenant
    place: RowPlace
    mark: RowMark
