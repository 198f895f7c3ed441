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
    for position, (heading, shown) in enumerate(headings):
        earlier = headings[:position]
        name = heading.id
        if name and not heading.is_own and _is_repeated(heading, shown, earlier, vocabulary):
            section = _section(heading, shown, earlier, vocabulary)
            name = f"{names[section.line]}-{name}" if section else name
        names[heading.line] = name
    return names


def _is_repeated(
    heading: RawHeading, shown: Condition, earlier: Sequence[Shown], vocabulary: Vocabulary
) -> bool:
    return any(
        other.id == heading.id and _may_meet(shown, given, vocabulary) for other, given in earlier
    )


def _section(
    heading: RawHeading, shown: Condition, earlier: Sequence[Shown], vocabulary: Vocabulary
) -> RawHeading | None:
    """The nearest heading above of a higher rank that nobody misses who sees this one."""
    rank = heading.level
    for above, given in reversed(earlier):
        if above.level < rank:
            if above.id and not _may_meet(shown, opposite(given), vocabulary):
                return above
            rank = above.level if given == ALWAYS else rank
    return None


def _may_meet(one: Condition, other: Condition, vocabulary: Vocabulary) -> bool:
    """Whether both hold for some possible profile."""
    if one == ALWAYS == other:
        return True
    return witness(both(one, other), vocabulary) is not None
