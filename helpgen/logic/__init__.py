"""Who may see it: the condition language, its truth, and whether any profile satisfies it."""

from helpgen.logic.algebra import any_of, both, keys, met, opposite
from helpgen.logic.condition import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Condition,
    Constant,
    Facts,
    IsSet,
    IsTrue,
    KeyType,
    Kind,
    Not,
    Or,
    Order,
    Scalar,
    Vocabulary,
)
from helpgen.logic.effort import Effort, UndecidedError
from helpgen.logic.fault import Fault, FaultKind
from helpgen.logic.reading import read_condition
from helpgen.logic.satisfying import may_be_null, may_hold, witness
from helpgen.logic.spelling import show
from helpgen.logic.truth import holds

__all__ = [
    "ALWAYS",
    "NEVER",
    "Among",
    "And",
    "Compare",
    "Condition",
    "Constant",
    "Effort",
    "Facts",
    "Fault",
    "FaultKind",
    "IsSet",
    "IsTrue",
    "KeyType",
    "Kind",
    "Not",
    "Or",
    "Order",
    "Scalar",
    "UndecidedError",
    "Vocabulary",
    "any_of",
    "both",
    "holds",
    "keys",
    "may_be_null",
    "may_hold",
    "met",
    "opposite",
    "read_condition",
    "show",
    "witness",
]
