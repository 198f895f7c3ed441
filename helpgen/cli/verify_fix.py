"""`helpgen verify --fix`: the diff first, then the files."""

from enum import Enum
from pathlib import Path

import click

from helpgen.cli.diff_shown import is_wanted, show_diff
from helpgen.cli.telling import complain
from helpgen.pipeline.examples_mended import Mending, WriteRefused, mending, write_mended
from helpgen.pipeline.verifying import VerifyResult
from helpgen.report import visible


class Fixed(Enum):
    """What came of it."""

    WRITTEN = "files were written"
    UNCHANGED = "nothing was written, and nothing had to be"
    REFUSED = "something could not be asked, or a file not be written"


def fix(project: Path, result: VerifyResult, *, dry_run: bool, aside: bool) -> Fixed:
    """The wrong cells put right; at a terminal somebody is asked first.

    While an organization is held back nothing is: a cell that is wrong for all others may be right for it.

    Without a terminal nobody can be asked, and who wrote `--fix` wants it. `aside` puts the diff on standard error,
    where standard output is for a machine.
    """
    if result.held:
        complain(
            f"nothing is mended while {', '.join(result.held)} cannot be asked", "mend its profile"
        )
        return Fixed.REFUSED
    planned = mending(project, result.verdicts)
    _show(planned, aside=aside)
    if not planned.files or dry_run or not _is_wanted(planned):
        return Fixed.UNCHANGED
    try:
        write_mended(project, planned)
    except WriteRefused as reason:
        complain(str(reason))
        return Fixed.REFUSED
    return Fixed.WRITTEN


def _show(planned: Mending, *, aside: bool) -> None:
    show_diff(planned.files, aside=aside)
    for each in planned.left:
        place = f"{each.place.path}:{each.place.line}:{each.place.column}"
        click.echo(visible(f"not mended: {place} {each.why}"), err=aside)
    if not planned.files and not planned.left:
        click.echo("no cell of an example is to be mended", err=aside)


def _is_wanted(planned: Mending) -> bool:
    several = "" if planned.cells == 1 else "s"
    return is_wanted(f"Write {planned.cells} cell{several}?")
