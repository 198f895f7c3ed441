"""Explain a diagnostic by its code."""

import click

from helpgen.lint.ways_out import ways_out
from helpgen.model.codes import code_hint, find
from helpgen.report import explained


@click.command()
@click.argument("code")
def rule(code: str) -> None:
    """Explain a diagnostic by its code: what it says, why, how to mend it, and an example."""
    row = find(code)
    if row is None:
        message = f"There is no code {code!r} ({code_hint(code)})."
        raise click.BadParameter(message, param_hint="CODE")
    click.echo(explained(row, ways_out(row.code)))
