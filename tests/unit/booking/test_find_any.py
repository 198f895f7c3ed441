from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from helpgen.booking.appointment import ANY, Appointment, Calendar, Event, Span
from helpgen.booking.find import Slot, by_load, find, why_empty
from helpgen.booking.interval import Interval
from helpgen.booking.office import Office
from helpgen.booking.policy import Policy
from helpgen.booking.practice import Client, Override, Practice, Provider, Service
from helpgen.booking.rules.booking import any_provider
from helpgen.booking.state import State
from helpgen.booking.value import Hours
from tests.booking_policies import policy_of, policy_with

ZONE = "America/New_York"
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)  # Monday, 10:00 in New York
WEDNESDAY, SATURDAY = date(2026, 3, 4), date(2026, 3, 7)
MORNING = ((Hours(540, 720),),) * 7
S0 = policy_of("maple-street-therapy")
ANN = Client("ann", "Ann")


def _provider(key: str = "dr", **more: Any) -> Provider:
    return Provider(key, key.title(), more.pop("week", MORNING), **more)


def _appointment(start: int, minutes: int = 50, **more: Any) -> Appointment:
    span = Span(more.pop("day", WEDNESDAY), start, minutes, more.pop("zone", ZONE))
    return Appointment(
        more.pop("id", "a"),
        "o",
        more.pop("provider", "dr"),
        span,
        more.pop("state", State.BOOKED),
        **more,
    )


def _slots(  # noqa: PLR0913  everything that may differ, by name
    *,
    people: tuple[Provider, ...] = (_provider(),),
    calendar: Calendar | None = None,
    policy: Policy = S0,
    now: datetime = NOW,
    days: tuple[date, ...] = (WEDNESDAY,),
    client: Client | None = ANN,
    provider: str = "dr",
    service: str = "",
) -> tuple[Slot, ...]:
    practice = Practice("o", people, services=(Service("s90", "Long", 90), Service("s", "Usual")))
    there = calendar or Calendar()
    return find(Office(practice, there, policy, now), days, client, provider, service)


def _starts(**asked: Any) -> list[str]:
    return [_clock(slot.start) for slot in _slots(**asked)]


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _why(**asked: Any) -> tuple[str, ...]:
    practice = Practice("o", asked.get("people", (_provider(),)))
    return why_empty(
        Office(
            practice,
            asked.get("calendar", Calendar()),
            asked.get("policy", S0),
            asked.get("now", NOW),
        ),
        asked.get("day", WEDNESDAY),
        asked.get("client", ANN),
        asked.get("provider", "dr"),
        "",
    )


def test_any_provider_is_the_union_by_start() -> None:
    policy = policy_with("bright-path-counseling", {"settings.timezone": ZONE})
    people = (_provider("amy"), _provider("dr", week=((Hours(660, 780),),) * 7))
    calendar = Calendar((_appointment(540, provider="amy"),))
    found = _slots(policy=policy, people=people, calendar=calendar, provider=ANY)
    assert [(_clock(s.start), s.provider, s.status) for s in found] == [
        ("9:00", ANY, "busy"),
        ("9:30", ANY, "busy"),
        ("10:00", "amy", "free"),
        ("10:30", "amy", "free"),
        ("11:00", "dr", "free"),
        ("11:30", "dr", "free"),
        ("12:00", "dr", "free"),
    ]


def test_a_time_that_the_first_has_taken_is_free_with_the_second() -> None:
    policy = policy_with("bright-path-counseling", {"settings.timezone": ZONE})
    people = (_provider("amy"), _provider("dr"))
    ten = datetime(2026, 3, 4, 15, tzinfo=UTC)
    entry = Event("amy", Interval(ten, ten + timedelta(minutes=50)))
    found = _slots(policy=policy, people=people, calendar=Calendar(events=(entry,)), provider=ANY)
    assert {(s.provider, s.status) for s in found if s.start == 600} == {("dr", "free")}


def test_whoever_has_the_fewest_appointments_that_day_comes_first() -> None:
    people = (_provider("cid"), _provider("bea"), _provider("amy"))
    busy = (
        _appointment(1020, provider="amy"),
        _appointment(960, provider="amy", state=State.CANCELLED),
        _appointment(900, provider="cid", state=State.CANCELLED),
        # Late on the day before in Tokyo's Wednesday: it is Tuesday here.
        _appointment(60, provider="cid", zone="Asia/Tokyo"),
    )
    found = _slots(people=people, calendar=Calendar(busy), provider=ANY)
    assert {slot.provider for slot in found} == {"bea"}


def test_load_then_name_then_id_decide() -> None:
    one, two, three = (
        Provider(key, name, MORNING) for key, name in (("z", "Al"), ("y", "al"), ("x", "B"))
    )
    assert by_load((three, one, two), Counter()) == [two, one, three]
    assert by_load((three, one, two), Counter({"y": 1, "z": 2})) == [three, two, one]


@pytest.mark.parametrize("loads", list(product(range(2), repeat=3)))
def test_any_provider_is_whom_the_rule_chooses(loads: tuple[int, int, int]) -> None:
    people = (
        Provider("z", "Al", MORNING),
        Provider("y", "al", MORNING),
        Provider("x", "B", MORNING),
    )
    rows: list[any_provider.Candidate] = [
        {"name": each.name, "id": each.id, "bookings": load}
        for each, load in zip(people, loads, strict=True)
    ]
    busy = [
        _appointment(900, provider=each.id)
        for each, load in zip(people, loads, strict=True)
        for _ in range(load)
    ]
    found = _slots(people=people, calendar=Calendar(tuple(busy)), provider=ANY)
    chosen = any_provider.decide(tuple(rows)).facts["provider"]
    assert {slot.provider for slot in found} == {chosen}


def test_a_day_says_why_it_is_empty() -> None:
    full = Calendar((_appointment(540, 180),))
    tuesday = datetime(2026, 3, 3, 14, tzinfo=UTC)
    off = (_provider(overrides=(Override(WEDNESDAY, available=False),)),)
    assert _why() == ()
    assert _why(day=SATURDAY) == ("closed",)
    assert _why(people=off) == ("not_working",)
    assert _why(calendar=full) == ("all_booked",)
    assert _why(now=tuesday + timedelta(hours=3)) == ("lead_time",)
    assert _why(now=tuesday + timedelta(hours=1), calendar=full) == ("lead_time", "all_booked")
    assert _why(day=date(2026, 4, 1)) == ()
    assert _why(day=date(2026, 4, 2)) == ("window",)
    assert _why(client=Client("ann", "Ann", required=("EMDR",))) == ("no_qualified_staff",)
    assert _why(provider="nobody") == ("no_qualified_staff",)


def test_with_any_provider_one_free_time_is_enough() -> None:
    people = (_provider(), _provider("else"))
    full = (_appointment(540, 180), _appointment(540, 180, provider="else"))
    assert _why(people=people, calendar=Calendar(full[:1]), provider=ANY) == ()
    assert _why(people=people, calendar=Calendar(full), provider=ANY) == ("all_booked",)


def test_a_day_has_a_reason_exactly_when_nothing_is_found() -> None:
    client = Client("ann", "Ann", required=("EMDR",))
    for day in (WEDNESDAY + timedelta(days=n) for n in range(-3, 35)):
        for who in (ANN, client):
            assert bool(_why(day=day, client=who)) is not bool(_starts(days=(day,), client=who))
