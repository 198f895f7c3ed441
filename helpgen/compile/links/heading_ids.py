"""Which id each heading of an article has: what its words give, told apart where an earlier one has the same words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.logic import ALWAYS, Condition, Effort, Vocabulary, both, may_hold, opposite

Shown = tuple[RawHeading, Condition]
"""A heading and the condition under which it is shown."""


def anchors(headings: Sequence[Shown], vocabulary: Vocabulary, effort: Effort) -> Mapping[int, str]:
    """The id of each heading, by its line.

    A heading whose words repeat those of an earlier one that some profile sees too takes its section's id before its
    own. An id is the same for every tenant, so the section must be one that is shown wherever the heading is.
    `effort` is what may be spent on the question who sees what.
    """
    names: dict[int, str] = {}
    same: dict[str, list[Condition]] = {}
    levels: dict[int, list[int]] = {}
    for position, (heading, shown) in enumerate(headings):
        earlier = same.setdefault(heading.id, [])
        name = heading.id
        if (
            name
            and not heading.is_own
            and any(
                may_meet(shown, each, vocabulary, effort.about(heading.line)) for each in earlier
            )
        ):
            section = _section(position, headings, levels, vocabulary, effort)
            name = f"{names[section.line]}-{name}" if section else name
        if shown not in earlier:
            earlier.append(shown)
        names[heading.line] = name
        levels.setdefault(heading.level, []).append(position)
    return names


def _section(
    position: int,
    headings: Sequence[Shown],
    levels: Mapping[int, Sequence[int]],
    vocabulary: Vocabulary,
    effort: Effort,
) -> RawHeading | None:
    """The nearest heading above of a higher rank that nobody misses who sees this one.

    `levels` has the places of the headings above by their level: those that do not count are not walked through.
    """
    heading, shown = headings[position]
    rank, at = heading.level, position
    while True:
        ends = [
            places[end - 1]
            for level, places in levels.items()
            if level < rank and (end := bisect_left(places, at))
        ]
        if not ends:
            return None
        at = max(ends)
        above, given = headings[at]
        if above.id and not may_meet(shown, opposite(given), vocabulary, effort):
            return above
        rank = above.level if given == ALWAYS else rank


def may_meet(one: Condition, other: Condition, vocabulary: Vocabulary, effort: Effort) -> bool:
    """Whether both hold for some possible profile; where the effort is spent, it is taken that they do."""
    if one == ALWAYS == other:
        return True
    return may_hold(both(one, other), vocabulary, effort)
