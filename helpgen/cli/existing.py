"""Files and folders that somebody names: one that is not there is a slip, one that cannot be looked at is a fault."""

import os
import stat
from pathlib import Path

import click

_NOT_THERE = (FileNotFoundError, NotADirectoryError)


class Existing(click.ParamType[Path, str | Path]):
    """The path of a file, of a folder, or of either. A `stat` that fails for another reason stays an OSError."""

    name = "path"

    def __init__(self, *, is_folder: bool | None = None) -> None:
        self._is_folder = is_folder

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path, where the right thing is there."""
        mode = mode_of(Path(value))
        if mode is None:
            kind = {True: "Directory", False: "File", None: "Path"}[self._is_folder]
            self.fail(f"{kind} {str(value)!r} does not exist.", param, ctx)
        if self._is_folder is not None and stat.S_ISDIR(mode) is not self._is_folder:
            kind = "Directory" if stat.S_ISDIR(mode) else "File"
            wanted = "folder" if self._is_folder else "file"
            self.fail(f"{kind} {str(value)!r} is no {wanted}.", param, ctx)
        return Path(value)


def mode_of(path: Path) -> int | None:
    """What `stat` says of the path, which `Path.exists` asks in its own way in each Python; None: it is not there."""
    try:
        return os.stat(path).st_mode  # noqa: PTH116  an error names the path
    except _NOT_THERE:
        return None
