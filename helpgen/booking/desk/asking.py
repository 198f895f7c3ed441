"""A rule by itself, or with all the rules whose answers it combines: what it needs, and what it says.

A name that is given once is given to every rule that is asked. Where a rule means something else by a name
than most of them do, a line of the engine gives its value under the rule's id and the name:
`availability.dst.start`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from helpgen.booking.order import parts
from helpgen.booking.values import Cell, Decision, Field, Policy, PolicyKey, Property, Rule

Values = Callable[[Rule, str], Any]
"""What a rule is given under a name; None where there is nothing."""


def asked(rule: Rule) -> tuple[Rule, ...]:
    """The rule and all that it asks, at any depth, each once; those asked come first."""
    return tuple({each.id: each for each in _asked(rule)}.values())


def _asked(rule: Rule) -> Iterator[Rule]:
    for part in parts(rule):
        yield from _asked(part)
    yield rule


def fields_of(rule: Rule) -> tuple[Field, ...]:
    """Everything that has to be given."""
    wanted = [(each, field) for each in asked(rule) for field in _fields(each, rule)]
    counts = Counter((field.name, _kind(field)) for _, field in wanted)
    fields: dict[str, Field] = {}
    for each, field in wanted:
        one = replace(field, optional=True) if _may_be_left_out(each, rule) else field
        kinds = {kind: times for (name, kind), times in counts.items() if name == field.name}
        if _kind(field) != max(kinds, key=kinds.__getitem__):
            one = replace(one, name=f"{each.id}.{field.name}", aliases=())
        fields[one.name] = _both(fields[one.name], one) if one.name in fields else one
    return tuple(fields.values())


class Belonging(NamedTuple):
    """Values of a question that belong together: where all of `given` are there, those that are `needed` are too."""

    given: tuple[str, ...]
    needed: tuple[str, ...]


def belonging(rule: Rule) -> tuple[Belonging, ...]:
    """What has to be given for the parts of a rule that others ask only where something is there."""
    known = {field.name for field in fields_of(rule)}

    def called(each: Rule, name: str) -> str:
        own = f"{each.id}.{name}"
        return own if own in known else name

    return tuple(
        Belonging(
            tuple(called(each, name) for name in each.only_given),
            tuple(called(each, field.name) for field in each.given if not field.optional),
        )
        for each in asked(rule)
        if _may_be_left_out(each, rule)
    )


def _fields(each: Rule, rule: Rule) -> tuple[Field, ...]:
    """What a part is given, and whatever else decides whether it is asked at all."""
    if each is rule:
        return each.given
    names = {field.name for field in each.given}
    more = (name for name in each.only_given if name not in names)
    return (*each.given, *(Field(name, Cell.YES_NO) for name in more))


def _may_be_left_out(each: Rule, rule: Rule) -> bool:
    return each is not rule and bool(each.only_given)


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


def keys_of(rule: Rule) -> tuple[PolicyKey[Any], ...]:
    """Every key of the policy that is read on the way."""
    found = {key.name: key for each in asked(rule) for key in _keys(each, rule)}
    return tuple(found.values())


def _keys(each: Rule, rule: Rule) -> tuple[PolicyKey[Any], ...]:
    """The keys of a part, and the one that decides whether it is asked at all."""
    if each is rule or each.only_with is None:
        return each.keys
    return (*each.keys, each.only_with)


def given_by(line: Mapping[str, object]) -> Values:
    """The values of a line of the engine."""

    def value(rule: Rule, name: str) -> object:
        own = f"{rule.id}.{name}"
        return line.get(own if own in line else name)

    return value


def ask(rule: Rule, values: Values, policy: Policy) -> Decision:
    """What the rule says; it sees the values and the keys that it declares, and nothing else."""
    return rule.decide(**_arguments(rule, values, policy))


def keeps(rule: Rule, law: Property, values: Values, policy: Policy, answer: Decision) -> bool:
    """Whether the law, one of the rule's, holds of its answer to these values."""
    given = _arguments(rule, values, policy)
    if rule.is_made_of_others:
        given["answers"] = tuple(given["answers"])
    return law.holds(**given, answer=answer)


def _arguments(rule: Rule, values: Values, policy: Policy) -> dict[str, Any]:
    given = {field.name: values(rule, field.name) for field in rule.given}
    if rule.is_made_of_others:
        given["answers"] = answers(parts(rule), values, policy)
    if rule.keys:
        given["policy"] = policy.only(rule.keys)
    return given


def answers(
    rules: Iterable[Rule], values: Values, policy: Policy
) -> Iterator[tuple[str, Decision]]:
    """What each rule that applies says, by id and in order; one is asked only when its answer is taken."""
    for rule in rules:
        if applies(rule, values, policy):
            yield rule.id, ask(rule, values, policy)


def applies(rule: Rule, values: Values, policy: Policy) -> bool:
    """A rule applies where nothing is missing without which others do not ask it."""
    if rule.only_with is not None and not policy[rule.only_with]:
        return False
    return not any(values(rule, name) in (None, False) for name in rule.only_given)
