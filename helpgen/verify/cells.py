"""What stands in the cell of a table, as a value of a rule; and a value as people write it.

A rule's values have types, and a type says how its cell is read: `Mon 2 Mar 2026, 10:00` is an instant on the
organization's own clock, `24 hours` a duration, `too soon` a code. A day that is written with its weekday must fall on
it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from helpgen.frozen import frozen
from helpgen.model.engine_description import ValueDescription
from helpgen.text.nearest import nearest

Json = object


class CellTextError(ValueError):
    """What is wrong with a cell, and the way out."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@frozen
class Clock:
    """How an organization writes: the zone of its times, that zone's name, and its word for each state."""

    zone: tzinfo
    name: str = "UTC"
    words: Mapping[str, str] = field(default_factory=dict)


_DASHES = ("-", "–", "—")
NOTHING = ("", *_DASHES, "none", "nobody", "nothing")
YES = ("yes", "true", "on", "works", "✓", "✔")
NO = ("no", "false", "off", "✗", "✘")

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_WRITTEN = re.compile(r"(?P<day>[0-9]{1,2})\.? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>[0-9]{4})")
_AMERICAN = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>[0-9]{1,2}),? (?P<year>[0-9]{4})")
_WEEKDAY = re.compile(r"(?P<name>[A-Za-z]{3,9})\.?,? +")
_TIME = re.compile(
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?: ?(?P<half>[ap])\.?m\.?)?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"(?P<number>[0-9]+) ?(?P<unit>[a-z]+)\.?,?(?: and)? *", re.IGNORECASE)
_BLANK = re.compile(r'["“](\s*)["”]')
"""Words that are none, or blanks alone, have to be seen in a cell."""
_UNITS = {
    **dict.fromkeys(("d", "day", "days"), 86_400),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3_600),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
}
_INSTANT = "write it like Mon 2 Mar 2026, 10:00"
_LATE = 24


def read_cell(text: str, field: ValueDescription, clock: Clock) -> Json:
    """The value in a cell, as JSON; raises CellTextError."""
    written = _plain(text)
    if field.rows:
        raise CellTextError(
            f"{field.name} is a list of rows, and no cell can hold one", "leave the column out"
        )
    if written.casefold() in NOTHING and written not in field.codes:
        if field.many:
            return []
        if field.optional:
            return None
        if written in _DASHES and field.cell in ("words", "code"):
            return ""
        if not written:
            raise CellTextError(f"{field.name} is empty", "write a value, or leave the column out")
    if field.many:
        return [
            _one(part.strip(), field, clock) for part in re.split(r"[,;]", written) if part.strip()
        ]
    return _one(written, field, clock)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def _one(text: str, field: ValueDescription, clock: Clock) -> Json:
    reader = _READERS.get(field.cell or "")
    if reader is None:
        raise CellTextError(
            f"{field.name} is of the type {field.cell!r}, which no cell can hold",
            "leave the column out",
        )
    return reader(text, field, clock)


def _instant(text: str, _field: ValueDescription, clock: Clock) -> str:
    day, rest = _day(text)
    found = _TIME.fullmatch(rest.lstrip(", T"))
    if found is None:
        raise CellTextError(f"{text!r} is no time of a day", _INSTANT)
    return _written_instant(_at(day, found, clock))


def _at(day: date, found: re.Match[str], clock: Clock) -> datetime:
    hour, minute, second = _clock_time(found)
    day, hour = (day + timedelta(days=1), 0) if hour == _LATE else (day, hour)
    wall = datetime.combine(day, time(hour, minute, second), clock.zone)
    if wall.astimezone(UTC).astimezone(clock.zone).replace(tzinfo=None) != wall.replace(
        tzinfo=None
    ):
        where = f"the clocks of {clock.name} skip it on {day:%d %b %Y}".replace(" 0", " ")
        raise CellTextError(
            f"{found[0]} is not on the clock: {where}", "write a time that there is"
        )
    return wall


def _clock_time(found: re.Match[str]) -> tuple[int, int, int]:
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    half = (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    whole = hour == _LATE and not minute and not second
    if not (whole or (hour < _LATE and minute < 60 and second < 60)):  # noqa: PLR2004 a clock's own numbers
        raise CellTextError(
            f"{found[0]} is no time of day", "write hours up to 23 and minutes up to 59"
        )
    return hour, minute, second


def _written_instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _day(text: str) -> tuple[date, str]:
    """The day that a text begins with, held against its weekday, and what follows."""
    weekday = _WEEKDAY.match(text)
    named = weekday["name"].lower()[:3] if weekday else ""
    rest = text[weekday.end() :] if weekday and named in _DAYS else text
    found = _ISO.match(rest) or _WRITTEN.match(rest) or _AMERICAN.match(rest)
    if found is None:
        raise CellTextError(f"{text!r} does not begin with a day", "write it like Mon 2 Mar 2026")
    month = found["month"].lower()
    number = (
        int(month)
        if month.isdigit()
        else _MONTHS.index(month[:3]) + 1
        if month[:3] in _MONTHS
        else 0
    )
    try:
        day = date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        raise CellTextError(f"{found[0]} is in no calendar", "write a day that there is") from None
    if named in _DAYS and _DAYS[day.weekday()] != named:
        right = _DAY_NAMES[day.weekday()]
        raise CellTextError(
            f"{found[0]} is a {right}", f"write {right[:3]} {found[0]}, or another day"
        )
    return day, rest[found.end() :]


def _date(text: str, _field: ValueDescription, _clock: Clock) -> str:
    day, rest = _day(text)
    if rest.strip():
        raise CellTextError(f"{rest.strip()!r} stands behind a day", "write the day alone")
    return day.isoformat()


def _time(text: str, _field: ValueDescription, _clock: Clock) -> str:
    found = _TIME.fullmatch(text)
    if found is None:
        raise CellTextError(f"{text!r} is no time of day", "write it like 10:00")
    hour, minute, _ = _clock_time(found)
    return f"{hour:02}:{minute:02}"


def _interval(text: str, _field: ValueDescription, clock: Clock) -> str:
    day, rest = _day(text)
    ends = [_TIME.fullmatch(part.strip()) for part in re.split(r"[-–]| to ", rest.lstrip(", "))]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:  # noqa: PLR2004 a start and an end
        raise CellTextError(
            f"{text!r} is no stretch of time", "write it like Mon 2 Mar 2026, 10:00-10:50"
        )
    start, end = (_written_instant(_at(day, each, clock)) for each in ends if each)
    return f"{start}/{end}"


def _duration(text: str, _field: ValueDescription, _clock: Clock) -> str:
    sign = "-" if text[:1] in "-−" and text[1:] else ""
    at, seconds = len(sign), 0
    while at < len(text) and (found := _AMOUNT.match(text, at)) and found["unit"].lower() in _UNITS:
        seconds += int(found["number"]) * _UNITS[found["unit"].lower()]
        at = found.end()
    if at < len(text) or at == len(sign):
        raise CellTextError(
            f"{text!r} is no length of time", "write it like 24 hours, or 1 h 30 min"
        )
    return _iso_duration(seconds, sign)


def _iso_duration(seconds: int, sign: str = "") -> str:
    hours, rest = divmod(seconds, 3_600)
    minutes, left = divmod(rest, 60)
    parts = [
        f"{value}{unit}" for value, unit in ((hours, "H"), (minutes, "M"), (left, "S")) if value
    ]
    return f"{sign}PT{''.join(parts) or '0S'}"


def _integer(text: str, _field: ValueDescription, _clock: Clock) -> int:
    found = re.match(r"-?[0-9][0-9,]*(?![0-9.])", text)
    if found is None:
        raise CellTextError(f"{text!r} is no whole number", "write digits")
    return int(found[0].replace(",", ""))


def _yes_no(text: str, _field: ValueDescription, _clock: Clock) -> bool:
    word = text.casefold()
    if word not in (*YES, *NO):
        raise CellTextError(f"{text!r} is neither yes nor no", "write yes or no")
    return word in YES


def _code(text: str, field: ValueDescription, _clock: Clock) -> str:
    code = as_code(text)
    if field.codes and code not in field.codes:
        same = next((each for each in field.codes if each.casefold() == code.casefold()), None)
        if same is not None:
            return same
        near = nearest(code, field.codes)
        hint = f"did you mean {near}?" if near else f"it is one of {', '.join(field.codes)}"
        raise CellTextError(f"{field.name} is never {text!r}", hint)
    return code


def _state(text: str, field: ValueDescription, clock: Clock) -> str:
    """A state by its code, or by the organization's own word where only one state has it."""
    named = [] if text in clock.words else states_called(text, clock)
    if len(named) > 1:
        raise CellTextError(
            f"{text!r} is the word for {' and for '.join(named)}", "write one of these codes"
        )
    return _code(named[0] if named else text, field, clock)


def states_called(text: str, clock: Clock) -> Sequence[str]:
    """The states for which the organization has this word."""
    return [
        state for state, word in clock.words.items() if word.casefold() == text.strip().casefold()
    ]


def _words(text: str, _field: ValueDescription, _clock: Clock) -> str:
    blank = _BLANK.fullmatch(text)
    return blank[1] if blank else text


def as_code(text: str) -> str:
    """Words as a code: `too soon` and `too_soon` are the same; an id with hyphens stays one."""
    return "_".join(text.strip().split()) if "_" in text or " " in text.strip() else text.strip()


_READERS: dict[str, Callable[[str, ValueDescription, Clock], Json]] = {
    "instant": _instant,
    "date": _date,
    "time": _time,
    "interval": _interval,
    "duration": _duration,
    "integer": _integer,
    "yes/no": _yes_no,
    "code": _code,
    "state": _state,
    "words": _words,
    "time zone": _words,
}


def written(value: Json, field: ValueDescription, clock: Clock) -> str:
    """A value as a writer would put it into a cell."""
    if value is None or value == []:
        return "-"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(written(each, field, clock) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    writer = _WRITERS.get(field.cell or "")
    return writer(str(value), clock) if writer else str(value)


def _shown_instant(value: str, clock: Clock) -> str:
    when = datetime.fromisoformat(value).astimezone(clock.zone)
    seconds = f":{when:%S}" if when.second else ""
    return f"{_shown_day(when.date())}, {when:%H:%M}{seconds}"


def _shown_day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def _shown_interval(value: str, clock: Clock) -> str:
    start, _, end = value.partition("/")
    until = datetime.fromisoformat(end).astimezone(clock.zone)
    return f"{_shown_instant(start, clock)}-{until:%H:%M}"


def _shown_duration(value: str, _clock: Clock) -> str:
    parts = re.findall(r"([0-9.]+)([HMS])", value)
    names = {"H": "h", "M": "min", "S": "s"}
    said = " ".join(f"{number} {names[unit]}" for number, unit in parts if float(number)) or "0 min"
    return f"-{said}" if value.startswith("-") else said


_WRITERS: dict[str, Callable[[str, Clock], str]] = {
    "instant": _shown_instant,
    "date": lambda value, _clock: _shown_day(date.fromisoformat(value)),
    "interval": _shown_interval,
    "duration": _shown_duration,
    "code": lambda value, _clock: value.replace("_", " "),
    "state": lambda value, _clock: value.replace("_", " "),
}
