"""An engine's JSON as answers; what is no answer is a fault of the engine."""

from collections.abc import Mapping

from helpgen.verify.engine import EffectTold, EngineFault, FlowTold, RuleAnswer


def answer_of(said: Mapping[str, object]) -> RuleAnswer:
    """The answer in an object of a rule; raises EngineFault."""
    if error := _error(said):
        return RuleAnswer(error=error)
    allowed, code = said.get("allowed"), said.get("code", "")
    facts, effects = said.get("facts", {}), said.get("effects", [])
    holds, because = said.get("holds"), said.get("because", "")
    if not isinstance(allowed, bool):
        raise EngineFault("an answer does not say whether it is `allowed`, true or false")
    if not isinstance(code, str) or (bool(code) is allowed):
        raise EngineFault("an answer needs a `code` where it is not allowed, and none where it is")
    if not isinstance(facts, dict) or not isinstance(effects, list):
        raise EngineFault("in an answer `facts` is an object and `effects` a list")
    if holds is not None and not isinstance(holds, bool):
        raise EngineFault("in an answer `holds` is true or false")
    told = because if isinstance(because, str) else ""
    return RuleAnswer(allowed, code, facts, tuple(map(_effect, effects)), told, holds)


def flow_answer_of(said: Mapping[str, object]) -> FlowTold:
    """The answer in an object about a flow; raises EngineFault."""
    if error := _error(said):
        return FlowTold(error=error)
    steps = said.get("steps")
    if not isinstance(steps, list) or not all(isinstance(each, dict) for each in steps):
        raise EngineFault("an answer about a flow has a list of `steps`")
    told = tuple(
        (str(each.get("event")), str(each.get("actor")), str(each.get("state"))) for each in steps
    )
    refused = next((each for each in steps if each.get("allowed") is not True), None)
    if refused is not None:
        why = f"{refused.get('event')} by={refused.get('actor')} is refused, {refused.get('code')}"
        return FlowTold(told, why)
    return FlowTold(told)


def _error(said: Mapping[str, object]) -> str:
    error = said.get("error")
    if error is None:
        return ""
    if isinstance(error, dict) and isinstance(error.get("message"), str):
        return str(error["message"])
    raise EngineFault("an `error` is an object with a `message`")


def _effect(said: object) -> EffectTold:
    if not isinstance(said, dict) or not isinstance(said.get("kind"), str):
        raise EngineFault("an effect is an object with a `kind`")
    return EffectTold(said["kind"], str(said.get("about", "")))
