"""An attempt that reads what may be in the way comes to the same as one that reads everything: random histories."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.desk.question import reach_of
from helpgen.booking.ledger import view
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import (
    ANY,
    TIMEZONE,
    Appointment,
    Calendar,
    Change,
    Draft,
    Event,
    Interval,
    Office,
    Policy,
    Reach,
    Span,
    State,
    calendar_at,
)
from tests.booking_cases import open_policy
from tests.booking_office import ANNA, GUEST, PRACTICE
from tests.booking_policies import SYSTEMS, policy_of

MORNING = datetime(2026, 3, 6, 14, tzinfo=UTC)  # a Friday; on Sunday New York's clocks go forward
HERE = replace(
    PRACTICE, providers=(ANNA, replace(ANNA, id="ben", name="Ben")), rooms=("blue", "green")
)
MODES = {
    "features__selfBookingRequiresApproval": True,
    "features__manageRequestEnabled": True,
    "settings__cancelMode": "request",
    "settings__rescheduleMode": "request",
}
POLICIES: tuple[Policy, ...] = (
    *(policy_of(tenant) for tenant in SYSTEMS.values()),
    open_policy(settings__bufferMinutes=45),
    open_policy(settings__bufferMinutes=15, **MODES),
    open_policy(settings__maxPerDay=2, settings__bufferAfterMinutes=120),
    open_policy(settings__maxPerDay=3, settings__maxOpenRequestsPerClient=1, **MODES),
)
HISTORIES, STEPS = 120, 18
CLIENTS = ("cleo", "dan", "eve")
DECISIONS = sorted(desk.DECISIONS)
PROGRESS = sorted(desk.PROGRESS)

Asked = Callable[[Office], Outcome]


class Wide(Ledger):
    """Hands everything that is stored to an attempt, as a list."""

    def _calendar(self, organization: str, now: datetime) -> Calendar:
        return calendar_at(view.everything(self._connection, organization), now)


def crowd(random: Random, where: str) -> tuple[Appointment, ...]:
    """What was there before: long, short, called off, asked to be moved; from a month ago to two months ahead."""
    there: list[Appointment] = []
    for number in range(40):
        near, far = random.randrange(5), random.randrange(-30, 60)
        moves = random.random() < 0.3
        own, asked = (
            _some(random, days, where) for days in ((far, near) if number % 2 else (near, far))
        )
        one = Appointment(
            f"a{number}",
            HERE.organization,
            random.choice(("anna", "ben")),
            own,
            random.choice((*State, State.BOOKED, State.PENDING, State.CANCELLED)),
            random.choice((*CLIENTS, None)),
            service="talk",
            room=random.choice(("", "", "blue")),
        )
        if one.client is None and number % 4:
            one = replace(one, guest=GUEST.guest)
        if moves and far > 5 and one.state is State.BOOKED:
            one = replace(one, change=Change.RESCHEDULE_REQUESTED, proposed=asked)
        if not any(_share(one, other) and _meet(one, other) for other in there):
            there.append(one)
    return tuple(there)


def _some(random: Random, days: int, where: str) -> Span:
    day = MORNING.date() + timedelta(days=days)
    return Span(day, random.randrange(0, 1440, 30), random.choice((30, 60, 60, 26 * 60)), where)


def _times(one: Appointment) -> list[Interval]:
    return [each.interval for each in (one.span, one.proposed) if each is not None]


def _share(one: Appointment, other: Appointment) -> bool:
    named = {("room", one.room), ("client", one.client), ("provider", one.provider)}
    theirs = {("room", other.room), ("client", other.client), ("provider", other.provider)}
    return bool(named & theirs - {("room", ""), ("client", None)})


def _meet(one: Appointment, other: Appointment) -> bool:
    return any(mine.overlaps(theirs) for mine in _times(one) for theirs in _times(other))


def drawn(random: Random, here: Office, names: list[str], held: str, new: str) -> Asked:
    """Something that somebody may ask, mostly of an appointment that there is."""
    where = here.policy[TIMEZONE]
    day = here.now.astimezone(where).date() + timedelta(days=random.choice((0, 0, 1, 1, 2, 3)))
    span = Span(day, random.choice((540, 570, 600, 660, 780, 900, 960)), 60, where.key)
    client, one = random.choice(CLIENTS), random.choice(names)
    by = random.choice(("anna", "ada", client))
    draft = Draft(
        client,
        random.choice(("anna", "ben", ANY)),
        span,
        service="talk",
        room=random.choice(("", "blue")),
    )
    if random.random() < 0.2:
        draft = replace(GUEST, span=span, provider=draft.provider)
    if random.random() < 0.4:
        wish = replace(draft, hold=random.choice(("", held)))
        return random.choice(
            (partial(desk.book, draft=wish, key=new), partial(desk.hold, draft=draft, key=new))
        )
    return random.choice(
        (
            partial(desk.cancel, key=one, by=by),
            partial(desk.reschedule, key=one, by=client, span=span, new=new, hold=held),
            partial(desk.edit, key=one, by=client, span=span),
            partial(desk.withdraw, key=one, by=client),
            partial(desk.pass_start, key=one),
            partial(desk.fill_in, key=one, by=by, fields={"room": "blue"}),
            *(partial(desk.decide, key=one, by=by, event=Event(event)) for event in DECISIONS),
            partial(desk.progress, key=one, by=by, event=Event(random.choice(PROGRESS))),
        )
    )


def history(seed: int) -> int:
    """Play one history in both ledgers, and hold all that comes of it against each other; how much was allowed."""
    random = Random(seed)  # noqa: S311  the same numbers each time, and no secret
    policy = random.choice(POLICIES)
    there = crowd(random, policy[TIMEZONE].key)
    made = Outcome(appointments=there, new=tuple(each.id for each in there))
    now, allowed, held = MORNING, 0, ""
    with Ledger(":memory:") as narrow, Wide(":memory:") as wide:
        for ledger in (narrow, wide):
            assert ledger.attempt(HERE.organization, Token(), now, lambda _: made).decision.allowed
        names = [each.id for each in there]
        for step in range(STEPS):
            now += timedelta(minutes=random.choice((0, 1, 30, 60, 8 * 60, 20 * 60, 50 * 60)))
            office = Office(HERE, Calendar(), policy, now)
            asked = drawn(random, office, names, held, f"n{step}")
            one, other = (each.serve(office, Token(), asked) for each in (narrow, wide))
            assert one == other
            assert narrow.calendar(HERE.organization) == wide.calendar(HERE.organization)
            allowed += one.decision.allowed
            names += one.new
            held = next((each.id for each in one.holds), held)
        assert narrow.audit(HERE.organization) == wide.audit(HERE.organization)
    return allowed


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, HISTORIES, HISTORIES // 4))
def test_a_history_comes_to_the_same_however_much_of_the_store_is_read(first: int) -> None:
    allowed = sum(map(history, range(first, first + HISTORIES // 4)))
    assert allowed > 30  # or nothing was tried


@pytest.mark.parametrize("seed", range(60))
def test_nothing_that_keeps_time_within_reach_is_left_out(seed: int) -> None:
    random = Random(seed)  # noqa: S311  as above
    policy = random.choice(POLICIES)
    there = crowd(random, policy[TIMEZONE].key)
    made = Outcome(appointments=there, new=tuple(each.id for each in there))
    start = MORNING + timedelta(minutes=30 * random.randrange(5 * 48))
    span = Span(start.date(), start.hour * 60 + start.minute, 60, "UTC")
    draft = Draft(
        random.choice((*CLIENTS, None)), random.choice(("anna", "ben")), span, room="blue"
    )
    seen: list[str] = []
    asked: list[str] = []

    def looks(calendar: Calendar) -> Outcome:
        reach = reach_of(Office(HERE, calendar, policy, MORNING), draft)
        seen.extend(each.id for each in calendar.near(reach))
        asked.extend(each.id for each in calendar.near(Reach(span.interval)))
        return Outcome()

    with Ledger(":memory:") as ledger:
        ledger.attempt(HERE.organization, Token(), MORNING, lambda _: made)
        ledger.attempt(HERE.organization, Token(), MORNING, looks)
        stored = calendar_at(ledger.calendar(HERE.organization), MORNING).appointments
    about = [
        each
        for each in stored
        if each.state in {"pending", "booked", "confirmed", "checked_in", "in_progress"}
        and any(
            time.overlaps(span.interval.widened(timedelta(days=2), timedelta(days=2)))
            for time in _times(each)
        )
    ]
    theirs = [
        each.id
        for each in about
        if each.provider == draft.provider
        or (draft.client and each.client == draft.client)
        or each.room == "blue"
        or (draft.client is None and each.client is None)
    ]
    assert set(theirs) <= set(seen)
    assert seen == sorted(seen)
    assert {each.id for each in about} <= set(asked)
    assert len(seen) < len(stored) or not theirs


@pytest.mark.parametrize("whose", ["client", "guest"])
def test_requests_that_wait_count_however_far_away_they_are(whose: str) -> None:
    limited = open_policy(
        settings__maxOpenRequestsPerClient=1,
        features__guestRequestEnabled=True,
        features__selfBookingRequiresApproval=True,
    )
    near = Span(MORNING.date() + timedelta(days=4), 600, 60, "America/New_York")
    draft = Draft("cleo", "anna", near, service="talk")
    if whose == "guest":
        draft = replace(GUEST, span=near)
    far = replace(near, day=near.day + timedelta(days=300))
    waits = Appointment("w", HERE.organization, "ben", far, State.PENDING, draft.client)
    waits = replace(waits, guest=draft.guest)
    made = Outcome(appointments=(waits,), new=("w",))
    office = Office(HERE, Calendar(), limited, MORNING)
    for kind in (Ledger, Wide):
        with kind(":memory:") as ledger:
            ledger.attempt(HERE.organization, Token(), MORNING, lambda _: made)
            first = ledger.serve(office, Token(), partial(desk.book, draft=draft, key="n"))
            assert first.decision.code == "too_many_requests"
            ledger.serve(
                office,
                Token(),
                partial(desk.decide, key="w", by="ada", event=Event.DECLINE, reason="no"),
            )
            assert ledger.serve(
                office, Token(), partial(desk.book, draft=draft, key="n")
            ).decision.allowed


def test_the_whole_day_of_a_provider_counts_and_no_other() -> None:
    limited = open_policy(settings__maxPerDay=1)
    day = MORNING.date() + timedelta(days=4)
    early = Span(day, 540, 60, "America/New_York")
    there = Appointment("there", HERE.organization, "anna", early, State.BOOKED, "dan")
    made = Outcome(appointments=(there,), new=("there",))
    office = Office(HERE, Calendar(), limited, MORNING)
    late = Draft("cleo", "anna", replace(early, start=960), service="talk")
    for kind in (Ledger, Wide):
        with kind(":memory:") as ledger:
            ledger.attempt(HERE.organization, Token(), MORNING, lambda _: made)
            first = ledger.serve(office, Token(), partial(desk.book, draft=late, key="n"))
            assert first.decision.code == "day_full"
            the_day_before = replace(late.span, day=day - timedelta(days=1))
            elsewhere = (replace(late, provider="ben"), replace(late, span=the_day_before))
            for key, other in enumerate(elsewhere):
                wanted = partial(desk.book, draft=other, key=f"m{key}")
                assert ledger.serve(office, Token(), wanted).decision.allowed
