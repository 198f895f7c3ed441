"""A file for this user alone: there whole, or as it was before, and never written through a link."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write_private(path: Path, data: bytes) -> None:
    """The file holds the data; another process that writes it at the same time loses or wins, whole."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(FileNotFoundError):
        new.unlink()
    try:
        file = os.open(new, _CREATE, PRIVATE_FILE)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)
        new.replace(path)
    except OSError as error:
        error.filename = str(path)  # calls on a descriptor do not know it
        with suppress(OSError):
            new.unlink()
        raise


def read_private(path: Path) -> bytes:
    """What is in the file; an OSError where it is no regular one of this user's."""
    file = os.open(path, _READ)
    try:
        found = os.fstat(file)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            raise OSError(errno.EINVAL, "it is no file of this user")
        with open(file, "rb", closefd=False) as stream:
            return stream.read()
    finally:
        os.close(file)
