from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from helpgen.model.engine_description import ValueDescription
from helpgen.verify.cells import CellTextError, Clock, as_code, read_cell, written

NEW_YORK = Clock(ZoneInfo("America/New_York"), "America/New_York")
PLAIN = Clock(UTC)


def value(cell: str, text: str, clock: Clock = PLAIN, **more: object) -> object:
    field = ValueDescription.model_validate({"name": "it", "cell": cell, **more})
    return read_cell(text, field, clock)


def fault(cell: str, text: str, clock: Clock = PLAIN, **more: object) -> str:
    with pytest.raises(CellTextError) as raised:
        value(cell, text, clock, **more)
    return f"{raised.value} ({raised.value.hint})"


@pytest.mark.parametrize(
    "text",
    [
        "Mon 2 Mar 2026, 10:00",
        "Monday, 2 March 2026, 10:00",
        "2 Mar 2026 10:00",
        "2. March 2026, 10:00:00",
        "Mar 2, 2026, 10:00 am",
        "Mon Mar 2 2026, 10:00 a.m.",
        "2026-03-02 10:00",
        "2026-03-02T10:00",
        "Mon\u00a02\u00a0Mar\u00a02026,  10:00",
    ],
)
def test_an_instant_is_read_as_people_write_it(text: str) -> None:
    assert value("instant", text) == "2026-03-02T10:00:00Z"


def test_an_instant_is_on_the_organizations_own_clock() -> None:
    assert value("instant", "2 Mar 2026, 10:00", NEW_YORK) == "2026-03-02T15:00:00Z"
    assert value("instant", "9 Mar 2026, 10:00", NEW_YORK) == "2026-03-09T14:00:00Z"


@pytest.mark.parametrize(
    ("text", "hour"),
    [("12:00 am", "00"), ("12:30 pm", "12"), ("1:00 pm", "13"), ("11:59 PM", "23"), ("0:00", "00")],
)
def test_noon_and_midnight_are_told_apart(text: str, hour: str) -> None:
    assert str(value("instant", f"2 Mar 2026, {text}"))[11:13] == hour


def test_24_00_is_the_next_days_first_minute_and_24_01_is_none() -> None:
    assert value("instant", "31 Mar 2026, 24:00") == "2026-04-01T00:00:00Z"
    assert fault("instant", "31 Mar 2026, 24:01").startswith("24:01 is no time of day")
    assert fault("instant", "31 Mar 2026, 10:60").startswith("10:60 is no time of day")


def test_a_time_that_the_clocks_skip_is_told_and_those_beside_it_are_read() -> None:
    assert fault("instant", "Sun 8 Mar 2026, 02:30", NEW_YORK) == (
        "02:30 is not on the clock: the clocks of America/New_York skip it on 8 Mar 2026"
        " (write a time that there is)"
    )
    assert value("instant", "Sun 8 Mar 2026, 01:59", NEW_YORK) == "2026-03-08T06:59:00Z"
    assert value("instant", "Sun 8 Mar 2026, 03:00", NEW_YORK) == "2026-03-08T07:00:00Z"


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert value("instant", "Sun 1 Nov 2026, 01:30", NEW_YORK) == "2026-11-01T05:30:00Z"


def test_a_day_that_does_not_fall_on_its_weekday_is_a_slip() -> None:
    assert fault("date", "Tue 2 Mar 2026") == (
        "2 Mar 2026 is a Monday (write Mon 2 Mar 2026, or another day)"
    )
    assert value("date", "Monday 2 Mar 2026") == "2026-03-02"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("30 Feb 2026", "30 Feb 2026 is in no calendar"),
        ("2 Mrz 2026", "2 Mrz 2026 is in no calendar"),
        ("2026-13-01", "2026-13-01 is in no calendar"),
        ("tomorrow", "'tomorrow' does not begin with a day"),
        ("2 Mar 2026, 10:00", "', 10:00' stands behind a day"),
    ],
)
def test_what_is_no_day_is_told(text: str, says: str) -> None:
    assert fault("date", text).replace("', 10:00'", "', 10:00'").startswith(says)


def test_a_day_alone_is_no_instant() -> None:
    assert fault("instant", "2 Mar 2026").startswith("'2 Mar 2026' is no time of a day")


@pytest.mark.parametrize(
    ("text", "time"), [("10:00", "10:00"), ("9:05 pm", "21:05"), ("0:00", "00:00")]
)
def test_a_time_of_day(text: str, time: str) -> None:
    assert value("time", text) == time
    assert fault("time", f"{text} sharp").startswith(f"'{text} sharp' is no time of day")


@pytest.mark.parametrize("between", ["-", "–", " to ", " - "])
def test_a_stretch_of_time(between: str) -> None:
    assert value("interval", f"2 Mar 2026, 10:00{between}10:50") == (
        "2026-03-02T10:00:00Z/2026-03-02T10:50:00Z"
    )


def test_a_stretch_may_end_with_the_day_and_needs_both_ends() -> None:
    assert (
        value("interval", "2 Mar 2026, 10:00-24:00") == "2026-03-02T10:00:00Z/2026-03-03T00:00:00Z"
    )
    assert fault("interval", "2 Mar 2026, 10:00").startswith("'2 Mar 2026, 10:00' is no stretch")
    assert fault("interval", "2 Mar 2026, 10:00-noon").startswith("'2 Mar 2026, 10:00-noon' is no")


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("24 hours", "PT24H"),
        ("1 hour 30 minutes", "PT1H30M"),
        ("1 h 30 min", "PT1H30M"),
        ("90 min.", "PT1H30M"),
        ("2 days", "PT48H"),
        ("1 day and 1 second", "PT24H1S"),
        ("0 minutes", "PT0S"),
        ("-5 min", "-PT5M"),
        ("−5 min", "-PT5M"),
    ],
)
def test_a_length_of_time(text: str, duration: str) -> None:
    assert value("duration", text) == duration


@pytest.mark.parametrize("text", ["24", "hours", "24 weeks", "24 hours or so", "-", "1.5 hours"])
def test_what_is_no_length_of_time_is_told(text: str) -> None:
    assert fault("duration", f"{text} ", optional=False).endswith(")")


@pytest.mark.parametrize(
    ("text", "number"), [("5", 5), ("-5", -5), ("1,360", 1360), ("5 times", 5)]
)
def test_a_whole_number(text: str, number: int) -> None:
    assert value("integer", text) == number


@pytest.mark.parametrize("text", ["five", "1.5", "5.", "+5"])
def test_what_is_no_whole_number_is_told(text: str) -> None:
    assert "is no whole number" in fault("integer", text)


@pytest.mark.parametrize(
    ("text", "truth"), [("yes", True), ("TRUE", True), ("✓", True), ("no", False), ("✘", False)]
)
def test_yes_and_no(text: str, truth: bool) -> None:
    assert value("yes/no", text) is truth


def test_perhaps_is_neither() -> None:
    assert fault("yes/no", "perhaps") == "'perhaps' is neither yes nor no (write yes or no)"


def test_a_code_may_be_written_in_words() -> None:
    codes = ("too_soon", "in-person")
    assert value("code", "too soon", codes=codes) == "too_soon"
    assert value("code", "in-person", codes=codes) == "in-person"
    assert fault("code", "too soom", codes=codes) == (
        "it is never 'too soom' (did you mean too_soon?)"
    )
    assert fault("code", "never", codes=codes).endswith("(it is one of too_soon, in-person)")
    assert value("state", "anything at all") == "anything_at_all"


def test_an_empty_cell_is_none_of_many_nothing_where_it_may_be_and_else_a_fault() -> None:
    assert value("date", "-", many=True) == []
    assert value("date", "", optional=True) is None
    assert value("date", "–", optional=True) is None
    assert fault("date", "  ").startswith("it is empty")
    assert value("words", "none") == "none"
    assert value("words", "–") == value("code", "-") == ""


def test_many_values_are_parted_by_commas_or_semicolons() -> None:
    assert value("code", "ana-ruiz, ben-cole;cy", many=True) == ["ana-ruiz", "ben-cole", "cy"]
    assert value("integer", "1; 2,", many=True) == [1, 2]


def test_no_cell_holds_rows_or_a_value_without_a_type() -> None:
    field = ValueDescription(name="it", rows=(ValueDescription(name="inner", cell="words"),))
    with pytest.raises(CellTextError, match="it is a list of rows"):
        read_cell("x", field, PLAIN)
    with pytest.raises(CellTextError, match="which no cell can hold"):
        read_cell("x", ValueDescription(name="it"), PLAIN)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("instant", "Mon 2 Mar 2026, 10:00"),
        ("instant", "Mon 2 Mar 2026, 10:00:30"),
        ("date", "Mon 2 Mar 2026"),
        ("interval", "Mon 2 Mar 2026, 10:00-10:50"),
        ("duration", "1 h 30 min"),
        ("duration", "0 min"),
        ("duration", "-5 min"),
        ("time", "10:00"),
        ("integer", "5"),
        ("yes/no", "yes"),
        ("yes/no", "no"),
        ("code", "too soon"),
        ("words", "as it is_written"),
    ],
)
def test_a_value_is_written_so_that_it_can_be_read_back(cell: str, text: str) -> None:
    field = ValueDescription.model_validate({"name": "it", "cell": cell})
    for clock in (PLAIN, NEW_YORK):
        assert written(read_cell(text, field, clock), field, clock) == text


def test_nothing_and_many_are_written_too() -> None:
    field = ValueDescription(name="it", cell="code", many=True)
    assert written(None, field, PLAIN) == written([], field, PLAIN) == "-"
    assert written(["a_b", "c"], field, PLAIN) == "a b, c"


def test_words_are_a_code_and_an_id_stays_one() -> None:
    assert [as_code(text) for text in (" too  soon ", "too_soon", "a-b", "")] == [
        "too_soon",
        "too_soon",
        "a-b",
        "",
    ]
