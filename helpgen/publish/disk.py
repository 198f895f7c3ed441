"""Single files on the disk: no link is followed, nothing is written in place, modes are fixed."""

import errno
import os
import stat

FILE_MODE = 0o644
FOLDER_MODE = 0o755

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a FIFO must not block us
_NOTHING_TO_READ = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO})
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write(path: str, data: bytes, mode: int = FILE_MODE) -> None:
    """The file is new and holds `data`, whatever the umask; errors name the path."""
    try:
        file = os.open(path, _CREATE, mode)
        try:
            os.fchmod(file, mode)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)
    except OSError as error:
        error.filename = path  # calls on a descriptor do not know it
        raise


def make_folder(path: str, mode: int = FOLDER_MODE) -> None:
    """The folder is new, with this mode whatever the umask."""
    os.mkdir(path, mode)  # noqa: PTH102  a Path costs more than the call, and each page has a folder
    os.chmod(path, mode)  # noqa: PTH101  the same


def holds(path: str, data: bytes) -> bool:
    """Whether a regular file with our mode and exactly these bytes stands there."""
    file = os.open(path, _READ)
    try:
        found = os.fstat(file)
        return (
            found.st_size == len(data)
            and stat.S_ISREG(found.st_mode)
            and stat.S_IMODE(found.st_mode) == FILE_MODE
            and os.read(file, len(data) + 1) == data
        )
    except OSError as error:
        error.filename = path
        raise
    finally:
        os.close(file)


def read(path: str) -> bytes | None:
    """The bytes of a regular file; None where there is none, or something else."""
    try:
        file = os.open(path, _READ)
    except OSError as error:
        if error.errno in _NOTHING_TO_READ:
            return None
        raise
    try:
        with os.fdopen(file, "rb") as stream:
            return stream.read() if stat.S_ISREG(os.fstat(file).st_mode) else None
    except OSError as error:
        error.filename = path
        raise
