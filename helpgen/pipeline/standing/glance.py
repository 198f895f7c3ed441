"""A glance at a site on the disk: that nobody has touched it since it was published, without looking into a file.

What a glance compares only the system writes: a file's number, size and times, that of its last change among them,
which no program can set. It is believed until the machine starts again: a loss of power may take what was written.
"""

import marshal
import os
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

MANY = 4_000
"""Files; looking at fewer takes no longer than starting a process that does."""

_PLAIN = 2
"""The form of marshal that says each number in full: equal rows have equal bytes."""
_BOOT = "/proc/sys/kernel/random/boot_id"
_OF_FILE = attrgetter("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
_LINKS_CHANGE = 4  # where in these the time of the last change stands
_OF_FOLDER = attrgetter("st_mode", "st_ino", "st_mtime_ns")
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def boot() -> str:
    """The run of the machine; empty where the system does not tell, and no glance is believed there."""
    try:
        with open(_BOOT, encoding="ascii") as file:  # noqa: PTH123  it is asked for before anything is loaded
            return file.read().strip()
    except OSError:
        return ""


class Glimpse(NamedTuple):
    """What a glance saw of a site: a row for each of its files, then one for each of its folders."""

    files: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]

    @property
    def digest(self) -> str:
        """Equal where all was seen as it is here."""
        return sha256(self.packed).hexdigest()

    @property
    def packed(self) -> bytes:
        """The rows, for whoever has the names of the files."""
        return marshal.dumps(self.rows, _PLAIN)  # a tenth of `repr`

    def again(self, folder: str, paths: Iterable[str]) -> "Glimpse | None":
        """The same after some of the files were made anew, or linked from elsewhere; None where one is missing.

        Nothing else is looked at, so this is for whoever made them.
        """
        names = tuple(sorted(paths))
        return self._with(folder, names, _folders(names))

    def is_linked_from(self, other: "Glimpse") -> bool:
        """Whether every file is the one that it was there: links change nothing but the time of its last change."""
        return all(
            now is then or now[:_LINKS_CHANGE] == then[:_LINKS_CHANGE]
            for now, then in zip(self.rows, other.rows, strict=True)
        )

    def twin(self, folder: str, others: Iterable[str]) -> "Glimpse | None":
        """The same for a folder with all these files, where all but `others` are one with those here; None as above.

        Whether they are is told by a digest of it: a file that is one with another has its number and its times, and
        no name leads to another file without its folder telling.
        """
        return self._with(folder, tuple(sorted(others)), _folders(self.files))

    def _with(
        self, folder: str, files: tuple[str, ...], folders: tuple[str, ...]
    ) -> "Glimpse | None":
        rows = _rows(folder, files, folders)
        if rows is None:
            return None
        seen = dict(zip((*files, *folders), rows, strict=True))
        names = (*self.files, *_folders(self.files))
        both = zip(names, self.rows, strict=True)
        return Glimpse(self.files, tuple([seen.get(name, row) for name, row in both]))


def unpacked(files: tuple[str, ...], rows: bytes) -> Glimpse:
    """A glimpse of these files that another process of ours packed."""
    return Glimpse(files, marshal.loads(rows))  # noqa: S302  it never lay on a disk


def glance(folder: str, files: tuple[str, ...]) -> str:
    """A digest of how the files of a site and their folders stand; empty where one is missing."""
    found = glimpse_of(folder, files)
    return found.digest if found else ""


def glimpse_of(folder: str, files: tuple[str, ...]) -> Glimpse | None:
    """How the files of a site and their folders stand; None where one is missing.

    A folder's own time changes with each name that comes into it or goes: nothing else stands there.
    """
    rows = _rows(folder, files, _folders(files))
    return Glimpse(files, rows) if rows else None


def glimpsed(
    files: tuple[str, ...],
    seen: Mapping[str, os.stat_result],
    seen_folders: Mapping[str, os.stat_result],
) -> Glimpse:
    """The same of whoever has read each of the files, and looked at its folder before."""
    return Glimpse(
        files,
        (
            *map(_OF_FILE, map(seen.__getitem__, files)),
            *map(_OF_FOLDER, map(seen_folders.__getitem__, _folders(files))),
        ),
    )


def _rows(
    folder: str, files: tuple[str, ...], folders: tuple[str, ...]
) -> tuple[tuple[int, ...], ...] | None:
    try:
        top = os.open(folder, _FOLDER)
        try:
            stat = partial(os.stat, dir_fd=top, follow_symlinks=False)
            return (*map(_OF_FILE, map(stat, files)), *map(_OF_FOLDER, map(stat, folders)))
        finally:
            os.close(top)
    except OSError:
        return None


@lru_cache(maxsize=64)
def _folders(files: tuple[str, ...]) -> tuple[str, ...]:
    """The site's own folder, and every one above one of the files."""
    above = {path.rpartition("/")[0] for path in files}
    return (
        ".",
        *sorted(
            {each for path in above if path for each in accumulate(path.split("/"), "{}/{}".format)}
        ),
    )
