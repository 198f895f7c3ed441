"""What is covered by claims and what is not: all that the table, the gates and the JSON go by."""

from collections.abc import Mapping
from typing import NamedTuple

from helpgen.frozen import frozen


class Share(NamedTuple):
    """So many of so many; nothing of nothing is all of it."""

    covered: int
    total: int

    def reaches(self, percent: int) -> bool:
        """Whether it is at least so many percent; nothing is rounded."""
        return self.covered * 100 >= percent * self.total

    def stays_within(self, percent: int) -> bool:
        """Whether it is at most so many percent."""
        return self.covered * 100 <= percent * self.total


@frozen
class RuleFigures:
    """One rule: the number of its claims in each article (by slug) where somebody sees them.

    `has_limit` tells whether examples on both sides of a limit can be expected, `is_bounded` whether they are there.
    """

    id: str
    claims: Mapping[str, int]
    has_limit: bool
    is_bounded: bool


@frozen
class SentenceFigures:
    """One sentence about behavior, and the form of the claim that vouches for it; empty where none does."""

    path: str
    slug: str
    line: int
    text: str
    form: str


@frozen
class Coverage:
    """`untold` are settings that some of `read` rules read and no article tells; `unread` the other way round.

    `forms` counts the claims by their form.
    """

    rules: tuple[RuleFigures, ...]
    read: tuple[str, ...]
    untold: tuple[str, ...]
    unread: tuple[str, ...]
    sentences: tuple[SentenceFigures, ...]
    forms: Mapping[str, int]

    @property
    def shares(self) -> Mapping[str, Share]:
        """What the gates are about, by their names."""
        limited = [each for each in self.rules if each.has_limit]
        return {
            "rules": Share(sum(1 for each in self.rules if each.claims), len(self.rules)),
            "limits": Share(sum(1 for each in limited if each.is_bounded), len(limited)),
            "keys": Share(len(self.read) - len(self.untold), len(self.read)),
            "sentences": Share(sum(1 for each in self.sentences if each.form), len(self.sentences)),
            "manual": Share(self.forms.get("manual", 0), sum(self.forms.values())),
        }

    @property
    def missing(self) -> Mapping[str, tuple[str, ...]]:
        """What is not covered, by the name of the gate that it concerns."""
        return {
            "rules": tuple(each.id for each in self.rules if not each.claims),
            "limits": tuple(
                each.id for each in self.rules if each.has_limit and not each.is_bounded
            ),
            "keys": self.untold,
            "sentences": tuple(
                f"{each.path}:{each.line}" for each in self.sentences if not each.form
            ),
            "manual": (),
        }
