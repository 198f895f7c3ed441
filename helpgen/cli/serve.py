"""Show the sites while they are written."""

import gc
import secrets
import webbrowser
from datetime import UTC, datetime
from pathlib import Path

import click

from helpgen.cli.options import project_argument
from helpgen.cli.telling import complain, say
from helpgen.pipeline.unswept import unswept
from helpgen.preview import Preview
from helpgen.preview.editor_links import EDITORS
from helpgen.serve.listening import PortTakenError, listening
from helpgen.serve.running import serve as run_server

_NAMED = 12
_COLLECTED_AFTER = 10_000, 2, 2
"""New objects between two looks for cycles, and how many of these make a longer one.

A build that ends soon can do without; a preview runs for days, and each answer leaves a few.
"""


@click.command()
@project_argument
@click.option("--tenant", metavar="ID", default="", help="The tenant that is shown first.")
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    metavar="PORT",
    help="The port; the next free one from 8321 otherwise.",
)
@click.option("--open", "is_opened", is_flag=True, help="Open a browser.")
@click.option(
    "--editor",
    default="vscode",
    metavar="NAME",
    help=f"What links to files open: {', '.join(EDITORS)}, or a link with {{path}} and {{line}} in it.",
)
def serve(project: Path, tenant: str, port: int | None, is_opened: bool, editor: str) -> None:  # noqa: FBT001  a flag of the command line
    """Show the sites while they are written.

    Pages are made when they are asked for, and again when something that they are made of changes. A bar on each
    switches tenants, tries settings on, shows hidden blocks, and says why a block is there. It can be reached from
    this machine alone.
    """
    if editor not in EDITORS and "{path}" not in editor:
        raise click.BadParameter(
            f"there is no editor {editor!r}; name one, or write a link with {{path}}"
        )
    token = secrets.token_urlsafe(24)
    with unswept():
        preview = Preview(
            project,
            token,
            lambda: datetime.now(UTC).date(),
            tenant=tenant,
            editor=editor,
            complain=complain,
        )
    gc.freeze()  # what was read stays: no page waits while somebody looks through it
    gc.set_threshold(*_COLLECTED_AFTER)
    known = [each.id for each in preview.studio.tenants]
    if tenant and tenant not in (*known, *preview.studio.held_back):
        raise click.BadParameter(
            f"there is no tenant {tenant!r}; there are {', '.join(known[:_NAMED])}",
            param_hint="--tenant",
        )
    try:
        ears = listening(port)
    except PortTakenError as fault:
        raise click.BadParameter(fault.strerror or "", param_hint="--port") from fault
    address = f"http://127.0.0.1:{ears.port}/"

    def ready() -> None:
        say(
            f"Serving {project.resolve().name} at {address}{f'{tenant}/' if tenant else ''} (Ctrl-C stops it)"
        )
        if is_opened:
            webbrowser.open(address)

    run_server(preview, ears, token, ready)
