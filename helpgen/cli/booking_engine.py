"""Serve the rules as JSON lines."""

import sys
from collections.abc import Iterator

import click

from helpgen.booking.engine.engine import serve
from helpgen.booking.engine.line import LONGEST
from helpgen.cli.guard import reader_may_leave

MOST_BYTES = 4 * (LONGEST + 1)
"""More characters than a line may have, however many bytes each of them takes."""


@click.command()
def engine() -> None:
    """Serve the rules as JSON lines.

    Each line of standard input is a request, each line of standard output its answer, at once and in order.
    A question names a rule, or an operation such as book, with the policy and what is given; or it asks for the
    engine's description. docs/engine.md explains lines and answers, schemas/booking-engine.schema.json and
    schemas/booking-answer.schema.json describe them. A line that is no question is answered with an error.
    """
    with reader_may_leave():
        for answer in serve(_lines()):
            click.echo(f"{answer}\n".encode(), nl=False)


def _lines() -> Iterator[str]:
    """Lines as text, whatever their bytes are: what is no UTF-8 is refused by the engine, not here.

    Of a line that is far too long no more is kept than shows that it is.
    """
    while line := sys.stdin.buffer.readline(MOST_BYTES):
        rest = line
        while len(rest) == MOST_BYTES and not rest.endswith(b"\n"):
            rest = sys.stdin.buffer.readline(MOST_BYTES)
        yield line.decode("utf-8", "surrogateescape")
