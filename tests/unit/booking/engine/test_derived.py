"""What follows from other values of a line is derived, and what contradicts them is a bad question."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from helpgen.booking.desk.asking import fields_of
from helpgen.booking.engine.cells import CellError
from helpgen.booking.engine.derived import CLOCK, completed, derived_of, given_of
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import _values, policy_with

OPEN = {
    **_values("maple-street-therapy"),
    "features.selfBookingEnabled": True,
    "settings.slotInterval": 30,
    "settings.slotAnchor": "window",
}
TUESDAY = [{"start": "09:00", "end": "12:00"}]
LINE: dict[str, Any] = {
    "now": "2026-03-02T10:00:00-05:00",
    "start": "2026-03-10T09:15:00-04:00",
    "minutes": 50,
    "client": "jo",
    "kind": "existing",
    "provider": "ana",
    "active": True,
    "opted_in": True,
    "provider_services": [],
    "provider_locations": [],
    "required": [],
    "held": [],
    "usual": TUESDAY,
    "overrides": [],
    "events": [],
    "appointments": [],
    "open_requests": 0,
}
"""A wish at 09:15, where the hours begin at 09:00 and what starts does so every half hour after that."""


def ask(rule: str = "booking.revalidate", **more: Any) -> dict[str, Any]:
    given = {**LINE, **{name.replace("__", "."): value for name, value in more.items()}}
    given = {each.name: given[each.name] for each in given_of(SERVED[rule]) if each.name in given}
    return answer(json.dumps({"rule": rule, "policy": OPEN, "given": given}))


def fault(**more: Any) -> str:
    error = ask(**more)["error"]
    assert error["code"] == "bad_given"
    return str(error["message"])


def test_what_follows_need_not_be_written() -> None:
    assert ask()["code"] == "off_grid"
    assert ask(start="2026-03-10T09:30:00-04:00")["allowed"] is True


def test_an_opening_that_is_not_when_the_hours_open_is_not_believed() -> None:
    said = fault(opens="09:15")
    assert (
        said
        == 'opens: "09:15" contradicts usual, overrides, zone, start: "09:00" follows; leave it out'
    )
    assert ask(opens="09:00")["code"] == "off_grid"


def test_a_day_in_december_is_not_that_of_a_start_in_march() -> None:
    said = fault(day="2026-12-01")
    assert said == 'day: "2026-12-01" contradicts start: "2026-03-10" follows; leave it out'
    assert ask(day="2026-03-10")["code"] == "off_grid"


@pytest.mark.parametrize(
    ("rule", "more", "said"),
    [
        ("booking.revalidate", {"availability.dst.start": "09:30"}, "availability.dst.start: "),
        ("booking.revalidate", {"again": True, "start": "2026-11-01T01:30:00-04:00"}, "again: "),
        ("booking.revalidate", {"hours": [{"start": "09:15", "end": "12:00"}]}, "hours: "),
        (
            "booking.revalidate",
            {"hours": []},
            "hours: [] contradicts usual, overrides, zone, start: ",
        ),
        ("booking.revalidate", {"actor": "guest"}, 'actor: "guest" contradicts client: "client"'),
        ("booking.revalidate", {"known": False}, "known: false contradicts actor: true follows"),
        ("booking.revalidate", {"contact": "client:bob"}, 'contact: "client:bob" contradicts'),
        ("booking.revalidate", {"contact": "jo"}, '"client:jo" follows'),
        ("booking.validate-conflict", {"day": "2026-03-11"}, 'day: "2026-03-11" contradicts'),
        ("reschedule.constraints", {"opens": "10:15"}, 'opens: "10:15" contradicts'),
        ("approval.recheck", {"day": "2026-12-01"}, 'day: "2026-12-01" contradicts start'),
        ("approval.recheck", {"hours": []}, "hours: [] contradicts"),
        ("approval.recheck", {"contact": "client:bob"}, "contact: "),
    ],
)
def test_nothing_is_believed_that_contradicts_the_rest(
    rule: str, more: dict[str, Any], said: str
) -> None:
    assert said in fault(rule=rule, **more)


def test_all_contradictions_are_told_at_once() -> None:
    said = fault(day="2026-12-01", actor="guest", known=False)
    assert [each.partition(":")[0] for each in said.split("; ")[::2]] == ["day", "actor", "known"]


def test_outside_of_all_hours_nothing_opens() -> None:
    at_night = "2026-03-10T20:00:00-04:00"
    assert 'opens: "09:00" contradicts usual, overrides, zone, start: null follows' in fault(
        start=at_night, opens="09:00"
    )
    assert ask(start=at_night)["code"] == "closed"


def test_hours_are_the_same_however_they_are_cut() -> None:
    cut = [{"start": "10:00", "end": "12:00"}, {"start": "09:00", "end": "10:00"}]
    assert ask(hours=cut)["code"] == "off_grid"
    assert ask(usual=cut, hours=TUESDAY)["code"] == "off_grid"


def test_time_off_and_other_hours_are_in_the_hours_that_follow() -> None:
    other = {
        "day": "2026-03-10",
        "available": True,
        "start": "09:15",
        "end": "12:15",
        "approved": True,
    }
    assert ask(overrides=[other])["allowed"] is True
    assert 'opens: "09:00" contradicts usual, overrides, zone, start: "09:15" follows' in fault(
        overrides=[other], opens="09:00"
    )


POLICY = policy_with("maple-street-therapy", {"settings.timezone": "America/New_York"})
BEIRUT = policy_with("maple-street-therapy", {"settings.timezone": "Asia/Beirut"})
RULE = SERVED["booking.validate-conflict"]
TOLD: dict[str, Any] = {
    **{field.name: None for field in given_of(RULE)},
    "minutes": 50,
    "usual": (),
    "overrides": (),
}


def clock(
    start: datetime,
    policy: Policy = POLICY,
    *,
    day: date | None = None,
    shown: int | None = None,
    again: object = None,
) -> tuple[object, ...]:
    written = {"day": day, CLOCK: shown, "again": again}
    line = completed(RULE, {**TOLD, "start": start, **written}, policy)
    return line["day"], line[CLOCK], line["again"]


SECOND = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
SKIPPED = datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
SUNDAY = date(2026, 3, 8)


def test_the_clock_shows_a_repeated_time_twice_and_the_instant_says_which() -> None:
    assert clock(datetime(2026, 11, 1, 5, 30, tzinfo=UTC)) == (date(2026, 11, 1), 90, False)
    assert clock(SECOND) == (date(2026, 11, 1), 90, True)
    with pytest.raises(CellError, match="again: false contradicts start: true follows"):
        clock(SECOND, again=False)


def test_a_time_that_is_skipped_is_as_good_as_the_one_an_hour_later_that_the_clock_shows() -> None:
    assert clock(SKIPPED) == (SUNDAY, 210, False)
    assert clock(SKIPPED, shown=150) == (SUNDAY, 150, False)
    assert clock(SKIPPED, day=SUNDAY, shown=210) == (SUNDAY, 210, False)
    with pytest.raises(CellError, match='"02:29" contradicts start: "03:30"'):
        clock(SKIPPED, shown=149)


def test_the_end_of_a_day_is_the_midnight_of_the_next() -> None:
    midnight = datetime(2026, 3, 3, 5, tzinfo=UTC)
    assert clock(midnight) == (date(2026, 3, 3), 0, False)
    assert clock(midnight, day=date(2026, 3, 2), shown=1440) == (date(2026, 3, 2), 1440, False)
    with pytest.raises(CellError, match="contradicts"):
        clock(midnight, day=date(2026, 3, 3), shown=1440)


def test_seconds_are_not_on_the_clock_and_the_zone_is_the_organizations() -> None:
    start = datetime(2026, 3, 2, 22, 30, 59, 999, tzinfo=UTC)
    assert clock(start) == (date(2026, 3, 2), 17 * 60 + 30, False)
    assert clock(start, BEIRUT) == (date(2026, 3, 3), 30, False)


def test_a_guest_is_known_by_the_address_and_without_one_the_contact_stands() -> None:
    guest = {**LINE, "client": None, "actor": "guest"}
    assert ask(**{**guest, "email": "Gus@example.org", "contact": "guest:gus@example.org"})["code"]
    said = fault(**{**guest, "email": "gus@example.org", "contact": "guest:eve@example.org"})
    assert 'contact: "guest:eve@example.org" contradicts client, email' in said
    assert "error" not in ask(**{**guest, "contact": "guest:eve@example.org"})
    assert "error" not in ask(**{**guest, "actor": None})
    assert "error" not in ask(**{**guest, "actor": "client"})


def test_whoever_decides_is_not_whoever_wants_it() -> None:
    assert "actor" not in {each.name for each in derived_of(SERVED["approval.approve"])}
    assert "day" in {each.name for each in derived_of(SERVED["approval.approve"])}


HOLD = {
    "id": "h",
    "contact": "client:jo",
    "provider": "ana",
    "time": "2026-03-10T09:15:00-04:00/2026-03-10T10:05:00-04:00",
    "expires": "2026-03-02T10:05:00-05:00",
}


def test_a_hold_lasts_as_long_as_it_says_among_the_holds() -> None:
    used: dict[str, Any] = {"holds": [HOLD], "holder": "client:jo"}
    assert 'expires: "2026-03-02T15:06:00Z" contradicts holds' in fault(
        **used, expires="2026-03-02T10:06:00-05:00"
    )
    assert ask(**used, expires=HOLD["expires"])["code"] == "off_grid"
    other = {**HOLD, "provider": "ben"}
    assert "error" not in ask(holds=[other], holder="client:jo", expires=LINE["now"])
    assert "error" not in ask(holder="client:jo", expires=LINE["now"])


def test_a_rule_by_itself_is_given_what_it_is_given() -> None:
    alone = [rule for rule in SERVED.values() if not rule.is_made_of_others]
    assert [rule.id for rule in alone if derived_of(rule)] == []


def test_a_start_before_a_service_is_refused_by_the_engine_too() -> None:
    several: dict[str, Any] = {
        "provider_services": ["talk", "family"],
        "start": "2026-03-10T09:30:00-04:00",
    }
    assert ask(**several)["code"] == "service_first"
    assert ask(**several, usual_length=True)["allowed"] is True
    assert ask(**several, service="talk")["allowed"] is True


def test_hours_that_nobody_could_mean_do_not_fit() -> None:
    said = fault(usual=[{"start": "24:00", "end": "02:00"}])
    assert said.startswith("the values do not fit together: hours must end")


def test_hours_of_another_zone_and_past_midnight_open_when_they_do() -> None:
    tokyo = [{"start": "22:00", "end": "02:00", "day": "2026-03-10"}]
    given: dict[str, Any] = {
        "usual": tokyo,
        "zone": "Asia/Tokyo",
        "start": "2026-03-10T09:15:00-04:00",
    }
    assert "outside_hours" not in str(ask(**given))
    assert "follows" in fault(**given, opens="08:00")
    assert ask(**given, opens="09:00")["code"] == "off_grid"


def test_seconds_do_not_matter_to_a_time_that_is_skipped() -> None:
    start = SKIPPED.replace(second=59, microsecond=999)
    assert clock(start, shown=150) == (SUNDAY, 150, False)


def test_a_time_that_is_skipped_can_be_meant_by_the_offset_after_it_too() -> None:
    before = datetime(2026, 3, 8, 6, 30, tzinfo=UTC)  # 1:30 by the clock, 2:30 as it will go
    assert clock(before) == (SUNDAY, 90, False)
    assert clock(before, shown=150, again=True) == (SUNDAY, 150, True)
    with pytest.raises(CellError, match='"02:30" contradicts start: "01:30" follows'):
        clock(before, shown=150)


def test_the_hours_of_a_day_off_are_those_that_are_taken_off() -> None:
    off = {"day": "2026-03-10", "available": False, "approved": True}
    assert ask(overrides=[off], hours=TUESDAY)["code"] == "outside_hours"
    assert "hours: [] contradicts" in fault(overrides=[off], hours=[])


def test_what_follows_may_be_left_out_and_nothing_else() -> None:
    for rule in SERVED.values():
        follow = {each.name for each in derived_of(rule)}
        left_out = {each.name for each in fields_of(rule) if each.optional}
        assert {each.name for each in given_of(rule) if each.optional} == left_out | follow


def test_hours_that_end_in_the_gap_of_their_own_clock_end_when_it_does() -> None:
    """Of New York, the organization's own zone: 2:30 to 3:00 is no time on that Sunday."""
    night = "2026-03-08T00:30:00-05:00"
    cut, whole = ([{"start": "00:00", "end": end}] for end in ("02:30", "03:00"))
    assert "error" not in ask(start=night, usual=whole, hours=cut)
    assert "hours: " in fault(start="2026-03-09T00:30:00-04:00", usual=whole, hours=cut)
