"""A folder that is open: names in it are reached through its handle, whoever moves or swaps what lies above.

No name leads through a link. Errors say the whole path, of which calls relative to a handle know only the end.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from stat import S_IMODE, S_ISDIR
from types import TracebackType
from typing import NamedTuple, Self

FOLDER_MODE = 0o755
NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""What opening a folder says where there is none, or something else, such as a link."""

_TOP = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NOFOLLOW


class OpenFolder(NamedTuple):
    """A folder's handle, and its path for messages; in a `with` it is closed at the end."""

    handle: int
    path: str

    @classmethod
    def at(cls, path: str) -> Self:
        """The folder at a path, which is no link."""
        return cls(os.open(path, _TOP), path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """The handle is given back."""
        os.close(self.handle)

    def inner(self, name: str) -> "OpenFolder":
        """A folder in this one; an OSError where there is none, or a link."""
        path = f"{self.path}/{name}"
        try:
            return OpenFolder(os.open(name, _TOP, dir_fd=self.handle), path)
        except OSError as error:
            error.filename = path
            raise

    def made(
        self, name: str, mode: int = FOLDER_MODE, *, keeps_modes: bool = False
    ) -> "OpenFolder":
        """A new folder in this one, with this mode whatever the umask; `keeps_modes`: it has it as it is made."""
        try:
            os.mkdir(name, mode, dir_fd=self.handle)
        except OSError as error:
            error.filename = f"{self.path}/{name}"
            raise
        made = self.inner(name)
        if not keeps_modes:
            made.set_mode(mode)
        return made

    def has_mode(self, mode: int = FOLDER_MODE) -> bool:
        """Whether the folder's mode is this one."""
        return S_IMODE(os.fstat(self.handle).st_mode) == mode

    def set_mode(self, mode: int = FOLDER_MODE) -> None:
        """The folder has this mode."""
        try:
            os.fchmod(self.handle, mode)
        except OSError as error:
            error.filename = self.path
            raise

    def sync(self) -> None:
        """What stands in the folder under which name is on the disk."""
        try:
            os.fsync(self.handle)
        except OSError as error:
            error.filename = self.path
            raise

    def names(self) -> list[str]:
        """What stands in the folder, sorted."""
        try:
            return sorted(os.listdir(self.handle))  # noqa: PTH208  a handle is no path
        except OSError as error:
            error.filename = self.path
            raise

    def mode_of(self, name: str) -> int | None:
        """What stands under the name, as `st_mode`; None where nothing does."""
        with self.named(name):
            try:
                return os.lstat(name, dir_fd=self.handle).st_mode
            except FileNotFoundError:
                return None

    def remove(self, name: str) -> None:
        """Nothing stands under the name any more; a link goes, what it leads to stays."""
        mode = self.mode_of(name)
        if mode is None:
            return
        with self.named(name):
            if S_ISDIR(mode):
                shutil.rmtree(name, dir_fd=self.handle)
            else:
                os.unlink(name, dir_fd=self.handle)

    def move(self, name: str, to: "OpenFolder", new: str) -> None:
        """What stands under the name stands in another folder, in the place of a file or an empty folder there."""
        with to.named(new):
            os.rename(name, new, src_dir_fd=self.handle, dst_dir_fd=to.handle)

    @contextmanager
    def named(self, name: str) -> Iterator[None]:
        """Errors inside are about this name."""
        try:
            yield
        except OSError as error:
            error.filename = f"{self.path}/{name}"
            error.filename2 = None
            raise
