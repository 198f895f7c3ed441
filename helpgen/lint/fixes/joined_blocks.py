"""One block of two: what stands in both is shown to the same readers, or the second is the `help:else` of the first."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.lone_directive import is_directive, lone_directive
from helpgen.logic.directive_words import written

_GOES_ON = re.compile(r"[ \t>]*(?:\||[-*+][ \t]|[0-9]+[.)][ \t])")
"""A row of a table, or an item of a list: a blank line before it would part it from the one above."""


def repeated(spot: FixSpot) -> Iterator[Edit]:
    """Without the two directives between the blocks."""
    end = _end_above(spot)
    if end is None or lone_directive(spot.text) is None:
        return
    yield Edit(spot.number, 0, len(spot.text), None)
    may_touch = end + 1 < spot.number or _GOES_ON.match(spot.line(spot.number + 1))
    yield Edit(end, 0, len(spot.line(end)), None if may_touch else "")


def opposite(spot: FixSpot) -> Iterator[Edit]:
    """With `help:else` in place of both directives between the blocks."""
    end, opener = _end_above(spot), lone_directive(spot.text)
    if end is None or opener is None:
        return
    yield Edit(end, 0, len(spot.line(end)), None)
    yield spot.swap(opener.start, opener.end, written("else"))


def _end_above(spot: FixSpot) -> int | None:
    """The line right above, but for blank ones, that ends a block; None where anything else stands there."""
    number = spot.number - 1
    while number > 0 and not spot.line(number).strip():
        number -= 1
    return number if is_directive(spot.line(number), "end") else None


REPEATED = FixRule("repeated-block", ("CD227",), repeated, keeps_text=True)
OPPOSITE = FixRule("missing-else", ("CD228",), opposite, keeps_text=True)
