"""A claim with all that was asked for it, and what the sound engine said: so a fault is looked for by asking again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from helpgen.verify.description import Description
from helpgen.verify.engine import Engine, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.judging import Seen
from helpgen.verify.mutants import Mutant
from helpgen.verify.verdict import ClaimFault

Way = tuple[str, Mapping[str, object]]
"""A flow and the policy under which it is gone."""


@dataclass(frozen=True)
class Trial:
    """A claim that is true with the sound engine, as some organizations see it."""

    seen: Seen
    asked: Sequence[tuple[RuleQuestion, RuleAnswer]]
    gone: Sequence[tuple[Way, FlowTold]]

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules that were asked."""
        return frozenset(question.rule for question, _ in self.asked)

    def concerns(self, mutant: Mutant, description: Description) -> bool:
        """The claim is joined to what the fault stands in: its rule, a flow, or a message of such a rule."""
        said = self.seen.sight.claim.said
        if said.form == "message":
            known = (description.rules.get(name) for name in mutant.rules)
            return any(rule is not None and said.subject in rule.messages for rule in known)
        if self.gone:
            return mutant.is_in_flows
        return not self.rules.isdisjoint(mutant.rules)

    def found(self, engine: Engine, *, description: Description | None) -> tuple[ClaimFault, ...]:
        """What is wrong with the claim when this engine is right; `description`: it describes itself otherwise.

        Nothing is judged before an answer is another one. Raises EngineFault.
        """
        if description is None and not self._differs(engine):
            return ()
        told = description or self.seen.sight.description
        return self.seen.judged(engine, told).found

    def _differs(self, engine: Engine) -> bool:
        return any(
            engine.answer([question])[0] != answer for question, answer in self.asked
        ) or any(engine.flow(*way) != told for way, told in self.gone)


def trials(claims: Iterable[Seen], engine: Engine) -> list[Trial]:
    """Every claim that is true now and that an engine was asked about; what costs least comes first."""
    found: list[Trial] = []
    for each in claims:
        ear = _Listening(engine)
        if not each.judged(ear, each.sight.description).found and (
            ear.asked or ear.gone or each.sight.claim.said.form == "message"
        ):
            found.append(Trial(each, ear.asked, ear.gone))
    return sorted(found, key=lambda trial: len(trial.asked) + len(trial.gone))


@dataclass
class _Listening:
    """An engine that remembers what it was asked, and what it said."""

    engine: Engine
    asked: list[tuple[RuleQuestion, RuleAnswer]] = field(default_factory=list)
    gone: list[tuple[Way, FlowTold]] = field(default_factory=list)

    def describe(self) -> Description:
        return self.engine.describe()

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        answers = self.engine.answer(questions)
        self.asked += zip(questions, answers, strict=True)
        return answers

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        told = self.engine.flow(name, policy)
        self.gone.append(((name, policy), told))
        return told
