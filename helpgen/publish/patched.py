"""A site's next generation: the one that stands, and a few files that are others.

Whoever asks knows that the site stands as its manifest says. So nothing of it is read or compared: the generation
before it is taken up again where it, too, stands as its manifest says, and only what differs is written or linked; else
a new folder is filled with links.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from stat import S_ISREG
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish import disk
from helpgen.publish.errors import from_system
from helpgen.publish.folder import Tree, tree_of
from helpgen.publish.manifest import lines_of, of_lines, with_others
from helpgen.publish.next_site import Staged
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.output_folder import OutputFolder
from helpgen.publish.portable import MANIFEST


@frozen
class Patched:
    """A site's next generation: `manifest` is the digest of its manifest, `files` are all of its files.

    `made` are those that were put into the generation before, and its manifest; none where that was not taken up.
    `linked` are those that are the same as in the site that stands now, and were not before.
    """

    staged: Staged
    manifest: str
    files: tuple[str, ...]
    made: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()


class Generation(NamedTuple):
    """A generation that stands as its manifest says: the digest of that, and all files that are there."""

    manifest: str
    files: tuple[str, ...]


class _Next(NamedTuple):
    """What the next generation is: the line of each file, and the bytes of those that differ from what stands."""

    lines: Mapping[str, str]
    changed: Mapping[str, bytes]

    @property
    def files(self) -> tuple[str, ...]:
        """All files, in order."""
        return tuple(sorted([MANIFEST, *self.lines]))


def patched(
    output: OutputFolder,
    tenant: str,
    files: Iterable[OutputFile],
    stands: str,
    spare: Generation | None,
) -> Patched | None:
    """The tenant's next site is staged: what stands, in which these files are others; none of them lasts.

    `stands` is the digest of the site's manifest, `spare` the generation before it where that one is known. None where
    what stands has another manifest, or does not list one of the files: then nothing has changed. Raises PublishError
    where the disk fails.
    """
    changed = {file.path: file.data for file in files}
    try:
        with output.held.top.inner(tenant) as live:
            before = _lines(live, stands)
            if before is None or not before.keys() >= changed.keys():
                return None
            lines = with_others(before, changed)
            anew = {path: data for path, data in changed.items() if lines[path] != before[path]}
            wanted = _Next(lines, anew)
            if not anew:
                return Patched(Staged(tenant, len(before) + 1, None), stands, wanted.files)
            return _staged(output, tenant, live, wanted, spare)
    except OSError as error:
        output.discard(tenant)
        raise from_system(error, f"{output.path}/{tenant}") from error


def _staged(
    output: OutputFolder, tenant: str, live: OpenFolder, wanted: _Next, spare: Generation | None
) -> Patched:
    """The next generation lies in the staging folder."""
    made = _in_spare(output, tenant, live, wanted, spare) if spare else None
    if made is None:
        output.staging.remove(tenant)
        with output.staging.made(tenant) as staged:
            _fill(staged, live, tree_of(dict.fromkeys(wanted.lines, b"")), wanted.changed)
            disk.write(staged, MANIFEST, of_lines(wanted.lines))
    placed = wanted.lines if made is None else made
    digest = sha256(of_lines(wanted.lines)).hexdigest()
    return Patched(
        Staged(tenant, len(wanted.files), len(wanted.changed) + 1),
        digest,
        wanted.files,
        () if made is None else (*made, MANIFEST),
        tuple([path for path in placed if path not in wanted.changed]),
    )


def _in_spare(
    output: OutputFolder, tenant: str, live: OpenFolder, wanted: _Next, spare: Generation
) -> tuple[str, ...] | None:
    """The files that had to be put into the generation before; None where that one is of no use."""
    with output.staging.inner(tenant) as staged:
        known = _lines(staged, spare.manifest)
        if known is None or spare.files != wanted.files:
            return None  # what lasted there has to go, say
        differing = tuple([path for path, line in wanted.lines.items() if known.get(path) != line])
        staged.remove(MANIFEST)  # without it the folder is unfinished
        _replace(staged, live, differing, wanted.changed)
        disk.write(staged, MANIFEST, of_lines(wanted.lines))
        return differing


def _lines(folder: OpenFolder, digest: str) -> dict[str, str] | None:
    """The lines of the manifest there; None where it is not the one that is meant."""
    data = disk.read(folder, MANIFEST)
    if data is None or sha256(data).hexdigest() != digest:
        return None
    return lines_of(data)


def _replace(
    staged: OpenFolder, live: OpenFolder, paths: Iterable[str], changed: Mapping[str, bytes]
) -> None:
    """These files are what they should be: those that did not change are those of the site that stands."""
    for path in paths:
        above, _, name = path.rpartition("/")
        with _inner(staged, above) as here:
            here.remove(name)
            if path in changed:
                disk.write(here, name, changed[path])
            else:
                with _inner(live, above) as there:
                    _take(there, here, name)


def _fill(
    here: OpenFolder, there: OpenFolder, tree: Tree, changed: Mapping[str, bytes], above: str = ""
) -> None:
    """The new folder has all files of the tree: those that did not change are those of the site that stands."""
    for name, part in tree.items():
        path = f"{above}{name}"
        if not isinstance(part, bytes):
            with here.made(name) as inner, there.inner(name) as theirs:
                _fill(inner, theirs, part, changed, f"{path}/")
        elif path in changed:
            disk.write(here, name, changed[path])
        else:
            _take(there, here, name)


def _take(there: OpenFolder, here: OpenFolder, name: str) -> None:
    """The file there is here, too: one and the same, or a copy where this disk has no links."""
    if disk.link(there, here, name):
        if S_ISREG(here.mode_of(name) or 0):  # nobody can change any more what it is
            return
        here.remove(name)
    data = disk.read(there, name)
    if data is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), f"{there.path}/{name}")
    disk.write(here, name, data)


@contextmanager
def _inner(folder: OpenFolder, path: str) -> Iterator[OpenFolder]:
    """A folder below this one, reached step by step; this one itself where the path is empty."""
    if not path:
        yield folder
        return
    name, _, rest = path.partition("/")
    with folder.inner(name) as inner, _inner(inner, rest) as last:
        yield last
