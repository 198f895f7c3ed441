"""The database that helpgen.yaml names, opened; its address is what a variable of the environment says."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from helpgen.model.diagnostic import Checked
from helpgen.model.source_error import NOT_READABLE, SourceError
from helpgen.read.options_file import OptionsFile
from helpgen.read.sources.row_profile import RowGround
from helpgen.read.sources.sql.snapshot import snapshot
from helpgen.read.sources.sql.sql_source import SqlSource
from helpgen.read.sources.sql.table_rows import TableRows
from helpgen.read.sources.sql.table_shape import table_shape


@contextmanager
def opened(ground: RowGround, file: OptionsFile) -> Iterator[Checked[SqlSource | None]]:
    """The table, or what is wrong with the names in helpgen.yaml. Raises SourceError."""
    asked = file.options.profiles
    address = os.environ.get(asked.address, "")
    if not address:
        message = f"the variable {asked.address}, which profiles.address names, is not set"
        raise SourceError(message, "set it to the database's address", NOT_READABLE)
    with snapshot(address) as connection:
        shape = table_shape(connection, file, ground.mapped)
        source = None
        if shape.value:
            source = SqlSource(TableRows(connection, shape.value, asked), ground)
        yield Checked(source, shape.diagnostics)
