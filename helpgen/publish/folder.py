"""A folder made to hold given files and nothing else, with as few writes as that takes."""

import os
import shutil
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IMODE, S_ISDIR

from helpgen.publish.disk import FOLDER_MODE, holds, make_folder, write
from helpgen.publish.portable import MANIFEST, folders_of


@dataclass(slots=True)
class Standing:
    """What stands below a folder, by relative path.

    `strays` are links, devices and folders with odd modes.
    """

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    strays: set[str] = field(default_factory=set)


def scan(folder: str) -> Standing:
    """What stands below the folder; no link is followed."""
    standing, waiting = Standing(), [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{folder}/{above}") as entries:
            for entry in entries:
                name = f"{above}{entry.name}"
                if entry.is_file(follow_symlinks=False):
                    standing.files.add(name)
                elif _has_our_mode(entry.stat(follow_symlinks=False).st_mode):
                    standing.folders.add(name)
                    waiting.append(f"{name}/")
                else:
                    standing.strays.add(name)
    return standing


def is_filled(folder: str, files: Mapping[str, bytes], spare: str) -> bool:
    """Whether the folder holds the files as they are, and beside them only files below `spare`."""
    if not _is_ours(folder):
        return False
    standing = scan(folder)
    return (
        not standing.strays
        and standing.files >= files.keys()
        and all(path.startswith(spare) for path in standing.files - files.keys())
        and all(holds(f"{folder}/{path}", data) for path, data in files.items())
    )


def fill(folder: str, files: Mapping[str, bytes], before: str = "") -> int:
    """How many files had to be written so that the folder holds these and nothing else.

    What is equal is left alone, what stands equal in the folder `before` is linked from there, and what differs is
    made anew: a file may be linked from elsewhere. The manifest goes first and comes last: without it the folder is
    unfinished.
    """
    wanted = {above for path in files for above in folders_of(path)}
    standing = _swept(folder, files, wanted)
    if MANIFEST in standing.files and not holds(f"{folder}/{MANIFEST}", files[MANIFEST]):
        Path(f"{folder}/{MANIFEST}").unlink()
        standing.files.discard(MANIFEST)
    for path in sorted(wanted - standing.folders):
        make_folder(f"{folder}/{path}")
    written = 0
    for path in [path for path in files if path != MANIFEST] + [MANIFEST] * (MANIFEST in files):
        full, data = f"{folder}/{path}", files[path]
        if path in standing.files:
            if holds(full, data):
                continue
            Path(full).unlink()
        if before and _linked(f"{before}/{path}", full, data):
            continue
        write(full, data)
        written += 1
    return written


def _linked(there: str, here: str, data: bytes) -> bool:
    """Whether the file there is here too, with these bytes; it is looked at when nobody can change which one it is."""
    try:
        os.link(there, here, follow_symlinks=False)
    except OSError:  # it is not there, or this disk has no links
        return False
    if _is(here, data):
        return True
    Path(here).unlink()
    return False


def _is(path: str, data: bytes) -> bool:
    try:
        return holds(path, data)
    except OSError:  # a link, say, which is not followed
        return False


def _swept(folder: str, files: Mapping[str, bytes], folders: AbstractSet[str]) -> Standing:
    """What is left of the folder once all that is not wanted is gone; a missing one is made."""
    if not _is_ours(folder):
        remove(folder)
        make_folder(folder)
    standing = scan(folder)
    unwanted = standing.folders - folders
    for path in (standing.files - files.keys()) | standing.strays:
        remove(f"{folder}/{path}")
    for path in unwanted:
        if path.rpartition("/")[0] not in unwanted:
            remove(f"{folder}/{path}")
    return Standing(standing.files & files.keys(), standing.folders & folders)


def _is_ours(folder: str) -> bool:
    """Whether a folder of our mode stands there, not a link."""
    try:
        return _has_our_mode(os.lstat(folder).st_mode)
    except FileNotFoundError:
        return False


def _has_our_mode(mode: int) -> bool:
    return S_ISDIR(mode) and S_IMODE(mode) == FOLDER_MODE


def remove(path: str) -> None:
    """Nothing stands at the path any more; a link goes, what it leads to stays."""
    if Path(path).is_dir() and not Path(path).is_symlink():
        shutil.rmtree(path)
    else:
        Path(path).unlink(missing_ok=True)
