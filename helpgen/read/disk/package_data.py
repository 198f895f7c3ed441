"""The themes, schemas and words that come with helpgen, installed or in a checkout."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NoReturn

import helpgen
from helpgen.read.disk.junk import is_junk


def package_data(kind: Literal["themes", "schemas", "locales"]) -> Path:
    """The folder of one kind: inside the installed package, or at the top of the checkout."""
    package = Path(helpgen.__file__).parent
    installed = package / "_data" / kind
    return installed if installed.is_dir() else package.parent / kind


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
