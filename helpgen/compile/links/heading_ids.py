"""Which id each heading of an article has: what its words give, told apart where an earlier one has the same words."""

from collections.abc import Mapping, Sequence

from helpgen.compile.chunks.desk import RawHeading
from helpgen.logic import ALWAYS, Condition, Vocabulary, both, opposite, witness

Shown = tuple[RawHeading, Condition]
"""A heading and the condition under which it is shown."""


def anchors(headings: Sequence[Shown], vocabulary: Vocabulary) -> Mapping[int, str]:
    """The id of each heading, by its line.

    A heading whose words repeat those of an earlier one that some profile sees too takes its section's id before its
    own. An id is the same for every tenant, so the section must be one that is shown wherever the heading is.
    """
    names: dict[int, str] = {}
    same: dict[str, list[Condition]] = {}
    for position, (heading, shown) in enumerate(headings):
        earlier = same.setdefault(heading.id, [])
        name = heading.id
        if (
            name
            and not heading.is_own
            and any(_may_meet(shown, each, vocabulary) for each in earlier)
        ):
            section = _section(position, headings, vocabulary)
            name = f"{names[section.line]}-{name}" if section else name
        if shown not in earlier:
            earlier.append(shown)
        names[heading.line] = name
    return names


def _section(position: int, headings: Sequence[Shown], vocabulary: Vocabulary) -> RawHeading | None:
    """The nearest heading above of a higher rank that nobody misses who sees this one."""
    heading, shown = headings[position]
    rank = heading.level
    for at in range(position - 1, -1, -1):
        above, given = headings[at]
        if above.level < rank:
            if above.id and not _may_meet(shown, opposite(given), vocabulary):
                return above
            rank = above.level if given == ALWAYS else rank
        if rank == 1:
            return None
    return None


def _may_meet(one: Condition, other: Condition, vocabulary: Vocabulary) -> bool:
    """Whether both hold for some possible profile."""
    if one == ALWAYS == other:
        return True
    return witness(both(one, other), vocabulary) is not None
