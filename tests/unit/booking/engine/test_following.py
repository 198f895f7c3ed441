"""Which values of a line follow from others, found out anew for each rule, and what they are."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from helpgen.booking.engine import derived
from helpgen.booking.engine.derived import CLOCK, completed, derived_of, given_of
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.values.value import DAYS
from tests.booking_policies import policy_with

ALL_DAY = {"open": True, "start": "00:00", "end": "24:00"}
POLICY = policy_with(
    "maple-street-therapy",
    {
        "settings.timezone": "America/New_York",
        "settings.businessHours": dict.fromkeys(DAYS, ALL_DAY),
    },
)
EVENING: dict[str, Any] = {
    "start": datetime(2026, 3, 11, 1, tzinfo=UTC),  # of the 10th, there
    "minutes": 50,
    "usual": ({"start": 20 * 60 + 15, "end": 23 * 60},),
    "overrides": (),
    "holds": (),
}


@pytest.fixture(autouse=True)
def reckoned_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which values follow is remembered for each rule; here each test finds it out by itself."""
    monkeypatch.setattr(derived, "_KNOWN", {})


def whole(rule: str, **more: Any) -> dict[str, Any]:
    """A line about that rule in the evening, with all that follows; what is not named is left out."""
    given = {each.name: None for each in given_of(SERVED[rule])}
    return dict(completed(SERVED[rule], {**given, **EVENING, **more}, POLICY))


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        ("booking.validate-conflict", ["day", CLOCK, "again", "hours", "opens", "contact"]),
        (
            "booking.revalidate",
            ["day", CLOCK, "again", "hours", "opens", "actor", "known", "contact", "expires"],
        ),
        ("approval.approve", ["day", "hours", "contact"]),
        (
            "reschedule.constraints",
            ["day", CLOCK, "again", "hours", "opens", "contact", "expires"],
        ),
        ("availability.dst", []),
        ("machine.step", []),
        ("booking.guest-details", []),
    ],
)
def test_what_follows_is_what_the_rule_is_given_all_of(rule: str, names: list[str]) -> None:
    assert [each.name for each in derived_of(SERVED[rule])] == names


@pytest.mark.parametrize("said", [None, "guest"])
def test_who_is_no_client_and_says_nothing_else_is_a_guest(said: str | None) -> None:
    line = whole("booking.revalidate", actor=said)
    assert (line["actor"], line["known"]) == ("guest", False)


def test_in_the_evening_it_is_the_day_of_the_organization() -> None:
    for day in (date(2026, 3, 10), date(2026, 3, 11)):
        off = {"day": day, "available": False, "start": None, "end": None, "approved": True}
        for overrides in ((), (off,)):  # that it is a day off is for another rule to say
            line = whole("booking.validate-conflict", overrides=overrides)
            assert line["opens"] == 20 * 60 + 15
            assert line["day"] == date(2026, 3, 10)


def test_who_is_known_by_nothing_has_no_contact() -> None:
    assert whole("booking.validate-conflict")["contact"] == ""
    assert whole("booking.validate-conflict", contact="guest:a@b.example")["contact"] == (
        "guest:a@b.example"
    )
