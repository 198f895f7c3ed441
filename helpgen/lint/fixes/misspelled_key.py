"""The key that a misspelled one in a condition can only have meant: the one near to it in its scope."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.sole import sole_key

_KEY = re.compile(r"[a-z]+\.[A-Za-z][A-Za-z0-9]*(?![\w.])")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The key."""
    typed = spot.here(_KEY)
    meant = sole_key(typed[0], spot.ground.catalog.vocabulary()) if typed else None
    if typed and meant and f"`{meant}`" in spot.finding.hint:
        yield spot.swap(typed.start(), typed.end(), meant)


RULE = FixRule("misspelled-key", ("CD206",), fix)
