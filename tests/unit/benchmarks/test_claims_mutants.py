"""The page about faults that articles find: its blocks are written, what people wrote stays."""

from benchmarks.claims_mutants import written
from helpgen.pipeline.mutating import MutateResult
from helpgen.verify.fate import Distinction, End, Fate
from tests.lending import mutant

PAGE = """\
# Faults
<!-- generated: score -->
old
<!-- generated: end -->
People's words.
<!-- generated: survivors -->
<!-- generated: end -->
"""
FATES = (
    Fate(mutant("a | b"), End.SURVIVED, distinction=Distinction("loan.renew", "{}", "yes", "no")),
    Fate(mutant("c"), End.SURVIVED),
    Fate(mutant("d"), End.EQUIVALENT, why="nobody sees it"),
    Fate(mutant("e"), End.KILLED),
    Fate(mutant("f", drift="D1"), End.KILLED),
)


def test_scores_and_survivors_are_written_into_their_blocks() -> None:
    assert (
        written(PAGE, MutateResult(fates=FATES))
        == """\
# Faults
<!-- generated: score -->
The articles find **2 of 4 faults: 50.0 %**, and 1 of 1 known drifts; 1 make no difference.

| where | found |
| --- | --- |
| `loan.renew` | 1 of 3 |
<!-- generated: end -->
People's words.
<!-- generated: survivors -->
| fault | what tells it apart | judgment |
| --- | --- | --- |
| `a \\| b` | `loan.renew {}` | not judged yet |
| `c` | no input was found | not judged yet |
| `d` | nothing | makes no difference: nobody sees it |
<!-- generated: end -->
"""
    )


def test_what_people_said_of_a_survivor_is_kept_as_long_as_it_survives() -> None:
    once = written(PAGE, MutateResult(fates=FATES))
    said = once.replace(
        "`loan.renew {}` | not judged yet",
        "`loan.renew {}` | the desk shows it, no article \\| yet",
    )
    assert written(said, MutateResult(fates=FATES)) == said
    assert "the desk shows it" not in written(said, MutateResult(fates=FATES[1:]))
