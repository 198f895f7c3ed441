from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.daily_limit import (
    RULE,
    KeptRow,
    StandingRow,
    days_of,
    decide,
    is_full,
)
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import State
from tests.booking_policies import only
from tests.unit.booking.rules.booking.answered import broken

NEW_YORK = zone("America/New_York")
NOON = datetime(2026, 3, 4, 12, tzinfo=NEW_YORK)
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def _limit(most: int | None) -> dict[str, object]:
    return {
        "settings.maxPerDay": most,
        "settings.holdMinutes": 10,
        "settings.timezone": "America/New_York",
    }


def _row(
    start: datetime,
    key: str = "a",
    provider: str = "dr",
    state: State = State.BOOKED,
    proposed: datetime | None = None,
) -> StandingRow:
    other = None if proposed is None else Interval(proposed, proposed + HOUR)
    return {
        "id": key,
        "provider": provider,
        "time": Interval(start, start + HOUR),
        "state": state,
        "proposed": other,
        "proposed_provider": None,
    }


def _with(provider: str, row: StandingRow) -> StandingRow:
    """The open request asks for that provider."""
    return {**row, "proposed_provider": provider}


def _held(start: datetime, contact: str = "client:b", minutes: int = 5) -> KeptRow:
    return {
        "contact": contact,
        "provider": "dr",
        "time": Interval(start, start + HOUR),
        "expires": NOW + timedelta(minutes=minutes),
    }


def _decide(
    *rows: StandingRow,
    most: int | None = 2,
    moving: str | None = None,
    contact: str | None = "client:a",
    holds: tuple[KeptRow, ...] | None = (),
    start: datetime = NOON,
) -> Decision:
    return decide(start, "dr", moving, rows, contact, holds, NOW, only(_limit(most)))


def test_the_last_place_can_be_booked_and_no_further_one() -> None:
    one, two = _row(NOON - HOUR), _row(NOON + HOUR, "b")
    assert _decide(one).allowed
    assert (_decide(one).facts, _decide(one).because) == ({"booked": 1}, (1, "<", 2))
    full = _decide(one, two)
    assert (full.code, full.because) == ("day_full", (2, ">=", 2))
    assert full.facts == {"booked": 2}


def _broken(start: datetime, row: StandingRow) -> list[str]:
    """The laws that would be broken if this were booked beside that, with one a day."""
    return broken(
        RULE,
        ALLOWED,
        start=start,
        provider="dr",
        moving=None,
        appointments=(row,),
        contact=None,
        holds=(),
        now=NOW,
        policy=only(_limit(1)),
    )


def test_its_law_reckons_with_the_organizations_days() -> None:
    late, law = NOON + 10 * HOUR, ["never-more-than-the-limit"]
    assert _broken(late, _row(NOON)) == law
    assert _broken(NOON, _row(late)) == law
    assert _broken(NOON, _row(late - DAY)) == []
    assert _broken(late, _row(NOON + DAY)) == []


def test_without_a_limit_any_number_is_possible() -> None:
    rows = [_row(NOON, str(n)) for n in range(200)]
    assert _decide(*rows, most=None).allowed
    assert not is_full(1000, only(_limit(None)))


@pytest.mark.parametrize(
    "row",
    [
        _row(NOON + DAY),
        _row(NOON - DAY),
        _row(NOON, provider="other"),
        _row(NOON, state=State.CANCELLED),
        _row(NOON, state=State.DECLINED),
    ],
)
def test_other_days_other_providers_and_what_is_called_off_do_not_count(row: StandingRow) -> None:
    assert _decide(row, most=1).allowed


@pytest.mark.parametrize("state", [State.PENDING, State.CONFIRMED])
def test_requests_count_too(state: State) -> None:
    assert _decide(_row(NOON, state=state), most=1).code == "day_full"


def test_the_day_is_the_organizations() -> None:
    late = datetime(2026, 3, 4, 23, 30, tzinfo=NEW_YORK)  # already the 5th in UTC
    assert _decide(_row(late), most=1).code == "day_full"
    assert _decide(_row(late), most=1, start=NOON + DAY).allowed
    assert _decide(_row(NOON), most=1, start=late).code == "day_full"
    assert _decide(_row(NOON + DAY), most=1, start=late).allowed


def test_a_move_counts_where_it_is_and_where_it_would_be_but_once_a_day() -> None:
    away = _row(NOON - DAY, proposed=NOON)
    assert _decide(away, most=1).code == "day_full"
    assert _decide(away, most=1, start=NOON - DAY).code == "day_full"
    within = _row(NOON, proposed=NOON + HOUR)
    assert _decide(within, most=2).facts == {"booked": 1}
    assert _decide(within, most=1, moving="a").allowed


def test_what_somebody_else_holds_counts_until_it_expires_and_an_own_hold_does_not() -> None:
    assert _decide(most=1, holds=(_held(NOON),)).code == "day_full"
    assert _decide(most=1, holds=(_held(NOON, minutes=0),)).allowed
    assert _decide(most=1, holds=(_held(NOON, "client:a"),)).allowed
    assert _decide(most=1, holds=(_held(NOON + DAY),)).allowed
    assert _decide(most=1, contact="", holds=(_held(NOON, ""),)).code == "day_full"
    assert _decide(most=1, contact=None, holds=(_held(NOON),)).code == "day_full"
    assert _decide(most=1, contact=None, holds=None).allowed
    never = only({**_limit(1), "settings.holdMinutes": 0})
    assert decide(NOON, "dr", None, (), "client:a", (_held(NOON),), NOW, never).allowed
    others: KeptRow = {**_held(NOON), "provider": "other"}
    assert _decide(most=1, holds=(others,)).allowed


def test_an_appointment_counts_on_each_of_its_days_once() -> None:
    hour = Interval(NOON, NOON + HOUR)
    tomorrow = Interval(NOON + DAY, NOON + DAY + HOUR)
    day = date(2026, 3, 4)
    assert days_of((hour, hour, tomorrow), NEW_YORK) == {day, day + DAY}
    assert days_of((), NEW_YORK) == frozenset()


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    policy, row = only(_limit(1)), _row(NOON)
    for rows in ((), (row,), (_row(NOON, provider="other"),), (_row(NOON + DAY),)):
        answer = _decide(*rows, most=1)
        assert law.holds(NOON, "dr", None, rows, "client:a", (), NOW, policy, answer)
    assert not law.holds(NOON, "dr", None, (row,), "client:a", (), NOW, policy, ALLOWED)
    assert law.holds(NOON, "dr", "a", (row,), "client:a", (), NOW, policy, ALLOWED)
    unlimited = only(_limit(None))
    assert law.holds(NOON, "dr", None, (row,), "client:a", (), NOW, unlimited, ALLOWED)


def test_an_open_request_counts_with_whom_it_would_be() -> None:
    tomorrow = NOON + timedelta(days=1)
    leaves = _with("other", _row(NOON, proposed=tomorrow))
    comes = _with("dr", _row(tomorrow, "b", "other", proposed=NOON))
    elsewhere = _with("other", _row(NOON, "c", "other", proposed=NOON))
    assert _decide(leaves, comes, elsewhere).facts["booked"] == 2
    assert _decide(leaves, comes, elsewhere, start=tomorrow).facts["booked"] == 0


def test_an_appointment_that_would_stay_on_its_day_counts_once() -> None:
    assert _decide(_row(NOON, proposed=NOON + timedelta(hours=2))).facts["booked"] == 1
