"""When the files of a project were last written: what two looks have in common was not touched between them."""

import os
from collections.abc import Iterable, Mapping
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
    """The stamps of some files of a project, and of all that lies below some folders of it. No link is followed.

    What cannot be looked at has none: whoever reads it says why.
    """
    found: dict[str, Stamp] = {}
    for path in paths:
        try:
            found[path] = _stamp(os.lstat(root / path))
        except OSError:
            continue
        _below(str(root), path, found)
    return found


def _below(root: str, folder: str, found: dict[str, Stamp]) -> None:
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if not is_junk(entry.name):
                    path = f"{folder}/{entry.name}"
                    found[path] = _stamp(entry.stat(follow_symlinks=False))
                    if entry.is_dir(follow_symlinks=False):
                        _below(root, path, found)
    except OSError:
        return  # a file, or gone meanwhile, or not for us to look into


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
