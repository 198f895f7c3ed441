"""Say what is wrong with the project, and mend what is certain."""

import sys
from pathlib import Path

import click

from helpgen.cache.cache import Cache
from helpgen.cli.existing import Existing
from helpgen.cli.lint_fix import tell_fixes
from helpgen.cli.lint_known import known_in, known_since, tell_gone, write_known
from helpgen.cli.options import (
    ProjectPart,
    asked_argument,
    cache_options,
    codes_option,
    fail_on_options,
    format_option,
)
from helpgen.cli.outward_options import beyond, outward_options
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain, say, tell
from helpgen.cli.tenant_asked import TenantAsked
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.check import Narrowing, checked, narrowed
from helpgen.pipeline.examining import examined
from helpgen.pipeline.exit_codes import FINDINGS
from helpgen.pipeline.fixing import fixes
from helpgen.pipeline.source_lines import source_lines
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.report import summary


@click.command(cls=TenantAsked)
@asked_argument
@codes_option("--select", "Report only these codes, or codes that begin so.")
@codes_option("--ignore", "Leave out these codes, or codes that begin so.")
@format_option
@click.option(
    "--summary",
    "is_summary",
    is_flag=True,
    help="Only how many there are of each code, and of related items that some tenants lack.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Leave out the findings that this file has, and name those of it that are gone.",
)
@click.option(
    "--write-baseline",
    "writes_baseline",
    is_flag=True,
    help="Write what is found into the file that --baseline names; errors are not in it.",
)
@click.option(
    "--since",
    metavar="REV",
    help="Only what was not found at this revision of git; everything is looked at, then and now.",
)
@click.option("--fix", "mends", is_flag=True, help="Mend what is certain, and tell what is left.")
@click.option(
    "--diff", "shows", is_flag=True, help="Show what --fix changes; alone, write nothing."
)
@click.option(
    "--published",
    type=Existing(is_folder=True),
    metavar="DIR",
    help="Where the sites of the last build lie, if not in `out`: addresses that would vanish are told.",
)
@outward_options
@cache_options
@fail_on_options
def lint(  # noqa: PLR0913  one argument for each option
    asked: ProjectPart,
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str,
    is_summary: bool,
    baseline: Path | None,
    writes_baseline: bool,
    since: str | None,
    mends: bool,
    shows: bool,
    published: Path | None,
    external: bool,
    external_private: bool,
    cache: Path | None,
    no_cache: bool,
    fail_on: Severity | None,
) -> int:
    """Say what is wrong with the project, and mend what is certain.

    Everything that a build would find, and what should not be written so, for every tenant. With FILEs, or a
    folder inside a project, everything is looked at and what stands in them is told; their project is the nearest
    one above. Nothing is written without --fix or --write-baseline, but what the next run need not find again
    (--cache).
    """
    if is_summary and output_format != "text":
        raise click.UsageError("--summary is text; the other formats hold every finding.")
    _check_baseline(baseline, (*select, *ignore, *asked.only, since), writes=writes_baseline)
    known = known_in(None if writes_baseline else baseline)
    question = Narrowing(select, ignore, asked.only, known, known_since(asked.root, since))
    if mends or shows:
        planned = fixes(asked.root, lambda seen: narrowed(seen, question))
        aside = output_format != "text"
        if not tell_fixes(asked.root, planned, writes=mends, shows=shows, aside=aside):
            return FINDINGS
    kept = None if no_cache else Cache(BuildAsked(asked.root, cache=cache).cache_folder)
    asks = beyond(kept, external=external, external_private=external_private)
    seen = examined(asked.root, published=published, beyond=asks, cache=kept)
    for note in kept.take_notes() if kept else ():
        complain(note)
    if baseline and writes_baseline and write_known(asked.root, baseline, seen):
        question = Narrowing(baseline=known_in(baseline))
    result = checked(seen, question, fail_on)
    report = report_of(
        result.diagnostics,
        result.options,
        articles=result.articles,
        tenants=result.tenants,
        fail_on=fail_on,
    )
    if is_summary:
        say(summary(report, result.related_left_out))
    else:
        tell(report, output_format, sys.stdout, source_lines(asked.root))
    if baseline:
        tell_gone(baseline, result.gone)
    return result.exit_code


def _check_baseline(
    baseline: Path | None, narrowing: tuple[str | None, ...], *, writes: bool
) -> None:
    if writes and baseline is None:
        raise click.UsageError("--write-baseline needs the file: --baseline FILE.")
    if writes and any(narrowing):
        raise click.UsageError(
            "--write-baseline writes all that is found: leave --select, --ignore, --since and files out."
        )
