"""What a project's sites are made from: every byte of it read, and told apart by whose it is.

More is looked at than a build reads (a file that nobody asks for counts too), and nothing less: what a build reads lies
in these files and folders, or is part of the program.
"""

import os
import stat
from collections.abc import Container, Iterator, Mapping
from dataclasses import field
from hashlib import sha256
from itertools import chain
from pathlib import Path

from helpgen.cache.cache import key_of
from helpgen.frozen import frozen
from helpgen.model.source_places import PROFILES, profile_path, source_places
from helpgen.pipeline.standing.digests import Digests
from helpgen.text.junk import is_junk

_ASSETS = f"{PROFILES}/assets"
_YAML = ".yaml"
NO_FILE = "no file"
ROW = "the row of "
"""Where a path would stand, for a profile that is no file."""

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@frozen
class Sources:
    """`files` has the digest of each file by its path; where no file stands, what kind of thing does.

    `moment` is a digest of numbers, sizes and times: two looks are at one state of the project if it is equal. `rows`
    has the digest of each tenant's profile where it is no file of its own; if all are in one file, that is `rows_file`.
    """

    program: str
    files: Digests
    moment: bytes
    rows_file: str = ""
    rows: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Equal where every byte of the files is."""
        return key_of("sources", self.program, self.files.digest)

    @property
    def everything(self) -> Digests:
        """The digests of files and of rows, by path."""
        if not self.rows:
            return self.files
        rows = ((f"{ROW}{tenant}", each) for tenant, each in self.rows.items())
        return Digests(chain(self.files.rows(), rows))

    def common(self, without: Container[str] = ()) -> str:
        """Equal where all is that no tenant calls its own, but for files at some paths.

        Of a file of rows each tenant owns a part.
        """
        told = Digests(
            (path, digest)
            for path, digest in self.files.rows()
            if not owner(path) and path != self.rows_file and path not in without
        )
        return key_of("sources", self.program, told.digest)

    def own(self, tenant: str) -> str:
        """The digest of what is the tenant's own: its profile and its assets; empty where there is nothing."""
        parts = [part for row in self._own(tenant) for part in row]
        return key_of("sources", "", *parts) if parts else ""

    def _own(self, tenant: str) -> Iterator[tuple[str, str]]:
        """The paths, or the row, of which `owner` says that they are the tenant's, and their digests."""
        if self.rows and tenant in self.rows:
            yield f"{ROW}{tenant}", self.rows[tenant]
        profile = profile_path(tenant)
        if digest := self.files.get(profile):
            yield profile, digest
        yield from self.files.below(f"{_ASSETS}/{tenant}/")


def owner(path: str) -> str:
    """The tenant whose own a file is; empty where it is everybody's."""
    if path.startswith(ROW):
        return path.removeprefix(ROW)
    folder, _, name = path.rpartition("/")
    if folder == PROFILES and name.endswith(_YAML):
        return name.removesuffix(_YAML)
    own, _, inner = path.removeprefix(f"{_ASSETS}/").partition("/")
    return own if inner and path.startswith(f"{_ASSETS}/") else ""


def sources(root: Path, content: str, program: str, rows_file: str = "") -> Sources | None:
    """Everything as it is now; None where something cannot be read: whoever reads it in earnest says why."""
    moments = _Moments()

    def looked_at() -> Iterator[tuple[str, str]]:
        for path in _paths(str(root), content):
            digest, found = _looked_at(f"{root}/{path}")
            moments.add(path, found)
            yield path, digest

    try:
        files = Digests(looked_at())
    except OSError:
        return None
    return Sources(program, files, moments.digest(), rows_file)


def has_rested(root: Path, content: str, before: Sources) -> bool:
    """Whether nothing has been written since: what was read meanwhile is what was looked at."""
    moments = _Moments()
    try:
        for path in _paths(str(root), content):
            moments.add(path, os.lstat(f"{root}/{path}"))
    except OSError:
        return False
    return moments.digest() == before.moment


class _Moments:
    """What tells that files have rested while others were looked at, and nothing else, of files in order.

    One digest of all: of ten thousand profiles, numbers for each were megabytes.
    """

    def __init__(self) -> None:
        self._told = sha256()

    def add(self, path: str, found: os.stat_result) -> None:
        """One more file."""
        moment = (path, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        self._told.update(ascii(moment).encode())

    def digest(self) -> bytes:
        """Equal where all that was added is."""
        return self._told.digest()


def file_digest(path: str) -> str:
    """The digest of one file, or that there is none; an OSError where it cannot be read."""
    try:
        return _looked_at(path)[0]
    except FileNotFoundError:
        return NO_FILE


def _paths(root: str, content: str) -> Iterator[str]:
    for place in source_places(content):
        yield from _below(root, place)


def _below(root: str, folder: str) -> Iterator[str]:
    """A file, or a folder and everything below it, in order; one that is a link is not looked into."""
    place = f"{root}/{folder}"
    if not os.path.lexists(place):
        return
    yield folder
    if os.path.islink(place) or not os.path.isdir(place):  # noqa: PTH112,PTH114  each build asks for every file
        return
    with os.scandir(place) as entries:  # of ten thousand, no entry is kept while all are looked at
        names, folders = list[str](), set[str]()
        for entry in entries:
            if not is_junk(entry.name):
                names.append(entry.name)
                if entry.is_dir(follow_symlinks=False):
                    folders.add(entry.name)
    for name in sorted(names):
        if name in folders:
            yield from _below(root, f"{folder}/{name}")
        else:
            yield f"{folder}/{name}"


def _looked_at(path: str) -> tuple[str, os.stat_result]:
    """A file's digest, and how it was when that was made."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return f"no file: {stat.S_IFMT(found.st_mode):o}", found
    file = os.open(path, _READ)
    try:
        digest = sha256()
        while part := os.read(file, 1 << 20):
            digest.update(part)
        found = os.fstat(file)
    finally:
        os.close(file)
    return digest.hexdigest(), found
