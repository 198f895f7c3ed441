"""A folder made to hold given files and nothing else, with as few writes as that takes."""

import os
from collections.abc import Collection, Container, Mapping
from contextlib import nullcontext, suppress
from types import TracebackType
from typing import NamedTuple, Self, TypeAlias

from helpgen.publish.disk import holds, keeps_modes, link, write
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.portable import MANIFEST

Tree: TypeAlias = "dict[str, bytes | Tree]"
"""Files by name, and folders of such files."""


class Before(NamedTuple):
    """A folder of the generation before: files at the paths in `alike` may stand there as they are wanted.

    `above` is its own path in that generation; in a `with` it is closed at the end.
    """

    folder: OpenFolder
    alike: Container[str]
    above: str = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.folder.close()

    def inner(self, name: str) -> "Before":
        """A folder in this one; an OSError where there is none, or a link."""
        return Before(self.folder.inner(name), self.alike, f"{self.above}{name}/")

    def may_have(self, name: str) -> bool:
        """Whether it is worth a look at a file here."""
        return f"{self.above}{name}" in self.alike


_NOWHERE: nullcontext[Before | None] = nullcontext(None)


def tree_of(files: Mapping[str, bytes]) -> Tree:
    """The files, folder by folder: each folder is opened once, and what is in it is reached through it."""
    top: Tree = {}
    folders = {"": top}
    for path, data in files.items():
        above, _, name = path.rpartition("/")
        _folder(folders, above)[name] = data
    return top


def _folder(folders: dict[str, Tree], path: str) -> Tree:
    found = folders.get(path)
    if found is None:
        above, _, name = path.rpartition("/")
        found = folders[path] = {}
        _folder(folders, above)[name] = found
    return found


def is_filled(folder: OpenFolder, tree: Tree, spare: str) -> bool:
    """Whether the folder holds the files as they are, and beside them only files in its folder `spare`."""
    return folder.has_mode() and _holds_all(folder, tree, spare, is_spare=False)


def _holds_all(folder: OpenFolder, tree: Tree, spare: str, *, is_spare: bool) -> bool:
    """Whether all that is wanted stands here; `is_spare`: other files may, too."""
    found = 0
    with os.scandir(folder.handle) as entries:
        for entry in entries:
            part = tree.get(entry.name)
            found += part is not None
            if isinstance(part, bytes):
                if not (entry.is_file(follow_symlinks=False) and holds(folder, entry.name, part)):
                    return False
            elif entry.is_dir(follow_symlinks=False):
                may_hold_others = is_spare or entry.name == spare
                if part is None and not may_hold_others:
                    return False
                with folder.inner(entry.name) as inner:
                    if not inner.has_mode() or not _holds_all(
                        inner, part or {}, "", is_spare=may_hold_others
                    ):
                        return False
            elif part is not None or not (is_spare and entry.is_file(follow_symlinks=False)):
                return False
    return found == len(tree)


def fill(folder: OpenFolder, tree: Tree, before: Before | None) -> int:
    """How many files had to be written so that the folder holds these and nothing else.

    What is equal is left alone, what stands equal in the generation `before` is linked from there, and what differs is
    made anew: a file may be linked from elsewhere. The manifest goes first and comes last: without it the folder is
    unfinished.
    """
    manifest = tree[MANIFEST]
    if not isinstance(manifest, bytes):
        raise TypeError("a manifest is a file")
    if not folder.has_mode():
        folder.set_mode()
    is_there = folder.mode_of(MANIFEST) is not None
    if is_there and not _is(folder, MANIFEST, manifest):
        folder.remove(MANIFEST)
        is_there = False
    written = _filled(folder, {**tree, MANIFEST: manifest}, before, later=MANIFEST)
    if not is_there:
        write(folder, MANIFEST, manifest)
        written += 1
    return written


def _filled(folder: OpenFolder, tree: Tree, before: Before | None, later: str = "") -> int:
    """How many files were written below the folder; the one that comes `later` is left alone."""
    return _added(folder, tree, before, _swept(folder, tree), later)


def _added(
    folder: OpenFolder, tree: Tree, before: Before | None, standing: Collection[str], later: str
) -> int:
    """The same for a folder where only the names that are `standing` are taken, and rightly."""
    if before is None and not standing:
        return _made(folder, tree, later, keeps_modes=bool(later) and keeps_modes(folder))
    written = 0
    for name, part in tree.items():
        is_there = name in standing
        if isinstance(part, bytes):
            if name != later:
                written += _put(folder, name, part, before, is_there=is_there)
            continue
        with _counterpart(before, name) as theirs:
            if is_there:
                with folder.inner(name) as inner:
                    if not inner.has_mode():
                        inner.set_mode()
                    written += _filled(inner, part, theirs)
            else:
                with folder.made(name) as inner:
                    written += _added(inner, part, theirs, (), "")
    return written


def _made(folder: OpenFolder, tree: Tree, later: str = "", *, keeps_modes: bool) -> int:
    """The same where nothing stands, and nothing stood before: all is written."""
    written = 0
    for name, part in tree.items():
        if not isinstance(part, bytes):
            with folder.made(name, keeps_modes=keeps_modes) as inner:
                written += _made(inner, part, keeps_modes=keeps_modes)
        elif name != later:
            write(folder, name, part, keeps_modes=keeps_modes)
            written += 1
    return written


def _counterpart(before: Before | None, name: str) -> "Before | nullcontext[Before | None]":
    """The folder of this name in the generation before; none where there is none, or no folder of ours."""
    if before is not None:
        with suppress(OSError):  # it is not there, or a link: then its files are written
            return before.inner(name)
    return _NOWHERE


def _put(
    folder: OpenFolder, name: str, data: bytes, before: Before | None, *, is_there: bool
) -> bool:
    """Whether the file had to be written."""
    if is_there:
        if holds(folder, name, data):
            return False
        folder.remove(name)
    if before and before.may_have(name) and _linked(before.folder, folder, name, data):
        return False
    write(folder, name, data)
    return True


def _linked(there: OpenFolder, here: OpenFolder, name: str, data: bytes) -> bool:
    """Whether the file there is here too, with these bytes; it is looked at when nobody can change which one it is."""
    if not link(there, here, name):
        return False
    if _is(here, name, data):
        return True
    here.remove(name)
    return False


def _is(folder: OpenFolder, name: str, data: bytes) -> bool:
    try:
        return holds(folder, name, data)
    except OSError:  # a link, say, which is not followed
        return False


def _swept(folder: OpenFolder, tree: Tree) -> set[str]:
    """The names in the folder that are right, once all that is not wanted is gone."""
    standing, unwanted = set(), []
    with os.scandir(folder.handle) as entries:
        for entry in entries:
            part = tree.get(entry.name)
            if part is None:
                unwanted.append(entry.name)
            elif (entry.is_file if isinstance(part, bytes) else entry.is_dir)(
                follow_symlinks=False
            ):
                standing.add(entry.name)
            else:
                unwanted.append(entry.name)
    for name in unwanted:
        folder.remove(name)
    return standing
