"""How a table of examples is laid out: its columns' names, and its cells with what nobody sees.

`columns="Hours, Starts, Can it be booked?"` names the columns where readers see other headers; `given minutes=60` is a
column more, with the same in each row; `help:row state=pending` on a row is one more for this row.
"""

from collections.abc import Mapping, Sequence

from helpgen.compile.passages import Passage
from helpgen.frozen import frozen
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault


@frozen
class Layout:
    """The names of all columns, those that nobody sees at the end, and what the rows with `help:row` say by line."""

    names: tuple[str, ...]
    own: Mapping[int, Mapping[str, str]]

    def texts(self, sight: Sight, row: Passage) -> Sequence[str]:
        """What stands in the columns of a row; a fault where it does not say what other rows say."""
        own = self.own.get(row.line, {})
        return [
            *(sight.read(cell) for cell in row.cells),
            *(pair.value for pair in sight.claim.said.given),
            *(own[name] for name in self.names[len(self.names) - len(own) :]),
        ]


def laid_out(sight: Sight, head: Passage, rows: Sequence[Passage]) -> Layout | ClaimFault:
    """The layout of a table; a row that says other things than the first one is a fault."""
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
    own = {
        each.line: {pair.name: pair.value for pair in each.said.given}
        for each in sight.claims
        if each.said.form == "row"
    }
    wanted = list(own.get(rows[0].line, {})) if rows else []
    for row in rows:
        if sorted(own.get(row.line, {})) != sorted(wanted):
            hint = f"the first row says {', '.join(wanted) or 'nothing'}; say the same on each"
            message = "`help:row` says other things here than on the first row"
            return ClaimFault(row.line, 1, "CL903", message, hint)
    return Layout((*names, *(pair.name for pair in said.given), *wanted), own)
