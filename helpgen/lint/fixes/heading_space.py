"""A space between the signs of a heading and its words: `##Refunds` becomes `## Refunds`, and a heading."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot

_SIGNS = re.compile(r"#{2,6}(?=[^\s#])")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The space."""
    if signs := spot.here(_SIGNS):
        yield spot.swap(signs.end(), signs.end(), " ")


RULE = FixRule("heading-space", ("ST218",), fix)
