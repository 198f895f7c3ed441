"""The files of a site that stands on the disk, as its own manifest lists them."""

import os
import stat
from collections.abc import Mapping
from hashlib import sha256

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish.disk import FILE_MODE
from helpgen.publish.manifest import digests_in, lasting_in
from helpgen.publish.open_folder import FOLDER_MODE
from helpgen.publish.portable import ASSETS, MANIFEST, is_path

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@frozen
class Listed:
    """A site's files with their digests, and the digest of the manifest itself, which is not among them.

    `lasting` stand there too: files of the generation before, below `assets/`.
    """

    manifest: str
    files: Mapping[str, str]
    lasting: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file that should stand there, and no other."""
        return tuple(sorted([MANIFEST, *self.files, *self.lasting]))


def listed(folder: str) -> Listed | None:
    """What the folder should hold; None where its manifest is not there, or not whole. No other file is looked into."""
    try:
        data = _content(f"{folder}/{MANIFEST}")
        digests = digests_in(data or b"")
        if data is None or digests is None or not all(map(is_path, digests)):
            return None
        beside = _regular_below(folder, ASSETS.rstrip("/"))
    except OSError:
        return None
    lasting = sorted((beside or set()) - digests.keys())
    return Listed(sha256(data).hexdigest(), digests, tuple(lasting))


def files_of(folder: str, manifest: str) -> tuple[OutputFile, ...]:
    """The files of a site that lists them in a manifest with this digest; none where one of them is not as listed."""
    try:
        data = _content(f"{folder}/{MANIFEST}") or b""
        digests, lasting = digests_in(data) or {}, lasting_in(data)
        files = [
            OutputFile(path, _content(f"{folder}/{path}") or b"", path in lasting)
            for path in digests
            if is_path(path)
        ]
    except OSError:
        return ()
    told = [sha256(file.data).hexdigest() for file in files]
    is_so = sha256(data).hexdigest() == manifest and told == [*digests.values()]
    return tuple(files) if is_so else ()


def _content(path: str) -> bytes | None:
    """The bytes of a file; None where it is no regular one with our mode."""
    file = os.open(path, _READ)
    with os.fdopen(file, "rb") as stream:
        mode = os.fstat(file).st_mode
        is_ours = stat.S_ISREG(mode) and stat.S_IMODE(mode) == FILE_MODE
        return stream.read() if is_ours else None


def _regular_below(folder: str, inner: str = "") -> set[str] | None:
    """The files below a folder, by their paths in it; None where a folder is not one of ours, or a thing is no file."""
    found: set[str] = set()
    waiting = [inner]
    while waiting:
        above = waiting.pop()
        place = f"{folder}/{above}"
        if inner == above and inner and not os.path.lexists(place):
            return found
        mode = os.lstat(place).st_mode
        if not stat.S_ISDIR(mode) or stat.S_IMODE(mode) != FOLDER_MODE:
            return None
        with os.scandir(place) as entries:
            for entry in entries:
                path = f"{above}/{entry.name}" if above else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False):
                    found.add(path)
                else:
                    return None
    return found
