"""What was found in an earlier state of a project: all of it is looked at, then as now."""

from pathlib import Path
from tempfile import TemporaryDirectory

from helpgen.pipeline.examining import examined
from helpgen.pipeline.known import Known, known_from
from helpgen.pipeline.revision import folder_at


def known_at(root: Path, revision: str, jobs: int | None = None) -> Known:
    """The findings at a revision; raises RevisionError where there is none, or no git.

    That state is taken out of the repository into a folder of its own: no file of the project is touched.
    """
    with TemporaryDirectory(prefix="helpgen-since-") as folder:
        then = folder_at(root.resolve(), revision, Path(folder))
        return known_from(examined(then, jobs).found)
