"""A case as an example that can be pasted into an article: its directive, its header and its one row."""

import json
from collections.abc import Mapping, Sequence

from helpgen.model.engine_description import RuleDescription, ValueDescription
from helpgen.verify.cells import Clock, written
from helpgen.verify.engine import RuleAnswer

_TIMES = ("instant", "interval")


def example(  # noqa: PLR0913, PLR0917  a case, and all that decides about it
    rule: RuleDescription,
    policy: Mapping[str, object],
    given: Mapping[str, object],
    answer: RuleAnswer,
    other: RuleAnswer,
    clock: Clock,
    zone: str,
) -> tuple[str, ...]:
    """The lines; none where nothing that an article can claim holds the case, or what tells the answers apart.

    An effect that should not follow is claimed by `not`; for one that is missing there is no form.
    `answer` is what is expected. Its decision has a column where the `other` answer decides otherwise; else every value
    has one that the other tells otherwise.
    """
    columns = [field for field in rule.given if field.name in given]
    is_decided = bool(other.error) or (answer.allowed, answer.code) != (other.allowed, other.code)
    told = [
        field
        for field in rule.gives
        if not is_decided and answer.facts.get(field.name) != other.facts.get(field.name)
    ]
    lists = any(field.rows for field in (*columns, *told))
    if not (is_decided or told):
        more = [each.what for each in other.effects if each not in answer.effects]
        return tuple(_ruled_out(rule.id, policy, each) for each in dict.fromkeys(more))
    if answer.error or lists:
        return ()
    head = [_column(field) for field in columns]
    row = [_cell(given[field.name], field, clock) for field in columns]
    if is_decided:
        head.append("Is it so?")
        row.append("yes" if answer.allowed else f"no: {answer.code.replace('_', ' ')}")
    for field in told:
        head.append(f"{_column(field)}?")
        row.append(_cell(answer.facts.get(field.name), field, clock))
    needed = {**policy, **_zone(columns, zone, clock)}
    return (
        directive(rule.id, needed),
        _line(head),
        _line(["---"] * len(head)),
        _line(row),
    )


def directive(rule: str, policy: Mapping[str, object]) -> str:
    """The comment before a table."""
    return f"<!-- help:examples {rule}{_fixed(policy)} -->"


def _ruled_out(rule: str, policy: Mapping[str, object], effect: str) -> str:
    return f"<!-- help:claim {rule} not={effect}{_fixed(policy)} -->"


def _fixed(policy: Mapping[str, object]) -> str:
    pairs = [f"{key}={_value(value)}" for key, value in sorted(policy.items())]
    return f" with {' '.join(pairs)}" if pairs else ""


def _column(field: ValueDescription) -> str:
    return next(iter(field.aliases), field.name)


def _cell(value: object, field: ValueDescription, clock: Clock) -> str:
    return written(value, field, clock)


def _zone(columns: Sequence[ValueDescription], zone: str, clock: Clock) -> Mapping[str, str]:
    """Times in cells are read on a clock, which the example has to name."""
    timed = any(field.cell in _TIMES for field in columns)
    return {zone: clock.name} if timed and zone else {}


def _value(value: object) -> str:
    """As it stands behind `with`: words of several parts, lists and objects are quoted."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(json.dumps(value, ensure_ascii=False), ensure_ascii=False)
    if isinstance(value, str) and (not value or not _is_plain(value)):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, str) else json.dumps(value)


def _is_plain(text: str) -> bool:
    """Without quotes it is still text, and one word."""
    if any(sign in text for sign in ' "\t'):
        return False
    try:
        json.loads(text)
    except ValueError:
        return True
    return False


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
