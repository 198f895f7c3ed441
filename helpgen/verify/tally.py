"""Fates counted: how many faults of each rule were found."""

from collections import Counter
from collections.abc import Sequence

from helpgen.frozen import frozen
from helpgen.verify.fate import End, Fate


@frozen
class Tally:
    """How many faults ended in which way."""

    ends: Counter[End]

    @classmethod
    def of(cls, fates: Sequence[Fate]) -> "Tally":
        """The count of these fates."""
        return cls(Counter(fate.end for fate in fates))

    @property
    def killed(self) -> int:
        """Those that some claim found."""
        return self.ends[End.KILLED]

    @property
    def tried(self) -> int:
        """Those that make a difference and were tried."""
        return self.killed + self.ends[End.SURVIVED]

    @property
    def rate(self) -> float:
        """Percent of those tried that were found; all, where none was tried."""
        return 100 * self.killed / self.tried if self.tried else 100.0


def by_rule(fates: Sequence[Fate]) -> dict[str, Tally]:
    """A tally for each rule, or part of the program that several share; known drifts are no rule's."""
    names = dict.fromkeys(fate.mutant.rule for fate in fates if not fate.mutant.drift)
    return {
        name: Tally.of([f for f in fates if f.mutant.rule == name and not f.mutant.drift])
        for name in sorted(names)
    }


def drifts(fates: Sequence[Fate]) -> Tally:
    """The tally of the known drifts."""
    return Tally.of([fate for fate in fates if fate.mutant.drift])
