"""What changed between two engines: which rules say the same in other words, and which say something else."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum

from helpgen.frozen import frozen
from helpgen.model.engine_description import RuleDescription
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.drawing import drawn
from helpgen.verify.engine import Engine, RuleAnswer, RuleQuestion
from helpgen.verify.example_row import example
from helpgen.verify.telling_apart import Policies, in_words, is_same

CASES = 96
"""Drawn for each rule and policy: always the same ones, so that two runs can be compared."""


class ChangeKind(StrEnum):
    """What about a rule is another than before."""

    BEHAVIOR = "behavior"
    ASKS = "asks a rule that changed"
    """None of its own answers to the cases that were drawn flipped; others may have."""
    TEXT = "text only"
    NEW = "new"
    GONE = "gone"


@frozen
class Flip:
    """A case that is answered otherwise; `example` is a table that holds it now, where one can."""

    given: str
    policy: str
    before: str
    after: str
    example: tuple[str, ...]


@frozen
class RuleChange:
    """A rule that is not as it was: of `asked` cases those in `flips` are answered otherwise."""

    rule: str
    kind: ChangeKind
    asked: int = 0
    flips: tuple[Flip, ...] = ()


def rule_changes(
    old: Engine, new: Engine, policies: Policies, changed_files: frozenset[str] = frozenset()
) -> list[RuleChange]:
    """Every rule that is not as it was, in the new order; `changed_files` are those with other code than before.

    Raises EngineFault.
    """
    before, after = old.describe(), new.describe()
    found: list[RuleChange] = []
    for name, rule in after.rules.items():
        was = before.rules.get(name)
        if was is None:
            found.append(RuleChange(name, ChangeKind.NEW))
            continue
        asked, flips = _flips(old, new, (was, rule), policies, after)
        if flips:
            found.append(RuleChange(name, ChangeKind.BEHAVIOR, asked, tuple(flips)))
        elif _reads_otherwise(was, rule, before, after) or _path(rule) in changed_files:
            found.append(RuleChange(name, ChangeKind.TEXT, asked))
    found += [RuleChange(name, ChangeKind.GONE) for name in before.rules if name not in after.rules]
    return _with_askers(found, after)


def _with_askers(found: Sequence[RuleChange], after: Description) -> list[RuleChange]:
    """The rules that are made of those whose behavior changed, at any depth, are not as they were either."""
    known = {change.rule: change for change in found}
    changed = set(behaves_otherwise(found))
    for _ in after.rules:
        more = {name for name, rule in after.rules.items() if not changed.isdisjoint(rule.asks)}
        if more <= changed:
            break
        changed |= more
    for name in changed:
        if name not in known or known[name].kind is ChangeKind.TEXT:
            known[name] = RuleChange(name, ChangeKind.ASKS)
    order = (*after.rules, *(name for name in known if name not in after.rules))
    return [known[name] for name in order if name in known]


def _path(rule: RuleDescription) -> str:
    return rule.place.path if rule.place else ""


def _reads_otherwise(
    was: RuleDescription, rule: RuleDescription, before: Description, after: Description
) -> bool:
    """What is said about the rule, but for the place of its code, is another text."""
    texts = [
        (each.model_copy(update={"place": None}), [known.messages.get(m) for m in each.messages])
        for each, known in ((was, before), (rule, after))
    ]
    return texts[0] != texts[1]


def _flips(
    old: Engine,
    new: Engine,
    rules: tuple[RuleDescription, RuleDescription],
    policies: Policies,
    description: Description,
) -> tuple[int, list[Flip]]:
    """How many cases were asked, and those that are answered otherwise. Each engine is given what it knows of."""
    was, rule = rules
    found: list[Flip] = []
    seen: list[Mapping[str, object]] = []
    for policy, clock in policies:
        keys = {key: policy[key] for key in rule.keys if key in policy}
        if keys in seen:
            continue
        seen.append(keys)
        cases = drawn(rule, keys, description, clock, CASES)
        answers = new.answer([RuleQuestion(rule.id, keys, given) for given in cases])
        before = old.answer([_as_known(was, policy, given) for given in cases])
        found += [
            _flip(rule, keys, given, (then, now), clock, description.said.zone)
            for given, then, now in zip(cases, before, answers, strict=True)
            if not is_same(then, now)
        ]
    return CASES * len(seen), found


def _as_known(
    rule: RuleDescription, policy: Mapping[str, object], given: Mapping[str, object]
) -> RuleQuestion:
    names = {field.name for field in rule.given}
    keys = {key: policy[key] for key in rule.keys if key in policy}
    return RuleQuestion(rule.id, keys, {name: v for name, v in given.items() if name in names})


def _flip(  # noqa: PLR0913, PLR0917  a case, and all that decides about it
    rule: RuleDescription,
    keys: Mapping[str, object],
    given: Mapping[str, object],
    answers: tuple[RuleAnswer, RuleAnswer],
    clock: Clock,
    zone: str,
) -> Flip:
    then, now = answers
    table = example(rule, keys, given, now, then, clock, zone)
    words = [json.dumps(each, ensure_ascii=False) for each in (given, keys)]
    return Flip(words[0], words[1], in_words(then), in_words(now), table)


def behaves_otherwise(changes: Sequence[RuleChange]) -> frozenset[str]:
    """The rules with other answers than before, and those that are new or gone."""
    return frozenset(each.rule for each in changes if each.kind is not ChangeKind.TEXT)
