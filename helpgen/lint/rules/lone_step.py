"""Steps are several for everybody who sees any of them.

Why: a numbered list of one step looks as if the others were lost.
Bad:  three steps, two of them in a block
Good: a sentence under `help:else` for those who need one step only
"""

from collections.abc import Iterator, Sequence

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import told
from helpgen.lint.step_lists import step_lists
from helpgen.logic import Condition, both, opposite
from helpgen.model.block import Block


def check(subject: Provable) -> Iterator[Finding]:
    """Steps that some possible profile sees alone, of lists that have more."""
    hint = "write a sentence for those who see one step only, and put the list inside the block"
    for steps in step_lists(subject.blueprint.blocks):
        if len(steps) > 1:
            message = f"of these {len(steps)} steps this one is left alone"
            for step in steps:
                yield from told(subject, step, [_alone(step, steps)], message, hint)


def _alone(step: Block, steps: Sequence[Block]) -> Condition:
    hidden = dict.fromkeys(opposite(other.shown) for other in steps if other is not step)
    return both(step.shown, *hidden)


RULE = LintRule(code="ST113", name="lone-step", check=check)
