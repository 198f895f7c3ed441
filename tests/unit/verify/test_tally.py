"""Faults are counted by rule: what makes no difference, or cannot begin, counts neither way."""

from helpgen.verify.fate import End, Fate
from helpgen.verify.tally import Tally, by_rule, drifts
from tests.lending import RULE, mutant

FATES = [
    Fate(mutant("a"), End.KILLED),
    Fate(mutant("b"), End.SURVIVED),
    Fate(mutant("c"), End.EQUIVALENT),
    Fate(mutant("d"), End.BROKEN),
    Fate(mutant("e"), End.UNTRIED),
    Fate(mutant("f", drift="D1"), End.KILLED),
]


def test_only_what_was_tried_and_makes_a_difference_counts() -> None:
    whole = Tally.of(FATES)
    assert (whole.killed, whole.tried, round(whole.rate, 1)) == (2, 3, 66.7)


def test_known_drifts_are_counted_by_themselves() -> None:
    assert (drifts(FATES).killed, drifts(FATES).tried) == (1, 1)
    assert {name: tally.tried for name, tally in by_rule(FATES).items()} == {RULE: 2}


def test_where_nothing_was_tried_nothing_is_missing() -> None:
    assert Tally.of([]).rate == 100
