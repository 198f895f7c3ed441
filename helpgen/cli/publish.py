"""Publish the sites that were built: to a folder or an object store."""

from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.cli.telling import complain, say
from helpgen.cli.tenant_asked import TenantAsked, tenants_option
from helpgen.model.publish_error import PublishError
from helpgen.pipeline.delivering import DeliveryAsked, compared, delivered, rolled_back
from helpgen.publish.deliver import Delivered, DeliveryWish
from helpgen.report import visible

_KIB = 1024


@click.command(cls=TenantAsked)
@project_argument
@click.option(
    "--to",
    required=True,
    metavar="PLACE",
    help="A folder, or s3://BUCKET/PATH, gs://BUCKET/PATH, az://CONTAINER/PATH.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the sites were built; the project's option `out` otherwise.",
)
@tenants_option
@click.option("--prune", is_flag=True, help="Drop tenants whose sites were not built.")
@click.option("--anew", is_flag=True, help="Upload everything again, also what is there.")
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    metavar="N",
    help="How many releases stay, the one that is shown among them.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and change nothing.")
@click.option("--rollback", is_flag=True, help="Show the release before again.")
@click.option(
    "--verify", is_flag=True, help="Fetch what is shown, and hold it against the manifests."
)
def publish(  # noqa: PLR0913  its options, one by one
    *,
    project: Path,
    to: str,
    out: Path | None,
    tenants: tuple[str, ...],
    prune: bool,
    anew: bool,
    keep: int,
    dry_run: bool,
    rollback: bool,
    verify: bool,
) -> int:
    """Publish the sites that were built, to a folder or an object store.

    Only what changed is uploaded, beside what is shown; then one object is swapped, so that visitors see the old
    release or the new one. Run it again where it was interrupted.
    """
    if verify and (rollback or dry_run or prune or anew):
        raise click.UsageError("--verify changes nothing: it goes with --tenant and --out alone.")
    if rollback and (prune or anew):
        raise click.UsageError("--rollback uploads and drops nothing by itself.")
    if prune and tenants:
        raise click.UsageError("--prune looks at all tenants.")
    asked = DeliveryAsked(project, to, out, dry_run)
    try:
        if verify:
            return _verify(asked, tenants)
        wish = DeliveryWish(tenants, prune, anew, keep)
        told = rolled_back(asked, tenants) if rollback else delivered(asked, wish)
    except PublishError as fault:
        complain(str(fault), fault.hint)
        return fault.exit_code
    _tell(told, is_dry=dry_run)
    return FINE


def _verify(asked: DeliveryAsked, tenants: tuple[str, ...]) -> int:
    found = compared(asked, tenants)
    for one in found.found:
        say(visible(f"{one.place}: {one.says}"))
    says = (
        f"{_many(len(found.found), 'fault')} found" if found.found else "all as the manifests say"
    )
    say(f"{_many(found.tenants, 'tenant')}, {_many(found.objects, 'object')}: {says}")
    return FINDINGS if found.found else FINE


def _tell(told: Delivered, *, is_dry: bool) -> None:
    for tenant in told.strangers:
        complain(
            f"{tenant} is published, and was not built", "--prune drops it; it stays otherwise"
        )
    if not told.is_guarded:
        complain(
            "this store takes every put, whatever the condition: of two publishers at once the later one wins, "
            "and the other is not told",
            "let one publish at a time",
        )
    for tenant in told.removed:
        say(f"dropped {tenant}: it was not built")
    would = "dry run, nothing was changed: " if is_dry else ""
    sites = f"{_many(len(told.changed), 'tenant')} changed, {told.unchanged:,} as before"
    work = (
        f"{_many(told.uploaded, 'object')} uploaded ({told.volume / _KIB:,.1f} KiB), "
        f"{told.copied:,} copied in place, {_many(told.requests, 'request')}"
    )
    say(f"{would}release {told.serial}: {sites}; {work}")


def _many(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
