"""Clients, guests and staff try whatever, day after day, under any policy: the desk and the ledger keep their word.

What is stored is judged by arithmetic of its own, not by the rules that let it in.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import ANY, Appointment, Calendar, Details, Draft, Span
from helpgen.booking.values.event import Event
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import LEAD_TIME_HOURS, MAX_FUTURE_DAYS, NOTIFICATIONS, TIMEZONE
from helpgen.booking.values.lapse import calendar_at
from helpgen.booking.values.office import Office
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import BLOCKING, TERMINAL, Change, State
from helpgen.booking.values.value import Hours
from tests.booking_office import ANNA, GUEST, PRACTICE, appointment
from tests.booking_wide_open import policies

pytestmark = pytest.mark.long

MORNING = datetime(2026, 3, 6, 14, tzinfo=UTC)  # a Friday; on Sunday New York's clocks go forward
EVERY_DAY = ((Hours(9 * 60, 17 * 60),),) * 7
WHO = tuple(replace(ANNA, id=key, name=key.title(), week=EVERY_DAY) for key in ("anna", "ben"))
HERE = replace(PRACTICE, providers=WHO)
STARTS = (540, 570, 600, 630, 660, 720, 780, 840, 900, 960, 675, 990)
TOLD_BY = {Event.REQUEST: "requestSubmitted", Event.EDIT: "requestSubmitted"} | {
    Event.APPROVE: "approved",
    Event.DECLINE: "declined",
    Event.DENY_CHANGE: "changeDenied",
}
YES_NO = st.booleans()
GIVEN = (
    ("a1", 600, State.BOOKED, "cleo", "anna"),
    ("a2", 660, State.PENDING, "dan", "ben"),
    ("a3", 900, State.BOOKED, "eve", "anna"),
)
times = st.tuples(st.sampled_from([0, 1, 1, 2, 2, 2, 3, 4]), st.sampled_from(STARTS))
clients = st.sampled_from(["cleo", "dan", "eve"])
persons = st.sampled_from(["cleo", "dan", "eve", None])
providers = st.sampled_from(["anna", "ben", ANY])
numbers = st.integers(0, 9)


def taken(one: Appointment) -> tuple[tuple[str, Interval], ...]:
    """What it keeps from others, and whose time that is."""
    if one.state not in BLOCKING:
        return ()
    own, asked = (one.provider, one.span.interval), one.proposed
    if asked is None or one.change is not Change.RESCHEDULE_REQUESTED:
        return (own,)
    return own, (one.proposed_details.provider or one.provider, asked.interval)


def next_for(one: Appointment, yes: bool) -> Event:
    """What usually happens to it next."""
    if one.change is not Change.NONE:
        return Event.APPROVE_CHANGE if yes else Event.DENY_CHANGE
    return {
        State.PENDING: Event.APPROVE if yes else Event.DECLINE,
        State.BOOKED: Event.CLIENT_CONFIRM if yes else Event.CHECK_IN,
        State.CONFIRMED: Event.CHECK_IN if yes else Event.NO_SHOW,
        State.CHECKED_IN: Event.START,
    }.get(one.state, Event.COMPLETE)


class Days(RuleBasedStateMachine):
    """One practice under one policy; time only goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.ledger = Ledger(":memory:")
        self.now = MORNING
        self.count = 0

    def teardown(self) -> None:
        """The store goes with the test."""
        self.ledger.close()

    @initialize(policy=policies)
    def open(self, policy: Policy) -> None:
        """Take any policy, and three appointments that are there already."""
        self.policy = policy
        there = [
            replace(appointment(key, self.span((2, start)), state, client), provider=provider)
            for key, start, state, client, provider in GIVEN
        ]
        made = Outcome(appointments=tuple(there), new=tuple(each.id for each in there))
        self.ledger.attempt(HERE.organization, Token(), self.now, lambda _: made)

    def span(self, when: tuple[int, int]) -> Span:
        """A time in the days to come, on the clock of the organization."""
        day = self.now.astimezone(self.policy[TIMEZONE]).date() + timedelta(days=when[0])
        return Span(day, when[1], 60, self.policy[TIMEZONE].key)

    def some(self, number: int) -> Appointment | None:
        """One of those that are there."""
        there = self.ledger.calendar(HERE.organization).appointments
        return there[number % len(there)] if there else None

    def key(self) -> str:
        """A new id."""
        self.count += 1
        return f"n{self.count}"

    def as_it_is(self) -> Calendar:
        """What is stored, as it is at this moment."""
        return calendar_at(self.ledger.calendar(HERE.organization), self.now)

    def attempt(self, work: Callable[[Office], Outcome]) -> Outcome:
        """Whatever is attempted: these laws hold of it."""
        before = self.as_it_is()
        entries = len(self.ledger.audit(HERE.organization))
        outcome = self.ledger.serve(Office(HERE, Calendar(), self.policy, self.now), Token(), work)
        assert outcome == work(Office(HERE, before, self.policy, self.now))
        after = self.as_it_is()
        more = [
            entry
            for entry in self.ledger.audit(HERE.organization)[entries:]
            if entry.code
            or entry.event != Event.CLOCK_PASSES_START  # what had lapsed is written down
            or entry in outcome.audit
        ]
        assert outcome.decision.facts.get("taken") is None  # the desk saw it before the store did
        assert [entry.code for entry in more] == (
            [] if outcome.decision.code == "not_found" else [outcome.decision.code]
        )
        if not outcome.decision.allowed:
            assert after == before
            return outcome
        was = {one.id: one for one in before.appointments}
        for one in after.appointments:
            old = was.get(one.id)
            assert old is None or old.state not in TERMINAL or one == old
            assert (old and old.state, one.state) != (State.PENDING, State.CONFIRMED)
            if old is None or (one.span != old.span and more[0].event == "edit"):
                self.within_the_limits(one)
        self.told(outcome, Event(more[0].event) if more[0].event != "hold" else None, was)
        return outcome

    def within_the_limits(self, one: Appointment) -> None:
        """Reckoned by hand: at this moment the client could have that time."""
        where = self.policy[TIMEZONE]
        start = one.span.interval.start
        local, today = start.astimezone(where), self.now.astimezone(where).date()
        assert start - self.now >= timedelta(hours=self.policy[LEAD_TIME_HOURS])
        assert local.date() <= today + timedelta(days=self.policy[MAX_FUTURE_DAYS] or 10**4)
        assert local.hour >= 9
        assert (local + timedelta(minutes=60)).time() <= datetime(2026, 1, 1, 17).time()
        assert local.minute in {0, 30}
        assert local.replace(tzinfo=None) == datetime.combine(
            one.span.day, datetime.min.time()
        ) + timedelta(minutes=one.span.start)

    def told(self, outcome: Outcome, event: Event | None, was: dict[str, Appointment]) -> None:
        """Exactly those get mail whom the policy names for it."""
        occasion = TOLD_BY.get(event) if event else None
        first = outcome.appointments[0] if outcome.appointments else None
        old = was.get(first.id) if first else None
        if event is Event.CANCEL and outcome.audit[0].actor == "client":
            occasion = "cancelledByClient"
        if event is Event.APPROVE_CHANGE and old:
            leaves = old.change is Change.CANCEL_REQUESTED
            occasion = "cancelledByClient" if leaves else "changeApproved"
        wanted = self.policy[NOTIFICATIONS].get(occasion, ()) if occasion else ()
        sent = [str(each) for each in outcome.effects if str(each).startswith("email:")]
        assert sorted(sent) == sorted(wanted)

    @rule(minutes=st.sampled_from([1, 9, 10, 60, 8 * 60, 50 * 60]))
    def time_passes(self, minutes: int) -> None:
        """It never goes back."""
        self.now += timedelta(minutes=minutes)

    @rule(client=persons, provider=providers, when=times)
    def hold(self, client: str | None, provider: str, when: tuple[int, int]) -> None:
        """Somebody chooses a time."""
        guest = () if client else GUEST.guest
        draft = Draft(client, provider, self.span(when), service="talk", guest=guest)
        key = self.key()
        self.attempt(lambda office: desk.hold(office, draft, key))

    @rule(client=clients, provider=providers, when=times, held=YES_NO)
    def book(self, client: str, provider: str, when: tuple[int, int], held: bool) -> None:
        """Somebody books, with the latest hold or without any."""
        holds = self.ledger.calendar(HERE.organization).holds if held else ()
        name = holds[-1].id if holds else ""
        draft, key = Draft(client, provider, self.span(when), "talk", hold=name), self.key()
        self.attempt(lambda office: desk.book(office, draft, key))

    @rule(provider=providers, when=times, held=YES_NO)
    def ask_as_guest(self, provider: str, when: tuple[int, int], held: bool) -> None:
        """Somebody without an account asks, perhaps for the time of the latest hold without saying so."""
        holds = self.ledger.calendar(HERE.organization).holds if held else ()
        span = holds[-1].span if holds else self.span(when)
        draft, key = replace(GUEST, provider=provider, span=span), self.key()
        self.attempt(lambda office: desk.book(office, draft, key))

    @rule(
        number=numbers,
        when=times,
        by=st.sampled_from(["", "dan"]),
        to_hold=YES_NO,
        whom=st.sampled_from(["", "", "anna", "ben", ANY]),
    )
    def move(self, number: int, when: tuple[int, int], by: str, to_hold: bool, whom: str) -> None:
        """The client moves it, perhaps to somebody else, with a hold or without; or another client tries to."""
        one = self.some(number)
        if one is None or one.client is None:
            return
        who, span, held, new = by or one.client, self.span(when), self.key(), self.key()
        key = one.id
        if to_hold:
            draft = Draft(who, whom, span)
            self.attempt(lambda office: desk.hold(office, draft, held, key))
        mine = {each.id for each in self.ledger.calendar(HERE.organization).holds}
        name, asks = held if held in mine else "", Details(whom)
        self.attempt(lambda office: desk.reschedule(office, key, who, span, new, name, asks))

    @rule(
        number=numbers,
        when=times,
        what=st.sampled_from(["edit", "withdraw", "cancel"]),
        whom=st.sampled_from(["", "anna", "ben", ANY]),
    )
    def change(self, number: int, when: tuple[int, int], what: str, whom: str) -> None:
        """The client thinks again."""
        one = self.some(number)
        key, who = (one.id, one.client or "zoe") if one else ("none", "zoe")
        span = self.span(when)
        self.attempt(
            {
                "edit": lambda office: desk.edit(office, key, who, span, Details(whom)),
                "withdraw": lambda office: desk.withdraw(office, key, who),
                "cancel": lambda office: desk.cancel(office, key, who, "ill"),
            }[what]
        )

    @rule(
        number=numbers,
        event=st.sampled_from(sorted(desk.DECISIONS | desk.PROGRESS)),
        yes=YES_NO,
        likely=st.sampled_from([True, True, True, False]),
        by=st.sampled_from(["anna", "ada", "ada", "sam", "owner"]),
    )
    def work(self, number: int, event: Event, yes: bool, likely: bool, by: str) -> None:
        """Somebody who works there does what is next, or anything at all; or the client does."""
        one = self.some(number)
        if one is None:
            return
        if likely:
            event = next_for(one, yes)
        who, key = (one.client or "zoe") if by == "owner" else by, one.id
        does = desk.decide if event in desk.DECISIONS else desk.progress
        self.attempt(lambda office: does(office, key, who, event))

    @rule(number=numbers)
    def clock(self, number: int) -> None:
        """The clock looks at one of them."""
        one = self.some(number)
        if one is not None:
            self.attempt(lambda office: desk.pass_start(office, one.id))

    @rule(number=numbers, by=st.sampled_from(["ada", "anna"]))
    def practice_cancels(self, number: int, by: str) -> None:
        """Somebody who works there calls it off."""
        one = self.some(number) if number < 3 else None
        if one is not None:
            self.attempt(lambda office: desk.cancel(office, one.id, by))

    @invariant()
    def nobody_is_in_two_places(self) -> None:
        """No two appointments of a provider, nor of a client, overlap, asked-for times included."""
        for one, two in combinations(self.ledger.calendar(HERE.organization).appointments, 2):
            same = bool(one.client) and one.client == two.client
            for (whose, a), (other, b) in product(taken(one), taken(two)):
                if same or whose == other:
                    assert not (a.start < b.end and b.start < a.end)


TestDays = Days.TestCase
TestDays.settings = settings(
    max_examples=100,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_the_days_go_over_a_change_of_the_clock() -> None:
    assert MORNING.date() < date(2026, 3, 8) < (MORNING + timedelta(days=5)).date()
