"""Smaller cases that may show the same: without what may be left out, with round times and small numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from helpgen.model.engine_description import ValueDescription

Case = Mapping[str, object]
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")


def shorter(case: Case, fields: Sequence[ValueDescription]) -> Iterator[Case]:
    """Every case that is one step simpler, the simplest first."""
    known = {field.name: field for field in fields}
    for name, value in case.items():
        field = known[name]
        if field.optional:
            yield {other: each for other, each in case.items() if other != name}
        for simpler in _simpler(value, field):
            yield {**case, name: simpler}
    yield from _at_whole_hours(case)


def _simpler(value: object, field: ValueDescription) -> Iterator[object]:
    match value:
        case [_, *_] as several:
            yield []
            yield from ([*several[:at], *several[at + 1 :]] for at in range(len(several)))
        case True:
            yield False
        case int() if field.cell == "integer" and value > (field.least or 0):
            yield field.least or 0
            yield value - 1
        case dict():
            yield from shorter(value, field.rows)


def _at_whole_hours(case: Case) -> Iterator[Case]:
    """All times moved together, so that the first one is at a whole hour, or noon."""
    times = [value for value in case.values() if _is_instant(value)]
    if not times:
        return
    first = datetime.fromisoformat(str(times[0]))
    for start in (first.replace(hour=12, minute=0, second=0), first.replace(minute=0, second=0)):
        if start != first:
            yield {
                name: _moved(value, start - first) if _is_instant(value) else value
                for name, value in case.items()
            }


def _is_instant(value: object) -> bool:
    return isinstance(value, str) and _INSTANT.fullmatch(value) is not None


def _moved(value: object, by: timedelta) -> str:
    when = datetime.fromisoformat(str(value)) + by
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
