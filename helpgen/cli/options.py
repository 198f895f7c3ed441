"""Arguments and options that several commands share."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

import click

from helpgen.cli.existing import Existing, mode_of
from helpgen.model.codes import CODES, code_hint
from helpgen.model.diagnostic import Severity
from helpgen.report import FORMATS

F = TypeVar("F", bound=Callable[..., object])

OPTIONS_FILE = "helpgen.yaml"


def _root(ctx: click.Context, _parameter: click.Parameter, given: Path | None) -> Path:
    """The folder that was named, or the nearest one upwards that holds the options file."""
    if given is not None:
        return given
    here = _here()
    for folder in (here, *here.parents):
        mode = mode_of(folder / OPTIONS_FILE)
        if mode is not None and stat.S_ISREG(mode):
            return folder
    raise click.UsageError(
        f"No {OPTIONS_FILE} here or in a folder above. "
        "Name a project, or start one with `helpgen init DIR`.",
        ctx,
    )


def _here() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError as error:
        error.filename = "the working folder"
        raise


PROJECT = Existing(is_folder=True)
"""A folder that is there."""

project_argument = click.argument(
    "project",
    required=False,
    type=PROJECT,
    callback=_root,
)


def project_above(path: Path) -> Path | None:
    """The nearest folder upwards of a file or folder that holds the options file."""
    whole = path.absolute()
    return next((each for each in whole.parents if (each / OPTIONS_FILE).is_file()), None)


class ProjectPart(NamedTuple):
    """A project, and the files and folders in it that are asked about; all of it where none is named."""

    root: Path
    only: tuple[str, ...] = ()


def _asked(ctx: click.Context, parameter: click.Parameter, given: tuple[Path, ...]) -> ProjectPart:
    if not given:
        return ProjectPart(_root(ctx, parameter, None))
    if len(given) == 1 and given[0].is_dir():
        above = None if (given[0] / OPTIONS_FILE).is_file() else project_above(given[0])
        if above is None:
            return ProjectPart(given[0])
    roots = {project_above(path) for path in given}
    root = next(iter(roots))
    if root is None or len(roots) > 1:
        named = ", ".join(sorted(map(str, given)))
        message = (
            f"These belong to several projects: {named}."
            if len(roots) > 1
            else f"No {OPTIONS_FILE} in a folder above {named}."
        )
        raise click.UsageError(message, ctx)
    only = [path.absolute().relative_to(root).as_posix() for path in given]
    return ProjectPart(root, tuple(os.path.normpath(each) for each in only))


def article_asked(typed: str, project: Path | None, ctx: click.Context) -> tuple[Path, str]:
    """A project, and the slug or path of an article in it: a file's project is the nearest one above."""
    file = Path(typed)
    if not file.is_file():
        return _root(ctx, ctx.command.params[0], project), typed
    root = project or project_above(file)
    if root is None or root.absolute() not in file.absolute().parents:
        raise click.UsageError(
            f"{typed} is in no project: no {OPTIONS_FILE} in a folder above.", ctx
        )
    return root, file.absolute().relative_to(root.absolute()).as_posix()


asked_argument = click.argument(
    "asked",
    metavar="[PROJECT | FILE...]",
    nargs=-1,
    type=Existing(),
    callback=_asked,
)


def _known_codes(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Codes and beginnings of codes in capitals; one that fits no code is a slip."""
    asked = tuple(code.upper() for code in given)
    for code in asked:
        if not any(row.code.startswith(code) for row in CODES):
            shown = next(typed for typed in given if typed.upper() == code)
            message = f"There is no code {shown!r} ({code_hint(shown)})."
            raise click.BadParameter(message, ctx, parameter)
    return asked


def codes_option(name: str, says: str) -> Callable[[F], F]:
    """A repeatable option that takes codes (`LK602`) or their beginnings (`LK`)."""
    return click.option(name, multiple=True, metavar="CODE", callback=_known_codes, help=says)


format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)


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


cache_option = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where what was made is kept for the next run; `.helpgen/cache` in the project otherwise.",
)


def cache_options(command: F) -> F:
    """`--cache DIR`, and `--no-cache`."""
    none = click.option(
        "--no-cache",
        is_flag=True,
        help="Make everything anew, and keep nothing in the cache.",
    )
    return cache_option(none(command))
