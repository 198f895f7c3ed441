"""How a table of examples is laid out: its columns' names, and its cells with what holds for every row.

`columns="Hours, Starts, Can it be booked?"` names the columns where readers see other headers; `given minutes=60` is a
column more, with the same in each row.
"""

from collections.abc import Sequence

from helpgen.compile.passages import Passage
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault


def headers(sight: Sight, head: Passage) -> Sequence[str] | ClaimFault:
    """The names of all columns, those that nobody sees at the end."""
    said = sight.claim.said
    names = [" ".join(sight.read(cell).split()) for cell in head.cells]
    option = said.option("columns")
    if option:
        named = [" ".join(name.split()) for name in option.split(",")]
        if len(named) != len(names):
            message = f"the table has {len(names)} columns, and {len(named)} are named"
            hint = f"its headers are {', '.join(names)}"
            return ClaimFault(sight.claim.line, sight.claim.column, "CL903", message, hint)
        names = named
    return [*names, *(pair.name for pair in said.given)]


def texts(sight: Sight, row: Passage) -> Sequence[str]:
    """What stands in the columns of a row, those that nobody sees at the end."""
    return [
        *(sight.read(cell) for cell in row.cells),
        *(pair.value for pair in sight.claim.said.given),
    ]
