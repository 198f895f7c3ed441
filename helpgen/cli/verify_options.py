"""The further questions of `helpgen verify`: what faults would articles find, and what would a change do to them?"""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from helpgen.cli.verify_impact import tell_impact
from helpgen.cli.verify_mutate import tell_mutants
from helpgen.cli.verify_set import tell_setting

_FORMATS = ("text", "json")


def day_asked(today: str | None) -> date:
    """The day of the run: the one that is named, or today's."""
    try:
        return datetime.fromisoformat(today).date() if today else datetime.now().astimezone().date()
    except ValueError:
        raise click.UsageError(f"--today {today}: write year, month and day, 2027-01-31") from None


def further_questions(command: Callable[..., int]) -> Callable[..., int]:
    """`--mutate`, `--impact` and `--set`, each with its own options; without them the command itself is run."""

    @wraps(command)
    def asked(project: Path, **given: Any) -> int:  # noqa: ANN401  an option can be anything
        mutate, impact, changed = given.pop("mutate"), given.pop("impact"), given.pop("changed")
        time_box, least = given.pop("time_box"), given.pop("least")
        engine = given.pop("impact_engine")
        named = [
            name
            for name, is_asked in (
                ("--mutate", mutate),
                ("--impact", impact or engine),
                ("--set", changed),
            )
            if is_asked
        ]
        if not named:
            return command(project, **given)
        if len(named) > 1:
            raise click.UsageError(f"{' and '.join(named)} are two questions: ask one of them")
        if given["output_format"] not in _FORMATS:
            raise click.UsageError(f"{named[0]} is answered as text or json")
        if useless := [flag for name, flag in _OF_THE_COMMAND.items() if given.get(name)]:
            raise click.UsageError(f"{', '.join(useless)}: {named[0]} has no use for it")
        day, tenants = day_asked(given["today"]), given["tenants"]
        is_json = given["output_format"] == "json"
        if mutate:
            return tell_mutants(
                project,
                day,
                tenants,
                given["rules"],
                time_box,
                least,
                given["fail_on"],
                is_json=is_json,
            )
        if impact or engine:
            return tell_impact(project, day, impact or "", engine or "", tenants, is_json=is_json)
        return tell_setting(project, day, changed, tenants, is_json=is_json)

    for option in reversed(_OPTIONS):
        option(asked)
    return asked


_OF_THE_COMMAND = {
    "select": "--select",
    "folder": "--report",
    "mends": "--fix",
    "dry_run": "--dry-run",
    "with_coverage": "--coverage",
    "is_accepted": "--accept",
    "engine": "--engine",
    "engine_seconds": "--engine-seconds",
}
"""Options that only the command itself heeds: with a further question they would be passed over in silence."""

_OPTIONS = (
    click.option(
        "--mutate",
        is_flag=True,
        help="Plant faults in the rules, one at a time, and count those that some claim finds.",
    ),
    click.option(
        "--time-box",
        type=click.FloatRange(0),
        default=170.0,
        show_default=True,
        metavar="SECONDS",
        help="With --mutate: begin no fault later than this.",
    ),
    click.option(
        "--least",
        type=click.FloatRange(0, 100),
        default=95.0,
        show_default=True,
        metavar="PERCENT",
        help="With --mutate: how many faults claims have to find.",
    ),
    click.option(
        "--impact",
        metavar="REV",
        help="What the rules say otherwise than at this revision, and which claims that turns red.",
    ),
    click.option(
        "--impact-engine",
        metavar="COMMAND",
        help="Instead of a revision: the program that answers as the rules did before.",
    ),
    click.option(
        "--set",
        "changed",
        multiple=True,
        metavar="KEY=VALUE",
        help="With one --tenant: what articles would say falsely, and otherwise, with this setting.",
    ),
)
