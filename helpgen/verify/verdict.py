"""What a form of claim finds, before anybody knows whom it concerns."""

from dataclasses import field

from helpgen.frozen import frozen
from helpgen.model.claim_verdict import Answered


@frozen
class ClaimFault:
    """Something wrong at a line and column (from 1) of the claim's article. `row` is that of an example, from 1.

    `mended` is the right text of a cell of an example: its line, its number in the row from 0, and what belongs there.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    row: int = 0
    mended: tuple[int, int, str] | None = None


@frozen
class Judged:
    """What a form of claim says of one claim: how often it was put to the test, and what was found.

    `checks` counts what was asked: the rows of a table, the cases that a law was tried on. `rows` are the lines of such
    rows, and `answers` are those to them; two judgments that find the same are one, whatever else the rule told.
    """

    checks: int = 0
    found: tuple[ClaimFault, ...] = ()
    rows: tuple[int, ...] = ()
    answers: tuple[Answered, ...] = field(default=(), compare=False)
