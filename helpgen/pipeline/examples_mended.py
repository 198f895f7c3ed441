"""Wrong cells of examples, put right in the project's files: what would change is known before anything does."""

from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.claim_verdict import Verdict
from helpgen.pipeline.mended_file import MendedFile, text_of, write_files
from helpgen.publish import WriteRefused
from helpgen.verify.mended_cells import Unmended, files_of, mended_text, mends


@frozen
class Mending:
    """The files that would change, and the cells that a person has to mend."""

    files: tuple[MendedFile, ...] = ()
    left: tuple[Unmended, ...] = ()

    @property
    def cells(self) -> int:
        """How many cells are put right."""
        return sum(each.places for each in self.files)


def mending(root: Path, verdicts: Sequence[Verdict]) -> Mending:
    """What would make the examples right; nothing is written. Raises OSError where a file cannot be read."""
    wanted = mends(verdicts)
    left = list(wanted.left)
    files: list[MendedFile] = []
    for path, cells in files_of(wanted.cells).items():
        before = text_of(root, path)
        after, unmended = mended_text(path, before, cells)
        left += unmended
        if after != before:
            rows = {each.place.line for each in unmended}
            count = sum(each.line not in rows for each in cells)
            files.append(MendedFile(path, before, after, count))
    return Mending(tuple(files), tuple(sorted(left, key=lambda each: each.place)))


def write_mended(root: Path, planned: Mending) -> None:
    """Each file whole or not at all; raises what `write_files` does."""
    write_files(root, planned.files)


__all__ = ["MendedFile", "Mending", "WriteRefused", "mending", "write_mended"]
