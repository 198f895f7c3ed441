"""A file is written into a project: inside it, through no link, and whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_ROOT = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_FOLDER = _ROOT | os.O_NOFOLLOW
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NO_FOLDER = frozenset({errno.ELOOP, errno.ENOTDIR})


class WriteRefused(Exception):  # noqa: N818  a refusal is no fault of the program
    """Something stands where the file would go that must not be written through or over."""


def write_inside(root: Path, path: str, text: str, *, over: bool = False) -> None:
    """The file at the path, relative to the root with forward slashes, holds the text; folders are made.

    Only `over` replaces a file that is there. Raises WriteRefused for what must stay, and OSErrors that name the path.
    """
    *folders, name = path.split("/")
    if not all(_is_name(part) for part in (*folders, name)):
        raise WriteRefused(f"{path} does not lie in the project")
    with _named(root, path), _opened(os.open(root, _ROOT)) as top:
        _write(top, folders, name, text.encode(), over=over)


def _is_name(part: str) -> bool:
    return part not in {"", ".", ".."}


def _write(folder: int, folders: list[str], name: str, data: bytes, *, over: bool) -> None:
    if folders:
        with _opened(_made(folder, folders[0])) as inner:
            _write(inner, folders[1:], name, data, over=over)
        return
    new = f".{name}.new" if over else name  # a kill leaves the old file, or the new one
    if over:
        with suppress(FileNotFoundError):
            os.unlink(new, dir_fd=folder)
    file = os.open(new, _CREATE, 0o666, dir_fd=folder)
    with open(file, "wb") as stream:  # noqa: PTH123  opened relative to its folder
        stream.write(data)
    if over:
        os.replace(new, name, src_dir_fd=folder, dst_dir_fd=folder)


def _made(folder: int, name: str) -> int:
    """A folder in another one, open; made if there is none."""
    with suppress(FileExistsError):
        os.mkdir(name, dir_fd=folder)
    return os.open(name, _FOLDER, dir_fd=folder)


@contextmanager
def _opened(handle: int) -> Iterator[int]:
    try:
        yield handle
    finally:
        os.close(handle)


@contextmanager
def _named(root: Path, path: str) -> Iterator[None]:
    """Errors name the whole path: calls relative to a folder know only their part of it."""
    try:
        yield
    except FileExistsError as error:
        raise WriteRefused(f"{root / path} exists already") from error
    except OSError as error:
        if error.errno in _NO_FOLDER:
            raise WriteRefused(f"{root / path} would go through a link, or a file") from error
        error.filename = str(root / path)
        raise
