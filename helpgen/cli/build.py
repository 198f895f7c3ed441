"""Build the sites of all tenants, or of some."""

import sys
from pathlib import Path

import click

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.cli.telling import complain, report_of, say, tell
from helpgen.cli.tenant_asked import TenantAsked, one_each
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.build import Finish, PublishError, Summary
from helpgen.pipeline.build import build as build_sites
from helpgen.report import closing_line, show_progress


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
@fail_on_options
def build(  # noqa: PLR0913  one parameter for each option, as click calls it
    *,
    project: Path,
    tenants: tuple[str, ...],
    out: Path | None,
    durable: bool,
    prune: bool,
    fail_on: Severity | None,
) -> int:
    """Build the sites of all tenants, or of some.

    An error in an article, the catalog or the theme stops the run before anything changes; an error in
    a profile holds back only that tenant.
    """
    try:
        with show_progress(sys.stderr) as progress:
            result = build_sites(
                project,
                out=out,
                tenants=tenants,
                fail_on=fail_on,
                progress=progress,
                finish=Finish(durable=durable, prune=prune),
            )
    except PublishError as fault:
        complain(str(fault), fault.hint)
        return fault.exit_code
    if result.refusal:
        complain(result.refusal)
    if result.diagnostics:
        report = report_of(
            result.diagnostics, result.options, articles=result.articles, tenants=result.tenants
        )
        tell(report, "text", sys.stderr)
    if result.summary:
        _close(result.summary, result.held)
    return result.exit_code


def _close(summary: Summary, held: tuple[str, ...]) -> None:
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
        say(f"removed {gone}: it belonged to no profile any more")
    say(
        closing_line(
            summary.tenants, summary.articles, summary.pages, summary.distinct, summary.seconds
        )
    )
