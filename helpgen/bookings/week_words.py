"""A week of opening hours in words: `Monday to Friday 08:00-18:00, Saturday to Sunday closed`."""

from collections.abc import Mapping
from itertools import groupby

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_words(value: object) -> str:
    """The hours of each day, neighbors with the same ones together; empty where it is no week."""
    if not isinstance(value, Mapping):
        return ""
    hours = [(day, _hours(value.get(day))) for day in _DAYS]
    runs = [(text, [day.capitalize() for day, _ in run]) for text, run in groupby(hours, _second)]
    return ", ".join(f"{_span(days)} {text}" for text, days in runs)


def _second(pair: tuple[str, str]) -> str:
    return pair[1]


def _hours(day: object) -> str:
    if not isinstance(day, Mapping) or not day.get("open"):
        return "closed"
    return f"{day.get('start')}-{day.get('end')}"


def _span(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
