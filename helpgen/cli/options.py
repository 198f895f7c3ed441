"""Arguments and options that several commands share."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from helpgen.cli.existing import Existing, mode_of
from helpgen.cli.suggest import did_you_mean
from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Severity

F = TypeVar("F", bound=Callable[..., object])

OPTIONS_FILE = "helpgen.yaml"


def _root(ctx: click.Context, _parameter: click.Parameter, given: Path | None) -> Path:
    """The folder that was named, or the nearest one upwards that holds the options file."""
    if given is not None:
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        mode = mode_of(folder / OPTIONS_FILE)
        if mode is not None and stat.S_ISREG(mode):
            return folder
    raise click.UsageError(
        f"No {OPTIONS_FILE} here or in a folder above. "
        "Name a project, or start one with `helpgen init DIR`.",
        ctx,
    )


project_argument = click.argument(
    "project",
    required=False,
    type=Existing(is_folder=True),
    callback=_root,
)


def _known_codes(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Codes and beginnings of codes in capitals; one that fits no code is a slip."""
    asked = tuple(code.upper() for code in given)
    for code in asked:
        if not any(row.code.startswith(code) for row in CODES):
            near = did_you_mean(code, (row.code for row in CODES))
            raise click.BadParameter(f"There is no code {code!r}.{near}", ctx, parameter)
    return asked


def codes_option(name: str, says: str) -> Callable[[F], F]:
    """A repeatable option that takes codes (`LK602`) or their beginnings (`LK`)."""
    return click.option(name, multiple=True, metavar="CODE", callback=_known_codes, help=says)


def _severity(
    _ctx: click.Context, _parameter: click.Parameter, given: str | None
) -> Severity | None:
    return None if given is None else Severity(given)


def fail_on_options(command: F) -> F:
    """`--fail-on SEVERITY`, and `--strict` as its short form for warnings."""
    fail_on = click.option(
        "--fail-on",
        type=click.Choice([severity.value for severity in Severity]),
        callback=_severity,
        help="The mildest finding that fails the run; the project's lint.failOn otherwise.",
    )
    strict = click.option(
        "--strict",
        "fail_on",
        flag_value=Severity.WARNING.value,
        callback=_severity,
        help="Short for --fail-on warning.",
    )
    return fail_on(strict(command))
