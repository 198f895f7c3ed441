"""A claim with all that was asked for it, and what the sound engine said: so a fault is looked for by asking again."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from helpgen.frozen import frozen
from helpgen.verify.description import Description
from helpgen.verify.engine import Engine, FlowTold, RuleAnswer, RuleQuestion, identity
from helpgen.verify.judging import Seen
from helpgen.verify.mutants import Mutant
from helpgen.verify.verdict import ClaimFault


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A question about a rule with its answer: one and the same, however many claims ask it."""

    question: RuleQuestion
    answer: RuleAnswer

    def is_said_by(self, engine: Engine) -> bool:
        """The engine gives this answer too. Raises EngineFault."""
        return engine.answer([self.question])[0] == self.answer


@dataclass(frozen=True, slots=True, eq=False)
class Gone:
    """How a flow goes under a policy: one and the same for all claims about it."""

    flow: str
    policy: Mapping[str, object]
    told: FlowTold

    def is_said_by(self, engine: Engine) -> bool:
        """With the engine it goes the same way. Raises EngineFault."""
        return engine.flow(self.flow, self.policy) == self.told


@dataclass(frozen=True)
class Trial:
    """A claim that is true with the sound engine, as some organizations see it."""

    seen: Seen
    asked: Sequence[Heard]
    gone: Sequence[Gone]

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules that were asked."""
        return frozenset(each.question.rule for each in self.asked)

    def concerns(self, mutant: Mutant, description: Description) -> bool:
        """The claim is joined to what the fault stands in: its rule, a flow, or a message of such a rule."""
        said = self.seen.sight.claim.said
        if said.form == "message":
            known = (description.rules.get(name) for name in mutant.rules)
            return any(rule is not None and said.subject in rule.messages for rule in known)
        if self.gone:
            return mutant.is_in_flows
        return not self.rules.isdisjoint(mutant.rules)

    def found(
        self, engine: Engine, *, description: Description | None, agreed: set[Heard | Gone]
    ) -> tuple[ClaimFault, ...]:
        """What is wrong with the claim when this engine is right; `description`: it describes itself otherwise.

        Nothing is judged before an answer is another one; what is `agreed` is not asked again, and more comes to it.
        Raises EngineFault.
        """
        if description is None and not self._differs(engine, agreed):
            return ()
        told = description or self.seen.sight.description
        return self.seen.judged(engine, told).found

    def _differs(self, engine: Engine, agreed: set[Heard | Gone]) -> bool:
        every: tuple[Heard | Gone, ...] = (*self.asked, *self.gone)
        for each in every:
            if each not in agreed:
                if not each.is_said_by(engine):
                    return True
                agreed.add(each)
        return False


@frozen
class Trials:
    """The claims that can find a fault, what costs least first; and how many are `red` without one."""

    trials: Sequence[Trial]
    red: int


def trials(claims: Iterable[Seen], engine: Engine) -> Trials:
    """Every claim that is true now and that an engine was asked about."""
    found: list[Trial] = []
    ear, red = _Listening(engine), 0
    for each in claims:
        asked, gone = ear.begin()
        if each.judged(ear, each.sight.description).found:
            red += 1
        elif asked or gone or each.sight.claim.said.form == "message":
            found.append(Trial(each, asked, gone))
    return Trials(sorted(found, key=lambda trial: len(trial.asked) + len(trial.gone)), red)


class _Listening:
    """An engine that remembers what it was asked, and what it said."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[Hashable, Heard] = {}
        self._ways: dict[tuple[str, str], Gone] = {}
        self._asked: list[Heard] = []
        self._gone: list[Gone] = []

    def begin(self) -> tuple[list[Heard], list[Gone]]:
        """Where is kept what is asked from now on."""
        self._asked, self._gone = [], []
        return self._asked, self._gone

    def describe(self) -> Description:
        return self._engine.describe()

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        answers = self._engine.answer(questions)
        for question, answer in zip(questions, answers, strict=True):
            one = self._known.setdefault(identity(question), Heard(question, answer))
            self._asked.append(one)
        return answers

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        key = name, repr(policy)
        if key not in self._ways:
            self._ways[key] = Gone(name, policy, self._engine.flow(name, policy))
        self._gone.append(self._ways[key])
        return self._ways[key].told
