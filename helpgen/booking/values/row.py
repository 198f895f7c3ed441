"""Rows of values as several rules are given them."""

from datetime import date, datetime
from typing import NotRequired, TypedDict

from helpgen.booking.values.state import State


class HoursRow(TypedDict):
    """Hours go from one time of day to another, in minutes after midnight; an earlier end is one of the next day.

    They begin on the `day`; without one they are of the day that is asked about.
    """

    start: int
    end: int
    day: NotRequired[date | None]


class ListedRow(TypedDict):
    """One appointment of the client, as far as lists and the home page need it."""

    id: str
    start: datetime
    end: datetime
    state: State
    change: str | None
