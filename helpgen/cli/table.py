"""Every command by name, so that `--help` and `--version` need not import any of them."""

from importlib import import_module

import click

from helpgen.frozen import frozen


@frozen
class CommandRow:
    """One command: the function `name` in `module`. `says` is its help line."""

    name: str
    says: str
    module: str


TABLE: tuple[CommandRow, ...] = (
    CommandRow("init", "Start a small working project in a new folder.", "helpgen.cli.init"),
    CommandRow("new", "Write an article with its front matter and sections.", "helpgen.cli.new"),
    CommandRow("build", "Build the sites of all tenants, or of some.", "helpgen.cli.build"),
    CommandRow(
        "publish",
        "Publish the sites that were built, to a folder or a store.",
        "helpgen.cli.publish",
    ),
    CommandRow(
        "lint", "Say what is wrong with the project, and mend what is certain.", "helpgen.cli.lint"
    ),
    CommandRow(
        "verify",
        "Hold what the articles say against the rules, for every tenant.",
        "helpgen.cli.verify",
    ),
    CommandRow("serve", "Show the sites while they are written.", "helpgen.cli.serve"),
    CommandRow(
        "why", "Say why a tenant has an article or not, and what is in it.", "helpgen.cli.why"
    ),
    CommandRow(
        "matrix", "Say which tenants have which articles, and why not.", "helpgen.cli.matrix"
    ),
    CommandRow(
        "diff", "Say what changes for whom between two states of the sites.", "helpgen.cli.diff"
    ),
    CommandRow(
        "booking", "Ask the booking rules: slots, why, replay, engine.", "helpgen.cli.booking"
    ),
    CommandRow("profiles", "Organizations: check, list, export.", "helpgen.cli.profiles"),
    CommandRow("cache", "What builds keep for each other: info, prune.", "helpgen.cli.cache"),
    CommandRow("rule", "Explain a diagnostic by its code.", "helpgen.cli.rule"),
    CommandRow("schema", "Write JSON Schemas of the files that people type.", "helpgen.cli.schema"),
)


def load(row: CommandRow) -> click.Command:
    """Import a command."""
    command = getattr(import_module(row.module), row.name)
    if not isinstance(command, click.Command):
        raise TypeError(f"{row.module} holds no command {row.name!r}")
    return command
