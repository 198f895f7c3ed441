"""A folder of entries, each a file under its key: written whole, verified on reading, and gone without harm."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from helpgen.cache.framing import framed, unframed
from helpgen.cache.private_file import (
    PRIVATE_FOLDER,
    read_private,
    write_private,
)

_IGNORED = ".gitignore"
_MOST_NOTES = 3


def key_of(kind: str, *parts: str) -> str:
    """The key of what was made of these parts. No two lists of parts have the same: each is told with its length."""
    told = "".join([f"{len(part)}:{part}" for part in (kind, *parts)])
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


class Cache:
    """Entries below one folder. `notes` say what went wrong with some; it never stops anybody.

    What cannot be read is made anew, and what cannot be written is not kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: list[str] = []
        self.has_grown = False
        self._is_writable = True

    def get(self, key: str) -> bytes | None:
        """What was kept under a key; None where nothing was, or where it is not ours or not whole any more."""
        path = self.place(key)
        try:
            data = unframed(key, read_private(path))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self._drop(path, _reason(error))
            return None
        if data is None:
            self._drop(path, "it is not what was kept there")
            return None
        with suppress(OSError):  # who was used last goes last; no more depends on it
            os.utime(path, follow_symlinks=False)
        return data

    def put(self, key: str, data: bytes) -> None:
        """The entry is there, whole, or as it was before."""
        path = self.place(key)
        if not self._is_writable:
            return
        try:
            self._make(path.parent)
            write_private(path, framed(key, data))
            self.has_grown = True
        except OSError as error:
            self._is_writable = False
            self.note(f"the cache keeps nothing: {path}: {_reason(error)}")

    def take_notes(self) -> tuple[str, ...]:
        """The notes so far, which are taken away: a worker hands them on."""
        taken = tuple(self.notes)
        self.notes.clear()
        return taken

    def learn(self, notes: Iterable[str], has_grown: bool) -> None:  # noqa: FBT001  as another process told it
        """What befell the same cache in another process."""
        for note in notes:
            self.note(note)
        self.has_grown |= has_grown

    def place(self, key: str) -> Path:
        """The file of a key."""
        return self.folder / key[:2] / key[2:]

    def entries(self) -> Iterator[Path]:
        """Every file that is an entry, or was to become one."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            if folder.is_dir() and not folder.is_symlink():
                yield from sorted(folder.iterdir())

    def _make(self, folder: Path) -> None:
        """The folder is there, for this user alone, and no version control takes what is in it."""
        try:
            folder.mkdir(PRIVATE_FOLDER)
        except FileExistsError:
            return
        except FileNotFoundError:
            self.folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
            self.folder.chmod(PRIVATE_FOLDER)
            write_private(self.folder / _IGNORED, b"*\n")
            folder.mkdir(PRIVATE_FOLDER, exist_ok=True)

    def _drop(self, path: Path, reason: str) -> None:
        self.note(f"an entry of the cache was dropped: {path}: {reason}")
        with suppress(OSError):
            path.unlink()

    def note(self, text: str) -> None:
        """Something that went wrong, for whoever asked for the build; after a few, more would tell nothing new."""
        if len(self.notes) < _MOST_NOTES:
            self.notes.append(text)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
