"""The help of every command as a page; the table is handed in by whoever knows the commands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tools.reference.tables import table


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """What one command says of itself. `options` are pairs of form and meaning."""

    name: str
    usage: str
    says: str
    details: str
    options: tuple[tuple[str, str], ...]


def commands_page(commands: Iterable[CommandHelp], exits: Mapping[int, str]) -> str:
    """docs/commands.md."""
    codes = table(("code", "means"), ((str(code), meaning) for code, meaning in exits.items()))
    sections = "\n".join(_section(command) for command in commands)
    return f"# Commands\n\n{_INTRODUCTION}\n{sections}\n## Exit codes\n\n{codes}"


def commands_table(commands: Iterable[CommandHelp]) -> str:
    """One row for each command, for the README."""
    return table(
        ("command", "does"), ((f"`{command.usage}`", command.says) for command in commands)
    )


def _section(command: CommandHelp) -> str:
    head = f"## {command.name}\n\n```text\n{command.usage}\n```\n\n{command.details}\n"
    if not command.options:
        return head
    rows = ((f"`{form}`", meaning) for form, meaning in command.options)
    return f"{head}\n{table(('option', 'meaning'), rows)}"


_INTRODUCTION = """This page is generated from the commands themselves (`make docs`).

`PROJECT` is a folder; left out, it is the nearest one upwards with a `helpgen.yaml`. Findings are
printed as `path:line:col CODE message (hint)`; `helpgen rule CODE` explains a code, and
[codes](codes/README.md) lists them all. Set `HELPGEN_DEBUG=1` to see the traceback of an internal
fault.
"""
