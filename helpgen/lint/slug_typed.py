"""The address that a finding about a link speaks of, as it stands in the line."""

import re

from helpgen.lint.fix_rule import FixSpot

_SLUG = re.compile(r"(?<![\w/.-])/help(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\w/-])")


def slug_typed(spot: FixSpot) -> re.Match[str] | None:
    """The first address behind the finding's place, if it is the one that the message names."""
    found = _SLUG.search(spot.text, spot.at)
    if found and re.search(rf"{re.escape(found[0])}(?![\w/-])", spot.finding.message):
        return found
    return None
