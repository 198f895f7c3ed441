"""Any history gives the same answers with and without the clock's own events in it: time decides, not a job."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values import (
    ANY,
    TIMEZONE,
    Appointment,
    Calendar,
    Draft,
    Event,
    Office,
    Policy,
    Span,
    calendar_at,
)
from tests.booking_cases import open_policy
from tests.booking_office import ANNA, PRACTICE
from tests.booking_policies import SYSTEMS, policy_of

MORNING = datetime(2026, 3, 6, 14, tzinfo=UTC)  # a Friday; on Sunday New York's clocks go forward
HERE = replace(PRACTICE, providers=(ANNA, replace(ANNA, id="ben", name="Ben")))
POLICIES: tuple[Policy, ...] = (
    *(policy_of(tenant) for tenant in SYSTEMS.values()),
    open_policy(),
    open_policy(
        features__selfBookingRequiresApproval=True,
        features__manageRequestEnabled=True,
        settings__cancelMode="request",
        settings__rescheduleMode="request",
    ),
)
HISTORIES, STEPS = 250, 16
CLIENTS = ("cleo", "dan", "eve")
DECISIONS = (Event.APPROVE, Event.DECLINE, Event.APPROVE_CHANGE, Event.DENY_CHANGE)
PROGRESS = (Event.CLIENT_CONFIRM, Event.CHECK_IN, Event.START, Event.COMPLETE, Event.NO_SHOW)

Asked = Callable[[Office], Outcome]


@dataclass(slots=True)
class World:
    """What one of two practices has stored; the other one hears of the clock."""

    policy: Policy
    stored: dict[str, Appointment] = field(default_factory=dict)

    def office(self, now: datetime) -> Office:
        """What is known at a moment, of what was stored."""
        return Office(HERE, Calendar(tuple(self.stored.values())), self.policy, now)

    def ask(self, now: datetime, asked: Asked) -> Outcome:
        """What comes of it, and it is stored."""
        outcome = asked(self.office(now))
        if outcome.decision.allowed:
            self.stored |= {each.id: each for each in outcome.appointments}
        return outcome

    def is_at(self, now: datetime) -> tuple[Appointment, ...]:
        """Its appointments as they are at a moment."""
        return tuple(calendar_at(Calendar(tuple(self.stored.values())), now).appointments)


def drawn(random: Random, now: datetime, policy: Policy, names: list[str], new: str) -> Asked:
    """Something that somebody may ask, mostly of an appointment that there is."""
    where = policy[TIMEZONE]
    day = now.astimezone(where).date() + timedelta(days=random.choice((0, 0, 1, 2, 3)))
    span = Span(day, random.choice((540, 570, 600, 660, 780, 900, 960)), 60, where.key)
    client, one = random.choice(CLIENTS), random.choice(names) if names else ""
    by = random.choice(("anna", "boss", client))
    if not names or random.random() < 0.25:
        draft = Draft(client, random.choice(("anna", "ben", ANY)), span, service="talk")
        return partial(desk.book, draft=draft, key=new)
    return random.choice(
        (
            partial(desk.cancel, key=one, by=by),
            partial(desk.reschedule, key=one, by=client, span=span, new=new),
            partial(desk.edit, key=one, by=client, span=span),
            partial(desk.withdraw, key=one, by=client),
            partial(desk.fill_in, key=one, by=by, fields={"location": "Elm Street"}),
            *(partial(desk.decide, key=one, by=by, event=event) for event in DECISIONS),
            partial(desk.progress, key=one, by=by, event=random.choice(PROGRESS)),
        )
    )


def history(seed: int) -> int:
    """Play one history in both worlds, and hold the answers against each other; how often the clock wrote something."""
    random = Random(seed)  # noqa: S311  the same numbers each time, and no secret
    policy = random.choice(POLICIES)
    told, untold = World(policy), World(policy)
    now, written = MORNING, 0
    for step in range(STEPS):
        now += timedelta(minutes=random.choice((1, 30, 60, 8 * 60, 20 * 60, 50 * 60)))
        for key in [*told.stored] if random.random() < 0.7 else []:
            written += told.ask(now, partial(desk.pass_start, key=key)).decision.allowed
        asked = drawn(random, now, policy, [*told.stored], f"n{step}")
        one, other = told.ask(now, asked), untold.ask(now, asked)
        assert replace(one, audit=()) == replace(other, audit=())
        assert [each.code for each in one.audit] == [each.code for each in other.audit]
        assert told.is_at(now) == untold.is_at(now)
    return written


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, HISTORIES, HISTORIES // 5))
def test_a_history_gives_the_same_answers_with_and_without_events_of_the_clock(first: int) -> None:
    written = sum(map(history, range(first, first + HISTORIES // 5)))
    assert written > 5  # or nothing was tried
