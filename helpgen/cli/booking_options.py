"""What the commands about bookings share: whom they ask about, and when."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import TypeVar

import click

from helpgen.cli.telling import complain, report_of, tell
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.moments import day_of, moment_of
from helpgen.pipeline.origins import KeyValue
from helpgen.report import visible
from helpgen.report.findings import position

F = TypeVar("F", bound=Callable[..., object])

tenant_option = click.option(
    "--tenant", required=True, metavar="ID", help="The tenant that is asked about."
)


def _read(
    read: Callable[[str], object],
) -> Callable[[click.Context, click.Parameter, str | None], object]:
    def callback(ctx: click.Context, parameter: click.Parameter, given: str | None) -> object:
        if given is None:
            return None
        try:
            return read(given)
        except ValueError as fault:
            raise click.BadParameter(f"{str(fault).capitalize()}.", ctx, parameter) from None

    return callback


def day_option(command: F) -> F:
    """`--date D`, read."""
    return click.option(
        "--date",
        "day",
        required=True,
        metavar="YYYY-MM-DD",
        callback=_read(day_of),
        help="The day, in the tenant's time zone.",
    )(command)


def start_option(command: F) -> F:
    """`--start T`, read."""
    return click.option(
        "--start",
        required=True,
        metavar="TIME",
        callback=_read(moment_of),
        help='"YYYY-MM-DD HH:MM" in the tenant\'s time zone, or with an offset.',
    )(command)


def now_option(command: F) -> F:
    """`--now T`, read; without it the machine's clock is, here and nowhere else."""
    return click.option(
        "--now",
        metavar="TIME",
        callback=_read(moment_of),
        help="The moment of asking, as --start; the real one otherwise.",
    )(command)


def who_options(command: F) -> F:
    """`--client` and `--service`."""
    client = click.option(
        "--client", default="", metavar="ID", help="Who asks; a guest without an account otherwise."
    )
    service = click.option(
        "--service", default="", metavar="ID", help="What for; the only service otherwise."
    )
    return client(service(command))


def clock(given: datetime | None) -> datetime:
    """The moment that was given, or the real one."""
    return datetime.now(UTC) if given is None else given


def refuse(message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
    """Why there is no answer, and what is wrong in which file."""
    complain(message)
    if diagnostics:
        tell(report_of(diagnostics, None, tenants=1), "text", sys.stderr)


def date_of(day: date) -> str:
    """`Monday, 2026-03-09`; days have English names whatever the machine speaks."""
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return f"{names[day.weekday()]}, {day.isoformat()}"


def told_key(key: KeyValue, indent: str) -> Iterator[str]:
    """A key, its value, where that came from, and the article that tells how to change it."""
    value = visible(json.dumps(key.value, ensure_ascii=False))
    yield f"{indent}{key.key} = {value}, from the {key.source} at {visible(position(key.place))}"
    if key.article:
        yield f"{indent}see {key.article}"
