"""`help:claim RULE#PROPERTY`: a law of the rule, tried on cases drawn near its limits.

`not=EFFECT` claims that nothing of that kind follows.
"""

from collections.abc import Sequence

from helpgen.verify.description import place_of
from helpgen.verify.engine import RuleAnswer, RuleQuestion
from helpgen.verify.policy_value import policy_with
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged

TRIES = 64
"""Cases that a law is tried on, for each policy that the rule can tell apart."""


def judge(sight: Sight) -> Judged:
    """The law, tried."""
    said = sight.claim.said
    rule = sight.description.rules[said.subject]
    policy, unfit = policy_with(sight, said.policy)
    if unfit:
        return Judged(0, tuple(unfit))
    keys = {key: policy[key] for key in rule.keys if key in policy}
    cases = sight.draws.of(rule, keys, sight.clock_of(policy), TRIES)
    questions = [RuleQuestion(rule.id, keys, given, said.law) for given in cases]
    answers = sight.engine.answer(questions)
    whole = [
        (asked, each) for asked, each in zip(questions, answers, strict=True) if not each.error
    ]
    if not whole:
        why = answers[0].error if answers else "no case could be drawn"
        hint = "claim it with a table of examples"
        return Judged(0, (sight.fault("CL907", f"{rule.id} could not be tried: {why}", hint),))
    return Judged(len(whole), tuple(_broken(sight, whole, place_of(rule))))


def _broken(
    sight: Sight, answered: Sequence[tuple[RuleQuestion, RuleAnswer]], place: str
) -> Sequence[ClaimFault]:
    said = sight.claim.said
    where = f"; the rule is {place}" if place else ""
    for asked, answer in answered:
        if said.law and answer.holds is not True:
            message = f"{said.subject}#{said.law} does not hold: {_case(asked, answer)}"
            return [sight.fault("CL907", message, f"mend the sentence, or the rule{where}")]
        followed = next(
            (each for each in answer.effects if said.effect in (each.what, each.kind)), None
        )
        if said.effect and followed:
            message = f"{said.subject} does have the effect {followed.what}: {_case(asked, answer)}"
            return [sight.fault("CL907", message, f"mend the sentence, or the rule{where}")]
    return []


def _case(asked: RuleQuestion, answer: RuleAnswer) -> str:
    given = (
        ", ".join(f"{name} {value}" for name, value in asked.given.items()) or "asked for nothing"
    )
    came = "allowed" if answer.allowed else f"refused, {answer.code}"
    return f"with {given} it is {came}"
