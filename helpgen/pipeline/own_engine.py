"""The booking rules as an engine: asked in process, by the same questions as any other program is."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, cast

from helpgen.frozen import frozen
from helpgen.verify.answers import answer_of, flow_answer_of
from helpgen.verify.description import Description, read_description
from helpgen.verify.engine import FlowTold, RuleAnswer, RuleQuestion, identity, line_of

Line = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@frozen
class _Rules:
    """What answers, and what it raises where a question cannot be asked."""

    described: Callable[[], Mapping[str, Any]]
    ruled: Line
    flowed: Line
    fault: type[ValueError]


class OwnEngine:
    """The built-in rules, as they are when it is made: with a fault planted they have it.

    A question that was answered is not asked again. `description` saves the work where it is known already.
    """

    def __init__(self, description: Description | None = None) -> None:
        self._rules = _rules()
        self._description = description
        self._known: dict[Hashable, RuleAnswer] = {}

    def describe(self) -> Description:
        """The rules as they describe themselves."""
        if self._description is None:
            self._description = read_description(self._rules.described())
        return self._description

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        """One answer for each question."""
        return [self._answer(each) for each in questions]

    def _answer(self, question: RuleQuestion) -> RuleAnswer:
        key = identity(question)
        answer = self._known.get(key)
        if answer is None:
            answer = self._known[key] = self._asked(question)
        return answer

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        """How a named flow goes."""
        try:
            return flow_answer_of(self._rules.flowed({"flow": name, "policy": policy}))
        except self._rules.fault as fault:
            return FlowTold(error=str(fault))

    def _asked(self, question: RuleQuestion) -> RuleAnswer:
        try:
            return answer_of(self._rules.ruled(line_of(question)))
        except self._rules.fault as fault:
            return RuleAnswer(error=str(fault))


def _rules() -> _Rules:
    """The rules that are there now: a planted fault may have had all their modules imported anew."""
    from helpgen.booking.engine.described import description  # noqa: PLC0415  what is there now
    from helpgen.booking.engine.flowed import flowed  # noqa: PLC0415  what is there now
    from helpgen.booking.engine.line import LineError  # noqa: PLC0415  what is there now
    from helpgen.booking.engine.ruled import ruled  # noqa: PLC0415  what is there now

    return _Rules(description, cast("Line", ruled), cast("Line", flowed), LineError)
