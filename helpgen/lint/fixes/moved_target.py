"""The address that an article has now, in place of the one that it had: readers get there either way."""

from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.slug_typed import slug_typed


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The address that the redirect leads to."""
    typed = slug_typed(spot)
    now = spot.ground.moved.get(typed[0]) if typed else None
    if typed and now and now in spot.finding.hint:
        yield spot.swap(typed.start(), typed.end(), now)


RULE = FixRule("moved-target", ("LK604",), fix, keeps_text=True)
