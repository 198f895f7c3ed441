"""Build the sites of all tenants, or of some."""

import re
from pathlib import Path

import click

from helpgen.cli.build_telling import BuildTelling
from helpgen.cli.one_build import one_build
from helpgen.cli.options import cache_options, fail_on_options, format_option, project_argument
from helpgen.cli.tenant_asked import TenantAsked, tenants_option
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.standing.build_asked import LOCAL, BuildAsked, Finish

_NOT_PLANNED = "--changed-since, --watch, --executor, --durable and --prune"
_ADDRESS = re.compile(r"(?:tcp|tls)://[^\s/@?#]+:[0-9]{1,5}")


@click.command(cls=TenantAsked)
@project_argument
@tenants_option
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
@click.option(
    "--changed-since",
    "since",
    metavar="TOKEN",
    default="",
    help="Only tenants whose rows changed since the build that printed this token, or since the `last` one.",
)
@cache_options
@click.option(
    "--explain", is_flag=True, help="Say what was made anew, and why: which file, key, tenant."
)
@click.option("--timings", is_flag=True, help="Say where the time went: a row for each stage.")
@click.option(
    "--timings-json", is_flag=True, help="The same as the last line of output, in nanoseconds."
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="So many processes of this machine; as many as it has processors otherwise.",
)
@click.option(
    "--executor",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    help="Who makes the sites: processes of this machine, or the workers of a Dask cluster.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    default="",
    help="The cluster's scheduler, such as tcp://HOST:8786; without it a cluster is begun on this machine.",
)
@click.option(
    "--plan",
    is_flag=True,
    help="Say what a first build would come to: pages, files, bytes, seconds. Nothing is written.",
)
@click.option("--plan-json", is_flag=True, help="The same as one line of JSON.")
@click.option("--watch", is_flag=True, help="Build again after each change, until Ctrl-C.")
@format_option
@fail_on_options
def build(  # noqa: PLR0913  its options, one by one
    *,
    project: Path,
    tenants: tuple[str, ...],
    out: Path | None,
    durable: bool,
    prune: bool,
    since: str,
    cache: Path | None,
    no_cache: bool,
    explain: bool,
    timings: bool,
    timings_json: bool,
    jobs: int | None,
    executor: str,
    scheduler: str,
    plan: bool,
    plan_json: bool,
    watch: bool,
    output_format: str,
    fail_on: Severity | None,
) -> int:
    """Build the sites of all tenants, or of some.

    An error in an article, the catalog or the theme stops the run before anything changes; an error in
    a profile holds back only that tenant. What did not change is not made again.

    As text, findings go to standard error. In any other format they are all that standard output has, and whatever else
    there is to say goes to standard error.

    With --watch a line tells after each build what changed and what was made anew; after an error the last good
    sites stand, and the next change is waited for.
    """
    if since and tenants:
        raise click.UsageError("--changed-since finds the tenants by itself: leave --tenant out.")
    if since and watch:
        raise click.UsageError("--watch builds whatever changes: leave --changed-since out.")
    cluster = _cluster(executor, scheduler)
    if cluster and watch:
        raise click.UsageError("--watch builds on this machine: leave --executor out.")
    finish = Finish(durable=durable, prune=prune)
    asked = BuildAsked(
        project, out, tenants, fail_on, cache, no_cache, finish, since, cluster, jobs
    )
    telling = BuildTelling(explain, timings, timings_json, output_format)
    if plan or plan_json:
        if since or watch or cluster or durable or prune:
            raise click.UsageError(f"--plan publishes nothing: leave {_NOT_PLANNED} out.")
        from helpgen.cli.build_plan import build_plan  # noqa: PLC0415  few builds are asked

        return build_plan(asked, telling, as_json=plan_json)
    if not watch:
        return one_build(asked, telling)
    from helpgen.cli.build_watch import build_and_watch  # noqa: PLC0415  it loads what watches files

    return build_and_watch(asked, telling)


def _cluster(executor: str, scheduler: str) -> str:
    """The scheduler of the cluster that is asked for; empty where none is."""
    if executor != "dask":
        if scheduler:
            raise click.UsageError("--scheduler is a cluster's: add --executor dask.")
        return ""
    if scheduler and not _ADDRESS.fullmatch(scheduler):
        raise click.UsageError(
            f"{scheduler!r} is no address of a scheduler, such as tcp://HOST:8786."
        )
    return scheduler or LOCAL
