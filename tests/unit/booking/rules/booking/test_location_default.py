from datetime import UTC, datetime

import pytest

from helpgen.booking.rules.booking.location_default import NOT_SET, RULE
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision, allowed
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def located(
    start: datetime, where: str = "America/New_York", week: tuple[str, ...] = WEEK
) -> Decision:
    policy = only({"settings.timezone": where})
    return answered(RULE, weekday_locations=week, start=start, policy=policy)


@pytest.mark.parametrize("number", range(7))
def test_each_day_of_the_week_has_its_own_location(number: int) -> None:
    answer = located(datetime(2026, 3, 2 + number, 17, 0, tzinfo=UTC))
    assert answer.allowed
    assert answer.facts == {"location": WEEK[number], "text": WEEK[number]}


def test_a_day_without_one_says_so() -> None:
    policy = policy_of("bright-path-counseling")
    start = datetime(2026, 3, 3, 17, 0, tzinfo=UTC)
    week = ("Main Office", "", "", "", "", "", "")
    answer = answered(RULE, weekday_locations=week, start=start, policy=policy)
    assert answer.facts == {"location": "", "text": "No Location Set"}
    assert answer.because == ("tuesday", "is set to", "")
    monday = start.replace(day=2)
    known = answered(RULE, weekday_locations=week, start=monday, policy=policy)
    assert known.facts == {"location": "Main Office", "text": "Main Office"}
    assert known.because == ("monday", "is set to", "Main Office")


@pytest.mark.parametrize("week", [(), ("mon",), ("mon", "  ")])
def test_blanks_and_days_that_are_not_listed_set_nothing(week: tuple[str, ...]) -> None:
    answer = located(datetime(2026, 3, 3, 17, 0, tzinfo=UTC), week=week)
    assert answer.facts == {"location": "", "text": NOT_SET}


@pytest.mark.parametrize(
    ("where", "start", "location"),
    [
        ("Asia/Tokyo", datetime(2026, 3, 2, 14, 59, 59, tzinfo=UTC), "mon"),
        ("Asia/Tokyo", datetime(2026, 3, 2, 15, 0, tzinfo=UTC), "tue"),
        ("Australia/Sydney", datetime(2026, 3, 1, 12, 59, 59, tzinfo=UTC), "sun"),
        ("Australia/Sydney", datetime(2026, 3, 1, 13, 0, tzinfo=UTC), "mon"),
        ("America/Los_Angeles", datetime(2026, 3, 3, 7, 59, 59, tzinfo=UTC), "mon"),
        ("America/Los_Angeles", datetime(2026, 3, 3, 8, 0, tzinfo=UTC), "tue"),
        ("America/New_York", datetime(2026, 3, 8, 4, 59, 59, tzinfo=UTC), "sat"),
        ("America/New_York", datetime(2026, 3, 8, 5, 0, tzinfo=UTC), "sun"),
        ("America/New_York", datetime(2026, 3, 9, 3, 59, 59, tzinfo=UTC), "sun"),
        ("America/New_York", datetime(2026, 3, 9, 4, 0, tzinfo=UTC), "mon"),
        ("America/New_York", datetime(2026, 11, 1, 3, 59, 59, tzinfo=UTC), "sat"),
        ("America/New_York", datetime(2026, 11, 1, 4, 0, tzinfo=UTC), "sun"),
        ("America/New_York", datetime(2026, 11, 2, 4, 59, 59, tzinfo=UTC), "sun"),
        ("America/New_York", datetime(2026, 11, 2, 5, 0, tzinfo=UTC), "mon"),
    ],
)
def test_the_day_is_the_organization_s(where: str, start: datetime, location: str) -> None:
    assert located(start, where).facts["location"] == location


def test_a_client_s_own_zone_does_not_move_the_day() -> None:
    start = datetime(2026, 3, 3, 9, 0, tzinfo=zone("Asia/Tokyo"))
    assert located(start).facts["location"] == "mon"


def test_its_law_denies_silence_and_a_place_that_nobody_set() -> None:
    given = {
        "weekday_locations": WEEK,
        "start": datetime(2026, 3, 2, 17, tzinfo=UTC),
        "policy": only({"settings.timezone": "UTC"}),
    }
    law = ["never-without-a-text"]
    for location, text in (("", ""), ("x", "x"), ("", "mon"), ("mon", NOT_SET)):
        assert broken(RULE, allowed(location=location, text=text), **given) == law
    assert broken(RULE, allowed(location="", text=NOT_SET), **given) == []
