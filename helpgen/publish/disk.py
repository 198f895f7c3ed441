"""Single files in an open folder: no link is followed, nothing is written in place, modes are fixed."""

import errno
import os
import stat
from collections.abc import Iterable

from helpgen.publish.open_folder import NO_FOLDER, OpenFolder

FILE_MODE = 0o644

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a FIFO must not block us
_NOTHING_TO_READ = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO})
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


_TRIAL = ".trial"
"""The name of what is made only to be looked at; no file of a site has such a one."""


def keeps_modes(folder: OpenFolder) -> bool:
    """Whether all that is made below this folder has the mode that it is made with, as one of each kind tells.

    A umask may take from it, and so may what a folder hands on to those in it: its group, or rights by name.
    """
    with folder.made(_TRIAL, keeps_modes=True) as trial:
        is_kept = trial.has_mode() and _keeps_mode_of_file(trial)
    with folder.named(_TRIAL):
        os.rmdir(_TRIAL, dir_fd=folder.handle)
    return is_kept


def _keeps_mode_of_file(folder: OpenFolder) -> bool:
    write(folder, _TRIAL, b"", keeps_modes=True)
    mode = folder.mode_of(_TRIAL)
    with folder.named(_TRIAL):
        os.unlink(_TRIAL, dir_fd=folder.handle)
    return mode is not None and stat.S_IMODE(mode) == FILE_MODE


def write(
    folder: OpenFolder,
    name: str,
    data: bytes,
    mode: int = FILE_MODE,
    *,
    keeps_modes: bool = False,
) -> None:
    """The file is new and holds `data`, whatever the umask; `keeps_modes`: it has its mode as it is made."""
    write_in_pieces(folder, name, (data,), mode, keeps_modes=keeps_modes)


def write_in_pieces(
    folder: OpenFolder,
    name: str,
    pieces: Iterable[bytes],
    mode: int = FILE_MODE,
    *,
    keeps_modes: bool = False,
) -> None:
    """The file is new and holds the pieces, one after another."""
    try:
        file = os.open(name, _CREATE, mode, dir_fd=folder.handle)
        try:
            if not keeps_modes:
                os.fchmod(file, mode)
            for piece in pieces:
                done = os.write(file, piece)
                while done < len(piece):
                    done += os.write(file, memoryview(piece)[done:])
        finally:
            os.close(file)
    except OSError as error:
        error.filename = f"{folder.path}/{name}"
        raise


def link(there: OpenFolder, here: OpenFolder, name: str) -> bool:
    """Whether the file there is here now, too; not where there is none, or where this disk has no links."""
    try:
        os.link(name, name, src_dir_fd=there.handle, dst_dir_fd=here.handle, follow_symlinks=False)
    except OSError:
        return False
    return True


def holds(folder: OpenFolder, name: str, data: bytes) -> bool:
    """Whether a regular file with our mode and exactly these bytes stands there; an OSError where nothing does."""
    try:
        file = os.open(name, _READ, dir_fd=folder.handle)
        try:
            found = os.fstat(file)
            return (
                found.st_size == len(data)
                and stat.S_ISREG(found.st_mode)
                and stat.S_IMODE(found.st_mode) == FILE_MODE
                and os.read(file, len(data) + 1) == data
            )
        finally:
            os.close(file)
    except OSError as error:
        error.filename = f"{folder.path}/{name}"
        raise


def read(folder: OpenFolder, name: str) -> bytes | None:
    """The bytes of a regular file; None where there is none, or something else."""
    try:
        file = os.open(name, _READ, dir_fd=folder.handle)
        with os.fdopen(file, "rb") as stream:
            return stream.read() if stat.S_ISREG(os.fstat(file).st_mode) else None
    except OSError as error:
        if error.errno in _NOTHING_TO_READ:
            return None
        error.filename = f"{folder.path}/{name}"
        raise


def read_below(folder: OpenFolder, path: str) -> bytes | None:
    """As `read`, for a path with folders in it."""
    first, _, rest = path.partition("/")
    if not rest:
        return read(folder, first)
    try:
        inner = folder.inner(first)
    except OSError as error:
        if error.errno in NO_FOLDER:
            return None
        raise
    with inner:
        return read_below(inner, rest)
