"""Explain a diagnostic by its code."""

import click

from helpgen.model.codes import code_hint, find
from helpgen.model.diagnostic import Code


@click.command()
@click.argument("code")
def rule(code: str) -> None:
    """Explain a diagnostic by its code: what it says, why, and a bad and a good example."""
    row = find(code)
    if row is None:
        message = f"There is no code {code!r} ({code_hint(code)})."
        raise click.BadParameter(message, param_hint="CODE")
    click.echo(explained(row))


def explained(row: Code) -> str:
    """A row of the table of codes as text for a terminal."""
    return "\n".join(
        (
            f"{row.code} {row.name} ({row.severity})",
            "",
            row.says,
            "",
            row.why,
            "",
            "Bad:",
            _indented(row.bad),
            "",
            "Good:",
            _indented(row.good),
        )
    )


def _indented(excerpt: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in excerpt.rstrip("\n").split("\n"))
