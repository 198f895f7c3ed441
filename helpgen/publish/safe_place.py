"""Where may a site be published?  Not over the project, its sources, or anybody's files."""

import os
from collections.abc import Sequence
from pathlib import Path

from helpgen.publish.errors import PublishRefused
from helpgen.publish.marker import why_not_ours
from helpgen.publish.open_folder import OpenFolder

_HINT = "choose an empty or new folder with --out"


def refuse_unsafe(
    out: Path, project: Path, sources: Sequence[Path], opened: OpenFolder | None = None
) -> None:
    """Raises PublishRefused before anything is written; once the folder is `opened`, that one is judged."""
    fault = _fault(out, project, sources, opened)
    if fault:
        raise PublishRefused(fault, str(out), _HINT)


def _fault(out: Path, project: Path, sources: Sequence[Path], opened: OpenFolder | None) -> str:
    if out.is_symlink():
        return "the output folder is a symbolic link"
    if os.path.lexists(out) and not out.is_dir():
        return "the output folder is a file"
    place = out.resolve()
    fault = overlap(place, project.resolve(), sources)
    if fault:
        return fault
    if opened is not None:
        is_same = os.path.samestat(place.stat(), os.fstat(opened.handle))
        return why_not_ours(opened) if is_same else "the output folder was moved meanwhile"
    if not os.path.lexists(place):
        return ""
    with OpenFolder.at(str(place)) as found:
        return why_not_ours(found)


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without a home, as in some containers
        return Path("/")


def overlap(place: Path, project: Path, sources: Sequence[Path]) -> str:
    """What must not be written over lies there, in words; empty where nothing does."""
    home = _home()
    if place == Path(place.anchor):
        return "the output folder is the root of the disk"
    if home.is_relative_to(place):
        return "the output folder is, or holds, your home"
    if project.is_relative_to(place):
        return "the output folder is, or holds, the project"
    for source in sources:
        theirs = source.resolve()
        if place.is_relative_to(theirs) or theirs.is_relative_to(place):
            return f"the output folder and the source folder {source.name} lie in each other"
    return ""
