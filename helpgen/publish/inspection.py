"""Sites on the disk gone through, one after another: every file is read, and held against the digest it should have.

Each name is reached through the handle of its folder, and what a file is, is asked of the file that is read.
"""

import os
import stat
from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish.disk import FILE_MODE
from helpgen.publish.listed import Listed
from helpgen.publish.open_folder import FOLDER_MODE, OpenFolder
from helpgen.publish.portable import MANIFEST

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a FIFO must not block us
_REMEMBERED = 16 << 20  # bytes of one site; what lies beyond is hashed each time


@frozen
class Inspected:
    """A site that is as it was listed, every byte: how its files and its folders stood while they were read, by path.

    The site's own folder is ".".
    """

    listed: Listed
    files: Mapping[str, os.stat_result]
    folders: Mapping[str, os.stat_result]


class _NotAsListed(Exception):  # noqa: N818  that is an answer
    """A file is missing, is another one, or should not be there."""


class Inspector:
    """Who goes through many sites: a file that equals the one at its path in the last site is not hashed again."""

    def __init__(self) -> None:
        self._last: dict[str, OutputFile] = {}

    def inspected(self, folder: str, site: Listed) -> Inspected | None:
        """The site if every file is there with its bytes and its mode, and nothing else is; None where it is not."""
        walk = _SiteWalk(site, self._last)
        try:
            with OpenFolder.at(folder) as top:
                walk.below(top, "")
        except (OSError, _NotAsListed):
            return None
        self._last = walk.read
        if len(walk.files) != len(site.paths):
            return None
        return Inspected(site, walk.files, walk.folders)


class _SiteWalk:
    """One site that is gone through; `read` is what may be remembered of its files."""

    def __init__(self, site: Listed, last: Mapping[str, OutputFile]) -> None:
        self._digests = {**site.files, MANIFEST: site.manifest}
        self._lasting = frozenset(site.lasting)
        self._last = last
        self._room = _REMEMBERED
        self.read: dict[str, OutputFile] = {}
        self.files: dict[str, os.stat_result] = {}
        self.folders: dict[str, os.stat_result] = {}

    def below(self, folder: OpenFolder, above: str) -> None:
        """All that stands in the folder is as it should be; `above` is what its names follow in a path of the site."""
        found = os.fstat(folder.handle)
        if stat.S_IMODE(found.st_mode) != FOLDER_MODE:
            raise _NotAsListed
        self.folders[above[:-1] or "."] = found
        with os.scandir(folder.handle) as entries:
            for entry in entries:
                path = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    with folder.inner(entry.name) as inner:
                        self.below(inner, f"{path}/")
                elif path in self._digests:
                    self._is_listed(folder, entry.name, path)
                elif path in self._lasting and entry.is_file(follow_symlinks=False):
                    self.files[path] = entry.stat(follow_symlinks=False)
                else:
                    raise _NotAsListed

    def _is_listed(self, folder: OpenFolder, name: str, path: str) -> None:
        found, data = _content(folder, name)
        last = self._last.get(path)
        file = last if last is not None and last.data == data else OutputFile(path, data)
        if file.digest != self._digests[path]:
            raise _NotAsListed
        self.files[path] = found
        if len(data) <= self._room:
            self._room -= len(data)
            self.read[path] = file


def _content(folder: OpenFolder, name: str) -> tuple[os.stat_result, bytes]:
    """The bytes of a regular file with our mode, and how it stood before they were read."""
    file = os.open(name, _READ, dir_fd=folder.handle)
    try:
        found = os.fstat(file)
        if not stat.S_ISREG(found.st_mode) or stat.S_IMODE(found.st_mode) != FILE_MODE:
            raise _NotAsListed
        data = os.read(file, found.st_size + 1)
        while len(data) < found.st_size and (more := os.read(file, found.st_size - len(data))):
            data += more  # one call may give less than all, of what lies on another machine say
        return found, data
    finally:
        os.close(file)
