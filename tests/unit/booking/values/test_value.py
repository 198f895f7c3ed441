"""Each reader makes a booking value of a JSON value, or says what is allowed instead."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from helpgen.booking.values import value
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS, Hours, Reader

OPEN = {"open": True, "start": "08:00", "end": "18:00"}
WEEK: dict[str, object] = dict.fromkeys(DAYS, OPEN)
WORDS: dict[str, object] = {state.value: state.value.title() for state in State}


def test_yes_or_no_is_a_boolean_and_no_number() -> None:
    for good in (True, False):
        assert value.yes_or_no(good) is good
    for bad in (0, 1, "yes", None):
        with pytest.raises(ValueError, match="write true or false"):
            value.yes_or_no(bad)


def test_words_are_a_list_of_words() -> None:
    assert value.words(["a", "b"]) == ("a", "b")
    assert value.words(("a",)) == ("a",)
    assert value.words([]) == ()
    for bad in ("ab", ["a", ""], ["a", 1], None, {"a": 1}):
        with pytest.raises(ValueError, match="write a list of words"):
            value.words(bad)
    with pytest.raises(ValueError, match="write each word once"):
        value.words(["a", "b", "a"])


def test_words_may_be_held_to_a_few() -> None:
    read = value.words_among("a", "b")
    assert read(["b", "a"]) == ("b", "a")
    with pytest.raises(ValueError, match="write only a, b"):
        read(["a", "c"])


def test_a_zone_is_named_as_the_database_names_it() -> None:
    assert value.zone_name("Asia/Tokyo").key == "Asia/Tokyo"
    for bad in ("Asia/Tokio", "../etc/passwd", "", 9, None):
        with pytest.raises(ValueError, match="time zone"):
            value.zone_name(bad)


def test_a_table_of_lists_may_leave_names_out_but_has_no_other_ones() -> None:
    read = value.table_of_lists("new", "existing")
    assert read({"new": ["a"]}) == {"new": ("a",)}
    assert read({}) == {}
    wrong: tuple[object, ...] = ({"old": []}, ["new"], None)
    for bad in wrong:
        with pytest.raises(ValueError, match="write lists under some of new, existing"):
            read(bad)
    with pytest.raises(ValueError, match="write a list of words"):
        read({"new": "a"})


def test_every_state_needs_a_word() -> None:
    read = value.word_for_each()
    assert read(WORDS) == WORDS
    for bad in ("", 1, None):
        with pytest.raises(ValueError, match=r"there is no word for booked$"):
            read({**WORDS, "booked": bad})
    with pytest.raises(ValueError, match="there is no word for booked, no_show"):
        read({name: word for name, word in WORDS.items() if name not in ("booked", "no_show")})


def test_a_word_for_something_else_is_refused_unless_it_was_asked_for() -> None:
    more = {**WORDS, "change_requested": "Changing"}
    assert value.word_for_each("change_requested")(more) == more
    wrong: tuple[object, ...] = (more, [], None)
    for bad in wrong:
        with pytest.raises(ValueError, match="write a word for each of booked, cancelled"):
            value.word_for_each()(bad)
    with pytest.raises(ValueError, match="no word for change_requested"):
        value.word_for_each("change_requested")(WORDS)


def test_a_week_has_hours_from_monday_to_sunday() -> None:
    hours = value.week({**WEEK, "sunday": {**OPEN, "open": False}})
    assert hours == (((Hours(480, 1080),),) * 6) + ((),)


def test_a_week_needs_every_day_and_no_other() -> None:
    without = {day: hours for day, hours in WEEK.items() if day != "sunday"}
    wrong: tuple[object, ...] = (without, {**WEEK, "holiday": OPEN}, [], None)
    for bad in wrong:
        with pytest.raises(ValueError, match="write hours for each of monday"):
            value.week(bad)


@pytest.mark.parametrize(
    "day",
    [
        None,
        {"open": True, "start": "08:00"},
        {**OPEN, "more": 1},
        {**OPEN, "open": 1},
    ],
)
def test_a_day_says_whether_it_is_open_and_from_when_to_when(day: object) -> None:
    with pytest.raises(ValueError, match=r"tuesday: write \{open"):
        value.week({**WEEK, "tuesday": day})


def test_hours_of_a_closed_day_are_checked_too() -> None:
    bad = {"open": False, "start": "18:00", "end": "18:00"}
    with pytest.raises(ValueError, match="friday: hours must end at another time than they start"):
        value.week({**WEEK, "friday": bad})


def test_hours_start_before_they_end() -> None:
    assert Hours(0, 1).start == 0
    assert Hours(-120, 1560).end == 1560
    for start, end in ((60, 60), (61, 60)):
        with pytest.raises(ValueError, match=r"^hours must start before they end$"):
            Hours(start, end)


def test_hours_that_end_earlier_than_they_start_go_past_midnight() -> None:
    assert value.hours_between(0, 1440) == Hours(0, 1440)
    assert value.hours_between(1320, 120) == Hours(1320, 1560)
    assert value.hours_between(1320, 0) == Hours(1320, 1440)
    for start, end in ((-1, 60), (0, 1441), (60, 60), (0, 0), (1440, 60), (0, -1)):
        with pytest.raises(ValueError, match="another time than they start"):
            value.hours_between(start, end)


def test_an_office_can_be_open_past_midnight() -> None:
    night = {"open": True, "start": "22:00", "end": "02:00"}
    assert value.week({**WEEK, "friday": night})[4] == (Hours(1320, 1560),)


def test_a_time_of_day_is_minutes_after_midnight() -> None:
    times = {"00:00": 0, "09:05": 545, "19:59": 1199, "23:59": 1439, "24:00": 1440}
    assert {text: value.time_of_day(text) for text in times} == times


@pytest.mark.parametrize(
    "bad", ["24:01", "25:00", "9:00", "09:60", "09:0", "", "09:00 ", "٠٩:٠٠", 540, None]
)
def test_what_no_clock_shows_is_no_time_of_day(bad: object) -> None:
    with pytest.raises(ValueError, match="from 00:00 to 24:00"):
        value.time_of_day(bad)


def test_a_table_may_be_held_to_a_few_words() -> None:
    read = value.table_of_lists("approved", among=("email:client",))
    assert read({"approved": ["email:client"]}) == {"approved": ("email:client",)}
    with pytest.raises(ValueError, match="write only email:client"):
        read({"approved": ["email:client", "fax:client"]})


CLOCK = ["00:00", "09:05", "19:59", "23:59", "24:00"]
NO_CLOCK = ["24:01", "9:00", "25:00", "09:60", "12:00:00", " 12:00", 540, None]
READERS: list[tuple[Reader[Any], list[object], list[object]]] = [
    (value.yes_or_no, [True, False], [0, "yes", None, []]),
    (value.whole(5, 60), [5, 60], [4, 61, "5", None, True, 5.5]),
    (value.whole_or_none(0, 365), [0, 365, None], [-1, 366, "5", False]),
    (value.one_of("a", "b"), ["a", "b"], ["c", "", None, ["a"]]),
    (value.zone_name, ["Asia/Tokyo"], [9, None, ["Asia/Tokyo"]]),
    (value.words, [[], ["a"], ["a", "b"]], ["a", [""], [1], None, {"a": 1}, ["a", "a"]]),
    (value.words_among("a", "b"), [[], ["b", "a"]], ["a", ["c"], ["b", "b"], None]),
    (
        value.table_of_lists("new", "old"),
        [{}, {"new": ["a"], "old": []}],
        [{"more": []}, {"new": "a"}, {"old": [""]}, [], None],
    ),
    (
        value.table_of_lists("new", among=("a", "b")),
        [{"new": ["a", "b"]}, {"new": []}],
        [{"new": ["c"]}, {"more": ["a"]}, {"new": "a"}, {"new": ["a", "a"]}],
    ),
    (
        value.word_for_each("more"),
        [{**WORDS, "more": "M"}],
        [WORDS, {**WORDS, "more": ""}, {**WORDS, "more": 1}, {**WORDS, "more": "M", "x": "X"}, []],
    ),
    (
        value.week,
        [
            WEEK,
            *(
                {**WEEK, "friday": {**OPEN, "open": False, "start": "00:00", "end": end}}
                for end in CLOCK[1:]
            ),
        ],
        [
            {},
            [],
            None,
            {**WEEK, "holiday": OPEN},
            *({name: WEEK[name] for name in DAYS if name != day} for day in DAYS),
            *({**WEEK, "friday": {**OPEN, "start": bad}} for bad in NO_CLOCK),
            *({**WEEK, "friday": {**OPEN, "end": bad}} for bad in NO_CLOCK),
            *({**WEEK, "friday": {key: OPEN[key] for key in OPEN if key != out}} for out in OPEN),
            {**WEEK, "friday": {**OPEN, "more": 1}},
            {**WEEK, "friday": {**OPEN, "open": "yes"}},
        ],
    ),
]


@pytest.mark.parametrize(("reader", "good", "bad"), READERS)
def test_the_schema_of_a_reader_says_what_it_takes(
    reader: Reader[Any], good: list[object], bad: list[object]
) -> None:
    schema = Draft202012Validator(reader.schema)
    for each in good:
        reader(each)
        assert schema.is_valid(each), each
    for each in bad:
        assert not schema.is_valid(each), each
        with pytest.raises(ValueError, match=r"write|there is no word"):
            reader(each)


def test_two_readers_are_never_the_same_so_that_keys_can_be_counted() -> None:
    assert len({value.whole(0, 1), value.whole(0, 1), value.week}) == 3


def test_a_number_knows_its_ends_in_its_schema_too() -> None:
    assert value.whole(1, 3).schema == {"type": "integer", "minimum": 1, "maximum": 3}
