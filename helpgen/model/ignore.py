"""An `help:ignore` of an article: which findings are not told, and where."""

from helpgen.frozen import frozen
from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.model.lineage import Lineage

_NEVER = ("CL", "BK", "CD240", "CD241")
"""Claims and bookings are never silenced, nor is what watches over the silencing."""

QUIETABLE: frozenset[str] = frozenset(
    row.code
    for row in CODES
    if row.severity is not Severity.ERROR and not row.code.startswith(_NEVER)
)
"""The codes that may be silenced: none is an error in the table, whatever severity a project gives it."""


@frozen
class Ignore:
    """Codes and the lines on which their findings are not told; `last` 0 is the whole article, front matter included.

    `line` and `column` are those of the comment, which begins at `column` and ends before `end`; both count from 1.
    Lines are numbered as the article's are, and its `lineage` says where they were typed.
    """

    codes: tuple[str, ...]
    reason: str
    line: int
    column: int
    end: int
    first: int
    last: int
    lineage: Lineage

    @property
    def place(self) -> Place:
        """Where its comment was typed."""
        return self.lineage.place(self.line, self.column)

    def covers(self, finding: Diagnostic, code: str) -> bool:
        """Whether a finding of the same article is one that this code of it silences."""
        if finding.code != code:
            return False
        return self.is_about(self.lineage.number(finding.place))

    def is_about(self, line: int) -> bool:
        """Whether findings of its codes on this line are silenced."""
        return not self.last or self.first <= line <= self.last
