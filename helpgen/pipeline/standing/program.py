"""What the program is: its own code and words, the Python that runs it, and the packages beside it."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import helpgen
from helpgen.model.package_data import KINDS, package_data

_COMPILED = "__pycache__"
_READ = os.O_RDONLY | os.O_CLOEXEC
_AT_ONCE = 262_144  # bytes


@cache
def program_digest() -> str:
    """Equal where the same sources give the same sites: any other byte of helpgen's files gives another.

    A process asks once: what it has loaded stays as it was.
    """
    digest = sha256(surroundings().encode())
    for top, entries in program_files():
        for entry in entries:
            data = _bytes_of(entry.path)
            digest.update(f"{entry.path[len(top) :]} {len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()


def surroundings() -> str:
    """The Python that runs helpgen, and the packages beside it, as text."""
    return repr((sys.implementation.name, sys.version_info[:], *_packages()))


def program_files() -> Iterator[tuple[str, Iterator["os.DirEntry[str]"]]]:
    """The folders that helpgen's files lie in, each with all files below it, in order; none of compiled code."""
    package = Path(helpgen.__file__).parent
    tops = [package, *[top for kind in KINDS if package not in (top := package_data(kind)).parents]]
    return ((str(top), _below(str(top))) for top in tops)


def _bytes_of(path: str) -> bytes:
    """What is in a file. There are a thousand, and to make an object of each takes longer than to read it."""
    handle = os.open(path, _READ)
    try:
        data = b""
        while part := os.read(handle, _AT_ONCE):
            data += part
    except OSError as error:
        error.filename = path  # a handle has no name, and whoever is told needs one
        raise
    finally:
        os.close(handle)
    return data


def _packages() -> Iterator[str]:
    """The installed packages with their versions, as their folders are named."""
    for folder in sys.path:
        if os.path.isdir(folder):  # noqa: PTH112  a Path costs more than the call
            names = os.listdir(folder)  # noqa: PTH208  the same
            yield from sorted(name for name in names if name.endswith(".dist-info"))


def _below(folder: str) -> Iterator["os.DirEntry[str]"]:
    """Every file below a folder but compiled code, in order; a link is followed, as it is where code is loaded."""
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir():
            if entry.name != _COMPILED:
                yield from _below(entry.path)
        else:
            yield entry
