"""An engine held against test vectors: what it answers otherwise."""

import json
from collections.abc import Mapping, Sequence
from typing import cast

from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.told import normative
from helpgen.frozen import frozen
from helpgen.pipeline.vectors import Vector, VectorSet
from helpgen.verify.conversation import Conversation
from helpgen.verify.description import Description
from helpgen.verify.engine import EngineFault
from helpgen.verify.process_engine import ProcessEngine

Line = Mapping[str, object]

_EMPTY: Line = {"code": "", "facts": {}, "effects": []}
"""What an answer that is one may leave out."""


@frozen
class Difference:
    """A question that was answered otherwise; `expected` and `got` are the members that differ."""

    question: Line
    expected: Line
    got: Line


@frozen
class VectorResult:
    """How many vectors were asked, the subjects that the engine does not offer, and what came otherwise.

    `fault` says how the engine failed; what came after that was not asked. `grumbled` is its standard error.
    """

    asked: int = 0
    left_out: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    fault: str = ""
    notes: tuple[str, ...] = ()
    grumbled: str = ""


def held_to(sets: Sequence[VectorSet], command: str, seconds: float) -> VectorResult:
    """Ask an engine all that it offers. Raises StartError where it cannot be started."""
    talk = Conversation(command, seconds)
    asked, left_out, differences = 0, list[str](), list[Difference]()
    notes: tuple[str, ...] = ()
    try:
        description = ProcessEngine(talk).describe()
        notes = _notes(sets, description)
        for one in sets:
            offered = [each for each in one.vectors if _offers(description, each.question)]
            answers = talk.ask([each.question for each in offered])
            differences += _differences(offered, answers)
            asked += len(offered)
            left_out += [] if offered else [one.about]
        grumbled = talk.finish()
    except EngineFault as fault:
        return VectorResult(asked, tuple(left_out), tuple(differences), str(fault), notes)
    finally:
        talk.end()
    return VectorResult(asked, tuple(left_out), tuple(differences), "", notes, grumbled)


def _offers(description: Description, question: Line) -> bool:
    """Whether the engine says that it answers such a question: it may offer a part."""
    said, name = description.said, question.get("rule")
    if "operation" in question:
        known = {each.id for each in said.operations}
        return "operations" in said.capabilities and question["operation"] in known
    if "flow" in question:
        return "flows" in said.capabilities and question["flow"] in description.flows
    rule = description.rules.get(str(name))
    if rule is None or "rules" not in said.capabilities:
        return False
    laws = {each.name for each in rule.properties}
    law = question.get("property")
    return law is None or ("properties" in said.capabilities and law in laws)


def _differences(vectors: Sequence[Vector], answers: Sequence[Line]) -> list[Difference]:
    found = []
    for vector, answer in zip(vectors, answers, strict=True):
        told = normative(cast("Mapping[str, Json]", answer))
        got = {**(_EMPTY if "allowed" in told else {}), **told}
        got.pop("id", None)
        wrong = [
            name
            for name in sorted(got.keys() | vector.answer.keys())
            if _text(got, name) != _text(vector.answer, name)
        ]
        if wrong:
            parts = ({n: side[n] for n in wrong if n in side} for side in (vector.answer, got))
            found.append(Difference(vector.question, *parts))
    return found


def _text(line: Line, name: str) -> str:
    """A member as JSON writes it, so that 1 and true are two; nothing where it is not there."""
    return json.dumps(line[name], sort_keys=True) if name in line else ""


def _notes(sets: Sequence[VectorSet], description: Description) -> tuple[str, ...]:
    """Where another edition of the time zones may be why answers differ."""
    ours = {str(one.header.get("tzdata")) for one in sets}
    theirs = description.said.tzdata
    if not theirs or ours == {theirs}:
        return ()
    return (
        f"the vectors were made with time zones {', '.join(sorted(ours))}, and it has {theirs}",
    )
