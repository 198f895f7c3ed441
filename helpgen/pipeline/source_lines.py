"""The lines of a project's files, for whoever shows where a finding stands."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

_LARGEST = 16 * 1024 * 1024


def source_lines(root: Path) -> Callable[[str], Sequence[str]]:
    """The lines of a file by its path, each file read once; none of what is no file of the project."""

    @cache
    def lines(path: str) -> Sequence[str]:
        from helpgen.read.disk.files import read_file  # noqa: PLC0415  it loads all that reads, and often nothing is found

        parts = path.split("/")
        if path.startswith("/") or ".." in parts or not all(parts):
            return ()
        file = read_file(root.resolve(), path, _LARGEST).value
        if file is None or file.data is None:
            return ()
        return file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    return lines
