"""An answer as the members of a line: what is decided, and what people read of it."""

from collections.abc import Iterable, Mapping

from helpgen.booking.engine import cells
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.telling import because
from helpgen.booking.values import FOR_PEOPLE, Decision, Effect, Field

PROSE = ("message", "because")
"""Members of an answer that are for people: another engine may word them otherwise, or leave them empty."""


def told(
    decision: Decision,
    gives: Iterable[Field],
    facts: Mapping[str, object],
    effects: Iterable[Effect],
) -> dict[str, Json]:
    """The answer to a question that could be answered."""
    fields = {field.name: field for field in gives}
    return {
        "allowed": decision.allowed,
        "code": decision.code,
        "facts": {name: cells.json_of(fields[name], value) for name, value in facts.items()},
        "effects": [cells.json_of_effect(effect) for effect in effects],
        "message": "" if decision.message is None else decision.message.text,
        "because": because(decision),
    }


def normative(answer: Mapping[str, Json]) -> dict[str, Json]:
    """What two engines have to agree on: all but the texts for people, and members that are null.

    Of a fault that is its code. The `id` is in it: an answer belongs to its question.
    """
    result = {name: value for name, value in answer.items() if name not in PROSE}
    error, effects = answer.get("error"), answer.get("effects")
    if "facts" in answer:
        result["facts"] = cells.lean(answer["facts"])
    if isinstance(error, dict):
        result["error"] = {"code": error.get("code")}
    if isinstance(effects, list):
        result["effects"] = [_without_texts(each) for each in effects]
    return result


def _without_texts(effect: Json) -> Json:
    if not isinstance(effect, dict) or not isinstance(details := effect.get("details"), dict):
        return effect
    kept = {name: value for name, value in details.items() if name not in FOR_PEOPLE}
    return {**effect, "details": cells.lean(kept)}
