"""The article that a misspelled address can only have meant: the one near to it in its folder."""

from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.slug_typed import slug_typed
from helpgen.lint.sole import sole_slug


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The article's address."""
    typed = slug_typed(spot)
    meant = sole_slug(typed[0], spot.ground.slugs) if typed else None
    if typed and meant and typed[0] not in spot.ground.slugs and meant in spot.finding.hint:
        yield spot.swap(typed.start(), typed.end(), meant)


RULE = FixRule("misspelled-target", ("LK602", "LK608"), fix)
