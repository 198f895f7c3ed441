from datetime import UTC, date, datetime

import pytest

from helpgen.booking.rules.time.zone import RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only

LAWS = {each.name: each.holds for each in RULE.properties}
AT = datetime(2026, 3, 3, 2, 30, tzinfo=UTC)


def policy(name: str) -> Policy:
    return only({"settings.timezone": name})


NEW_YORK = policy("America/New_York")


@pytest.mark.parametrize(
    ("name", "day", "hour", "abbreviation"),
    [
        ("America/New_York", 2, 21, "EST"),
        ("America/Los_Angeles", 2, 18, "PST"),
        ("UTC", 3, 2, "UTC"),
        ("Asia/Tokyo", 3, 11, "JST"),
        ("Australia/Sydney", 3, 13, "AEDT"),
    ],
)
def test_date_and_time_are_those_of_the_organization(
    name: str, day: int, hour: int, abbreviation: str
) -> None:
    assert decide(AT, "Europe/Paris", policy(name)) == allowed(
        day=date(2026, 3, day), time=hour * 60 + 30, abbreviation=abbreviation
    )


def test_a_viewer_in_the_same_zone_needs_no_abbreviation() -> None:
    answer = decide(AT, "America/New_York", NEW_YORK)
    assert answer == allowed(day=date(2026, 3, 2), time=21 * 60 + 30, abbreviation=None)


def test_a_viewer_elsewhere_sees_the_same_day_and_not_the_one_before_or_after() -> None:
    days = {
        decide(AT, viewer, NEW_YORK).facts["day"]
        for viewer in ("Asia/Tokyo", "America/Los_Angeles", "America/New_York", "UTC")
    }
    assert days == {date(2026, 3, 2)}


@pytest.mark.parametrize(
    ("at", "minute", "abbreviation"),
    [
        (datetime(2026, 3, 8, 6, 59, tzinfo=UTC), 119, "EST"),
        (datetime(2026, 3, 8, 7, 0, tzinfo=UTC), 180, "EDT"),
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), 90, "EDT"),
        (datetime(2026, 11, 1, 6, 30, tzinfo=UTC), 90, "EST"),
    ],
)
def test_the_abbreviation_is_the_one_of_that_instant(
    at: datetime, minute: int, abbreviation: str
) -> None:
    facts = decide(at, "UTC", NEW_YORK).facts
    assert (facts["time"], facts["abbreviation"]) == (minute, abbreviation)


@pytest.mark.parametrize(
    "viewer", ["America/New_York", "America/Toronto", "UTC", "Asia/Tokyo", "Nowhere"]
)
def test_the_laws_hold_for_every_viewer(viewer: str) -> None:
    answer = decide(AT, viewer, NEW_YORK)
    assert all(holds(AT, viewer, NEW_YORK, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_the_viewers_clock_and_by_a_missing_abbreviation() -> None:
    moves, named = LAWS["viewers-zone-moves-nothing"], LAWS["named-where-zones-differ"]
    for viewer in ("UTC", "Asia/Tokyo"):
        their_day = allowed(day=date(2026, 3, 3), time=21 * 60 + 30, abbreviation="EST")
        their_time = allowed(day=date(2026, 3, 2), time=150, abbreviation="EST")
        assert not moves(AT, viewer, NEW_YORK, answer=their_day)
        assert not moves(AT, viewer, NEW_YORK, answer=their_time)
    assert not named(AT, "UTC", NEW_YORK, answer=allowed(abbreviation=None))
    assert not named(AT, "America/New_York", NEW_YORK, answer=allowed(abbreviation="EST"))
