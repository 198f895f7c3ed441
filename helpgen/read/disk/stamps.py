"""When the files of a project were last written: what two looks have in common was not touched between them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from helpgen.text.junk import is_junk


class Stamp(NamedTuple):
    """What the system says of a file; `changed` no program can set back."""

    inode: int
    size: int
    written: int
    changed: int


def stamps(root: Path, paths: Iterable[str]) -> Mapping[str, Stamp]:
    """The stamps of some files of a project, and of all that lies below some folders of it, by path."""
    return dict(stamped(root, paths))


def stamped(root: Path, paths: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """The same one by one, in whatever order the disk has them. No link is followed.

    What cannot be looked at has none: whoever reads it says why.
    """
    for path in paths:
        try:
            yield path, _stamp(os.lstat(root / path))
        except OSError:
            continue
        yield from _below(str(root), path)


def _below(root: str, folder: str) -> Iterator[tuple[str, Stamp]]:
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if not is_junk(entry.name):
                    path = f"{folder}/{entry.name}"
                    yield path, _stamp(entry.stat(follow_symlinks=False))
                    if entry.is_dir(follow_symlinks=False):
                        yield from _below(root, path)
    except OSError:
        return  # a file, or gone meanwhile, or not for us to look into


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
