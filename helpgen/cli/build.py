"""Build the sites of all tenants, or of some."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from helpgen.cli.options import cache_options, fail_on_options, format_option, project_argument
from helpgen.cli.telling import complain, say, say_aside, tell
from helpgen.cli.tenant_asked import TenantAsked, one_each
from helpgen.model.diagnostic import Severity
from helpgen.model.publish_error import PublishError
from helpgen.pipeline.build_result import BuildResult, Summary
from helpgen.pipeline.source_lines import source_lines
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked, Finish
from helpgen.report import Report, closing_line, visible


@click.command(cls=TenantAsked)
@project_argument
@click.option(
    "--tenant",
    "tenants",
    multiple=True,
    metavar="ID",
    callback=one_each,
    help="Only this tenant; may be repeated.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the sites go; the project's option `out` otherwise.",
)
@click.option(
    "--durable",
    is_flag=True,
    help="Sites outlive a loss of power: everything is on the disk before it is shown.",
)
@click.option(
    "--prune",
    is_flag=True,
    help="Remove the sites of tenants that no profile owns any more.",
)
@cache_options
@click.option(
    "--explain", is_flag=True, help="Say what was made anew, and why: which file, key, tenant."
)
@format_option
@fail_on_options
def build(  # noqa: PLR0913  its options, one by one
    *,
    project: Path,
    tenants: tuple[str, ...],
    out: Path | None,
    durable: bool,
    prune: bool,
    cache: Path | None,
    no_cache: bool,
    explain: bool,
    output_format: str,
    fail_on: Severity | None,
) -> int:
    """Build the sites of all tenants, or of some.

    An error in an article, the catalog or the theme stops the run before anything changes; an error in
    a profile holds back only that tenant. What did not change is not made again.

    As text, findings go to standard error. In any other format they are all that standard output has, and whatever else
    there is to say goes to standard error.
    """
    tell_more = say if output_format == "text" else say_aside
    asked = BuildAsked(
        project, out, tenants, fail_on, cache, no_cache, Finish(durable=durable, prune=prune)
    )
    started = time.monotonic()
    try:
        result = at_once(asked, started) or _built(asked)
    except PublishError as fault:
        complain(str(fault), fault.hint)
        return fault.exit_code
    for note in result.notes:
        complain(note)
    if result.refusal:
        complain(result.refusal)
    found = Report(
        result.diagnostics, result.articles, result.tenants, result.severities, result.threshold
    )
    if output_format != "text" and not result.refusal:
        tell(found, output_format, sys.stdout)
    elif result.diagnostics:
        tell(found, "text", sys.stderr, source_lines(project))
    if explain:
        for line in result.explanation:
            tell_more(visible(line))
    if result.summary:
        _close(result.summary, result.held, tell_more)
    return result.exit_code


def _built(asked: BuildAsked) -> BuildResult:
    from helpgen.cli.building import built  # noqa: PLC0415  it loads three quarters of helpgen, and often nothing has changed

    return built(asked)


def _close(summary: Summary, held: tuple[str, ...], tell_more: Callable[[str], None]) -> None:
    """What was made and shared, who was held back, and which folders nobody owns any more."""
    for tenant in held:
        complain(
            f"{tenant} was held back", "mend its profile; what stands published of it is as it was"
        )
    for stranger in summary.strangers:
        complain(
            f"the folder {stranger} belongs to no profile any more",
            "--prune removes it; helpgen leaves it alone otherwise",
        )
    for gone in summary.pruned:
        tell_more(f"removed {gone}: it belonged to no profile any more")
    tell_more(
        closing_line(
            summary.tenants,
            summary.articles,
            summary.pages,
            summary.distinct,
            summary.seconds,
            unchanged=summary.unchanged,
        )
    )
