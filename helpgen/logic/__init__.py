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
from helpgen.logic.fault import Fault, FaultKind
from helpgen.logic.reading import read_condition
from helpgen.logic.search import may_be_null, witness
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
    "Vocabulary",
    "any_of",
    "both",
    "holds",
    "keys",
    "may_be_null",
    "met",
    "opposite",
    "read_condition",
    "show",
    "witness",
]
