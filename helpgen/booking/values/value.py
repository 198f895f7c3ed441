"""Readers of policy values: each makes a booking value of a JSON value, or says what is allowed instead.

Each also knows the JSON Schema of what it takes, as far as a schema can say it: not that hours start before
they end, nor which time zones there are.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from helpgen.booking.values.clock import DAY, zone
from helpgen.booking.values.state import State
from helpgen.frozen import frozen

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

TIME_PATTERN = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00"
_TIME = re.compile(TIME_PATTERN)

T = TypeVar("T")
Schema = Mapping[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_LIST: Schema = {"type": "array", "items": _TEXT, "uniqueItems": True}


@dataclass(frozen=True, slots=True, eq=False)
class Reader(Generic[T]):
    """What makes a booking value of a JSON value, and the schema of the JSON values that it takes."""

    read: Callable[[object], T]
    schema: Schema

    def __call__(self, value: object) -> T:
        """The booking value; a ValueError says what is allowed instead."""
        return self.read(value)


def _taking(schema: Schema) -> Callable[[Callable[[object], T]], Reader[T]]:
    return lambda read: Reader(read, schema)


def _named(schema: Schema, *names: str) -> Schema:
    """The schema of an object that has nothing but such values under some of these names."""
    return {
        "type": "object",
        "properties": dict.fromkeys(names, schema),
        "additionalProperties": False,
    }


@frozen
class Hours:
    """Hours go from one minute to another, counted from the midnight of the day on which they are laid.

    1440 is the end of that day. What is later belongs to the days after it, what is below 0 to those before.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError("hours must start before they end")


def hours_between(start: int, end: int) -> Hours:
    """Hours as people write them, from one time of day to another: an earlier end is one of the next day.

    They belong to the day on which they begin. Both are minutes after midnight, 0 to 1440. Two equal ones, or a
    start at the very end of a day, are a ValueError: nobody could say whether nothing is meant, or a whole day.
    """
    if not (0 <= start < DAY and 0 <= end <= DAY) or start == end:
        raise ValueError("hours must end at another time than they start, and start before 24:00")
    return Hours(start, end if end > start else end + DAY)


Week = tuple[tuple[Hours, ...], ...]
"""The hours of Monday to Sunday; a closed day has none."""


@_taking({"type": "boolean"})
def yes_or_no(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("write true or false")  # noqa: TRY004  every reader raises one kind of error
    return value


def whole(least: int, most: int) -> Reader[int]:
    """A whole number from `least` to `most`, both included."""

    @_taking({"type": "integer", "minimum": least, "maximum": most})
    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"write a whole number from {least} to {most}")
        return value

    return read


def whole_or_none(least: int, most: int) -> Reader[int | None]:
    """The same, or null."""
    number = whole(least, most)

    @_taking({"anyOf": [number.schema, {"type": "null"}]})
    def read(value: object) -> int | None:
        return None if value is None else number(value)

    return read


def one_of(*choices: str) -> Reader[str]:
    """One of a few words."""

    @_taking({"enum": list(choices)})
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"write one of {', '.join(choices)}")
        return value

    return read


@_taking({"type": "string", "description": "The name of a time zone: America/New_York."})
def zone_name(value: object) -> ZoneInfo:
    """The name of a time zone of the pinned database."""
    if not isinstance(value, str):
        raise ValueError("write the name of a time zone, such as America/New_York")  # noqa: TRY004  as above
    return zone(value)


@_taking(_LIST)
def words(value: object) -> tuple[str, ...]:
    """A list of words, none of them empty and none twice: what is named twice would be done twice."""
    if not isinstance(value, list | tuple) or not all(
        isinstance(each, str) and each for each in value
    ):
        raise ValueError("write a list of words")
    if len(set(value)) < len(value):
        raise ValueError("write each word once")
    return tuple(value)


def words_among(*known: str) -> Reader[tuple[str, ...]]:
    """The same, but only of these."""

    @_taking(_among(known))
    def read(value: object) -> tuple[str, ...]:
        listed = words(value)
        if not set(listed) <= set(known):
            raise ValueError(f"write only {', '.join(known)}")
        return listed

    return read


def _among(known: tuple[str, ...]) -> Schema:
    return {**_LIST, "items": {"enum": list(known)}}


def table_of_lists(*names: str, among: tuple[str, ...] = ()) -> Reader[dict[str, tuple[str, ...]]]:
    """A list of words, where given only of those `among`, for each of some names; a name may be left out."""
    read_list = words_among(*among) if among else words

    @_taking(_named(read_list.schema, *names))
    def read(value: object) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict) or not value.keys() <= set(names):
            raise ValueError(f"write lists under some of {', '.join(names)}")
        return {name: read_list(each) for name, each in value.items()}

    return read


def word_for_each(*more: str) -> Reader[dict[str, str]]:
    """A word for each state of an appointment, and for each of `more`; none may be missing."""
    ordered = (*(state.value for state in State), *more)
    names = set(ordered)

    @_taking({**_named(_TEXT, *ordered), "required": list(ordered)})
    def read(value: object) -> dict[str, str]:
        if not isinstance(value, dict) or not value.keys() <= names:
            raise ValueError(f"write a word for each of {', '.join(sorted(names))}")
        missing = sorted(
            name for name in names if not isinstance(value.get(name), str) or not value[name]
        )
        if missing:
            raise ValueError(f"there is no word for {', '.join(missing)}")
        return dict(value)

    return read


_CLOCK: Schema = {"type": "string", "pattern": f"^({TIME_PATTERN})$"}
_DAY: Schema = {
    "type": "object",
    "properties": {"open": {"type": "boolean"}, "start": _CLOCK, "end": _CLOCK},
    "required": ["open", "start", "end"],
    "additionalProperties": False,
}


@_taking({**_named(_DAY, *DAYS), "required": list(DAYS)})
def week(value: object) -> Week:
    """Business hours: for each day whether it is open, and from when to when.

    An end that is earlier than the start is on the next day.
    """
    if not isinstance(value, dict) or value.keys() != set(DAYS):
        raise ValueError(f"write hours for each of {', '.join(DAYS)}")
    return tuple(_day(name, value[name]) for name in DAYS)


def _day(name: str, value: object) -> tuple[Hours, ...]:
    if (
        not isinstance(value, dict)
        or value.keys() != {"open", "start", "end"}
        or not isinstance(value["open"], bool)
    ):
        raise ValueError(f"{name}: write {{open: true, start: HH:MM, end: HH:MM}}")
    try:
        hours = hours_between(time_of_day(value["start"]), time_of_day(value["end"]))
    except ValueError as fault:
        raise ValueError(f"{name}: {fault}") from fault
    return (hours,) if value["open"] else ()


def time_of_day(value: object) -> int:
    """Minutes after midnight of `HH:MM`; `24:00` is the end of the day."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise ValueError("write a time of day as HH:MM, from 00:00 to 24:00")
    return int(value[:2]) * 60 + int(value[3:])
