"""Each type of cell has one spelling in JSON, and what is spelled otherwise is refused with what to write."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.engine import cells
from helpgen.booking.engine.cells import CellError
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Effect, EffectKind
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.rule import Cell, Field
from helpgen.booking.values.state import State

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = Interval(NOON, NOON + timedelta(hours=1))

SAME: list[tuple[Cell, object, object]] = [
    (Cell.INSTANT, "2026-03-02T12:00:00Z", NOON),
    (Cell.INSTANT, "1900-01-01T00:00:00Z", datetime(1900, 1, 1, tzinfo=UTC)),
    (Cell.INSTANT, "2999-12-31T23:59:59.250000Z", datetime(2999, 12, 31, 23, 59, 59, 250000, UTC)),
    (Cell.DATE, "2026-03-02", date(2026, 3, 2)),
    (Cell.TIME, "09:05", 545),
    (Cell.TIME, "24:00", 1440),
    (Cell.INTERVAL, "2026-03-02T12:00:00Z/2026-03-02T13:00:00Z", HOUR),
    (Cell.INTERVAL, "2026-03-02T12:00:00Z/2026-03-02T12:00:00Z", Interval(NOON, NOON)),
    (Cell.DURATION, "PT23H59M", timedelta(hours=23, minutes=59)),
    (Cell.DURATION, "PT50M", timedelta(minutes=50)),
    (Cell.DURATION, "PT10S", timedelta(seconds=10)),
    (Cell.DURATION, "PT1H0.5S", timedelta(hours=1, milliseconds=500)),
    (Cell.DURATION, "PT0.000001S", timedelta(microseconds=1)),
    (Cell.DURATION, "-PT1H5M", -timedelta(hours=1, minutes=5)),
    (Cell.DURATION, "PT0S", timedelta()),
    (Cell.DURATION, "PT1000000H", timedelta(hours=1_000_000)),
    (Cell.INTEGER, 1_000_000, 1_000_000),
    (Cell.INTEGER, -1_000_000, -1_000_000),
    (Cell.YES_NO, True, True),
    (Cell.YES_NO, False, False),
    (Cell.CODE, "client", "client"),
    (Cell.WORDS, "", ""),
    (Cell.STATE, "no_show", State.NO_SHOW),
    (Cell.ZONE, "Asia/Tokyo", zone("Asia/Tokyo")),
]

OTHER: list[tuple[Cell, object, object]] = [
    (Cell.INSTANT, "2026-03-02T07:00:00-05:00", NOON),
    (Cell.INSTANT, "2026-03-02T12:00:00.0Z", NOON),
    (Cell.DURATION, "PT90M", timedelta(minutes=90)),
    (Cell.DURATION, "PT3600S", timedelta(hours=1)),
    (Cell.DURATION, "PT0.25S", timedelta(milliseconds=250)),
]

WRONG: list[tuple[Cell, object, str]] = [
    (Cell.INSTANT, "2026-03-02T12:00:00", "with its offset, such as 2026-03-02T10:01:00-05:00$"),
    (Cell.INSTANT, "2026-03-02 12:00:00Z", "with its offset"),
    (Cell.INSTANT, "2026-03-02T12:00Z", "with its offset"),
    (Cell.INSTANT, "2026-03-02T12:00:00+24:00", "with its offset"),
    (Cell.INSTANT, "2026-02-29T12:00:00Z", "no such day or time: 2026-02-29T12"),
    (Cell.INSTANT, "2026-03-02T24:00:00Z", "no such day or time"),
    (Cell.INSTANT, "1899-12-31T23:59:59Z", "year from 1900 to 2999"),
    (Cell.INSTANT, "3000-01-01T00:00:00Z", "year from 1900 to 2999"),
    (Cell.INSTANT, 0, "with its offset"),
    (Cell.DATE, "2026-3-2", "YYYY-MM-DD"),
    (Cell.DATE, "2026-03-02T12:00:00Z", "YYYY-MM-DD"),
    (Cell.DATE, "2026-02-29", "no such day: 2026-02-29$"),
    (Cell.DATE, "1899-12-31", "year from 1900"),
    (Cell.DATE, "3000-01-01", "to 2999"),
    (Cell.DATE, 20260302, "YYYY-MM-DD"),
    (Cell.TIME, "24:01", "HH:MM"),
    (Cell.TIME, 545, "HH:MM"),
    (Cell.INTERVAL, "2026-03-02T12:00:00Z", "start/end"),
    (Cell.INTERVAL, ["2026-03-02T12:00:00Z"], "start/end"),
    (Cell.INTERVAL, "2026-03-02T12:00:00Z/", "with its offset"),
    (
        Cell.INTERVAL,
        "2026-03-02T13:00:00Z/2026-03-02T12:00:00Z",
        "ends before it starts: write the earlier",
    ),
    (Cell.DURATION, "PT", "PT50M"),
    (Cell.DURATION, "P1D", "PT50M"),
    (Cell.DURATION, "PT.5S", "PT50M"),
    (Cell.DURATION, "50", "PT50M"),
    (Cell.DURATION, 50, "PT50M"),
    (Cell.DURATION, "PT1000000H1S", "at most 1000000 hours"),
    (Cell.INTEGER, 1_000_001, "from -1000000 to 1000000"),
    (Cell.INTEGER, -1_000_001, "from -1000000 to 1000000"),
    (Cell.INTEGER, 1.0, "whole number"),
    (Cell.INTEGER, True, "whole number"),
    (Cell.INTEGER, "1", "whole number"),
    (Cell.YES_NO, 1, "true or false"),
    (Cell.YES_NO, "yes", "true or false"),
    (Cell.CODE, 1, "write text"),
    (Cell.WORDS, ["a"], "write text"),
    (Cell.ZONE, "Asia/Tokio", "no time zone is called 'Asia/Tokio'"),
    (Cell.ZONE, 9, "name of a time zone"),
    (Cell.STATE, "scheduled", "write one of pending, booked"),
    (Cell.STATE, ["booked"], "write one of pending, booked"),
]


@pytest.mark.parametrize(("cell", "text", "value"), SAME)
def test_a_value_is_read_from_what_it_is_written_as(
    cell: Cell, text: object, value: object
) -> None:
    field = Field("it", cell)
    read = cells.given((field,), {"it": text})["it"]
    # A zone is its name: one that was read before the code was loaded anew is another object.
    assert (read == value) or (cell is Cell.ZONE and str(read) == str(value))
    assert cells.json_of(field, value) == text


@pytest.mark.parametrize(("cell", "text", "value"), OTHER)
def test_other_spellings_that_are_as_clear_are_read_too(
    cell: Cell, text: object, value: object
) -> None:
    assert cells.given((Field("it", cell),), {"it": text}) == {"it": value}


@pytest.mark.parametrize(("cell", "text", "what"), WRONG)
def test_what_is_wrong_is_told_with_what_to_write(cell: Cell, text: object, what: str) -> None:
    with pytest.raises(CellError, match=f"^it: (?=[a-z]).*{what}"):
        cells.given((Field("it", cell),), {"it": text})


def test_every_type_of_cell_can_be_read() -> None:
    assert set(cells.READ) == set(Cell) == {cell for cell, _, _ in SAME}


def test_a_code_is_one_of_a_few() -> None:
    field = Field("who", Cell.CODE, codes=("client", "guest"))
    assert cells.given((field,), {"who": "guest"}) == {"who": "guest"}
    with pytest.raises(CellError, match=r"who: write one of client, guest"):
        cells.given((field,), {"who": "staff"})


def test_a_list_is_a_tuple_and_a_fault_in_it_has_a_place() -> None:
    field = Field("days", Cell.DATE, many=True)
    days = (date(2026, 3, 2), date(2026, 3, 3))
    assert cells.given((field,), {"days": ["2026-03-02", "2026-03-03"]}) == {"days": days}
    assert cells.given((field,), {"days": []}) == {"days": ()}
    assert cells.json_of(field, days) == ["2026-03-02", "2026-03-03"]
    with pytest.raises(CellError, match=r"^days\[1\]: write a date"):
        cells.given((field,), {"days": ["2026-03-02", 1]})
    with pytest.raises(CellError, match=r"^days: write a list$"):
        cells.given((field,), {"days": "2026-03-02"})


ROWS = Field(
    "busy",
    Cell.WORDS,
    rows=(Field("start", Cell.TIME), Field("note", Cell.WORDS, optional=True)),
)


def test_rows_are_read_field_by_field() -> None:
    read = cells.given((ROWS,), {"busy": [{"start": "09:00"}, {"start": "10:00", "note": "x"}]})
    assert read == {"busy": ({"start": 540, "note": None}, {"start": 600, "note": "x"})}
    assert cells.json_of(ROWS, read["busy"]) == [
        {"start": "09:00", "note": None},
        {"start": "10:00", "note": "x"},
    ]


def test_a_fault_in_a_row_says_where_it_is() -> None:
    with pytest.raises(CellError, match=r"^busy\[0\]: start: write a time"):
        cells.given((ROWS,), {"busy": [{"start": "9"}]})
    with pytest.raises(CellError, match=r"^busy\[0\]: not known: end; give start, note; start: is"):
        cells.given((ROWS,), {"busy": [{"end": "9"}]})
    with pytest.raises(CellError, match=r"^busy\[0\]: write an object with start, note"):
        cells.given((ROWS,), {"busy": ["09:00"]})
    with pytest.raises(CellError, match=r"^busy: write a list"):
        cells.given((ROWS,), {"busy": {"start": "09:00"}})


def test_only_what_is_optional_can_be_left_out_or_null() -> None:
    optional, needed = Field("a", Cell.DATE, optional=True), Field("b", Cell.DATE)
    assert cells.given((optional,), {}) == cells.given((optional,), {"a": None}) == {"a": None}
    with pytest.raises(CellError, match=r"^b: is missing \(date\)$"):
        cells.given((needed,), {})
    with pytest.raises(CellError, match=r"^b: write a value, not null \(date\)$"):
        cells.given((needed,), {"b": None})


def test_what_is_missing_is_told_with_what_kind_of_value_it_is() -> None:
    fields = (Field("a", Cell.YES_NO), Field("b", Cell.DATE, many=True), ROWS)
    with pytest.raises(CellError) as error:
        cells.given(fields, {})
    assert str(error.value) == (
        "a: is missing (yes/no); b: is missing (list, each: date); busy: is missing (list, each: object)"
    )


@pytest.mark.parametrize("least", [0, 1])
def test_an_integer_is_at_least_what_its_field_says(least: int) -> None:
    field = Field("count", Cell.INTEGER, least=least)
    for value in (least, 1_000_000):
        assert cells.given((field,), {"count": value}) == {"count": value}
    for wrong in (least - 1, -1_000_000, 1_000_001, True):
        with pytest.raises(
            CellError, match=f"^count: write a whole number from {least} to 1000000$"
        ):
            cells.given((field,), {"count": wrong})


def test_a_bound_holds_for_each_of_a_list_and_within_rows() -> None:
    part = Field("minutes", Cell.INTEGER, many=True, least=1)
    with pytest.raises(CellError, match=r"^minutes\[1\]: write a whole number from 1 to"):
        cells.given((part,), {"minutes": [1, 0]})
    with pytest.raises(CellError, match=r"^all\[0\]: minutes\[0\]: write a whole number from 1 to"):
        cells.given((Field("all", Cell.WORDS, rows=(part,)),), {"all": [{"minutes": [0]}]})


HOURS = (
    Field("from", Cell.TIME, optional=True),
    Field("to", Cell.TIME, optional=True, after="from"),
)


def test_hours_end_at_another_time_than_they_start() -> None:
    later = {"from": "10:00", "to": "10:01"}
    assert cells.given(HOURS, later) == {"from": 600, "to": 601}
    assert cells.given(HOURS, {**later, "to": "09:59"}) == {"from": 600, "to": 599}
    with pytest.raises(CellError, match=r"^to: write another time than from$"):
        cells.given(HOURS, {**later, "to": "10:00"})


def test_of_two_times_that_belong_together_there_are_both_or_neither() -> None:
    assert cells.given(HOURS, {}) == {"from": None, "to": None}
    for one in ({"from": "10:00"}, {"to": "10:00"}, {"from": "00:00", "to": None}):
        with pytest.raises(CellError, match=r"^from, to: write both or neither$"):
            cells.given(HOURS, one)


def test_a_time_that_is_none_is_told_once() -> None:
    for wrong in ({"from": "9", "to": "10:00"}, {"from": "09:00", "to": "9"}):
        with pytest.raises(CellError) as error:
            cells.given(HOURS, wrong)
        assert str(error.value).count("write") == 1


def test_of_many_codes_the_nearest_are_named_and_where_all_of_them_are() -> None:
    many = tuple(f"code_{n:02}" for n in range(cells.FEW))
    field = Field("why", Cell.CODE, codes=(*many, "too_soon", "too_far"))
    with pytest.raises(CellError, match=r"^why: write too_soon, or one of the codes under Mess"):
        cells.given((field,), {"why": "to_soon"})
    with pytest.raises(
        CellError, match=r"^why: write too_far, or too_far_off, or one of the codes"
    ):
        cells.given(
            (Field("why", Cell.CODE, codes=(*many, "too_far", "too_far_off")),), {"why": "too_far_"}
        )
    with pytest.raises(CellError, match=r"^why: write one of the codes under Messages in docs/"):
        cells.given((field,), {"why": "?"})
    with pytest.raises(CellError, match=r"^why: write one of code_00, code_01, .*, code_19$"):
        cells.given((Field("why", Cell.CODE, codes=many),), {"why": "?"})


def test_all_faults_are_told_at_once() -> None:
    fields = (Field("a", Cell.DATE), Field("b", Cell.YES_NO))
    with pytest.raises(CellError) as error:
        cells.given(fields, {"c": 1, "a": 1, "d": 2})
    assert str(error.value) == (
        "not known: c, d; give a, b; a: write a date as YYYY-MM-DD; b: is missing (yes/no)"
    )
    with pytest.raises(CellError, match=r"^not known: c; give nothing$"):
        cells.given((), {"c": 1})


def test_a_fact_that_is_not_there_is_null() -> None:
    assert cells.json_of(Field("a", Cell.TIME), None) is None
    assert cells.json_of(Field("a", Cell.DATE, many=True), None) is None


def test_an_effect_is_written_with_its_details() -> None:
    effect = Effect(
        EffectKind.AUDIT,
        "booked",
        (("now", NOON), ("rooms", ("a", "b")), ("count", 2), ("by", None)),
    )
    assert cells.json_of_effect(effect) == {
        "kind": "audit",
        "about": "booked",
        "details": {"now": "2026-03-02T12:00:00Z", "rooms": ["a", "b"], "count": 2, "by": None},
    }


def test_times_of_a_list_are_written_as_times() -> None:
    assert cells.json_of(Field("starts", Cell.TIME, many=True), (540, 1440)) == ["09:00", "24:00"]


def test_an_instant_is_written_in_utc_wherever_the_machine_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        assert cells.plain(NOON) == "2026-03-02T12:00:00Z"
    time.tzset()
