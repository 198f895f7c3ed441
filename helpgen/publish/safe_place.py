"""Where may a site be published?  Not over the project, its sources, or anybody's files."""

import os
from collections.abc import Sequence
from pathlib import Path

from helpgen.publish.errors import PublishRefused
from helpgen.publish.marker import why_not_ours

_HINT = "choose an empty or new folder with --out"


def refuse_unsafe(out: Path, project: Path, sources: Sequence[Path]) -> None:
    """Raises PublishRefused before anything is written."""
    fault = _fault(out, project, sources)
    if fault:
        raise PublishRefused(fault, str(out), _HINT)


def _fault(out: Path, project: Path, sources: Sequence[Path]) -> str:
    if out.is_symlink():
        return "the output folder is a symbolic link"
    if os.path.lexists(out) and not out.is_dir():
        return "the output folder is a file"
    place = out.resolve()
    return _overlap(place, project.resolve(), sources) or why_not_ours(place)


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without a home, as in some containers
        return Path("/")


def _overlap(place: Path, project: Path, sources: Sequence[Path]) -> str:
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
