"""How the page points at a rule: by its id in brackets, which the foot of the page leads to the rule's heading.

So a cell of a table is as wide as the id, in a terminal too.
"""

import re
from collections.abc import Iterable

from helpgen.booking.moves import machine
from helpgen.booking.registry import BY_ID, RULES

STATES = "States and moves"
"""The heading below which the machine's own refusals are explained."""


def rule(name: str) -> str:
    """A link to the entry of a rule, or to the machine; a KeyError when there is no such rule."""
    return f"[{name}]" if name == machine.RULE.id else f"[{BY_ID[name].id}]"


def rules(names: Iterable[str]) -> str:
    """Links to several."""
    return ", ".join(map(rule, names))


def slug(heading: str) -> str:
    """The anchor that a heading gets: lower case, blanks as hyphens, other marks gone."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def targets() -> str:
    """Where the brackets lead: one line for each rule, and one for the machine."""
    pairs = [(each.id, each.id) for each in RULES] + [(machine.RULE.id, STATES)]
    return "".join(f"[{name}]: #{slug(heading)}\n" for name, heading in pairs)
