"""Wrong cells of examples, put right in the project's files: what would change is known before anything does."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.claim_verdict import Verdict
from helpgen.publish import WriteRefused, write_inside
from helpgen.verify.mended_cells import Unmended, files_of, mended_text, mends


@frozen
class MendedFile:
    """A file as it stands and as it should be; `cells` of it differ."""

    path: str
    before: str
    after: str
    cells: int

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


@frozen
class Mending:
    """The files that would change, and the cells that a person has to mend."""

    files: tuple[MendedFile, ...] = ()
    left: tuple[Unmended, ...] = ()

    @property
    def cells(self) -> int:
        """How many cells are put right."""
        return sum(each.cells for each in self.files)


def mending(root: Path, verdicts: Sequence[Verdict]) -> Mending:
    """What would make the examples right; nothing is written. Raises OSError where a file cannot be read."""
    wanted = mends(verdicts)
    left = list(wanted.left)
    files: list[MendedFile] = []
    for path, cells in files_of(wanted.cells).items():
        before = _text(root, path)
        after, unmended = mended_text(path, before, cells)
        left += unmended
        if after != before:
            rows = {each.place.line for each in unmended}
            count = sum(each.line not in rows for each in cells)
            files.append(MendedFile(path, before, after, count))
    return Mending(tuple(files), tuple(sorted(left, key=lambda each: each.place)))


def write_mended(root: Path, planned: Mending) -> None:
    """Each file whole or not at all. Raises WriteRefused for one that has changed since, and where a link stands."""
    changed = [each.path for each in planned.files if _text(root, each.path) != each.before]
    if changed:
        raise WriteRefused(f"{', '.join(changed)} changed in the meantime")
    for each in planned.files:
        write_inside(root, each.path, each.after, over=True)


def _text(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode("utf-8")


__all__ = ["MendedFile", "Mending", "WriteRefused", "mending", "write_mended"]
