"""Dates, times and spans of hours as people type them in booking files; each is checked where it is read."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from helpgen.booking.engine.cells import FIRST_YEAR, LAST_YEAR
from helpgen.booking.values import Hours, hours_between, zone
from helpgen.model.catalog import SLUG_SEGMENT

AnyDay = TypeVar("AnyDay", bound=date)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
)
_START = _MOMENT.pattern.replace("(?::[0-9]{2})?", "(?::00)?")
_HOURS = re.compile(r"([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])")


def day_of(text: str) -> date:
    """The date that `YYYY-MM-DD` means; anything else is a ValueError, also a year that rules do not reckon with."""
    return _reckoned(_read(text, _DAY, date.fromisoformat, "a date of the calendar as YYYY-MM-DD"))


def moment_of(text: str) -> datetime:
    """The moment that `YYYY-MM-DD HH:MM` means, without a zone; seconds and an offset or Z may follow.

    Without an offset it is what the organization's wall clock shows. Anything else is a ValueError, also a
    year that rules do not reckon with.
    """
    way_out = "a time of the calendar as YYYY-MM-DD HH:MM, with an offset as YYYY-MM-DD HH:MM-04:00"
    return _reckoned(_read(text, _MOMENT, datetime.fromisoformat, way_out))


def start_of(text: str) -> datetime:
    """The moment at which an appointment starts: as `moment_of`, on a whole minute.

    Seconds that are zero are let pass: answers in JSON write them.
    """
    start = moment_of(text)
    if start.second:
        raise ValueError("write a start as YYYY-MM-DD HH:MM, without seconds")
    return start


def _read(text: str, form: re.Pattern[str], read: Callable[[str], AnyDay], way_out: str) -> AnyDay:
    if form.fullmatch(text):
        with suppress(ValueError):
            return read(text)
    raise ValueError(f"write {way_out}")


def _reckoned(day: AnyDay) -> AnyDay:
    """The same, of a year in which no reckoning can leave the calendar."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"write a year from {FIRST_YEAR} to {LAST_YEAR}")
    return day


def hours_of(text: str) -> Hours:
    """The hours of `HH:MM-HH:MM`, past midnight where the end is earlier; anything else is a ValueError."""
    match = _HOURS.fullmatch(text)
    if match:
        with suppress(ValueError):
            return hours_between(
                int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
            )
    raise ValueError(
        'write hours as "HH:MM-HH:MM"; an end that is earlier than the start is on the next day'
    )


def _typed(read: Callable[[str], object]) -> BeforeValidator:
    """Text is read; anything else is left to the type, which refuses it."""

    def check(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return read(value)
        except ValueError as fault:
            raise PydanticCustomError("form", "{way_out}", {"way_out": str(fault)}) from None

    return BeforeValidator(check)


def _written(pattern: str) -> WithJsonSchema:
    """The whole text has that form: a JSON Schema's pattern by itself may match a part."""
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


Day = Annotated[date, _typed(day_of), _written(_DAY.pattern)]
"""A date, typed as `2026-03-02`."""

Moment = Annotated[datetime, _typed(moment_of), _written(_MOMENT.pattern)]
"""A moment, typed as `2026-03-02 10:00`; without an offset the organization's wall clock is meant."""

Start = Annotated[datetime, _typed(start_of), _written(_START)]
"""When an appointment starts, typed as a moment on a whole minute."""

HoursOfDay = Annotated[Hours, _typed(hours_of), _written(_HOURS.pattern)]
"""Hours that begin on one day, typed as `09:00-12:30`; `24:00` ends the day, `22:00-02:00` goes past midnight."""


def zone_of(text: str) -> str:
    """The same where it is the name of a time zone; anything else is a ValueError."""
    return zone(text).key


ZoneName = Annotated[str, _typed(zone_of)]
"""The name of a time zone: `America/Chicago`."""

_CLOCK_TIME = re.compile(rf"(?:[01][0-9]|2[0-3]):[0-5][0-9](?: {SLUG_SEGMENT[1:-1]})?")


def clock_time_of(text: str) -> str:
    """A time of day as `HH:MM`, with the id of a provider behind it where that matters; else a ValueError."""
    if not _CLOCK_TIME.fullmatch(text):
        raise ValueError('write a time in quotes as "HH:MM", or with a provider as "HH:MM ID"')
    return text


ClockTime = Annotated[str, _typed(clock_time_of), _written(_CLOCK_TIME.pattern)]
"""A time on offer, typed as `"10:00"` or `"10:00 ana-ruiz"`."""

_LONGEST_ID = 63


def _id(text: str) -> str:
    """The same where it is an id; else the way out in words, where a pattern would be shown as one."""
    if len(text) > _LONGEST_ID or not re.fullmatch(SLUG_SEGMENT, text):
        raise PydanticCustomError("id_form", "an id")
    return text


Id = Annotated[
    str,
    AfterValidator(_id),
    WithJsonSchema({"type": "string", "pattern": SLUG_SEGMENT, "maxLength": _LONGEST_ID}),
]
"""A name for one person, thing or appointment within its file: lower-case words joined by hyphens."""
