"""The role, category or key that a misspelled one in front matter can only have meant."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.sole import sole
from helpgen.model.catalog import SCOPES

_NAME = re.compile(r"[\"']?([A-Za-z][\w-]*)")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The name that is near in one list, if it is the one that the hint has."""
    typed = spot.here(_NAME)
    if typed is None or f"`{typed[1]}`" not in spot.finding.message:
        return
    catalog = spot.ground.catalog
    lists = (
        catalog.roles,
        [each.slug for each in catalog.categories],
        *(getattr(catalog, scope) for scope in SCOPES),
    )
    near = {meant for names in lists if (meant := sole(typed[1], names))}
    for each in near:
        if spot.finding.hint == f"did you mean `{each}`?":
            yield spot.swap(typed.start(1), typed.end(1), each)


RULE = FixRule("misspelled-name", ("FM112",), fix)
