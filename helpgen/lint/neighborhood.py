"""What may stand right above or below a block, whoever looks: each neighbor with when it is the one."""

from collections.abc import Iterable, Iterator

from helpgen.lint.lint_rule import Finding, Provable
from helpgen.lint.told_values import told_values
from helpgen.logic import NEVER, And, Condition, any_of, both, opposite
from helpgen.model.block import Block


def nearest_shown(
    block: Block, others: Iterable[Block]
) -> Iterator[tuple[Block | None, Condition]]:
    """Which of the others is the first one shown where the block is, in their order; None where none is.

    One that is shown wherever the block is ends the search.
    """
    nothing = block.shown
    passed: set[Condition] = set()
    for other in others:
        if other.shown in passed:  # where it is shown, something before it is
            continue
        yield other, both(nothing, other.shown)
        if _parts(other.shown) <= _parts(block.shown):
            return
        passed.add(other.shown)
        nothing = both(nothing, opposite(other.shown))
    yield None, nothing


def _parts(condition: Condition) -> frozenset[Condition]:
    """What has to hold together for a condition to hold; of one that always holds, nothing."""
    operands = condition.operands if isinstance(condition, And) else (condition,)
    return frozenset([each for each in operands if each != both()])


def told(
    subject: Provable, block: Block, wrong: Iterable[Condition], message: str, hint: str
) -> Iterator[Finding]:
    """One finding at the block, if any of these may hold, with the fewest values that are enough."""
    broken = any_of([each for each in wrong if each != NEVER] or [NEVER])
    if broken == NEVER:
        return
    subject.effort.about(block.line)
    body = subject.blueprint.article.has_body
    whole = both(body, broken)
    enough = subject.possible.smallest(whole, subject.effort)
    if enough is None:
        return
    place = subject.blueprint.article.place(block.line, block.column)
    if not subject.may_hold(body, block.shown, opposite(broken)):
        yield Finding(place, message, hint)
        return
    yield Finding(place, f"{message} when {told_values(enough)}", hint, whole)
