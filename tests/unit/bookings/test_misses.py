"""A failed expectation says what was expected and what came."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.values import ALLOWED, Message, refused
from helpgen.bookings.misses import misses
from helpgen.bookings.story_facts import Came
from helpgen.model.bookings.expect import ExpectFile

NEW_YORK = ZoneInfo("America/New_York")
SOON = refused(Message("too_soon", "Too soon."))
CAME = Came(
    ALLOWED,
    {
        "state": "booked",
        "location": "",
        "minutes": 50,
        "start": datetime(2026, 3, 9, 14, tzinfo=UTC),
    },
    {"state": "pending"},
    ("audit:book", "email:client"),
    {"email:client": "Yes."},
)
DAY = Came(ALLOWED, {"free": ("09:00 ana", "10:00 ben"), "unavailable": ("11:00",), "empty": ()})


def said(expect: dict[str, object], came: Came = CAME) -> list[str]:
    return list(misses(ExpectFile.model_validate(expect), came, NEW_YORK))


@pytest.mark.parametrize(
    "expect",
    [
        {},
        {"allowed": True, "state": "booked", "location": "", "minutes": 50},
        {"start": "2026-03-09 10:00"},
        {"start": "2026-03-09 14:00Z"},
        {"replacement": {"state": "pending"}},
        {"effects": ("email:client",), "never": ("free:time",)},
        {"texts": {"email:client": "Yes."}, "message": ""},
    ],
)
def test_what_came_as_expected_is_not_told(expect: dict[str, object]) -> None:
    assert said(expect) == []


@pytest.mark.parametrize(
    ("expect", "miss"),
    [
        ({"allowed": False}, "it should be refused, and is allowed"),
        ({"refused": "too_soon"}, "it should be refused with too_soon, and is allowed"),
        ({"message": "No."}, 'the message should be "No.", and is ""'),
        ({"state": "pending"}, "the state should be pending, and is booked"),
        ({"location": "North"}, 'the location should be North, and is ""'),
        ({"serviceCode": "1"}, "the serviceCode should be 1, and there is none"),
        ({"minutes": 45}, "the minutes should be 45, and is 50"),
        (
            {"start": "2026-03-09 11:00"},
            "the start should be 2026-03-09 11:00 EDT, and is 2026-03-09 10:00 EDT",
        ),
        (
            {"proposed": "2026-03-09 11:00"},
            "the proposed should be 2026-03-09 11:00 EDT, and there is none",
        ),
        (
            {"replacement": {"state": "booked"}},
            "the replacement's state should be booked, and is pending",
        ),
        (
            {"effects": ("free:time",)},
            "free:time should follow, and what follows is audit:book, email:client",
        ),
        ({"never": ("email:client",)}, "email:client should not follow, and does"),
        (
            {"texts": {"email:client": "No."}},
            'email:client should say "No.", and says "Yes."',
        ),
        (
            {"texts": {"email:clinician": "No."}},
            'email:clinician should say "No.", and what follows is audit:book, email:client',
        ),
    ],
)
def test_what_was_expected_and_what_came_are_told(expect: dict[str, object], miss: str) -> None:
    assert said(expect) == [miss]


def test_a_refusal_that_nobody_expected_is_told_and_another_one_too() -> None:
    came = Came(SOON)
    assert said({}, came) == ["it should be allowed, and is refused with too_soon"]
    assert said({"refused": "too_far"}, came) == [
        "it should be refused with too_far, and is refused with too_soon"
    ]
    assert said({"refused": "too_soon", "message": "Too soon."}, came) == []
    assert said({"allowed": False, "effects": ("email:client",)}, came) == [
        "email:client should follow, and what follows is nothing"
    ]


@pytest.mark.parametrize(
    "expect",
    [
        {"free": ("09:00", "10:00 ben"), "empty": ()},
        {"offers": ("10:00",), "lacks": ("09:00 ben", "11:00"), "unavailable": ("11:00",)},
    ],
)
def test_a_time_means_whoever_it_is_with_unless_somebody_is_named(
    expect: dict[str, object],
) -> None:
    assert said(expect, DAY) == []


FREE = "and what is free is [09:00 ana, 10:00 ben]"


@pytest.mark.parametrize(
    ("expect", "miss"),
    [
        ({"free": ("09:00",)}, f"[09:00] should be free, {FREE}"),
        ({"free": ("10:00", "09:00")}, f"[10:00, 09:00] should be free, {FREE}"),
        ({"offers": ("09:00 ben",)}, f"09:00 ben should be free, {FREE}"),
        ({"lacks": ("10:00",)}, f"10:00 should not be free, {FREE}"),
        (
            {"unavailable": ("09:00",)},
            "09:00 should be shown as unavailable, and what is shown as unavailable is [11:00]",
        ),
        ({"empty": ("closed",)}, "the empty should be [closed], and is []"),
    ],
)
def test_other_times_than_expected_are_told_with_all_that_there_are(
    expect: dict[str, object], miss: str
) -> None:
    assert said(expect, DAY) == [miss]


def test_yes_and_no_are_told_as_they_are_written() -> None:
    came = Came(ALLOWED, {"approval": True, "pending": 1})
    assert said({"approval": False}, came) == ["the approval should be false, and is true"]
    assert said({"pending": 0}, came) == ["the pending should be 0, and is 1"]
