from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.portal.next_appointment import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.messages import PORTAL_DISABLED
from helpgen.booking.values.row import ListedRow
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of

LAWS = {each.name: each.holds for each in RULE.properties}
S4 = policy_of("lakeside-psychology")
OFF = only({"features.patientPortalEnabled": False})
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


def row(
    name: str,
    start: datetime,
    state: State = State.BOOKED,
    change: str | None = None,
) -> ListedRow:
    return ListedRow(id=name, start=start, end=start + HOUR, state=state, change=change)


def test_the_first_one_that_has_not_started_is_named() -> None:
    given = [row("b", NOW + 2 * HOUR), row("a", NOW + HOUR), row("past", NOW - HOUR)]
    answer = decide(given, NOW, S4)
    start = NOW + HOUR
    assert answer == allowed((start, ">=", NOW), next="a", start=start)


def test_one_that_starts_this_instant_counts_one_that_has_started_does_not() -> None:
    assert decide([row("a", NOW)], NOW, S4).facts["next"] == "a"
    assert decide([row("a", NOW - SECOND)], NOW, S4).facts["next"] is None


@pytest.mark.parametrize("state", sorted({State.BOOKED, State.CONFIRMED}))
@pytest.mark.parametrize("change", [None, "none", "cancel_requested", "reschedule_requested"])
def test_one_that_is_agreed_counts_also_with_an_open_change(
    state: State, change: str | None
) -> None:
    assert decide([row("a", NOW, state, change)], NOW, S4).facts["next"] == "a"


@pytest.mark.parametrize("state", sorted(set(State) - {State.BOOKED, State.CONFIRMED}))
def test_requests_and_what_has_begun_or_is_over_do_not_count(state: State) -> None:
    given = [row("a", NOW, state), row("b", NOW + HOUR)]
    assert decide(given, NOW, S4).facts["next"] == "b"


def test_of_two_at_the_same_time_the_lower_id_is_named() -> None:
    given = [row("b", NOW), row("a", NOW)]
    assert decide(given, NOW, S4).facts["next"] == "a"


def test_there_may_be_none() -> None:
    assert decide([], NOW, S4) == allowed(next=None, start=None)


def test_nothing_is_named_while_the_portal_is_off() -> None:
    assert decide([row("a", NOW)], NOW, OFF) == Decision(PORTAL_DISABLED)


@pytest.mark.parametrize("name", ["Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles"])
def test_the_zone_in_which_an_instant_is_written_does_not_matter(name: str) -> None:
    there = NOW.astimezone(zone(name))
    assert decide([row("a", there)], NOW, S4).facts == {"next": "a", "start": NOW}
    assert decide([row("a", there - SECOND)], NOW, S4).facts["next"] is None


def test_in_the_hour_that_comes_twice_the_instant_counts() -> None:
    new_york = zone("America/New_York")
    earlier = datetime(2026, 11, 1, 1, 50, tzinfo=new_york)
    later = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=new_york)
    given = [row("later", later), row("earlier", earlier)]
    assert decide(given, earlier, S4).facts["next"] == "earlier"
    assert decide(given, later, S4).facts["next"] == "later"


def test_across_the_hour_that_is_skipped_the_instant_counts() -> None:
    new_york = zone("America/New_York")
    start = datetime(2026, 3, 8, 3, 0, tzinfo=new_york)
    just_before = datetime(2026, 3, 8, 1, 59, 59, tzinfo=new_york)
    assert decide([row("a", start)], just_before, S4).facts["next"] == "a"
    assert decide([row("a", start)], just_before.astimezone(UTC) + 2 * SECOND, S4).facts == {
        "next": None,
        "start": None,
    }


def test_the_laws_hold_also_while_the_portal_is_off() -> None:
    given = [row(f"{state}{n}", NOW + HOUR * n, state) for state in State for n in (-1, 0, 1)]
    for policy in (S4, OFF):
        answer = decide(given, NOW, policy)
        assert all(holds(given, NOW, policy, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_a_request_or_a_later_one() -> None:
    given = [row("r", NOW, State.PENDING), row("a", NOW), row("b", NOW + HOUR)]
    request = allowed(next="r", start=NOW)
    assert not LAWS["never-a-request"](given, NOW, S4, answer=request)
    only_a_request = [row("r", NOW, State.PENDING)]
    assert LAWS["none-is-sooner"](only_a_request, NOW, S4, answer=allowed(next=None, start=None))
    late = allowed(next="b", start=NOW + HOUR)
    assert not LAWS["none-is-sooner"](given, NOW, S4, answer=late)
    assert not LAWS["none-is-sooner"](given, NOW, OFF, answer=late)
    assert not LAWS["none-is-sooner"](given, NOW + SECOND, S4, answer=allowed(next="a", start=NOW))
