"""A rule by itself, or with all the rules whose answers it combines: what it needs, and what it says.

A name that is given once is given to every rule that is asked. Where a rule means something else by a name
than most of them do, its value is given under the rule's id and the name: `availability.dst.start`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from helpgen.booking.registry import BY_ID
from helpgen.booking.rule import Cell, Field, Rule
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.policy import Key, Policy

WITH_HOLD = frozenset({"hold.owner", "hold.expiry"})
"""Rules that have nothing to say where nothing is held: others ask them only with all their values."""


def asked(rule: Rule) -> tuple[Rule, ...]:
    """The rule and all that it asks, at any depth, each once; those asked come first."""
    return tuple({each.id: each for each in _asked(rule)}.values())


def _asked(rule: Rule) -> Iterator[Rule]:
    for name in rule.asks:
        yield from _asked(BY_ID[name])
    yield rule


def fields_of(rule: Rule) -> tuple[Field, ...]:
    """Everything that has to be given."""
    wanted = [(each, field) for each in asked(rule) for field in each.given]
    counts = Counter((field.name, _kind(field)) for _, field in wanted)
    fields: dict[str, Field] = {}
    for each, field in wanted:
        one = replace(field, optional=True) if _may_be_absent(each, rule) else field
        kinds = {kind: times for (name, kind), times in counts.items() if name == field.name}
        if _kind(field) != max(kinds, key=kinds.__getitem__):
            one = replace(one, name=f"{each.id}.{field.name}", aliases=())
        fields[one.name] = _both(fields[one.name], one) if one.name in fields else one
    return tuple(fields.values())


def _may_be_absent(each: Rule, rule: Rule) -> bool:
    return each is not rule and each.id in WITH_HOLD


def _kind(field: Field) -> tuple[Cell, bool, bool]:
    """What a value of two fields has to have in common to serve both."""
    cell = Cell.WORDS if field.cell is Cell.CODE else field.cell
    return cell, field.many, bool(field.rows)


def _both(one: Field, two: Field) -> Field:
    """What serves both: it may be left out where both let it, and has the codes, columns and bounds of both."""
    leasts = [each.least for each in (one, two) if each.least is not None]
    codes = tuple(code for code in one.codes if code in two.codes) if two.codes else one.codes
    return replace(
        one,
        optional=one.optional and two.optional,
        codes=codes or two.codes,
        least=max(leasts, default=None),
        rows=tuple({part.name: part for part in (*one.rows, *two.rows)}.values()),
    )


def keys_of(rule: Rule) -> tuple[Key[Any], ...]:
    """Every key of the policy that is read on the way."""
    return tuple({key.name: key for each in asked(rule) for key in each.keys}.values())


def ask(rule: Rule, given: Mapping[str, object], policy: Policy) -> Decision:
    """What the rule says; it sees the values and the keys that it declares, and nothing else."""
    values: dict[str, object] = {}
    for field in rule.given:
        own = f"{rule.id}.{field.name}"
        values[field.name] = given[own if own in given else field.name]
    if rule.asks:
        values["answers"] = answers(rule.asks, given, policy)
    if rule.keys:
        values["policy"] = policy.only(rule.keys)
    return rule.decide(**values)


def answers(
    names: Iterable[str], given: Mapping[str, object], policy: Policy
) -> Iterator[tuple[str, Decision]]:
    """What each rule says, by id and in order; a rule is asked only when its answer is taken."""
    for name in names:
        yield name, _answer(BY_ID[name], given, policy)


def _answer(rule: Rule, given: Mapping[str, object], policy: Policy) -> Decision:
    if rule.id in WITH_HOLD and any(given.get(field.name) is None for field in rule.given):
        return ALLOWED
    return ask(rule, given, policy)
