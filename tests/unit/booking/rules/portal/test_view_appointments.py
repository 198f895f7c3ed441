from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.portal.view_appointments import RULE, decide, rows
from helpgen.booking.values.appointment import Appointment, Span
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.messages import PORTAL_DISABLED
from helpgen.booking.values.row import ListedRow
from helpgen.booking.values.state import BLOCKING, Change, State
from tests.booking_policies import only, policy_of, policy_with

LAWS = {each.name: each.holds for each in RULE.properties}
S0 = policy_of("maple-street-therapy")
S4 = policy_of("lakeside-psychology")
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


def row(
    name: str = "a",
    end: datetime = NOW + HOUR,
    state: State = State.BOOKED,
    change: str | None = "none",
) -> ListedRow:
    return ListedRow(id=name, start=end - HOUR, end=end, state=state, change=change)


def lists(*appointments: ListedRow, now: datetime = NOW) -> tuple[object, object]:
    answer = decide(appointments, now, S0)
    assert answer.allowed
    return answer.facts["upcoming"], answer.facts["past"]


@pytest.mark.parametrize("state", sorted(BLOCKING))
def test_what_is_still_on_is_upcoming_until_it_ends(state: State) -> None:
    ahead = NOW + HOUR if state is State.PENDING else NOW
    assert lists(row(end=ahead + SECOND, state=state)) == (("a",), ())
    assert lists(row(end=ahead, state=state)) == ((), ("a",))


@pytest.mark.parametrize("state", sorted(set(State) - BLOCKING))
def test_what_is_over_is_past_even_before_its_time(state: State) -> None:
    assert lists(row(end=NOW + HOUR, state=state)) == ((), ("a",))


def test_an_appointment_that_goes_on_now_is_upcoming() -> None:
    assert lists(row(end=NOW + HOUR / 2)) == (("a",), ())


def test_a_request_is_listed_with_the_upcoming_ones() -> None:
    assert lists(row(end=NOW + HOUR + SECOND, state=State.PENDING)) == (("a",), ())


def test_a_request_that_nobody_decided_is_past_from_its_start_on() -> None:
    assert lists(row(end=NOW + HOUR, state=State.PENDING)) == ((), ("a",))


@pytest.mark.parametrize("change", ["reschedule_requested", "cancel_requested", None])
def test_an_open_change_leaves_it_where_it_is(change: str | None) -> None:
    assert lists(row(change=change)) == (("a",), ())


def test_one_canceled_at_the_clients_request_stays_upcoming_until_its_end() -> None:
    let_go = row(end=NOW + SECOND, state=State.CANCELLED, change="cancel_requested")
    assert lists(let_go) == (("a",), ())
    assert lists(let_go, now=NOW + SECOND) == ((), ("a",))


@pytest.mark.parametrize(
    ("state", "change"),
    [
        (State.CANCELLED, "none"),
        (State.CANCELLED, None),
        (State.CANCELLED, "reschedule_requested"),
        (State.LATE_CANCELLED, "cancel_requested"),
        (State.DECLINED, "cancel_requested"),
    ],
)
def test_canceled_in_any_other_way_it_leaves_at_once(state: State, change: str | None) -> None:
    assert lists(row(state=state, change=change)) == ((), ("a",))


def test_both_lists_go_by_start_and_then_by_id() -> None:
    first, second = NOW + HOUR, NOW + 2 * HOUR
    upcoming = [row("c", second), row("b", first), row("a", second)]
    past = [row("z", NOW), row("y", NOW - HOUR), row("x", NOW)]
    assert lists(*upcoming, *past) == (("b", "a", "c"), ("y", "x", "z"))


def test_starts_are_ordered_as_instants_not_as_wall_clocks() -> None:
    new_york = zone("America/New_York")
    earlier = datetime(2026, 11, 1, 1, 50, tzinfo=new_york)
    later = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=new_york)
    both = [
        ListedRow(
            id=name, start=start, end=start.astimezone(UTC) + HOUR, state=State.BOOKED, change=None
        )
        for name, start in [("later", later), ("earlier", earlier)]
    ]
    now = datetime(2026, 10, 31, tzinfo=UTC)
    assert decide(both, now, S0).facts["upcoming"] == ("earlier", "later")


@pytest.mark.parametrize("name", ["Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles", "UTC"])
@pytest.mark.parametrize("hour", [0, 9, 23])
def test_todays_appointments_are_upcoming_whatever_date_it_is_in_greenwich(
    name: str, hour: int
) -> None:
    """Compare instants, never the stored date at midnight in Greenwich with now."""
    here = zone(name)
    now = datetime(2026, 3, 2, hour, 5, tzinfo=here)
    today = Appointment(
        id="today",
        organization="o",
        provider="p",
        span=Span(date(2026, 3, 2), hour * 60 + 10, 45, name),
        state=State.BOOKED,
    )
    earlier = Appointment(
        id="earlier",
        organization="o",
        provider="p",
        span=Span(date(2026, 3, 2), hour * 60, 5, name),
        state=State.BOOKED,
    )
    answer = decide(rows([today, earlier]), now, S0)
    assert answer == allowed(upcoming=("today",), past=("earlier",))


@pytest.mark.parametrize(
    ("end", "before"),
    [
        (datetime(2026, 3, 8, 3, 30), datetime(2026, 3, 8, 1, 59)),
        (datetime(2026, 11, 1, 1, 30, fold=1), datetime(2026, 11, 1, 1, 59)),
    ],
)
def test_when_the_clocks_change_the_instant_of_the_end_counts(
    end: datetime, before: datetime
) -> None:
    new_york = zone("America/New_York")
    end, before = end.replace(tzinfo=new_york), before.replace(tzinfo=new_york)
    assert lists(row(end=end), now=before) == (("a",), ())
    assert lists(row(end=end), now=end) == ((), ("a",))


def test_the_lists_stay_when_self_booking_is_off() -> None:
    policy = policy_with(
        "bright-path-counseling",
        {"features.selfBookingEnabled": False, "features.portalAllowCancel": False},
    )
    assert decide([row()], NOW, policy) == allowed(upcoming=("a",), past=())


def test_nothing_is_shown_while_the_portal_is_off() -> None:
    off = only({"features.patientPortalEnabled": False})
    assert decide([row()], NOW, off) == Decision(PORTAL_DISABLED)


def test_without_appointments_both_lists_are_empty() -> None:
    assert lists() == ((), ())


def test_an_appointment_becomes_a_row_with_its_instants() -> None:
    appointment = Appointment(
        id="a",
        organization="o",
        provider="p",
        span=Span(date(2026, 3, 8), 60, 90, "America/New_York"),
        state=State.CONFIRMED,
        change=Change.CANCEL_REQUESTED,
    )
    assert rows([appointment]) == (
        {
            "id": "a",
            "start": datetime(2026, 3, 8, 6, tzinfo=UTC),
            "end": datetime(2026, 3, 8, 7, 30, tzinfo=UTC),
            "state": State.CONFIRMED,
            "change": "cancel_requested",
        },
    )


def test_the_laws_hold_also_while_the_portal_is_off() -> None:
    given = [row(state.value, NOW + HOUR * (n % 3 - 1), state) for n, state in enumerate(State)]
    for policy in (S0, S4, only({"features.patientPortalEnabled": False})):
        answer = decide(given, NOW, policy)
        assert all(holds(given, NOW, policy, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_a_lost_a_doubled_or_a_misplaced_appointment() -> None:
    one, over = LAWS["each-in-one-list"], LAWS["nothing-over-is-upcoming"]
    assert not one([row()], NOW, S0, answer=allowed(upcoming=(), past=()))
    assert not one([row()], NOW, S0, answer=allowed(upcoming=("a",), past=("a",)))
    misplaced = allowed(upcoming=("a",), past=())
    assert not over([row(end=NOW)], NOW, S0, answer=misplaced)
    assert over([row(end=NOW + SECOND)], NOW, S0, answer=misplaced)
    assert over([row(end=NOW)], NOW, S0, answer=allowed(upcoming=None))


def test_the_law_of_what_is_over_counts_appointments_of_the_same_name() -> None:
    over = LAWS["nothing-over-is-upcoming"]
    twins = [row(end=NOW), row(end=NOW + SECOND)]
    assert over(twins, NOW, S0, answer=allowed(upcoming=("a",), past=("a",)))
    assert not over(twins, NOW, S0, answer=allowed(upcoming=("a", "a"), past=()))
