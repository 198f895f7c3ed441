"""The booking rules as an engine: asked in process, by the same questions as any other program is."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from helpgen.booking.engine.described import description
from helpgen.booking.engine.flowed import flowed
from helpgen.booking.engine.line import LineError
from helpgen.booking.engine.ruled import ruled
from helpgen.verify.answers import answer_of, flow_answer_of
from helpgen.verify.description import Description, read_description
from helpgen.verify.engine import FlowTold, RuleAnswer, RuleQuestion, line_of


class OwnEngine:
    """The built-in rules; equal questions are answered once."""

    def __init__(self) -> None:
        self._description: Description | None = None

    def describe(self) -> Description:
        """The rules as they describe themselves."""
        if self._description is None:
            self._description = read_description(description())
        return self._description

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        """One answer for each question."""
        return [_answer(each) for each in questions]

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        """How a named flow goes."""
        try:
            return flow_answer_of(flowed({"flow": name, "policy": policy}))
        except LineError as fault:
            return FlowTold(error=str(fault))


def _answer(question: RuleQuestion) -> RuleAnswer:
    try:
        return answer_of(cast("Mapping[str, Any]", ruled(line_of(question))))
    except LineError as fault:
        return RuleAnswer(error=str(fault))
