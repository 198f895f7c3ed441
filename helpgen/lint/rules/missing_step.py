"""A step that the text names by its number is there for everybody who reads the text.

Why: who is sent to "step 6" of five steps does not know whether a step is missing or the number is wrong.
Bad:  `Repeat step 3.` below three steps, one of them in a block
Good: `Repeat the last step.`, or the sentence inside the block
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import told
from helpgen.lint.step_lists import step_lists
from helpgen.logic import ALWAYS, NEVER, Condition, any_of, both, opposite
from helpgen.model.block import Block

_NAMED = re.compile(
    r"\bsteps?[ \u00a0]([0-9]{1,3})(?:[ \u00a0]?(?:to|and|or|[-–])[ \u00a0]?([0-9]{1,3}))?\b",
    re.IGNORECASE,
)
_MOST = 8
"""Different conditions of one list. Of a list with more of them nothing is said: nobody counts such steps."""


def check(subject: Provable) -> Iterator[Finding]:
    """Numbers of steps that no list of the article reaches; beside a link, another article may be meant."""
    blocks = subject.blueprint.blocks
    lists = step_lists(blocks)
    for block in blocks if lists else ():
        named = 0 if block.links or block.is_parted else _highest(block)
        if named:
            short = both(block.shown, *[_shorter(steps, named) for steps in lists])
            message = f"this names step {named}, and no list here has so many steps"
            hint = (
                "name the step by what it does, or put this sentence inside the block with the step"
            )
            yield from told(subject, block, [short], message, hint)


def _highest(block: Block) -> int:
    words = "".join([each for each in block.text if isinstance(each, str)])
    return max(
        (int(number) for found in _NAMED.findall(words) for number in found if number), default=0
    )


def _shorter(steps: Sequence[Block], number: int) -> Condition:
    """When fewer of these are shown than it takes to reach the number."""
    spare = len(steps) - (number - max(step.number for step in steps) + 1)
    if spare < 0:
        return ALWAYS
    counts: dict[Condition, int] = {}
    for step in steps:
        if step.shown != ALWAYS:
            counts[step.shown] = counts.get(step.shown, 0) + 1
    if len(counts) > _MOST:
        return NEVER
    return any_of(
        [
            both(*map(opposite, hidden))
            for size in range(1, len(counts) + 1)
            for hidden in combinations(counts, size)
            if sum(counts[each] for each in hidden) > spare
        ]
        or [NEVER]
    )


RULE = LintRule(code="ST114", name="missing-step", check=check)
