"""Generated files on disk: written, or compared with what they should be."""

import errno
import json
import os
from collections.abc import Mapping
from pathlib import Path

from helpgen.publish import write_inside
from helpgen.read.disk.files import read_file

Files = Mapping[str, str | None]
"""Text by path, relative to the root with forward slashes; None: there should be no such file."""

OURS = "Written by `helpgen schema`, which writes it anew: change the code or the catalog instead."
"""The `$comment` of a schema that may be written over."""

_LARGEST = 1 << 26


def foreign(root: Path, files: Files) -> tuple[str, ...]:
    """The paths at which something stands that is no schema of ours, sorted."""
    return tuple(
        path
        for path in sorted(files)
        if os.path.lexists(root / path) and not _is_ours(_read(root, path))
    )


def write(root: Path, files: Files) -> None:
    """Make every file hold its text; what holds it already is left alone."""
    for path in stale(root, files):
        text = files[path]
        if text is None:
            (root / path).unlink()
        else:
            write_inside(root, path, text, over=True)


def stale(root: Path, files: Files) -> tuple[str, ...]:
    """The paths that do not hold their text, sorted."""
    return tuple(path for path in sorted(files) if _read(root, path) != files[path])


def _read(root: Path, path: str) -> str | None:
    """The file's text, line ends included; None when there is no real file. What cannot be read is an OSError."""
    read = read_file(root, path, _LARGEST)
    for trouble in read.diagnostics:
        if trouble.code != "FS701":
            raise OSError(errno.EIO, trouble.message, str(root / path))
    file = read.value
    return None if file is None or file.data is None else file.data.decode("utf-8", "replace")


def _is_ours(text: str | None) -> bool:
    try:
        schema = json.loads(text or "")
    except (ValueError, RecursionError):
        return False
    return isinstance(schema, dict) and schema.get("$comment") == OURS
