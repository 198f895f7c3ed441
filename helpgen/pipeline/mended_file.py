"""A file of the project as it stands and as it should be: what changes is known before anything does."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.publish import WriteRefused, write_inside


@frozen
class MendedFile:
    """A file in both states, in which so many `places` are mended."""

    path: str
    before: str
    after: str
    places: int

    @property
    def diff(self) -> str:
        """What changes, as `diff -u` writes it, with its line end."""
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"a/{self.path}",
            f"b/{self.path}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def write_files(root: Path, files: Sequence[MendedFile]) -> None:
    """Each file whole or not at all. Raises WriteRefused for one that has changed since, and where a link stands."""
    changed = [each.path for each in files if text_of(root, each.path) != each.before]
    if changed:
        raise WriteRefused(f"{', '.join(changed)} changed in the meantime")
    for each in files:
        write_inside(root, each.path, each.after, over=True)


def text_of(root: Path, path: str) -> str:
    """A file's text with the line ends that it has; raises OSError where it cannot be read."""
    return (root / path).read_bytes().decode("utf-8")
