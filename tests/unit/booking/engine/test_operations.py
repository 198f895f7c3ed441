"""An operation of the engine says what the product's own function says; its answer is the next question's office."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.office_fields import OFFICE as FIELDS
from helpgen.booking.engine.office_written import office_json
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.find import Search, find
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.office import Office
from helpgen.booking.values.policy import load
from helpgen.booking.values.rule import Field
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS
from tests.booking_lines import GIVEN, spoiled
from tests.booking_lines import OFFICE as WHOLE
from tests.booking_office import (
    GUEST,
    NOW,
    OPEN,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    having,
    held,
    wish,
)
from tests.booking_policies import _values

RAW = json.loads(json.dumps({**_values("maple-street-therapy"), **OPEN}))
OFFICE = Office(PRACTICE, having(), load(RAW, KEYS), NOW)
TIME = {"day": "2026-03-04", "start": "11:00"}
WISH: dict[str, Any] = {
    "key": "n",
    "client": "cleo",
    "provider": "anna",
    "service": "talk",
    "time": TIME,
}
GUEST_WISH = {
    **{name: value for name, value in WISH.items() if name != "client"},
    "guest": dict(GUEST.guest),
}


def line(
    operation: str,
    given: Mapping[str, object],
    calendar: Calendar | None = None,
    policy: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """The question, about the office with this calendar; `policy` is what is otherwise there."""
    office = replace(OFFICE, calendar=calendar or having())
    return {
        "id": operation,
        "operation": operation,
        "policy": {**RAW, **(policy or {})},
        "office": office_json(office),
        "given": dict(given),
    }


def asked(
    operation: str,
    given: Mapping[str, object],
    calendar: Calendar | None = None,
    policy: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    said: dict[str, Any] = dict(answer(json.dumps(line(operation, given, calendar, policy))))
    assert "error" not in said, said
    return said


def fault(question: Mapping[str, object]) -> dict[str, Any]:
    error: Any = answer(json.dumps(question))["error"]
    return dict(error)


def come(said: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The appointments afterwards, with their states."""
    return [(each["id"], each["state"]) for each in said["facts"]["appointments"]]


def same(said: Mapping[str, Any], outcome: Outcome) -> None:
    """The answer is that of the desk."""
    assert (said["allowed"], said["code"]) == (outcome.decision.allowed, outcome.decision.code)
    assert come(said) == [(each.id, each.state.value) for each in outcome.appointments]
    assert [each["id"] for each in said["facts"]["holds"]] == [each.id for each in outcome.holds]
    assert said["facts"]["move"] == outcome.move
    assert said["facts"]["new"] == list(outcome.new)
    assert said["facts"]["spent"] == list(outcome.spent)
    told = [f"{each['kind']}:{each['about']}" for each in said["effects"]]
    assert told == [str(each) for each in outcome.effects]


def test_a_booking_is_what_the_desk_makes_of_it() -> None:
    said = asked("book", WISH)
    same(said, desk.book(OFFICE, wish(at(11)), "n"))
    assert said["facts"]["appointments"] == [
        {
            "id": "n",
            "provider": "anna",
            "time": {
                "day": "2026-03-04",
                "start": "11:00",
                "again": None,
                "zone": "America/New_York",
                "minutes": 60,
            },
            "state": "booked",
            "client": "cleo",
            "guest": None,
            "change": None,
            "proposed": None,
            "proposed_details": None,
            "service": "talk",
            "room": None,
            "location": "Main Street",
            "service_code": "T60",
            "modifier": None,
            "created": "2026-03-02T15:00:00Z",
            "reason": None,
            "by": None,
            "replaces": None,
        }
    ]


def test_what_came_of_one_question_stands_in_the_office_of_the_next() -> None:
    first = asked("book", WISH)
    second = line("book", {**WISH, "key": "m", "client": "dan"})
    second["office"]["appointments"] = first["facts"]["appointments"]
    assert answer(json.dumps(second))["code"] == "slot_taken"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"time": {**TIME, "minutes": 50}}, "wrong_duration"),
        ({"time": {"day": "2026-03-03", "start": "09:30"}}, "too_soon"),
        ({"time": {"day": "2026-03-04", "start": "08:00"}}, "outside_hours"),
        ({"time": {"day": "2026-03-08", "start": "02:30"}}, "no_such_time"),
        ({"time": {"day": "2026-04-02", "start": "11:00"}}, "too_far"),
        ({"client": "nobody"}, "not_found"),
        ({"service": "other"}, "service_not_offered"),
        ({"hold": "gone"}, "hold_expired"),
    ],
)
def test_a_wish_is_refused_as_at_the_desk(changes: dict[str, object], code: str) -> None:
    said = asked("book", {**WISH, **changes})
    assert (said["allowed"], said["code"], come(said)) == (False, code, [])


def test_a_second_occurrence_is_asked_for_by_its_name() -> None:
    twice = {"day": "2026-11-01", "start": "01:30", "again": True}
    always = {"open": True, "start": "00:00", "end": "24:00"}
    open_all = dict.fromkeys(DAYS, always)
    changes = {"settings.businessHours": open_all, "features.selfBookingMaxFutureDays": None}
    assert asked("book", {**WISH, "time": twice}, policy=changes)["code"] == "repeated_time"


def test_a_time_can_be_asked_for_on_another_clock() -> None:
    said = asked("book", {**WISH, "time": {**TIME, "start": "10:00", "zone": "America/Chicago"}})
    assert said["facts"]["appointments"][0]["time"]["start"] == "11:00"
    gone = {"day": "2026-03-29", "start": "02:30", "zone": "Europe/Berlin"}
    error = fault(line("book", {**WISH, "time": gone}))
    assert error["code"] == "bad_given"
    assert "2026-03-29 02:30 does not exist in Europe/Berlin" in error["message"]


def test_a_guest_tells_who_they_are() -> None:
    on = {"features.guestRequestEnabled": True}
    said = asked("book", GUEST_WISH, policy=on)
    assert come(said) == [("n", "pending")]
    assert said["facts"]["appointments"][0]["guest"] == {
        **dict(GUEST.guest),
        "comments": None,
    }
    nobody = {**GUEST_WISH, "guest": {"name": "Gus"}}
    assert asked("book", nobody, policy=on)["code"] == "guest_details_missing"
    assert asked("book", GUEST_WISH)["code"] == "guest_not_allowed"


def test_a_hold_is_made_used_and_spent() -> None:
    first = asked("hold", WISH)
    same(first, desk.hold(OFFICE, wish(at(11)), "n"))
    (hold,) = first["facts"]["holds"]
    assert (hold["id"], hold["contact"]) == ("n", "client:cleo")
    assert hold["expires"] == "2026-03-02T15:10:00Z"
    second = line("book", {**WISH, "key": "m", "hold": "n"})
    second["office"]["holds"] = [hold]
    said: Any = answer(json.dumps(second))
    assert said["allowed"] is True
    assert said["facts"]["spent"] == ["n"]
    second["given"] = {**second["given"], "client": "dan"}
    assert answer(json.dumps(second))["code"] == "slot_taken"


def test_a_hold_to_move_is_for_what_moves() -> None:
    there = having(appointment())
    given = {"key": "n", "client": "cleo", "moving": "a1", "time": {**TIME, "start": "11:30"}}
    said = asked("hold", given, there)
    assert said["facts"]["holds"][0]["moving"] == "a1"
    assert said["facts"]["holds"][0]["time"]["minutes"] == 60
    assert asked("hold", {**given, "moving": "gone"}, there)["code"] == "not_found"


def test_an_appointment_moves_as_at_the_desk() -> None:
    there = having(appointment(), holds=(held("h", at(14)),))
    given = {"appointment": "a1", "by": "cleo", "new": "n", "time": {**TIME, "start": "14:00"}}
    office = replace(OFFICE, calendar=there)
    for hold in ("", "h"):
        said = asked("reschedule", {**given, "hold": hold or None}, there)
        same(said, desk.reschedule(office, "a1", "cleo", at(14), "n", hold))
        assert come(said) == [("a1", "cancelled"), ("n", "booked")]
    asks = asked("reschedule", given, there, policy={"features.selfBookingRequiresApproval": True})
    assert come(asks) == [("a1", "booked")]
    assert asks["facts"]["appointments"][0]["change"] == "reschedule_requested"
    assert asks["facts"]["appointments"][0]["proposed"]["start"] == "14:00"


def test_what_moves_stays_as_long_as_it_is_unless_another_length_is_said() -> None:
    short = having(appointment(span=at(11, minutes=30)))
    given = {"appointment": "a1", "by": "cleo", "new": "n", "time": {**TIME, "start": "14:00"}}
    assert asked("reschedule", given, short)["code"] == "wrong_duration"
    given["time"] = {**TIME, "start": "14:00", "minutes": 60}
    assert asked("reschedule", given, short)["allowed"] is True


def test_somebody_cancels_as_at_the_desk() -> None:
    there = having(appointment())
    office = replace(OFFICE, calendar=there)
    for by in ("cleo", "dan", "anna"):
        said = asked("cancel", {"appointment": "a1", "by": by, "reason": "ill"}, there)
        same(said, desk.cancel(office, "a1", by, "ill"))
    assert asked("cancel", {"appointment": "a1", "by": "cleo"}, there)["allowed"] is True


@pytest.mark.parametrize(
    ("operation", "given"),
    [
        ("cancel", {"appointment": "gone", "by": "cleo"}),
        ("reschedule", {"appointment": "gone", "by": "cleo", "new": "n", "time": TIME}),
        ("find", {"days": ["2026-03-04"], "client": "nobody"}),
        ("find", {"days": ["2026-03-04"], "moving": "gone"}),
        ("find", {"days": ["2026-03-04"], "room": "gone"}),
        ("find", {"days": ["2026-03-04"], "client": "dan", "moving": "a1"}),
    ],
)
def test_what_is_not_there_is_not_found(operation: str, given: dict[str, object]) -> None:
    said = asked(operation, given, having(appointment()))
    assert (said["allowed"], said["code"], said["effects"]) == (False, "not_found", [])


def test_find_offers_what_the_product_offers_and_tells_why_a_day_is_empty() -> None:
    there = having(appointment())
    days = (WEDNESDAY, date(2026, 3, 7), date(2026, 4, 15))
    given = {"days": [day.isoformat() for day in days], "client": "cleo", "service": "talk"}
    said = asked("find", given, there)
    cleo = PRACTICE.client("cleo")
    slots = find(replace(OFFICE, calendar=there), days, Search(cleo, service="talk"))
    assert [(each["provider"], each["start"]) for each in said["facts"]["slots"]] == [
        (each.provider, f"{each.start // 60:02}:{each.start % 60:02}") for each in slots
    ]
    assert said["facts"]["slots"][0] == {
        "provider": "ben",  # who has nothing that day
        "day": "2026-03-04",
        "start": "09:00",
        "time": "2026-03-04T14:00:00Z/2026-03-04T15:00:00Z",
        "status": "free",
    }
    assert said["facts"]["empty"] == [
        {"day": "2026-03-07", "reasons": ["closed"]},
        {"day": "2026-04-15", "reasons": ["window"]},
    ]
    assert (said["allowed"], said["code"]) == (True, "")


def test_a_busy_time_makes_no_day_one_that_has_times() -> None:
    full = having(*(appointment(f"a{hour}", at(hour)) for hour in range(9, 17)))
    given = {"days": ["2026-03-04"], "client": "dan", "service": "talk", "provider": "anna"}
    said = asked("find", given, full, policy={"settings.unavailablePresentation": "grey"})
    assert {each["status"] for each in said["facts"]["slots"]} == {"busy"}
    assert said["facts"]["empty"] == [{"day": "2026-03-04", "reasons": ["all_booked"]}]


def starts(said: Mapping[str, Any]) -> list[str]:
    return [each["start"] for each in said["facts"]["slots"]]


def test_the_time_of_what_moves_counts_as_free() -> None:
    there = having(appointment(), appointment("a2", at(14), client="dan"))
    given = {"days": ["2026-03-04"], "provider": "anna", "service": "talk"}
    assert "11:30" not in starts(asked("find", {**given, "client": "cleo"}, there))
    for more in ({"client": "cleo"}, {}):
        moved = asked("find", {"days": ["2026-03-04"], "moving": "a1", **more}, there)
        assert {"10:30", "11:30"} <= {*starts(moved)}
        assert "14:00" not in starts(moved)
        assert {each["provider"] for each in moved["facts"]["slots"]} == {"anna"}
    other = {"days": ["2026-03-04"], "moving": "a1", "provider": "ben"}
    assert {each["provider"] for each in asked("find", other, there)["facts"]["slots"]} == {"ben"}


def test_find_asks_whether_the_room_is_free_also_that_of_what_moves() -> None:
    there = having(
        replace(appointment("b", client="dan", provider="ben"), room="x"),
        replace(appointment("m", at(14)), room="x"),
    )
    question = line("find", {"days": ["2026-03-04"], "provider": "anna", "service": "talk"}, there)
    question["office"]["rooms"] = ["x"]

    def found(**more: str) -> list[str]:
        return starts(answer(json.dumps({**question, "given": {**question["given"], **more}})))

    assert "11:00" in found()
    assert "11:00" not in found(room="x")
    assert "14:00" not in found(room="x")
    assert "14:30" in found(moving="m")
    assert "11:00" not in found(moving="m")


GREY = {"settings.unavailablePresentation": "grey"}


def statuses(*, has: str = "talk", **given: str) -> list[str]:
    """What is told of 11:00 to who moves the appointment that is there, and shows what is taken."""
    question = {"days": ["2026-03-04"], "moving": "a1", **given}
    there = having(replace(appointment(), service=has))
    said = asked("find", question, there, policy=GREY)["facts"]["slots"]
    return [each["status"] for each in said if each["start"] == "11:00"]


def test_nothing_moves_to_where_it_is_but_to_somebody_else_or_for_something_else() -> None:
    there = having(appointment())
    assert "11:00" not in starts(asked("find", {"days": ["2026-03-04"], "moving": "a1"}, there))
    assert statuses() == ["busy"]
    assert statuses(provider="anna", service="talk") == ["busy"]
    assert statuses(provider="ben") == ["free"]
    assert statuses(has="", service="talk") == ["free"]
    assert statuses(has="") == ["busy"]


def test_a_request_that_waits_may_be_asked_for_anew_at_its_time() -> None:
    there = having(appointment(state=State.PENDING))
    assert "11:00" in starts(asked("find", {"days": ["2026-03-04"], "moving": "a1"}, there))


def test_a_day_on_which_only_its_own_time_would_be_free_says_so() -> None:
    rest = (appointment(f"b{hour}", at(hour), client="dan") for hour in (9, 10, 12, 13, 14, 15, 16))
    there = having(appointment(), *rest)
    given = {"days": ["2026-03-04", "2026-03-07"], "moving": "a1"}
    for policy in ({}, GREY):
        said = asked("find", given, there, policy=policy)["facts"]
        assert said["empty"] == [
            {"day": "2026-03-04", "reasons": ["same_time"]},
            {"day": "2026-03-07", "reasons": ["closed"]},
        ]
    other = asked("find", {**given, "provider": "ben"}, there)["facts"]
    assert [each["day"] for each in other["empty"]] == ["2026-03-07"]


def test_a_move_needs_its_own_switch_and_not_that_of_booking() -> None:
    off = {"features.selfBookingEnabled": False}
    given = {"days": ["2026-03-04"], "client": "cleo", "service": "talk"}
    there = having(appointment())
    assert starts(asked("find", given, there, policy=off)) == []
    assert starts(asked("find", {**given, "moving": "a1"}, there, policy=off))


def test_a_guest_finds_times_and_is_no_client() -> None:
    on = {"features.guestRequestEnabled": True}
    given = {"days": ["2026-03-04"], "guest": True, "service": "talk"}
    assert starts(asked("find", given, policy=on))
    assert starts(asked("find", given)) == []
    error = fault(line("find", {**given, "client": "cleo"}))
    assert (error["code"], error["message"]) == (
        "bad_given",
        "the values do not fit together: a guest is no client: leave one of client, guest out",
    )


def test_what_lapsed_takes_no_time_any_more() -> None:
    old = appointment(span=at(11, day=date(2026, 3, 2)), state=State.PENDING)
    late = line("find", {"days": ["2026-03-02"], "moving": "a1"}, having(old))
    late["office"]["now"] = "2026-03-02T18:00:00Z"
    assert "error" not in answer(json.dumps(late))
    said = line("cancel", {"appointment": "a1", "by": "anna"}, having(old))
    said["office"]["now"] = "2026-03-02T18:00:00Z"
    assert answer(json.dumps(said))["code"] == "terminal_state"


@pytest.mark.parametrize(
    ("changes", "code", "what"),
    [
        ({"operation": "bok"}, "unknown_operation", 'no operation is called "bok": docs/engine.md'),
        ({"operation": "bok"}, "unknown_operation", "did you mean book?"),
        ({"operation": 1}, "bad_request", 'operation: write text, such as "book"'),
        ({"policy": {}}, "bad_policy", "book also needs features.patientPortalEnabled, "),
        ({"office": []}, "bad_request", "office: write an object"),
        ({"office": {}}, "bad_office", "now: is missing (instant)"),
        ({"given": {}}, "bad_given", "key: is missing (code); time: is missing (object)"),
        ({"rule": "booking.lead-time"}, "bad_request", "rule and operation: a line asks for one"),
        ({"property": "a"}, "bad_request", "a line has id, operation, policy, office, given"),
        (
            {"office": {"now": "2026-03-02T15:00:00Z", "staff": [{"id": "a"}] * 2}},
            "bad_office",
            "the values do not fit together: staff: a stands twice",
        ),
    ],
)
def test_what_is_wrong_with_a_line_is_told(
    changes: dict[str, object], code: str, what: str
) -> None:
    error = fault({**line("book", WISH), **changes})
    assert error["code"] == code
    assert what in error["message"]


def test_an_id_that_is_taken_is_no_new_one() -> None:
    error = fault(line("book", {**WISH, "key": "a1"}, having(appointment())))
    assert error["code"] == "bad_given"
    assert error["message"].endswith("there is an appointment 'a1' already")


@pytest.mark.parametrize("operation", GIVEN)
def test_no_value_whatever_stops_an_operation(operation: str) -> None:
    answered = 0
    for question in spoiled(operation, 250):
        said = answer(json.dumps(question))
        assert ("error" in said) is ("allowed" not in said)
        answered += "allowed" in said
    assert 20 < answered < 230


def test_an_example_says_all_that_an_office_can_hold() -> None:
    """What is drawn from is as wide as what is read."""

    def check(fields: Sequence[Field], written: Any) -> None:
        for field in fields:
            rows = written if isinstance(written, list) else [written]
            said = [row[field.name] for row in rows if row.get(field.name) is not None]
            assert said, field.name
            if field.rows:
                check(field.rows, [row for each in said for row in _rows(each)])

    check(FIELDS, WHOLE)
    for operation in OPERATIONS:
        check(operation.given, GIVEN[operation.id])


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
