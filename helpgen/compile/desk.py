"""What the compiler has at hand while it works on one article."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from helpgen.compile.mask import Slots
from helpgen.compile.slots import Broken, Variable
from helpgen.logic import Scalar
from helpgen.model.article import Article
from helpgen.model.asset import Asset
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place


@dataclass(frozen=True, slots=True)
class RawHeading:
    """A heading whose words are still masked.

    `targets` is set on the heading of Related: the heading is shown where one of these articles exists.
    """

    id: str
    level: int
    words: str
    line: int
    targets: tuple[str, ...] = ()


@dataclass(slots=True)
class Desk:
    """One article on the compiler's desk. Findings are kept once, however many variants show them."""

    article: Article
    related_heading: str
    assets: Mapping[str, Asset]
    content: str
    defaults: Mapping[str, Scalar]
    slots: Slots = field(default_factory=Slots)
    found: dict[tuple[int, int, str, str], Diagnostic] = field(default_factory=dict)

    def report(self, line: int, code: str, message: str, hint: str, column: int = 0) -> None:
        """Note a finding, once."""
        place = Place(self.article.path, line, column)
        self.found.setdefault((line, column, code, message), Diagnostic(place, code, message, hint))

    def report_misplaced(self, number: int, line: int, message: str, hint: str) -> None:
        """Note that a variable stands where none can."""
        slot = self.slots.all[number]
        if isinstance(slot, Broken | Variable):
            self.report(slot.line, "LB302", message, hint, slot.column)
        else:
            self.report(line, "LB302", message, hint)

    def report_broken(self, number: int) -> None:
        """Note that a variable which cannot be read would be published."""
        slot = self.slots.all[number]
        if isinstance(slot, Broken):
            self.report(slot.line, slot.code, slot.message, slot.hint, slot.column)
