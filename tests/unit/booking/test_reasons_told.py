"""Whoever asks the engine is told the comparison that decided, in an answer of yes as in one of no."""

import json
from typing import Any

import pytest

from helpgen.booking.engine.engine import answer
from tests.booking_policies import _values

POLICY = _values("maple-street-therapy")
NOW = "2026-03-02T10:00:00-05:00"
START = "2026-03-04T09:00:00-05:00"  # a Wednesday, 14:00 in UTC
MORNING = [{"start": "09:00", "end": "12:00"}]
HALF_PAST = "2026-03-04T14:30:00Z/2026-03-04T15:30:00Z"
ASKED = "2026-03-04T14:00+00:00 to 2026-03-04T14:50+00:00"
TAKEN = "2026-03-04T14:30+00:00 to 2026-03-04T15:30+00:00"
OPEN = "2026-03-04T13:00+00:00 to 2026-03-04T23:00+00:00"
WORKED = "2026-03-04T14:00+00:00 to 2026-03-04T17:00+00:00"
BEFORE_AND_AFTER = (
    "2026-03-04T14:00+00:00 to 2026-03-04T14:30+00:00, "
    "2026-03-04T15:30+00:00 to 2026-03-04T17:00+00:00"
)
COUNTED = {
    "office_open": True,
    "within": True,
    "qualified": True,
    "slots": 4,
    "too_soon": 1,
    "free": 2,
}
DAY_OFF = {"day": "2026-03-04", "available": False, "approved": True}
THERE = {"id": "a", "time": HALF_PAST, "state": "booked"}
SLOT = {"start": START, "minutes": 50}
HELD = {"id": "h", "contact": "client:b", "provider": "dr", "time": HALF_PAST, "expires": START}
WISH = {**SLOT, "provider": "dr", "contact": "client:a", "now": NOW}


def said(rule: str, given: dict[str, Any], **changes: object) -> dict[str, Any]:
    policy = {**POLICY, **{name.replace("__", "."): value for name, value in changes.items()}}
    return answer(json.dumps({"rule": rule, "policy": policy, "given": given}))


@pytest.mark.parametrize(
    ("rule", "given", "because"),
    [
        ("availability.active-provider", {"active": True}, "active is yes"),
        ("availability.slot-duration", {"minutes": 50}, "50 = 50"),
        ("availability.business-hours", SLOT, f"{ASKED} within {OPEN}"),
        ("availability.working-hours", {**SLOT, "hours": MORNING}, f"{ASKED} within {WORKED}"),
        (
            "availability.exceptions",
            {**SLOT, "usual": MORNING, "overrides": []},
            f"{ASKED} within {WORKED}",
        ),
        ("availability.slot-grid", {"start": START}, "0 minutes after 30"),
        (
            "availability.dst",
            {"day": "2026-03-04", "start": "11:05", "minutes": 50},
            "11:05 exists on 2026-03-04",
        ),
        ("availability.slot-presentation", {"free": True}, "hide decides yes"),
        ("booking.max-future-days", {"start": START, "now": NOW}, "2026-03-04 <= 2026-04-01"),
        (
            "booking.no-past",
            {"start": START, "now": NOW},
            "2026-03-04T09:00-05:00 >= 2026-03-02T10:00-05:00",
        ),
        (
            "booking.beyond-window-help",
            {"code": "too_far", "contact": "414-555-0100"},
            "too_far = too_far",
        ),
        (
            "booking.beyond-window-help",
            {"code": "too_soon", "contact": "414-555-0100"},
            "too_soon != too_far",
        ),
        (
            "booking.no-slots-help",
            COUNTED,
            "2 of 4",
        ),
        (
            "hold.expiry",
            {"expires": START, "now": NOW},
            "2026-03-02T10:00-05:00 < 2026-03-04T09:00-05:00",
        ),
        ("hold.owner", {"contact": "client:a", "holder": "client:a"}, "client:a = client:a"),
        ("hold.create", {**WISH, "holds": []}, "10 minutes from 2026-03-02T10:00-05:00"),
    ],
)
def test_a_yes_comes_with_what_was_compared(rule: str, given: dict[str, Any], because: str) -> None:
    told = said(rule, given)
    assert (told["code"], told["because"]) == ("", because)


@pytest.mark.parametrize(
    ("rule", "given", "code", "because"),
    [
        ("availability.active-provider", {"active": False}, "provider_unavailable", "active is no"),
        (
            "availability.slot-duration",
            {"minutes": 50, "service": 60},
            "wrong_duration",
            "50 != 60",
        ),
        (
            "availability.business-hours",
            {"start": "2026-03-04T05:00:00-05:00", "minutes": 50},
            "closed",
            f"2026-03-04T10:00+00:00 to 2026-03-04T10:50+00:00 not within {OPEN}",
        ),
        (
            "availability.working-hours",
            {"start": START, "minutes": 181, "hours": MORNING},
            "outside_hours",
            f"2026-03-04T14:00+00:00 to 2026-03-04T17:01+00:00 not within {WORKED}",
        ),
        (
            "availability.exceptions",
            {
                **SLOT,
                "usual": MORNING,
                "overrides": [{**DAY_OFF, "start": "09:30", "end": "10:30"}],
            },
            "outside_hours",
            f"{ASKED} not within {BEFORE_AND_AFTER}",
        ),
        (
            "availability.slot-grid",
            {"start": "2026-03-04T09:10:00-05:00"},
            "off_grid",
            "10 minutes after 30",
        ),
        (
            "availability.dst",
            {"day": "2026-03-08", "start": "02:05", "minutes": 50},
            "no_such_time",
            "02:05 skipped on 2026-03-08",
        ),
        (
            "availability.existing-appointments",
            {**SLOT, "provider": "dr", "appointments": [{**THERE, "provider": "dr"}]},
            "slot_taken",
            f"{ASKED} overlaps {TAKEN}",
        ),
        (
            "availability.client-conflict",
            {**SLOT, "client": "ann", "appointments": [{**THERE, "client": "ann"}]},
            "client_busy",
            f"{ASKED} overlaps {TAKEN}",
        ),
        (
            "availability.block-events",
            {**SLOT, "provider": "dr", "events": [{"provider": "dr", "time": HALF_PAST}]},
            "slot_taken",
            f"{ASKED} overlaps {TAKEN}",
        ),
        (
            "availability.qualifications",
            {"required": ["a", "b"], "held": [], "day": "2026-03-04"},
            "not_qualified",
            "a, b not held on 2026-03-04",
        ),
        (
            "booking.max-future-days",
            {"start": "2026-04-02T09:00:00-04:00", "now": NOW},
            "too_far",
            "2026-04-02 > 2026-04-01",
        ),
        (
            "booking.no-past",
            {"start": NOW, "now": START},
            "in_past",
            "2026-03-02T10:00-05:00 < 2026-03-04T09:00-05:00",
        ),
        (
            "hold.expiry",
            {"expires": NOW, "now": START},
            "hold_expired",
            "2026-03-04T09:00-05:00 >= 2026-03-02T10:00-05:00",
        ),
        (
            "hold.owner",
            {"contact": "client:a", "holder": "client:b"},
            "hold_of_another",
            "client:a != client:b",
        ),
        ("hold.create", {**WISH, "holds": [HELD]}, "slot_taken", f"{ASKED} overlaps {TAKEN}"),
    ],
)
def test_a_no_comes_with_what_was_compared(
    rule: str, given: dict[str, Any], code: str, because: str
) -> None:
    told = said(rule, given)
    assert (told["code"], told["because"]) == (code, because)


def test_where_nothing_is_held_the_minutes_are_told() -> None:
    told = said("hold.create", {**WISH, "holds": []}, settings__holdMinutes=0)
    assert (told["code"], told["because"]) == ("no_holds", "0 = 0")


def test_without_a_limit_of_days_there_is_nothing_to_compare() -> None:
    given = {"start": START, "now": NOW}
    told = said("booking.max-future-days", given, features__selfBookingMaxFutureDays=None)
    assert (told["because"], told["facts"]) == ("", {"day": "2026-03-04", "last": None})


BEFORE, AFTER = "2026-03-02T10:00-05:00", "2026-03-04T09:00-05:00"
REQUEST = {"state": "pending", "event": "withdraw", "actor": "client", "owner": True}
EXPIRY = {"state": "pending", "event": "clock_passes_start", "actor": "clock"}
ABSENT = {"state": "booked", "event": "no_show", "actor": "staff"}
LAPSE = {**EXPIRY, "state": "booked", "change": "reschedule_requested"}


@pytest.mark.parametrize(
    ("case", "now", "code", "because"),
    [
        (REQUEST, START, "terminal_state", "state is declined"),
        (ABSENT, NOW, "not_started", f"{BEFORE} < {AFTER}"),
        (ABSENT, START, "", f"{AFTER} >= {AFTER}"),
        (EXPIRY, NOW, "not_started", f"{AFTER} > {BEFORE}"),
        (EXPIRY, START, "", f"{AFTER} <= {AFTER}"),
        (LAPSE, NOW, "not_started", f"{BEFORE} < {AFTER}"),
        (LAPSE, START, "", f"{AFTER} >= {AFTER}"),
        ({**REQUEST, "owner": False}, NOW, "not_owner", "owner says not_owner"),
    ],
)
def test_a_step_comes_with_what_its_guard_compared(
    case: dict[str, Any], now: str, code: str, because: str
) -> None:
    told = said(
        "machine.step", {**case, "now": now, "start": START}, settings__withdrawPending=True
    )
    assert (told["code"], told["because"]) == (code, because)
