"""The record of one operation of the engine: what it is given beside the office, and what it tells."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from helpgen.booking.values import NOT_FOUND, Decision, Effect, Field, Message, Office
from helpgen.frozen import frozen

Given = Mapping[str, Any]


class OperationAnswer(NamedTuple):
    """The decision, what is told by name, and what follows."""

    decision: Decision
    facts: Mapping[str, object]
    effects: tuple[Effect, ...] = ()


@frozen
class Operation:
    """One thing that the product does: what it is given beside the office, what it tells, and what does it.

    `messages` are those that it refuses with by itself. An `attempt` is also refused by rules and by the machine.
    """

    id: str
    says: str
    given: tuple[Field, ...]
    gives: tuple[Field, ...]
    run: Callable[[Office, Given], OperationAnswer]
    attempt: bool = True
    messages: tuple[Message, ...] = (NOT_FOUND,)
