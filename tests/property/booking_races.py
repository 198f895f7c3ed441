"""A plot for each planted ledger, in which its race happens, always in the same order of steps.

A plot takes any ledger: with the real one the checker must find nothing, with the planted one its fault.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.conflict import BusyError, UnstorableError
from helpgen.booking.ledger.ledger import Ledger, Work
from helpgen.booking.values.appointment import Appointment, Calendar, Details, Hold, Span
from helpgen.booking.values.state import Change, State
from tests.property.booking_history import Attempt, faults, token_of
from tests.property.booking_planted import (
    CheckThenInsert,
    Crash,
    DeferredThenRetried,
    HoldForever,
    OldTimeOnly,
    RowByRow,
    SameStart,
    TokenOfAnybody,
    TokenReadOutside,
    TokenWrittenAfter,
    Upserting,
    WallClock,
    WordOfAnybody,
    lacks,
    says,
)

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
DAY = date(2026, 3, 3)


class Stage:
    """A new store, and clients of it who write down what they see. `meanwhile` runs inside an attempt."""

    def __init__(self, folder: Path, ledger: type[Ledger]) -> None:
        self.path, self.kind = folder / "ledger.db", ledger
        self.history: list[Attempt] = []

    def attempt(
        self,
        token: str,
        work: Work,
        meanwhile: Callable[[], object] = lambda: None,
        now: datetime = NOW,
        organization: str = "maple",
    ) -> None:
        """One attempt of one client, written down before and after; a crash or a busy store has no answer."""
        asked = Attempt(organization, token, now)

        def noted(calendar: Calendar) -> Outcome:
            nonlocal asked
            outcome = work(calendar)
            asked = replace(asked, wanted=(*outcome.appointments, *outcome.holds))
            meanwhile()
            return outcome

        with (
            self.kind(self.path, timeout=0.01, durable=False) as ledger,
            suppress(Crash, BusyError, UnstorableError),
        ):
            outcome = ledger.attempt(organization, token_of(token), now, noted)
            told = tuple((one.organization, one.id) for one in outcome.appointments)
            asked = replace(asked, answer=outcome.decision.code, told=told)
        self.history.append(asked)

    def faults(self) -> list[str]:
        """What the checker finds."""
        return faults(self.path, self.history)


def one(key: str, start: int = 600, **more: Any) -> Appointment:
    """Fifty minutes with Dr. Reyes for a client of its own, unless said otherwise."""
    span = Span(DAY, start, 50, "America/New_York")
    plain = Appointment(f"{key}/1", "maple", "reyes", span, State.BOOKED, f"client of {key}")
    return replace(plain, **more)


def store(token: str, *appointments: Appointment, new: tuple[str, ...] = ()) -> Work:
    """Work that looks at nothing but which of these are there; what `new` names is new whatever there is."""
    audit = tuple(
        AuditEntry(each.organization, each.id, actor, "attempt", "", each.state, NOW)
        for each, actor in zip(appointments, (token, *[""] * len(appointments)), strict=False)
    )

    def work(calendar: Calendar) -> Outcome:
        there = {each.id for each in calendar.appointments}
        fresh = tuple(each.id for each in appointments if each.id not in there)
        return Outcome(appointments=appointments, audit=audit, new=(*fresh, *new))

    return work


def hold(token: str, contact: str, seconds: int, moving: str = "") -> Work:
    """Work that holds Dr. Reyes at ten for so long."""
    until = NOW + timedelta(seconds=seconds)
    kept = Hold(f"{token}/hold", "maple", contact, "reyes", one("").span, until, moving)
    audit = (AuditEntry("maple", kept.id, token, "attempt", "", "booked", NOW),)
    return lambda _: Outcome(holds=(kept,), audit=audit)


def next_free(token: str) -> Work:
    """Work that takes the first free time from ten on; each time it runs it is another appointment."""
    runs = iter(range(1, 9))

    def work(calendar: Calendar) -> Outcome:
        start = 600 + 50 * len(calendar.appointments)
        return store(token, one(token, start, id=f"{token}/{next(runs)}"))(calendar)

    return work


def two_at_once(stage: Stage) -> None:
    """While one decides, another books the same time."""
    second = store("u", one("u", 620))
    stage.attempt("t", store("t", one("t")), lambda: stage.attempt("u", second))


def moved_onto(stage: Stage) -> None:
    """An appointment is moved onto another."""
    stage.attempt("t", store("t", one("t")))
    stage.attempt("u", store("u", one("u", 650)))
    stage.attempt("v", store("v", one("u", 649)))


def same(**shared: Any) -> Callable[[Stage], None]:
    """Two appointments with different providers share something, a minute long."""

    def plot(stage: Stage) -> None:
        stage.attempt("t", store("t", one("t", **shared)))
        stage.attempt("u", store("u", one("u", 649, provider="okafor", **shared)))

    return plot


def then_at(start: int) -> Callable[[Stage], None]:
    """The first is from 600 to 650, the second starts then and is as long."""

    def plot(stage: Stage) -> None:
        stage.attempt("t", store("t", one("t")))
        stage.attempt("u", store("u", one("u", start)))

    return plot


def two_zones(stage: Stage) -> None:
    """Nine in Chicago is ten in New York."""
    chicago = Span(DAY, 540, 50, "America/Chicago")
    stage.attempt("t", store("t", one("t")))
    stage.attempt("u", store("u", one("u", span=chicago)))


def proposed(stage: Stage) -> None:
    """A time is booked that another has asked to move to."""
    asks = one(
        "t", change=Change.RESCHEDULE_REQUESTED, proposed=Span(DAY, 900, 50, one("").span.zone)
    )
    stage.attempt("t", store("t", asks))
    stage.attempt("u", store("u", one("u", 890)))


def asked_of_another(stage: Stage) -> None:
    """A client of Dr. Okafor asks for a time that Dr. Reyes has given to somebody else."""
    asks = one(
        "t",
        provider="okafor",
        change=Change.RESCHEDULE_REQUESTED,
        proposed=Span(DAY, 900, 50, one("").span.zone),
        proposed_details=Details("reyes"),
    )
    stage.attempt("u", store("u", one("u", 890)))
    stage.attempt("t", store("t", asks))


def retried_at_once(stage: Stage) -> None:
    """The same attempt comes twice, the second while the first is decided; each takes a free time."""
    again = next_free("t")
    first = store("t", one("t", 900, id="t/9"))
    stage.attempt("t", first, lambda: stage.attempt("t", again))
    stage.attempt("t", again)


def retried_after_crash(stage: Stage) -> None:
    """The answer never came, so the same attempt is made again."""
    work = next_free("t")
    stage.attempt("t", work)
    stage.attempt("t", work)


def same_token_elsewhere(stage: Stage) -> None:
    """Two organizations' clients happen to use the same token."""
    stage.attempt("t", store("t", one("t")))
    elsewhere = one("t", organization="oak")
    stage.attempt("t", store("t", elsewhere), organization="oak")


def same_word(stage: Stage) -> None:
    """Two clients of one organization happen to use the same word."""
    stage.attempt("ada-1", store("ada-1", one("ada-1")))
    stage.attempt("bo-1", store("bo-1", one("bo-1", 900)))


def same_id(stage: Stage) -> None:
    """Two new appointments happen to have the same id."""
    stage.attempt("t", store("t", one("t")))
    stage.attempt("u", store("u", one("t", 900, client="bo"), new=("t/1",)))


def held_for_moving(stage: Stage) -> None:
    """A client holds a time that the own appointment would leave."""
    stage.attempt("t", store("t", one("t", client="ada")))
    stage.attempt("u", hold("u", "client:ada", 300, moving="t/1"))


def held_by_a_namesake(stage: Stage) -> None:
    """A client books what is kept for a guest who is called like the client's id."""
    stage.attempt("t", hold("t", "guest:ada", 300))
    stage.attempt("u", store("u", one("u", client="ada")))


def held_by_another(stage: Stage) -> None:
    """A time is booked that is kept for somebody else."""
    stage.attempt("t", hold("t", "client:bo", 300))
    stage.attempt("u", store("u", one("u")), now=NOW + timedelta(seconds=299))


def hold_expired(stage: Stage) -> None:
    """A time is booked at the instant from which it is not kept any more."""
    stage.attempt("t", hold("t", "client:bo", 300))
    stage.attempt("u", store("u", one("u")), now=NOW + timedelta(seconds=300))


def replaced(stage: Stage) -> None:
    """An appointment gives way to another."""
    stage.attempt("t", store("t", one("t")))
    gone = one("t", state=State.CANCELLED, reason="rescheduled")
    stage.attempt("u", store("u", one("u", 900, replaces="t/1"), gone))


@dataclass(frozen=True, slots=True)
class Race:
    """A planted ledger, the plot in which it fails, and how the fault that the checker must find begins."""

    name: str
    ledger: type[Ledger]
    plot: Callable[[Stage], None]
    fault: str


RACES = (
    Race("check, then insert", CheckThenInsert, two_at_once, "overlap: provider"),
    Race("check before a deferred write", DeferredThenRetried, two_at_once, "overlap: provider"),
    Race("changes are not checked", lacks("_update"), moved_onto, "overlap: provider"),
    Race("rooms are not checked", lacks("_room"), same(room="blue"), "overlap: room"),
    Race("clients are not checked", lacks("_client"), same(client="ada"), "overlap: client"),
    Race("equal starts are looked for", SameStart, then_at(649), "overlap: provider"),
    Race("wall times are compared", WallClock, two_zones, "overlap: provider"),
    Race(
        "ends are taken for shared",
        says("(starts < NEW", "(starts <= NEW"),
        then_at(550),
        "needless",
    ),
    Race(
        "starts are taken for shared",
        says("starts < ends", "starts <= ends"),
        then_at(650),
        "needless",
    ),
    Race("the proposed time is free", OldTimeOnly, proposed, "overlap: provider"),
    Race(
        "the time of another is free",
        says("NEW.proposed_with", "NEW.provider"),
        asked_of_another,
        "overlap: provider",
    ),
    Race("the token is read outside", TokenReadOutside, retried_at_once, "token: t happened"),
    Race("the token is written after", TokenWrittenAfter, retried_after_crash, "token: t happened"),
    Race("the token is anybody's", TokenOfAnybody, same_token_elsewhere, "foreign: t of oak"),
    Race(
        "the word is anybody's",
        WordOfAnybody,
        same_word,
        "token: bo-1 was acknowledged and is lost",
    ),
    Race("what is new replaces", Upserting, same_id, "replaced: t/1"),
    Race(
        "what leaves is in the way",
        says("AND NOT (id = NEW.moving", "AND NOT (id = 'x' || NEW.moving"),
        held_for_moving,
        "needless",
    ),
    Race(
        "a contact is a name",
        says("contact IS NOT 'client:' ||", "substr(contact, instr(contact, ':') + 1) IS NOT"),
        held_by_a_namesake,
        "hold: t/hold",
    ),
    Race("holds are not checked", lacks("_hold"), held_by_another, "hold: t/hold"),
    Race("holds never expire", HoldForever, hold_expired, "needless"),
    Race(
        "holds count at their expiry",
        says("expires > NEW", "expires >= NEW"),
        hold_expired,
        "needless",
    ),
    Race("row by row", RowByRow, replaced, "partial: nothing came"),
)
