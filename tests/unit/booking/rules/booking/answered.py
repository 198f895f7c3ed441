"""A rule's answer, after everything that its record promises was seen to hold for it."""

from inspect import signature

from helpgen.booking.values.decision import Decision
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Rule


def answered(rule: Rule, **given: object) -> Decision:
    """What the rule says; it sees of the policy what it declares, tells what it declares, keeps its laws."""
    names = ["answers"] * rule.is_made_of_others + [field.name for field in rule.given]
    assert list(signature(rule.decide).parameters) == names + ["policy"] * bool(rule.keys)
    if isinstance(policy := given.get("policy"), Policy):
        given["policy"] = policy.only(rule.keys)
    answer = rule.decide(**given)
    assert answer.because is not None or rule.is_made_of_others
    assert answer.facts.keys() <= {field.name for field in rule.gives}
    assert answer.message is None or answer.message in rule.messages or rule.is_made_of_others
    assert broken(rule, answer, **given) == []
    return answer


def broken(rule: Rule, answer: Decision, **given: object) -> list[str]:
    """The names of the laws that this answer would break."""
    return [law.name for law in rule.properties if not law.holds(**given, answer=answer)]
