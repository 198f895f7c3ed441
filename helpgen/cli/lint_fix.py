"""`helpgen lint --fix` and `--diff`: what can be mended for certain, shown or written."""

from collections.abc import Sequence
from pathlib import Path

from helpgen.cli.diff_shown import show_diff
from helpgen.cli.telling import complain, say_aside
from helpgen.pipeline.fixing import Fixes
from helpgen.pipeline.mended_file import write_files
from helpgen.publish import WriteRefused
from helpgen.report import visible


def tell_fixes(root: Path, planned: Fixes, *, writes: bool, shows: bool, aside: bool) -> bool:
    """The difference where it is asked for, and the files written where they are; false where one could not be."""
    if shows:
        show_diff(planned.files, aside=aside)
    for path in planned.left:
        complain(f"{path} is not mended throughout: a fix would change more than it should")
    if not writes:
        return True
    try:
        write_files(root, planned.files)
    except WriteRefused as reason:
        complain(str(reason))
        return False
    say_aside(visible(_counted(planned.files)))
    return True


def _counted(files: Sequence[object]) -> str:
    return (
        f"{len(files):,} file{'' if len(files) == 1 else 's'} mended"
        if files
        else "nothing to mend"
    )
