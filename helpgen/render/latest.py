"""What was made last is given again where the same would be made it of.

Organizations that read the same follow each other (`pipeline/alike.py`), so one result is enough to remember. Whoever
makes it is given nothing but what is compared: no word of one organization can come into what another one gets.

Where two that follow each other do not read alike, nothing large is equal: whoever begins with the second says what it
is made of (`only_of`), and what was made for the first is not carried along until each of it is made anew.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Made = TypeVar("Made")
_FORGETTING: list[Callable[[], None]] = []
"""What forgets a result, for each function that remembers one."""


def latest(made: Callable[[*Given], Made]) -> Callable[[*Given], Made]:
    """What `made` gives, one object as long as it is given what is equal; it must be a value that nobody changes.

    Mostly it is given the same objects, which are compared in a step each.
    """
    last: tuple[tuple[*Given], Made] | None = None

    def forget() -> None:
        nonlocal last
        last = None

    _FORGETTING.append(forget)

    @wraps(made)
    def once(*given: *Given) -> Made:
        nonlocal last
        known = last
        if known is not None and known[0] == given:
            return known[1]
        last = known = None  # a large site's would stay while the next one's is made
        result = made(*given)
        last = given, result
        return result

    return once


@latest
def only_of(ground: object) -> None:  # noqa: ARG001  it is compared
    """Nothing is remembered but what was made since this was said of what equals this ground."""
    for forget in _FORGETTING:
        forget()
