"""Any program that speaks the protocol, as an engine: what it says is taken for an answer only where it is one."""

import json
from collections.abc import Mapping, Sequence

from helpgen.verify.answers import answer_of, flow_answer_of
from helpgen.verify.conversation import Conversation, shown
from helpgen.verify.description import Description, DescriptionError, read_description
from helpgen.verify.engine import EngineFault, FlowTold, RuleAnswer, RuleQuestion, line_of
from helpgen.verify.fact_types import untyped


class ProcessEngine:
    """The rules of another program. A question that was answered is not asked again."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._known: dict[str, Mapping[str, object]] = {}
        self._asked = 0
        self._description: Description | None = None

    def describe(self) -> Description:
        """The program's rules as it describes them."""
        if self._description is None:
            (said,) = self._ask([{"describe": True}])
            if "description" not in said:
                raise EngineFault(f"the engine does not describe itself: {shown(said)}")
            try:
                self._description = read_description(said["description"])
            except DescriptionError as fault:
                raise EngineFault(f"the engine's description cannot be read: {fault}") from None
        return self._description

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        """One answer for each question."""
        answers = self._ask([line_of(each) for each in questions])
        return [self._read(*both) for both in zip(questions, answers, strict=True)]

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        """How a named flow goes."""
        (said,) = self._ask([{"flow": name, "policy": dict(policy)}])
        try:
            return flow_answer_of(said)
        except EngineFault as fault:
            raise EngineFault(f"{fault}: {shown(said)}") from None

    def _read(self, question: RuleQuestion, said: Mapping[str, object]) -> RuleAnswer:
        try:
            answer = answer_of(said)
        except EngineFault as fault:
            raise EngineFault(f"{fault}: {question.rule} got {shown(said)}") from None
        rule = self.describe().rules.get(question.rule)
        wrong = untyped(answer.facts, rule.gives) if rule else ""
        if wrong:
            raise EngineFault(f"in an answer of {question.rule} {wrong}")
        return answer

    def _ask(self, lines: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
        keys = [json.dumps(line, sort_keys=True) for line in lines]
        new = {key: line for key, line in zip(keys, lines, strict=True) if key not in self._known}
        asked = [{"id": self._asked + at, **line} for at, line in enumerate(new.values(), 1)]
        self._asked += len(asked)
        answers = self._conversation.ask(asked)
        self._known.update(zip(new, answers, strict=True))
        return [self._known[key] for key in keys]
