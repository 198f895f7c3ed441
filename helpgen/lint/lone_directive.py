"""A line that holds one directive and nothing else, as a fix may change it."""

from typing import NamedTuple

from helpgen.logic.comments import Stance, comments_on
from helpgen.logic.directive_words import Directive


class Lone(NamedTuple):
    """Where the directive's comment stands on its line, and what it says."""

    start: int
    end: int
    said: Directive


def lone_directive(line: str) -> Lone | None:
    """The directive of a line, behind spaces and the signs of quotes; None where anything else stands there."""
    found = list(comments_on(line))
    if len(found) != 1:
        return None
    (one,) = found
    if one.stance is not Stance.PLAIN or not isinstance(one.reading, Directive):
        return None
    if line[: one.start].strip(" \t>") or line[one.end :].strip():
        return None
    return Lone(one.start, one.end, one.reading)


def is_directive(line: str, name: str) -> bool:
    """Whether a line holds this directive and nothing else."""
    lone = lone_directive(line)
    return lone is not None and lone.said.name == name
