"""Today's organizations as bits: whoever a condition holds of is found with a few steps, however many there are."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import compress
from operator import and_, or_

from helpgen.logic import And, Condition, Constant, Not, Or, holds
from helpgen.logic.algebra import Test
from helpgen.model.profile import Profile


class Crowd:
    """Organizations in their order, each a bit of a number; a test is put to each of them once."""

    def __init__(self, tenants: Sequence[Profile]) -> None:
        self._tenants = tenants
        self._all = (1 << len(tenants)) - 1
        self._tests: dict[Test, int] = {}
        self._named: dict[int, tuple[str, ...]] = {0: ()}

    def __len__(self) -> int:
        return len(self._tenants)

    def where(self, condition: Condition) -> tuple[str, ...]:
        """The ids of those of whom the condition holds, in order."""
        bits = self._of(condition)
        if bits not in self._named:
            ids = (tenant.id for tenant in self._tenants)
            self._named[bits] = tuple(compress(ids, map(int, f"{bits:b}"[::-1])))
        return self._named[bits]

    def _of(self, condition: Condition) -> int:
        match condition:
            case Constant(value):
                return self._all if value else 0
            case Not(operand):
                return self._all ^ self._of(operand)
            case And(operands):
                return reduce(and_, map(self._of, operands), self._all)
            case Or(operands):
                return reduce(or_, map(self._of, operands), 0)
            case test:
                if test not in self._tests:
                    self._tests[test] = _bits(holds(test, each.values) for each in self._tenants)
                return self._tests[test]


def _bits(truths: Iterable[bool]) -> int:
    return sum(1 << place for place, truth in enumerate(truths) if truth)
