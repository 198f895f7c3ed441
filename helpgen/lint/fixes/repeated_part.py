"""A condition without the part that adds nothing to the others."""

from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.lone_directive import lone_directive
from helpgen.logic import ALWAYS, And, Effort, Or, read_condition, show
from helpgen.logic.directive_words import written

_ASKING = ("when", "else-when")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The directive with the other parts; a part within a part is left to a person."""
    lone = lone_directive(spot.text)
    if lone is None or lone.said.name not in _ASKING:
        return
    vocabulary = spot.ground.catalog.vocabulary()
    condition, _ = read_condition(lone.said.text, vocabulary, ALWAYS, Effort())
    if not isinstance(condition, And | Or):
        return
    parts = list(condition.operands)
    for at in reversed(range(len(parts))):
        if spot.finding.message.startswith(f"`{show(parts[at])}` "):
            del parts[at]
            less = parts[0] if len(parts) == 1 else condition.__class__(tuple(parts))
            yield spot.swap(lone.start, lone.end, written(lone.said.name, show(less)))
            return


RULE = FixRule("repeated-part", ("CD229",), fix, keeps_text=True)
