"""A claim as somebody sees it: its words and those around it, and the settings that decide about them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from helpgen.compile import fill_plain
from helpgen.compile.passages import Kind, Passage
from helpgen.frozen import frozen
from helpgen.logic import Facts
from helpgen.model.catalog import Catalog
from helpgen.model.claim import Claim
from helpgen.model.text import Text
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.drawing import Draws
from helpgen.verify.engine import Engine
from helpgen.verify.scope import target_of
from helpgen.verify.verdict import ClaimFault


@frozen
class Sight:
    """What a form of claim is given.

    `passages` are those of the variant that is seen, `hidden` those of the claim's own table. `policy` are the
    organization's settings as JSON, `facts` its words and scalar values. `draws` are of the same description.
    """

    claim: Claim
    passages: Sequence[Passage]
    hidden: Sequence[Passage]
    claims: Sequence[Claim]
    facts: Facts
    policy: Mapping[str, object]
    catalog: Catalog
    description: Description
    engine: Engine
    draws: Draws
    clock_of: Callable[[Mapping[str, object]], Clock]
    today: date

    def fault(self, code: str, message: str, hint: str) -> ClaimFault:
        """What is wrong with the claim as a whole."""
        return ClaimFault(self.claim.line, self.claim.column, code, message, hint)

    def read(self, text: Text) -> str:
        """A text with this organization's words."""
        return fill_plain(text, self.facts)

    def target(self) -> Passage | None:
        """What the claim speaks of: the passage that its line stands in, or the first one below."""
        return target_of(self.claim.line, self.passages)

    def table(self) -> tuple[Passage | None, Sequence[Passage]]:
        """The head and the rows of the table that follows, or of the claim's own."""
        if self.claim.hidden is not None:
            return _table(self.hidden, next(iter(self.hidden), None))
        return _table(self.passages, self.target())

    def steps(self) -> Sequence[Passage]:
        """The items of the ordered list that follows."""
        first = self.target()
        if first is None or first.kind is not Kind.STEP:
            return ()
        return [
            each for each in self.passages if each.group == first.group and each.kind is Kind.STEP
        ]

    def events(self) -> Iterator[Claim]:
        """The `help:event`s on the steps of the list that follows."""
        steps = self.steps()
        for each in self.claims:
            if each.said.form == "event" and any(
                step.line <= each.line <= step.last for step in steps
            ):
                yield each


def _table(
    passages: Sequence[Passage], first: Passage | None
) -> tuple[Passage | None, Sequence[Passage]]:
    if first is None or first.kind is not Kind.HEAD:
        return None, ()
    rows = [each for each in passages if each.group == first.group and each.kind is Kind.ROW]
    return first, rows
