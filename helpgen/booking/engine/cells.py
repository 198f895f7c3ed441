"""Values of rules as JSON, and back: every type of cell has exactly one spelling that is written.

Instants are RFC 3339 with an offset, written in UTC; durations are ISO 8601 in hours, minutes and seconds;
an interval is `start/end`. Years and sizes are bounded, so that no reckoning can leave the calendar.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches

from helpgen.booking.values import (
    Cell,
    Effect,
    Field,
    Interval,
    State,
    time_of_day,
    zone_name,
)

FIRST_YEAR, LAST_YEAR = 1900, 2999
MOST = 1_000_000
"""Integers lie between minus and plus this, unless their field says `least`; hours of a duration as well."""

FEW = 20
"""So many codes are all named in a fault; of more only those that look like what was written."""

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
Given = dict[str, object]

_STATES = {state.value: state for state in State}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"(Z|[+-](0[0-9]|1[0-9]|2[0-3]):[0-5][0-9])"
)
_DURATION = re.compile(
    r"(?P<sign>-?)PT(?=[0-9])((?P<hours>[0-9]{1,7})H)?((?P<minutes>[0-9]{1,9})M)?"
    r"((?P<seconds>[0-9]{1,10})(\.(?P<part>[0-9]{1,6}))?S)?"
)


class CellError(ValueError):
    """A value that is no such cell; the text says where it stands and what is allowed."""


def given(fields: tuple[Field, ...], values: Mapping[str, object]) -> Given:
    """The arguments of a rule by name; everything wrong is told at once."""
    names = [field.name for field in fields]
    unknown = ", ".join(name for name in values if name not in names)
    faults = [f"not known: {unknown}; give {', '.join(names) or 'nothing'}"] if unknown else []
    result: Given = {}
    for field in fields:
        try:
            result[field.name] = _field(field, values)
        except CellError as fault:
            faults.append(str(fault))
    faults.extend(_out_of_order(fields, result))
    if faults:
        raise CellError("; ".join(faults))
    return result


def _out_of_order(fields: Iterable[Field], values: Given) -> Iterator[str]:
    """What is wrong with times that belong together, where each by itself is as it should be."""
    for field in fields:
        if field.after and {field.after, field.name} <= values.keys():
            start, end = values[field.after], values[field.name]
            if start is None or end is None:
                if start is not end:
                    yield f"{field.after}, {field.name}: write both or neither"
            elif end == start:
                yield f"{field.name}: write another time than {field.after}"


def _field(field: Field, values: Mapping[str, object]) -> object:
    value = values.get(field.name)
    if value is None:
        if field.optional:
            return None
        fault = "write a value, not null" if field.name in values else "is missing"
        raise CellError(f"{field.name}: {fault} ({_kind(field)})")
    if is_list(field):
        if not isinstance(value, list):
            raise CellError(f"{field.name}: write a list")
        return tuple(_one(field, each, f"{field.name}[{n}]") for n, each in enumerate(value))
    return _one(field, value, field.name)


def is_list(field: Field) -> bool:
    """Several such values are written, or none; not one."""
    return field.many or (bool(field.rows) and not field.single)


def _kind(field: Field) -> str:
    """What is to be written there, in a word or two."""
    kind = "object" if field.rows else field.cell.value
    return f"list, each: {kind}" if is_list(field) else kind


def _one(field: Field, value: object, place: str) -> object:
    try:
        if field.rows:
            if not isinstance(value, dict):
                raise CellError(f"write an object with {', '.join(f.name for f in field.rows)}")
            return given(field.rows, value)
        read = READ[field.cell]
        cell = read(value) if field.least is None else _integer(value, field.least)
        if field.codes and cell not in field.codes:
            raise CellError(_codes(field.codes, str(cell)))
    except ValueError as fault:
        raise CellError(f"{place}: {fault}") from None
    return cell


def _codes(codes: tuple[str, ...], written: str) -> str:
    if len(codes) <= FEW:
        return f"write one of {', '.join(codes)}"
    near = "".join(f"{code}, or " for code in get_close_matches(written, codes))
    return f"write {near}one of the codes under Messages in docs/booking.md"


def json_of(field: Field, value: object) -> Json:
    """A fact, as its field says, in JSON."""
    if isinstance(value, tuple):
        return [json_of(field, each) for each in value]
    if isinstance(value, dict):
        return {part.name: json_of(part, value.get(part.name)) for part in field.rows}
    return _written(field.cell, value)


def lean(value: Json) -> Json:
    """The same without members that are null, at any depth: they say no more than members that are not there."""
    if isinstance(value, list):
        return [lean(each) for each in value]
    if isinstance(value, dict):
        return {name: lean(each) for name, each in value.items() if each is not None}
    return value


def json_of_effect(effect: Effect) -> Json:
    """An effect: what kind, whom or what it concerns, and its details."""
    details: dict[str, Json] = {
        name: [plain(each) for each in value] if isinstance(value, tuple) else plain(value)
        for name, value in effect.details
    }
    return {"kind": effect.kind.value, "about": effect.about, "details": details}


def plain(value: object) -> Json:
    """One value in JSON, as its Python type says."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Interval):
        return f"{plain(value.start)}/{plain(value.end)}"
    if isinstance(value, timedelta):
        return _duration_text(value)
    if isinstance(value, bool | int) or value is None:
        return value
    return str(value)


def _written(cell: Cell, value: object) -> Json:
    if cell is Cell.TIME and isinstance(value, int):
        return f"{value // 60:02}:{value % 60:02}"
    return plain(value)


def _duration_text(length: timedelta) -> str:
    micros = abs(length) // timedelta(microseconds=1)
    minutes, rest = divmod(micros, 60_000_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest // 1_000_000}.{rest % 1_000_000:06}".rstrip("0").rstrip(".")
    text = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes) + f"{seconds}S" * bool(rest)
    return ("-" if length < timedelta(0) else "") + "PT" + (text or "0S")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise CellError("write text")
    return value


def _instant(value: object) -> datetime:
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise CellError("write an instant with its offset, such as 2026-03-02T10:01:00-05:00")
    try:
        result = datetime.fromisoformat(value)
    except ValueError:
        raise CellError(f"there is no such day or time: {value}") from None
    _within(result)
    return result


def _date(value: object) -> date:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise CellError("write a date as YYYY-MM-DD")
    try:
        result = date.fromisoformat(value)
    except ValueError:
        raise CellError(f"there is no such day: {value}") from None
    _within(result)
    return result


def _within(day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise CellError(f"write a year from {FIRST_YEAR} to {LAST_YEAR}")


def _interval(value: object) -> Interval:
    start, slash, end = value.partition("/") if isinstance(value, str) else ("", "", "")
    if not slash:
        raise CellError("write an interval as two instants with their offsets: start/end")
    first, last = _instant(start), _instant(end)
    if last < first:
        raise CellError("ends before it starts: write the earlier instant first")
    return Interval(first, last)


def _duration(value: object) -> timedelta:
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise CellError("write a duration such as PT23H59M or PT50M")
    part = (match["part"] or "").ljust(6, "0")
    length = timedelta(
        hours=int(match["hours"] or 0),
        minutes=int(match["minutes"] or 0),
        seconds=int(match["seconds"] or 0),
        microseconds=int(part),
    )
    if length > timedelta(hours=MOST):
        raise CellError(f"write a duration of at most {MOST} hours")
    return -length if match["sign"] else length


def _integer(value: object, least: int = -MOST) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= MOST:
        raise CellError(f"write a whole number from {least} to {MOST}")
    return value


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise CellError("write true or false")
    return value


def _state(value: object) -> State:
    if not isinstance(value, str) or value not in _STATES:
        raise CellError(f"write one of {', '.join(State)}")
    return _STATES[value]


READ: Mapping[Cell, Callable[[object], object]] = {
    Cell.INSTANT: _instant,
    Cell.DATE: _date,
    Cell.TIME: time_of_day,
    Cell.INTERVAL: _interval,
    Cell.DURATION: _duration,
    Cell.INTEGER: _integer,
    Cell.YES_NO: _yes_no,
    Cell.CODE: _text,
    Cell.WORDS: _text,
    Cell.STATE: _state,
    Cell.ZONE: zone_name,
}
"""For each type of cell what reads it."""
