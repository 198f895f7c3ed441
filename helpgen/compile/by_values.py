"""What is made for one organization after another, and depends on few of its values: made once for each of these."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from helpgen.logic import Facts
from helpgen.model.picked import picked

_MOST = 1024
Made = TypeVar("Made")


class ByValues(Generic[Made]):
    """What `made` gives for facts, by the values of the `keys`, which must be all that it reads of them."""

    def __init__(self, keys: Iterable[str], made: Callable[[Facts], Made]) -> None:
        self._values = picked(sorted({*keys}))
        self._made = made
        self._known: dict[object, Made] = {}

    def of(self, facts: Facts) -> Made:
        """What is made for all who share these values. To a dictionary 1, 1.0 and true are one, so types tell, too."""
        values = self._values(facts)
        key = (values, *map(type, values))
        made = self._known.get(key)
        if made is None:
            made = self._made(facts)
            if len(self._known) < _MOST:
                self._known[key] = made
        return made
