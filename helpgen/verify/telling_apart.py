"""An input that tells a fault from the sound rule: drawn near the limits, and made as short as it goes."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from helpgen.model.engine_description import RuleDescription
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.drawing import drawn
from helpgen.verify.engine import Engine, RuleAnswer, RuleQuestion
from helpgen.verify.example_row import example
from helpgen.verify.fate import Distinction
from helpgen.verify.near_policies import policies_near
from helpgen.verify.shortened import shorter

CASES = 48
"""Drawn for each rule and policy."""
_MOST = 10
_ROUNDS = 12

Differing = tuple[RuleQuestion, RuleAnswer, RuleAnswer]
Answering = Callable[[Sequence[RuleQuestion]], Sequence[RuleAnswer]]
Policies = Sequence[tuple[Mapping[str, object], Clock]]
Asked = tuple[Sequence[RuleQuestion], Sequence[RuleAnswer]]


class Cases:
    """Cases near the limits of every rule under some policies, with what the sound engine says; each drawn once."""

    def __init__(self, policies: Policies, description: Description, sound: Engine) -> None:
        self._policies, self._description, self._sound = policies, description, sound
        self._known: dict[str, Sequence[Asked]] = {}

    def told_apart(self, name: str, ask: Answering) -> Distinction | None:
        """The shortest of a rule's cases that `ask` answers otherwise; None where there is none."""
        rule = self._description.rules[name]
        for asked in self._of(rule):
            differing = _first(asked, ask)
            if differing is not None:
                question, sound, faulty = self._shortest(rule, differing, ask)
                clock, zone = self._clock(question.policy), self._description.said.zone
                table = example(rule, question.policy, question.given, sound, faulty, clock, zone)
                given = json.dumps(question.given, ensure_ascii=False)
                return Distinction(name, given, in_words(sound), in_words(faulty), table)
        return None

    def _clock(self, policy: Mapping[str, object]) -> Clock:
        """That of the first organization that has set what is set here; of the first one at all where none has."""
        fitting = (
            clock
            for whole, clock in self._policies
            if all(policy[k] == whole.get(k) for k in policy)
        )
        return next(fitting, self._policies[0][1])

    def _of(self, rule: RuleDescription) -> Sequence[Asked]:
        """The questions with their answers, for each policy."""
        if rule.id not in self._known:
            policies = policies_near(
                rule, [policy for policy, _ in self._policies], self._description.keys
            )
            self._known[rule.id] = [
                self._answered(
                    [
                        RuleQuestion(rule.id, keys, each)
                        for each in drawn(rule, keys, self._description, self._clock(keys), CASES)
                    ]
                )
                for keys in policies[:_MOST]
            ]
        return self._known[rule.id]

    def _answered(self, questions: Sequence[RuleQuestion]) -> Asked:
        return questions, self._sound.answer(questions)

    def _shortest(self, rule: RuleDescription, differing: Differing, ask: Answering) -> Differing:
        for _ in range(_ROUNDS):
            question = differing[0]
            cases = [each for each in shorter(question.given, rule.given) if each != question.given]
            asked = self._answered([RuleQuestion(rule.id, question.policy, each) for each in cases])
            simpler = _first(asked, ask)
            if simpler is None or _is_decided_alike(simpler) > _is_decided_alike(differing):
                break
            differing = simpler
        return differing


def _first(asked: Asked, ask: Answering) -> Differing | None:
    """The first question whose answers differ, where the sound rule has one; one with another decision goes before."""
    questions, sound = asked
    differing = [
        each
        for each in zip(questions, sound, ask(questions), strict=True)
        if not each[1].error and not is_same(each[1], each[2])
    ]
    return min(differing, key=_is_decided_alike, default=None)


def _is_decided_alike(differing: Differing) -> bool:
    _, sound, faulty = differing
    return (sound.allowed, sound.code) == (faulty.allowed, faulty.code) and not faulty.error


def is_same(one: RuleAnswer, two: RuleAnswer) -> bool:
    """All of two answers is equal but the words in which they give their reasons."""
    return replace(one, because="", error=bool(one.error) * "error") == replace(
        two, because="", error=bool(two.error) * "error"
    )


def in_words(answer: RuleAnswer) -> str:
    """An answer on one line."""
    if answer.error:
        return f"no answer: {answer.error}"
    decision = "yes" if answer.allowed else f"no: {answer.code.replace('_', ' ')}"
    facts = [f"{name} {json.dumps(value)}" for name, value in answer.facts.items()]
    return ", ".join((decision, *facts, *(each.what for each in answer.effects)))
