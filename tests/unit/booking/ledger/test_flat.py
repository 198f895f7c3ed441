"""What an attempt costs does not grow with what is stored, to come or gone by: counted in SQLite's own steps."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import Appointment, Calendar, Change, Draft, Office, Span, State
from tests.booking_cases import open_policy
from tests.booking_office import GUEST, NOW, PRACTICE, WEDNESDAY, at, wish

HOUSE = PRACTICE.organization
HERE = Office(PRACTICE, Calendar(), open_policy(), NOW)
FAR = WEDNESDAY + timedelta(days=60)
LITTLE = 1.3


def crowd(count: int) -> Iterator[Appointment]:
    """Years of both providers, past and to come: booked, called off, over, undecided and to be moved."""
    for number in range(count):
        days = timedelta(days=number // 4)
        day = FAR + days if number % 2 else date(2025, 12, 1) - days
        span = Span(day, 540 + 120 * (number % 4), 60, "America/New_York")
        state = (State.BOOKED, State.CANCELLED, State.PENDING, State.COMPLETED)[number // 2 % 4]
        state = State.NO_SHOW if state is State.PENDING and day < WEDNESDAY else state
        moves = state is State.BOOKED and day > WEDNESDAY
        asked = replace(span, start=span.start + 60) if moves else None
        change = Change.RESCHEDULE_REQUESTED if moves else Change.NONE
        one = Appointment(f"a{number}", HOUSE, "anna", span, state, f"c{number}", (), change, asked)
        if number % 5 == 0 and state is not State.PENDING and not moves:
            one = replace(one, client=None, guest=(("email", f"g{number}@people.example.org"),))
        yield replace(one, provider="ben", room="x") if number % 3 else one


def steps(folder: Path, count: int) -> dict[str, int]:
    """How many steps SQLite takes for each of some attempts, with so much stored."""
    counted = 0

    def count_one() -> int:
        nonlocal counted
        counted += 1
        return 0

    found: dict[str, int] = {}
    wanted = {
        "hold": partial(desk.hold, draft=wish(at(11)), key="h1"),
        "book": partial(desk.book, draft=wish(at(11), hold="h1"), key="n1"),
        "taken": partial(desk.book, draft=wish(at(11), "dan"), key="n2"),
        "guest": partial(desk.book, draft=replace(GUEST, span=at(15)), key="g1"),
        "in a room": partial(desk.book, draft=replace(wish(at(12), "dan"), room="x"), key="r1"),
        "any": partial(desk.book, draft=wish(at(13), "dan", "any"), key="n2"),
        "room": partial(desk.fill_in, key="n1", by="ada", fields={"room": ""}),
        "move": partial(desk.reschedule, key="n1", by="cleo", span=at(14), new="n3"),
        "cancel": partial(desk.cancel, key="n2", by="dan"),
        "nobody": partial(desk.cancel, key="none", by="dan"),
    }
    with Ledger(folder / f"{count}.db", durable=False) as ledger:
        there = tuple(crowd(count))
        made = Outcome(appointments=there, new=tuple(each.id for each in there))
        assert ledger.attempt(HOUSE, Token(), NOW, lambda _: made).decision.allowed
        ledger._connection.set_progress_handler(count_one, 1)
        for name, asked in wanted.items():
            counted = 0
            ledger.serve(HERE, Token("client:cleo", name), asked)
            found[name] = counted
    return found


def test_an_attempt_takes_as_many_steps_whatever_the_years_hold(tmp_path: Path) -> None:
    few, many = steps(tmp_path, 40), steps(tmp_path, 1600)
    assert min(few.values()) > 50
    assert {name: many[name] <= LITTLE * count for name, count in few.items()} == dict.fromkeys(
        few, True
    )


def test_what_lapsed_is_found_without_going_through_what_did_not(tmp_path: Path) -> None:
    """A request that nobody decided is written down by the next attempt, however long ago it was."""
    old = Appointment("old", HOUSE, "anna", at(9, day=date(2024, 1, 8)), State.PENDING, "cleo")
    with Ledger(tmp_path / "one.db", durable=False) as ledger:
        made = Outcome(appointments=(old,), new=("old",))
        ledger.attempt(HOUSE, Token(), NOW, lambda _: made)
        ledger.attempt(HOUSE, Token(), NOW, lambda _: Outcome())
        (said,) = ledger.audit(HOUSE)
        there = ledger.appointment(HOUSE, "old")
    assert there is not None
    assert (there.state, there.reason) == (State.DECLINED, "expired")
    assert (said.appointment, said.event, said.now) == ("old", "clock_passes_start", NOW)


@pytest.mark.parametrize("draft", [GUEST, wish(at(11)), Draft("cleo", "\ud800", at(11), "talk")])
def test_whoever_asks_an_attempt_reads_no_more_than_is_near(tmp_path: Path, draft: Draft) -> None:
    read: list[str] = []
    with Ledger(tmp_path / "one.db", durable=False) as ledger:
        there = tuple(crowd(80))
        made = Outcome(appointments=there, new=tuple(each.id for each in there))
        ledger.attempt(HOUSE, Token(), NOW, lambda _: made)
        ledger._connection.set_trace_callback(read.append)
        ledger.serve(HERE, Token(), partial(desk.book, draft=draft, key="n"))
    assert read
    assert not [
        query
        for query in read
        if "UNION ALL" in query and "ends >" in query and "starts" not in query
    ]
