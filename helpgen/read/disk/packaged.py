"""The files of the themes and words that come with helpgen, read."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from helpgen.text.junk import is_junk


def packaged(top: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder of the package, by its path from there. An OSError names its file, and none is lost.

    `Path.rglob` would leave out what it cannot look into. Links to files are followed: installers may use them.
    """
    for folder, folders, names in os.walk(top, onerror=_raise):
        folders.sort()
        for name in sorted(names):
            if not is_junk(name):
                file = Path(folder) / name
                yield file.relative_to(top).as_posix(), _content(file)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        error.filename = str(file)  # reading, unlike opening, does not know it
        raise


def _raise(error: OSError) -> NoReturn:
    raise error
