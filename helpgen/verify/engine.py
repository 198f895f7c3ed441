"""Whoever answers questions about rules: the product's own code, or any program that speaks the protocol."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.verify.description import Description


class EngineFault(Exception):  # noqa: N818  what an engine did, not what we did
    """The engine did not answer as an engine has to: it hung, died, or said what is no answer."""


@frozen
class RuleQuestion:
    """What a rule is asked: `policy` and `given` are JSON values. With a `law` also whether that property holds."""

    rule: str
    policy: Mapping[str, object]
    given: Mapping[str, object] = field(default_factory=dict)
    law: str = ""


@frozen
class EffectTold:
    """Something that follows: `what` is its kind and whom it is for, `email:client`, or its kind alone."""

    kind: str
    target: str = ""

    @property
    def what(self) -> str:
        """As a claim names it."""
        return f"{self.kind}:{self.target}" if self.target else self.kind


@frozen
class RuleAnswer:
    """What a rule said. `holds` is set where a law was asked about; with an `error` there is no answer."""

    allowed: bool = False
    code: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    effects: tuple[EffectTold, ...] = ()
    because: str = ""
    holds: bool | None = None
    error: str = ""


@frozen
class FlowTold:
    """How a flow goes under a policy: its steps as they came out, each with the state after it; or why it does not."""

    steps: tuple[tuple[str, str, str], ...] = ()
    error: str = ""


class Engine(Protocol):
    """What is asked. Every method raises EngineFault."""

    def describe(self) -> Description:
        """All that the engine says of itself."""

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        """One answer for each question, in order."""

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        """How a named flow goes under this policy."""


def identity(question: RuleQuestion) -> Hashable:
    """Never the same for two questions; one question in two spellings may have two."""
    return question.rule, question.law, repr(question.policy), repr(question.given)


def line_of(question: RuleQuestion) -> dict[str, object]:
    """A question as the protocol has it, but for its id."""
    line: dict[str, object] = {
        "rule": question.rule,
        "policy": dict(question.policy),
        "given": dict(question.given),
    }
    return line | ({"property": question.law} if question.law else {})
