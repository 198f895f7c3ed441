"""A site's next generation: the one that stands, and a few files that are others.

Whoever asks knows that the site stands as its manifest says. So nothing of it is read or compared: the generation
before it is taken up again where it, too, stands as its manifest says, and only what differs is written or linked; else
a new folder is filled with links.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from stat import S_ISREG

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish import disk
from helpgen.publish.errors import from_system
from helpgen.publish.folder import Tree, tree_of
from helpgen.publish.manifest import lines_of, of_lines, with_others
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.output_folder import OutputFolder, Staged
from helpgen.publish.portable import MANIFEST


@frozen
class TouchedUp:
    """A site's next generation: `manifest` is the digest of its manifest, `files` are all of its files."""

    staged: Staged
    manifest: str
    files: tuple[str, ...]


def touched_up(
    output: OutputFolder, tenant: str, files: tuple[OutputFile, ...], stands: str, spare: str
) -> TouchedUp | None:
    """The tenant's next site is staged: what stands, in which these files are others; none of them lasts.

    `stands` and `spare` are digests of manifests: of the site, and of the generation before it where that is whole, too
    (else empty). None where what is on the disk has another manifest than that, or does not list one of the files: then
    nothing has changed. Raises PublishError where the disk fails.
    """
    changed = {file.path: file.data for file in files}
    try:
        with output.held.top.inner(tenant) as live:
            before = _lines(live, stands)
            if before is None or not before.keys() >= changed.keys():
                return None
            lines = with_others(before, changed)
            manifest, written = of_lines(lines), None
            if lines != before:
                written = _staged(output, tenant, live, lines, changed, spare)
    except OSError as error:
        output.discard(tenant)
        raise from_system(error, f"{output.path}/{tenant}") from error
    paths = tuple(sorted([MANIFEST, *lines]))
    return TouchedUp(Staged(tenant, len(paths), written), sha256(manifest).hexdigest(), paths)


def _staged(  # noqa: PLR0913,PLR0917  the two generations before, and what the next one is
    output: OutputFolder,
    tenant: str,
    live: OpenFolder,
    lines: Mapping[str, str],
    changed: Mapping[str, bytes],
    spare: str,
) -> int:
    """How many files were written so that the staged folder has files of these lines."""
    if spare:
        with output.staging.inner(tenant) as staged:
            known = _lines(staged, spare)
            if known and known.keys() == lines.keys():
                staged.remove(MANIFEST)  # without it the folder is unfinished
                differing = [path for path, line in lines.items() if known[path] != line]
                written = _replaced(staged, live, differing, changed)
                disk.write(staged, MANIFEST, of_lines(lines))
                return written + 1
    output.staging.remove(tenant)
    with output.staging.made(tenant) as staged:
        written = _filled(staged, live, tree_of(dict.fromkeys(lines, b"")), changed)
        disk.write(staged, MANIFEST, of_lines(lines))
    return written + 1


def _lines(folder: OpenFolder, digest: str) -> dict[str, str] | None:
    """The lines of the manifest there; None where it is not the one that is meant."""
    data = disk.read(folder, MANIFEST)
    if data is None or sha256(data).hexdigest() != digest:
        return None
    return lines_of(data)


def _replaced(
    staged: OpenFolder, live: OpenFolder, paths: list[str], changed: Mapping[str, bytes]
) -> int:
    """How many of these files were written; the others are those of the site that stands."""
    for path in paths:
        above, _, name = path.rpartition("/")
        with _inner(staged, above) as here:
            here.remove(name)
            if path in changed:
                disk.write(here, name, changed[path])
            else:
                with _inner(live, above) as there:
                    _take(there, here, name)
    return sum(path in changed for path in paths)


def _filled(
    here: OpenFolder, there: OpenFolder, tree: Tree, changed: Mapping[str, bytes], above: str = ""
) -> int:
    """How many files were written below the new folder; the others are those of the site that stands."""
    written = 0
    for name, part in tree.items():
        path = f"{above}{name}"
        if not isinstance(part, bytes):
            with here.made(name) as inner, there.inner(name) as theirs:
                written += _filled(inner, theirs, part, changed, f"{path}/")
        elif path in changed:
            disk.write(here, name, changed[path])
            written += 1
        else:
            _take(there, here, name)
    return written


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
