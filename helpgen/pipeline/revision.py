"""The source of an earlier state, taken out of git. Git is a program that is started: for this question only."""

import shutil
import subprocess
import zipfile
from pathlib import Path

PACKAGE = "helpgen"


class RevisionError(ValueError):
    """There is no such state, or no git; the text says which and what to do."""


def source_at(root: Path, revision: str, into: Path) -> Path:
    """The folder with the package as it was; raises RevisionError."""
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    packed = into / "source.zip"
    try:
        _git(top, "archive", "--format=zip", f"--output={packed}", commit, PACKAGE)
    except RevisionError:
        raise RevisionError(
            f"{revision} of this project has no {PACKAGE}/: name the program of that time with --impact-engine"
        ) from None
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(into)
    return into


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files of the package that are not as they were, from the root of the source."""
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    return frozenset(_git(top, "diff", "--name-only", revision, "--", PACKAGE).splitlines())


def _git(folder: Path, *words: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise RevisionError(
            "there is no git here: name the program of that time with --impact-engine"
        )
    done = subprocess.run(  # noqa: S603  the words are ours, and a revision that begins with - is none
        [git, "-C", str(folder), *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        raise RevisionError(f"git says: {lines[0] if lines else 'nothing'}")
    return done.stdout.strip()
