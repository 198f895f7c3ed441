"""The source of an earlier state, taken out of git. Git is a program that is started: for this question only."""

import shutil
import subprocess
import zipfile
from pathlib import Path

PACKAGE = "helpgen"


class RevisionError(ValueError):
    """There is no such state, or no git; the text says which."""


class NoGitError(RevisionError):
    """Nobody can be asked for an earlier state."""


def source_at(root: Path, revision: str, into: Path) -> Path:
    """The folder with the package as it was; raises RevisionError."""
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    try:
        _unpacked(top, _commit(root, revision), PACKAGE, into)
    except _MissingError:
        raise RevisionError(
            f"{revision} of this project has no {PACKAGE}/: name the program of that time with --impact-engine"
        ) from None
    return into


def folder_at(root: Path, revision: str, into: Path) -> Path:
    """A folder of a working tree with all that the revision has below it; raises RevisionError."""
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    below = root.resolve().relative_to(top.resolve()).as_posix()
    try:
        _unpacked(top, _commit(root, revision), below, into)
    except _MissingError:
        raise RevisionError(f"{revision} has no folder {below}") from None
    return into / below


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files of the package that are not as they were, from the root of the source."""
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    return frozenset(_git(top, "diff", "--name-only", revision, "--", PACKAGE).splitlines())


class _MissingError(Exception):
    """The state has no such folder; never leaves this file."""


def _commit(root: Path, revision: str) -> str:
    return _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")


def _unpacked(top: Path, commit: str, below: str, into: Path) -> None:
    packed = into / "source.zip"
    try:
        _git(top, "archive", "--format=zip", f"--output={packed}", commit, below)
    except RevisionError:
        raise _MissingError from None
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(into)
    packed.unlink()


def _git(folder: Path, *words: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise NoGitError("there is no git here")
    done = subprocess.run(  # noqa: S603  the words are ours, and a revision that begins with - is none
        [git, "-C", str(folder), *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        raise RevisionError(f"git says: {lines[0] if lines else 'nothing'}")
    return done.stdout.strip()
