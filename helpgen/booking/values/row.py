"""Rows of values as several rules are given them."""

from datetime import datetime
from typing import TypedDict

from helpgen.booking.values.state import State


class HoursRow(TypedDict):
    """Hours go from one time of day to another, in minutes after midnight."""

    start: int
    end: int


class ListedRow(TypedDict):
    """One appointment of the client, as far as lists and the home page need it."""

    id: str
    start: datetime
    end: datetime
    state: State
    change: str | None
