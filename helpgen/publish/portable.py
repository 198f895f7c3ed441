"""The files of one tenant by path: only names that every system takes as they are."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from helpgen.model.output_file import OutputFile
from helpgen.publish.errors import PublishError

MANIFEST = "manifest.json"
ASSETS = "assets/"

_SEGMENT = (
    r"(?!(?:con|nul|aux|prn|com[0-9]|lpt[0-9])(?:[./]|\Z))"  # device names on Windows
    r"[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9_-])?"
)
_PATH = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT}){{0,30}}", re.IGNORECASE | re.ASCII)
_TENANT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_TENANT = 63
_REMEMBERED = 16_384


@lru_cache(maxsize=_REMEMBERED)
def is_path(path: str) -> bool:
    """Whether the path is relative, stays inside, and can be written anywhere."""
    return _PATH.fullmatch(path) is not None


def is_tenant(tenant: str) -> bool:
    """Whether the id may be the name of a folder."""
    return len(tenant) <= _LONGEST_TENANT and _TENANT.fullmatch(tenant) is not None


def by_path(files: Iterable[OutputFile]) -> dict[str, bytes]:
    """The bytes of a site's files, sorted by path; no two want one place, even where letter case is ignored."""
    made = tuple(files)
    found = {file.path: file.data for file in made}
    return {path: found[path] for path in _sorted(tuple([file.path for file in made]))}


@lru_cache(maxsize=32)
def _sorted(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths in order, where each may be used, and all beside each other. Most organizations have the same ones."""
    seen = {MANIFEST}
    for path in paths:
        if not is_path(path):
            raise PublishError("the name is not portable", path)
        if path in seen:
            raise PublishError("two files want this name", path)
        seen.add(path)
    _refuse_collisions(paths)
    return tuple(sorted(paths))


def _refuse_collisions(paths: Iterable[str]) -> None:
    folded = {path.casefold(): path for path in paths}
    spelled: dict[str, str] = {}
    for path in paths:
        if folded[path.casefold()] != path:
            raise PublishError("two files differ in letter case only", path)
        for folder in folders_of(path):
            if folder.casefold() in folded:
                raise PublishError("a file and a folder want this name", folder)
            if spelled.setdefault(folder.casefold(), folder) != folder:
                raise PublishError("two folders differ in letter case only", folder)


@lru_cache(maxsize=_REMEMBERED)
def folders_of(path: str) -> tuple[str, ...]:
    """The folders above a file, outermost first: `a`, `a/b` for `a/b/c.html`. Organizations share paths."""
    return tuple(accumulate(path.split("/")[:-1], "{}/{}".format))
