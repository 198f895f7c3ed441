"""Where rows come from: a file of the project, or a table that is asked in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile_source import ProfilesOptions
from helpgen.model.rows_read import Since
from helpgen.model.source_error import NOT_READABLE, SourceError
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import read_file
from helpgen.read.options_file import OptionsFile
from helpgen.read.sources.file_rows import file_rows
from helpgen.read.sources.resting import Resting
from helpgen.read.sources.row import Row
from helpgen.read.sources.row_map import CODE
from helpgen.read.sources.row_profile import RowGround

LARGEST = 256 * 1024 * 1024
"""Of one file that holds all profiles, in bytes."""

_EXTRA = "sqlalchemy"


class RowSource(Protocol):
    """Rows in the order in which they come."""

    def rows(self) -> Iterator[Row]:
        """Every row. Raises SourceError or TornFileError."""

    def changes(self, since: Since) -> tuple[list[Resting], Iterator[Row]]:
        """The rows that are as they were, and all others, whole. Raises SourceError or TornFileError."""


@frozen
class FileRows:
    """The rows of a file, which is small beside the sites that are made of it: it is read whole each time."""

    path: str
    text: str

    def rows(self) -> Iterator[Row]:
        """Every row."""
        return file_rows(self.path, self.text)

    def changes(self, since: Since) -> tuple[list[Resting], Iterator[Row]]:  # noqa: ARG002  the same for all
        """None is known to be as it was."""
        return [], self.rows()


@contextmanager
def row_source(ground: RowGround, file: OptionsFile) -> Iterator[Checked[RowSource | None]]:
    """The source that helpgen.yaml names, or what is wrong there. Raises SourceError."""
    if not file.options.profiles.is_live:
        yield _file(ground, file)
        return
    try:
        from helpgen.read.sources.sql.opened import opened  # noqa: PLC0415  an extra, and most projects have files
    except ModuleNotFoundError as fault:
        if fault.name != _EXTRA:
            raise
        message = "profiles.source is sql, and SQLAlchemy is not installed"
        raise SourceError(message, "pip install 'helpgen[sql]'", NOT_READABLE) from None
    with opened(ground, file) as source:
        yield source


def _file(ground: RowGround, file: OptionsFile) -> Checked[RowSource | None]:
    asked: ProfilesOptions = file.options.profiles
    path = asked.source
    found = read_file(ground.root, path, LARGEST)
    if found.value is None and not found.diagnostics:
        place = file.tree.place(("profiles", "source"))
        message, hint = f"there is no file {path}", "put it there, or name another"
        return Checked(None, (Diagnostic(place, CODE, message, hint),))
    if found.value is None:
        return Checked(None, found.diagnostics)
    if found.value.data is None:
        message = f"this is larger than {LARGEST // 1024 // 1024} MiB"
        return Checked(None, (Diagnostic(Place(path), "FM106", message, "keep it in a database"),))
    text = decode(path, found.value.data)
    return Checked(FileRows(path, text.value) if text.value is not None else None, text.diagnostics)
