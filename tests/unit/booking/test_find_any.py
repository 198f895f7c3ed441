from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from helpgen.booking.find import by_load
from helpgen.booking.rules.booking import any_provider
from helpgen.booking.values.appointment import ANY, Calendar, CalendarEntry
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.people import Client, Override, Provider
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours
from tests.booking_mornings import (
    ANN,
    MORNING,
    SATURDAY,
    WEDNESDAY,
    ZONE,
    appointment_of,
    clock,
    provider_of,
    slots,
    starts,
    why,
)
from tests.booking_policies import policy_with


def test_any_provider_is_the_union_by_start() -> None:
    policy = policy_with("bright-path-counseling", {"settings.timezone": ZONE})
    people = (provider_of("amy"), provider_of("dr", week=((Hours(660, 780),),) * 7))
    calendar = Calendar((appointment_of(540, provider="amy"),))
    found = slots(policy=policy, people=people, calendar=calendar, provider=ANY)
    assert [(clock(s.start), s.provider, s.status) for s in found] == [
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
    people = (provider_of("amy"), provider_of("dr"))
    ten = datetime(2026, 3, 4, 15, tzinfo=UTC)
    entry = CalendarEntry("amy", Interval(ten, ten + timedelta(minutes=50)))
    found = slots(policy=policy, people=people, calendar=Calendar(events=(entry,)), provider=ANY)
    assert {(s.provider, s.status) for s in found if s.start == 600} == {("dr", "free")}


def test_whoever_has_the_fewest_appointments_that_day_comes_first() -> None:
    people = (provider_of("cid"), provider_of("bea"), provider_of("amy"))
    busy = (
        appointment_of(1020, provider="amy"),
        appointment_of(960, provider="amy", state=State.CANCELLED),
        appointment_of(900, provider="cid", state=State.CANCELLED),
        # Late on the day before in Tokyo's Wednesday: it is Tuesday here.
        appointment_of(60, provider="cid", zone="Asia/Tokyo"),
    )
    found = slots(people=people, calendar=Calendar(busy), provider=ANY)
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
        appointment_of(900, provider=each.id)
        for each, load in zip(people, loads, strict=True)
        for _ in range(load)
    ]
    found = slots(people=people, calendar=Calendar(tuple(busy)), provider=ANY)
    chosen = any_provider.decide(tuple(rows)).facts["provider"]
    assert {slot.provider for slot in found} == {chosen}


def test_a_day_says_why_it_is_empty() -> None:
    full = Calendar((appointment_of(540, 180),))
    tuesday = datetime(2026, 3, 3, 14, tzinfo=UTC)
    off = (provider_of(overrides=(Override(WEDNESDAY, available=False),)),)
    assert why() == ()
    assert why(day=SATURDAY) == ("closed",)
    assert why(people=off) == ("not_working",)
    assert why(calendar=full) == ("all_booked",)
    assert why(now=tuesday + timedelta(hours=3)) == ("lead_time",)
    assert why(now=tuesday + timedelta(hours=1), calendar=full) == ("lead_time", "all_booked")
    assert why(day=date(2026, 4, 1)) == ()
    assert why(day=date(2026, 4, 2)) == ("window",)
    assert why(client=Client("ann", "Ann", required=("EMDR",))) == ("no_qualified_staff",)
    assert why(provider="nobody") == ("no_qualified_staff",)


def test_with_any_provider_one_free_time_is_enough() -> None:
    people = (provider_of(), provider_of("else"))
    full = (appointment_of(540, 180), appointment_of(540, 180, provider="else"))
    assert why(people=people, calendar=Calendar(full[:1]), provider=ANY) == ()
    assert why(people=people, calendar=Calendar(full), provider=ANY) == ("all_booked",)


def test_a_day_has_a_reason_exactly_when_nothing_is_found() -> None:
    client = Client("ann", "Ann", required=("EMDR",))
    for day in (WEDNESDAY + timedelta(days=n) for n in range(-3, 35)):
        for who in (ANN, client):
            assert bool(why(day=day, client=who)) is not bool(starts(days=(day,), client=who))
