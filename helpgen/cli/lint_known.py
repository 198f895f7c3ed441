"""`helpgen lint --baseline` and `--since`: what was known before, and a new file of it."""

from collections.abc import Sequence
from pathlib import Path

import click

from helpgen.cli.telling import complain, say_aside
from helpgen.model.diagnostic import Identity
from helpgen.model.ignore import QUIETABLE
from helpgen.pipeline.baseline import BaselineError, baseline_text, read_baseline
from helpgen.pipeline.examining import Examined
from helpgen.pipeline.known import NOTHING_KNOWN, Known
from helpgen.pipeline.revision import RevisionError
from helpgen.pipeline.since import known_at
from helpgen.publish import WriteRefused, write_inside
from helpgen.report import visible

_SHOWN = 10
"""Findings that are gone, named before the rest is counted."""


def known_in(baseline: Path | None) -> Known:
    """The findings of a baseline; a file that is none is wrong usage."""
    if baseline is None:
        return NOTHING_KNOWN
    try:
        return read_baseline(baseline)
    except BaselineError as fault:
        raise click.UsageError(str(fault)) from None


def known_since(root: Path, revision: str | None) -> Known:
    """The findings of an earlier state; one that cannot be asked for is wrong usage."""
    if revision is None:
        return NOTHING_KNOWN
    try:
        return known_at(root, revision)
    except RevisionError as fault:
        raise click.UsageError(f"--since {revision}: {fault}") from None


def write_known(root: Path, baseline: Path, seen: Examined) -> bool:
    """All that may be silenced goes into the file, which has to lie in the project; false where it is not written.

    Of what has an error not everything is known, and a baseline without it would have to be written again.
    """
    if seen.broken or not seen.is_whole:
        complain(f"{baseline} is not written while there are errors", "mend them first")
        return False
    found = seen.found
    try:
        path = baseline.absolute().relative_to(root.absolute()).as_posix()
        write_inside(root, path, baseline_text(found), over=True)
    except (ValueError, WriteRefused):
        raise click.UsageError(f"--baseline {baseline}: write it into the project") from None
    kept = sum(each.code in QUIETABLE for each in found)
    say_aside(visible(f"{path}: {kept:,} of {len(found):,} findings kept"))
    if kept < len(found):
        complain(f"{len(found) - kept:,} are told nonetheless: they are never silenced")
    return True


def tell_gone(baseline: Path, gone: Sequence[tuple[Identity, int]]) -> None:
    """What the baseline has and nobody finds any more, on standard error."""
    for (code, path, message), count in gone[:_SHOWN]:
        times = f" ({count:,} times)" if count > 1 else ""
        say_aside(visible(f"gone: {path} {code} {message}{times}"))
    if gone:
        number = sum(count for _, count in gone)
        complain(f"{number:,} of {baseline} found no more", "make it smaller with --write-baseline")
