"""Write questions with answers, or check an engine by them."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE, USAGE
from helpgen.cli.telling import complain, say
from helpgen.pipeline.vector_check import VectorResult, held_to
from helpgen.pipeline.vector_files import VectorFileError, read_vectors, write_vectors
from helpgen.pipeline.vectors import COUNT, SEED, vector_sets
from helpgen.report import visible
from helpgen.verify.conversation import StartError

MOST = 10_000


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--seed", type=int, help=f"What is drawn follows from this number; {SEED} by default."
)
@click.option(
    "--count",
    type=click.IntRange(1, MOST),
    help=f"How many for each rule, operation and flow; {COUNT} by default.",
)
@click.option(
    "--check", "command", metavar="COMMAND", help="Ask this engine what stands in DIR, and compare."
)
@click.option(
    "--engine-seconds",
    type=click.FloatRange(0, 600, min_open=True),
    default=5,
    show_default=True,
    metavar="SECONDS",
    help="How long it may take for one answer.",
)
def vectors(
    folder: Path, *, seed: int | None, count: int | None, command: str | None, engine_seconds: float
) -> int:
    """Write questions with answers, or check an engine by them.

    DIR gets a file of JSON lines for each rule and operation, and one for all flows: a header, then questions drawn
    near limits, each with what two engines have to agree on in the answer. docs/engine.md explains them.
    """
    try:
        if command is None:
            sets = vector_sets(SEED if seed is None else seed, count or COUNT)
            say(f"{write_vectors(folder, sets):,} vectors written to {folder}")
            return FINE
        if seed is not None or count is not None:
            raise click.UsageError("--check asks what was written: leave --seed and --count out")
        result = held_to(read_vectors(folder), command, engine_seconds)
    except (VectorFileError, StartError) as fault:
        complain(str(fault))
        return USAGE
    for line in lines_of(result):
        say(visible(line))
    return FINE if result.asked and not (result.differences or result.fault) else FINDINGS


def lines_of(result: VectorResult) -> Iterator[str]:
    """Each difference, and a line about all."""
    for each in result.differences:
        yield f"{each.question['id']}"
        yield f"    asked     {_json(each.question)}"
        yield f"    expected  {_json(each.expected)}"
        yield f"    got       {_json(each.got)}"
    if result.left_out:
        yield f"not offered: {', '.join(result.left_out)}"
    yield from result.notes
    if result.grumbled:
        yield f"it wrote to its standard error: {result.grumbled.splitlines()[-1]}"
    if result.fault:
        yield f"{result.fault}; nothing more was asked"
    if not result.asked and not result.fault:
        yield "the engine offers nothing that a vector asks for"
    yield f"{result.asked:,} asked, {len(result.differences):,} answered otherwise"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
