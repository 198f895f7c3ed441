"""Which statement of the seeds is answered by which rules, and held by which tests.

python -m tests.seeds.report
"""

import sys
from collections.abc import Iterator, Mapping

from helpgen.booking.registry import RULES
from tests.house.tree import ROOT
from tools.reference.booking.statements import STATEMENTS, topics
from tools.reference.held import held


def statements() -> Mapping[str, tuple[str, ...]]:
    """The rules that answer for each statement, as the rules themselves say."""
    return {
        statement: tuple(rule.id for rule in RULES if statement in rule.statements)
        for statement in STATEMENTS
    }


def report() -> Iterator[str]:
    """A line for each statement, and below it its rules and its tests."""
    marked = held(ROOT)
    for statement, rules in statements().items():
        yield f"{statement}  {'; '.join(topics(statement))}"
        yield f"       {', '.join(rules) or 'no rule'}"
        yield from (f"       {test}" for test in marked.get(statement, ("no test",)))


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
