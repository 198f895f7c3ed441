"""One passage of a source article, and the rules behind it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that an article says, in a few words of ours.

    `topic` names what somebody who has the passage before them would look for. `statements` are those it is
    part of, by number; `rules` those behind it, the one that answers first.
    """

    topic: str
    statements: tuple[str, ...]
    rules: tuple[str, ...]


def passage(statements: str, topic: str, rules: str) -> Passage:
    """A passage; several statements or rules are parted by blanks."""
    return Passage(topic, tuple(statements.split()), tuple(rules.split()))
