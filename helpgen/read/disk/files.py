"""The files of the project: real ones only, each read once, none waited for.

Every name is opened relative to its folder's handle, without following links and without blocking, so that
nothing outside the project is read even if a name is swapped while we look.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.text.junk import is_junk, is_text

_ROOT = os.O_RDONLY | os.O_DIRECTORY
_FOLDER = _ROOT | os.O_NOFOLLOW
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
_DEEPEST = 32
_NOT_REAL = frozenset({errno.ELOOP, errno.ENOTDIR, errno.ENXIO, errno.EISDIR})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_SOURCES = (".md", ".yaml")

Limit = Callable[[str], int]
"""How many bytes the file at a path may have; 0 leaves it unread."""


@frozen
class File:
    """One file; `path` is relative to the project, `data` is None where the file is larger than its limit."""

    path: str
    data: bytes | None


@frozen
class _Folder:
    """A folder that is open; `path` is relative to the project."""

    path: str
    handle: int

    def inner(self, name: str) -> str:
        return f"{self.path}/{name}".lstrip("/")

    def open(self, name: str, flags: int) -> int:
        return os.open(name, flags, dir_fd=self.handle)


def walk(
    root: Path, folder: str, limit: Limit, *, deepest: int = _DEEPEST
) -> Checked[tuple[File, ...] | None]:
    """All files under a folder of the project, sorted by path; None where there is no such folder.

    With `deepest` 0 its subfolders are left alone.
    """
    try:
        found = list(_visited(root, folder, limit, deepest))
    except FileNotFoundError:
        return Checked(None)
    files = sorted((each for each in found if isinstance(each, File)), key=lambda file: file.path)
    return Checked(tuple(files), tuple(each for each in found if isinstance(each, Diagnostic)))


def files_in(root: Path, folder: str, limit: Limit) -> Iterator[File | Diagnostic]:
    """The files in a folder, none of its subfolders', by name; none where there is no such folder.

    Each is read when it is asked for: of ten thousand there is one in memory.
    """
    with suppress(FileNotFoundError):
        yield from _visited(root, folder, limit, 0)


def read_file(root: Path, path: str, largest: int) -> Checked[File | None]:
    """One file of the project; None where there is none (no finding), or where it cannot be read."""
    folder, _, name = path.rpartition("/")
    with ExitStack() as stack:
        try:
            found = _file(_descend(stack, root, folder), name, largest)
        except FileNotFoundError:
            return Checked(None)
        except OSError as error:
            return Checked(None, (_trouble(path, error),))
    return Checked(None, (found,)) if isinstance(found, Diagnostic) else Checked(found)


def _visited(root: Path, folder: str, limit: Limit, deepest: int) -> Iterator[File | Diagnostic]:
    """Files and what is wrong with others; raises FileNotFoundError where there is no such folder."""
    with ExitStack() as stack:
        try:
            yield from _inside(_descend(stack, root, folder), limit, deepest)
        except FileNotFoundError:
            raise
        except OSError as error:
            yield _trouble(folder, error)


def _descend(stack: ExitStack, root: Path, folder: str) -> _Folder:
    """The open folder, reached step by step from the root, through no link; else an OSError."""
    at = stack.enter_context(_held(_Folder("", os.open(root, _ROOT))))
    for name in folder.split("/") if folder else ():
        at = stack.enter_context(_step(at, name))
    return at


@contextmanager
def _step(folder: _Folder, name: str) -> Iterator[_Folder]:
    with _held(_Folder(folder.inner(name), folder.open(name, _FOLDER))) as inner:
        yield inner


@contextmanager
def _held(folder: _Folder) -> Iterator[_Folder]:
    try:
        yield folder
    finally:
        os.close(folder.handle)


def _inside(folder: _Folder, limit: Limit, deepest: int) -> Iterator[File | Diagnostic]:
    with os.scandir(folder.handle) as entries:
        listed = sorted(
            (entry for entry in entries if not is_junk(entry.name)), key=lambda e: e.name
        )
    for entry in listed:
        path = folder.inner(entry.name)
        if not is_text(entry.name):
            yield _refused(path, "has a name that is no text", "rename it")
        elif entry.is_dir(follow_symlinks=False):
            yield from _subfolder(folder, entry.name, limit, deepest)
        elif entry.is_file(follow_symlinks=False):
            if largest := limit(path):
                yield _file_or_trouble(folder, entry.name, largest)
        else:
            what = "a link" if entry.is_symlink() else "no file"
            yield _refused(path, f"is {what}", "put the real file in its place")


def _subfolder(
    folder: _Folder, name: str, limit: Limit, deepest: int
) -> Iterator[File | Diagnostic]:
    path = folder.inner(name)
    if name.endswith(_SOURCES):
        yield _refused(path, "is a folder with the name of a file", "rename it")
    elif deepest == 1:
        yield _refused(path, f"lies deeper than {_DEEPEST} folders", "move it up")
    elif deepest:
        try:
            with _step(folder, name) as inner:
                yield from _inside(inner, limit, deepest - 1)
        except OSError as error:
            yield _trouble(path, error)


def _file_or_trouble(folder: _Folder, name: str, largest: int) -> File | Diagnostic:
    try:
        return _file(folder, name, largest)
    except OSError as error:
        return _trouble(folder.inner(name), error)


def _file(folder: _Folder, name: str, largest: int) -> File | Diagnostic:
    handle = folder.open(name, _FILE)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return _refused(folder.inner(name), "is no file", "put the real file in its place")
        data = _content(handle, largest) if status.st_size <= largest else None
    finally:
        os.close(handle)
    return File(folder.inner(name), data)


def _content(handle: int, largest: int) -> bytes | None:
    """All bytes, or None where there are more than the limit: the file may grow while it is read."""
    parts, size = [], 0
    while chunk := os.read(handle, largest + 1 - size):
        parts.append(chunk)
        size += len(chunk)
        if size > largest:
            return None
    return b"".join(parts)


def _refused(path: str, what: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(_shown(path)), "FS701", f"this {what}", hint)


def _trouble(path: str, error: OSError) -> Diagnostic:
    if error.errno in _NOT_REAL:
        return _refused(path, "is a link, or no file or folder", "put the real one in its place")
    reason = os.strerror(error.errno or 0).lower()
    hint = (
        "mend its permissions" if error.errno in _FORBIDDEN else "look at the disk, then try again"
    )
    return Diagnostic(Place(_shown(path)), "FS707", f"this cannot be read: {reason}", hint)


def _shown(path: str) -> str:
    """The path with bytes that are no UTF-8 as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
