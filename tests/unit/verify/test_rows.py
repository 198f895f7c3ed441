"""A list of things in one cell is read part by part, and nothing of it is guessed."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

import pytest

from helpgen.model.engine_description import Cell, ValueDescription
from helpgen.verify.cells import CellTextError, Clock
from helpgen.verify.rows import read_rows

NEW_YORK = Clock(ZoneInfo("America/New_York"), "America/New_York")


def _part(name: str, cell: Cell, *, optional: bool = False) -> ValueDescription:
    return ValueDescription(name=name, cell=cell, optional=optional)


HOURS = ValueDescription(name="hours", rows=(_part("start", "time"), _part("end", "time")))
ENTRIES = ValueDescription(
    name="entries",
    rows=(
        _part("whose", "code"),
        _part("time", "interval", optional=True),
        _part("day", "date", optional=True),
    ),
)
CHANGES = ValueDescription(
    name="changes",
    rows=(
        _part("day", "date"),
        _part("works", "yes/no"),
        _part("start", "time", optional=True),
        _part("end", "time", optional=True),
    ),
)
PEOPLE = ValueDescription(
    name="people", rows=(_part("name", "words"), _part("id", "words"), _part("booked", "integer"))
)
LICENSES = ValueDescription(
    name="licenses", rows=(_part("name", "words"), _part("until", "date", optional=True))
)


def read(
    text: str, field: ValueDescription, beside: Mapping[str, Sequence[object]] | None = None
) -> object:
    return read_rows(text, field, NEW_YORK, beside or {})


def test_a_comma_begins_the_next_thing_where_the_first_is_whole() -> None:
    assert read("09:00-12:00, 13:00 to 17:00", HOURS) == [
        {"start": "09:00", "end": "12:00"},
        {"start": "13:00", "end": "17:00"},
    ]


def test_a_day_with_times_is_a_stretch_and_a_day_alone_is_a_day() -> None:
    assert read("Sun 8 Mar 2026, 01:00 to 03:00; Mon 9 Mar 2026", ENTRIES, {"whose": ["ana"]}) == [
        {"whose": "ana", "time": "2026-03-08T06:00:00Z/2026-03-08T07:00:00Z"},
        {"whose": "ana", "day": "2026-03-09"},
    ]


def test_small_words_between_parts_are_for_people() -> None:
    assert read("off on Fri 6 Mar 2026, 09:00 to 12:00", CHANGES) == [
        {"day": "2026-03-06", "works": False, "start": "09:00", "end": "12:00"}
    ]
    assert read("works on Fri 6 Mar 2026", CHANGES) == [{"day": "2026-03-06", "works": True}]


def test_a_part_can_repeat_another_one() -> None:
    assert read("Ana Ruiz 3, Ben Cole 1", PEOPLE, {"id": ["{name}"]}) == [
        {"name": "Ana Ruiz", "id": "Ana Ruiz", "booked": 3},
        {"name": "Ben Cole", "id": "Ben Cole", "booked": 1},
    ]


def test_a_part_beside_the_cell_is_one_for_all_or_one_for_each() -> None:
    assert read("First aid; Trauma", LICENSES, {"until": ["2026-05-01", None]}) == [
        {"name": "First aid", "until": "2026-05-01"},
        {"name": "Trauma", "until": None},
    ]
    with pytest.raises(CellTextError, match="has 3 entries, and until stands there 2 times"):
        read("a; b; c", LICENSES, {"until": ["2026-05-01", None]})


@pytest.mark.parametrize(
    "text", ["First aid until Fri 1 May 2026, Trauma", "First aid (2026-05-01), Trauma"]
)
def test_words_end_where_a_day_begins(text: str) -> None:
    assert read(text, LICENSES) == [
        {"name": "First aid", "until": "2026-05-01"},
        {"name": "Trauma"},
    ]


@pytest.mark.parametrize("text", ["", "-", "none", "–"])
def test_nothing_is_an_empty_list(text: str) -> None:
    assert read(text, HOURS) == []
    assert read(text, ENTRIES, {"whose": ["ana"]}) == []


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        ("09:00-12:00 sharp", HOURS, "'sharp' is no part of hours"),
        ("09:00", HOURS, "hours does not say end"),
        ("Tue 9 Mar 2026", CHANGES, "is a Monday"),
        ("25:00-26:00", HOURS, "no time of day"),
        ("Mon 9 Mar 2026", ENTRIES, "entries does not say whose"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, field: ValueDescription, told: str) -> None:
    with pytest.raises(CellTextError, match=told):
        read(text, field)


def test_where_one_thing_is_taken_two_are_too_many() -> None:
    one = HOURS.model_copy(update={"single": True})
    assert read("09:00-12:00", one) == {"start": "09:00", "end": "12:00"}
    with pytest.raises(CellTextError, match="is one thing"):
        read("09:00-12:00; 13:00-17:00", one)
