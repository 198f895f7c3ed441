"""What a page is looked at through: whose it is, with which settings on trial, and what is made visible.

It stands first in an address, so that links, which are relative, keep it: `oak-school`, `oak-school~3`,
`oak-school~3w`.
"""

import re

from helpgen.frozen import frozen
from helpgen.pipeline.memory.filled import Making

_FORM = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:~(?=.)([0-9]{1,6})?([tw])?)?")
_WAYS = {"": Making.PLAIN, "t": Making.TRACED, "w": Making.WHOLE}
_LETTERS = {way: letter for letter, way in _WAYS.items()}


@frozen
class Lens:
    """`trial` numbers what was tried on, 0 for nothing."""

    tenant: str
    trial: int = 0
    way: Making = Making.PLAIN

    def __str__(self) -> str:
        more = f"{self.trial or ''}{_LETTERS[self.way]}"
        return f"{self.tenant}~{more}" if more else self.tenant


def lens_at(text: str) -> Lens | None:
    """The lens that an address begins with; None where it begins with something else."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    tenant, trial, way = found.groups()
    return Lens(tenant, int(trial or 0), _WAYS[way or ""])


def path_below(asked: str) -> str:
    """The file that an address below a lens means."""
    return f"{asked}index.html" if not asked or asked.endswith("/") else asked
