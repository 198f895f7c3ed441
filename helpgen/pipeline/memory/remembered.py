"""A memory of values by what they were made of."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Remembered(Generic[Made]):
    """What was made last in each slot, and what it was given; slots that nobody asked for longest are forgotten.

    What is given is compared by `==`, so it may hold no bare number: 1, 1.0 and True are equal, and print otherwise.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._slots: OrderedDict[Hashable, tuple[object, Made]] = OrderedDict()

    def made(self, slot: Hashable, given: object, make: Callable[[], Made]) -> Made:
        """What stands in the slot if it was made of the same, else what is made now."""
        known = self._slots.get(slot)
        if known is not None and (known[0] is given or known[0] == given):
            self._slots.move_to_end(slot)
            return known[1]
        made = make()
        self._slots[slot] = (given, made)
        self._slots.move_to_end(slot)
        while len(self._slots) > self._most:
            self._slots.popitem(last=False)
        return made

    def __len__(self) -> int:
        return len(self._slots)
