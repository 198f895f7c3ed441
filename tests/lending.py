"""A small engine about a library's loans, with faults that can be planted: `verify` knows it by protocol alone."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from helpgen.verify.description import Description, read_description
from helpgen.verify.engine import EffectTold, EngineFault, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.mutants import BrokenMutantError, Mutant

DESCRIPTION: dict[str, object] = {
    "protocol": 1,
    "engine": {"name": "lending"},
    "capabilities": ["rules", "flows"],
    "rules": [
        {
            "id": "loan.renew",
            "says": "A loan can be renewed a few times.",
            "given": [
                {"name": "renewals", "cell": "integer", "aliases": ["Renewed so far"]},
                {"name": "reserved", "cell": "yes/no", "optional": True},
            ],
            "gives": [{"name": "left", "cell": "integer"}],
            "keys": ["features.mostRenewals"],
            "messages": ["too_often"],
            "effects": ["letter"],
        }
    ],
    "keys": [{"name": "features.mostRenewals", "schema": {"type": "integer"}}],
    "messages": [{"code": "too_often", "text": "It was renewed too often."}],
    "effects": [{"kind": "letter"}],
    "flows": [{"name": "renew", "steps": []}],
}

RULE = "loan.renew"
MOST = {"features.mostRenewals": 2}


@dataclass
class Lending:
    """Renewals below `most` and a few more are allowed. `slip` is what it does wrong; it counts what it is asked."""

    slip: str = ""
    said: dict[str, object] = field(default_factory=lambda: dict(DESCRIPTION))
    asked: int = 0

    def describe(self) -> Description:
        return read_description(self.said)

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        self.asked += len(questions)
        return [self._one(each) for each in questions]

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        del name, policy
        return FlowTold((("renew", "reader", "lent" if self.slip != "state" else "lost"),))

    def _one(self, question: RuleQuestion) -> RuleAnswer:
        if self.slip == "breaks":
            raise EngineFault("it breaks down")
        renewals, most = (
            question.given.get("renewals"),
            question.policy.get("features.mostRenewals"),
        )
        if not isinstance(renewals, int) or not isinstance(most, int):
            return RuleAnswer(error="renewals is a number")
        most += self.slip == "boundary"
        left = {"left": max(most - renewals, 0) + (self.slip == "fact")}
        letters = (EffectTold("letter", "reader"),) * (self.slip == "letter")
        if question.given.get("reserved") and self.slip == "reserved":
            return RuleAnswer(False, "too_often", left)
        if renewals < most:
            return RuleAnswer(True, "", left, letters, f"{renewals} < {most}")
        return RuleAnswer(False, "too_often", left, letters, f"{renewals} >= {most}")


def mutant(name: str, rules: tuple[str, ...] = (RULE,), drift: str = "") -> Mutant:
    """A fault of the engine."""
    return Mutant(name, "slip", RULE, rules, "loan.py", 1, "sound", name, drift=drift)


class Lendings:
    """The engine with each of its faults."""

    def __init__(self, *names: str) -> None:
        self.known = [mutant(name) for name in names]

    def mutants(self) -> Sequence[Mutant]:
        return self.known

    @contextmanager
    def mutated(self, one: Mutant) -> Iterator[Lending]:
        if one.id == "broken":
            raise BrokenMutantError(one.id)
        yield Lending(one.id)
