"""What clients and staff do in the practice of a seed, one thing after another, under the policy of its system.

Everything goes through the desk and is kept in a ledger, so that a test may ask what became of it. A time is
written `10:00`, which is on the Monday, or `2026-03-10 10:00`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from weakref import finalize

from helpgen.booking.desk import desk
from helpgen.booking.desk.asking import ask, given_by
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.desk.question import contact_of, question
from helpgen.booking.find import Search, Slot, find, why_empty
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.portal.view_appointments import rows
from helpgen.booking.values.appointment import (
    Appointment,
    Calendar,
    CalendarEntry,
    Details,
    Draft,
    Span,
)
from helpgen.booking.values.decision import Decision
from helpgen.booking.values.event import Event
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice
from helpgen.booking.values.rule import Rule
from helpgen.booking.values.state import State
from tests.booking_policies import SYSTEMS, policy_with
from tests.seeds.booking.people import HOUSE

MONDAY = date(2026, 3, 9)
Work = Callable[..., Outcome]


class FrontDesk:
    """One practice, of a system or of the profile that is named. `events` of its calendar are no appointments."""

    def __init__(
        self,
        system: str,
        changes: Mapping[str, object] | None = None,
        now: str = "2026-03-02 10:00",
        practice: Practice = HOUSE,
    ) -> None:
        self.profile = SYSTEMS.get(system, system)
        self.practice = practice
        self.ledger = Ledger(":memory:")
        finalize(self, self.ledger.close)  # no test has to think of it
        self.events: tuple[CalendarEntry, ...] = ()
        self.switch(changes or {})
        self.time_is(now)

    def switch(self, changes: Mapping[str, object]) -> None:
        """The practice decides otherwise: from now on the profile's policy with just these changes."""
        self.policy = policy_with(self.profile, dict(changes))

    def time_is(self, now: str) -> None:
        """Time passes."""
        self.now = self.instant(now)

    def instant(self, when: str) -> datetime:
        """A wall time in the organization's zone."""
        return datetime.fromisoformat(_full(when)).replace(tzinfo=self.policy[TIMEZONE])

    def span(self, when: str, minutes: int = 60) -> Span:
        """An appointment of an hour, or of so many minutes."""
        local = self.instant(when)
        return Span(
            local.date(), local.hour * 60 + local.minute, minutes, self.policy[TIMEZONE].key
        )

    def calendar(self) -> Calendar:
        """Everything that takes time at this moment."""
        return replace(self.ledger.calendar(self.practice.organization), events=self.events)

    def office(self) -> Office:
        """What the desk starts from."""
        return Office(self.practice, self.calendar(), self.policy, self.now)

    def done(self, what: Work, *given: Any, by: str = "", word: str = "", **more: Any) -> Outcome:
        """One function of the desk, on what is stored."""
        token = Token(by, word)
        return self.ledger.serve(self.office(), token, lambda office: what(office, *given, **more))

    # What clients look at.

    def listed(
        self,
        client: str | None = "cleo",
        provider: str = "ana",
        service: str = "session",
        days: Iterable[date] = (MONDAY,),
    ) -> tuple[Slot, ...]:
        """Everything that is listed, free or not."""
        who = None if client is None else self.practice.client(client)
        return find(self.office(), tuple(days), Search(who, provider, service))

    def times(
        self, client: str | None = "cleo", provider: str = "ana", service: str = "session"
    ) -> list[str]:
        """The times of the Monday that can be booked."""
        found = self.listed(client, provider, service)
        return [_clock(slot.start) for slot in found if slot.status == "free"]

    def why_none(self, day: date = MONDAY, provider: str = "ana") -> tuple[str, ...]:
        """Why a day has no free time for Cleo."""
        who = self.practice.client("cleo")
        return why_empty(self.office(), day, Search(who, provider, "session"))

    def asks(self, rule: str, **given: object) -> Decision:
        """What a rule says under this policy."""
        return ask(BY_ID[rule], given_by(given), self.policy)

    def checks(self, rule: str, draft: Draft, **more: object) -> Decision:
        """What a rule says about a wish, asked by itself; `more` is what a wish does not say, or says otherwise."""
        wish = question(self.office(), draft)

        def value(asked: Rule, name: str) -> object:
            return more[name] if name in more else wish.value(asked, name)

        return ask(BY_ID[rule], value, self.policy)

    def sees(self, client: str = "cleo") -> Decision:
        """The two lists of a client."""
        return self.asks("portal.view-appointments", appointments=self._of(client), now=self.now)

    def upcoming(self, client: str = "cleo") -> object:
        """The first of the lists."""
        return self.sees(client).facts["upcoming"]

    def home(self, client: str = "cleo") -> object:
        """The appointment that the home page names."""
        seen = self.asks("portal.next-appointment", appointments=self._of(client), now=self.now)
        return seen.facts["next"]

    def _of(self, client: str) -> tuple[Any, ...]:
        return rows(each for each in self.calendar().appointments if each.client == client)

    # What clients do.

    def wish(
        self, when: str, client: str | None = "cleo", provider: str = "ana", **more: Any
    ) -> Draft:
        """Somebody would like a session."""
        minutes = more.pop("minutes", 60)
        return Draft(client, provider, self.span(when, minutes), **{"service": "session", **more})

    def book(
        self,
        when: str,
        client: str | None = "cleo",
        provider: str = "ana",
        *,
        key: str = "first",
        word: str = "",
        **more: Any,
    ) -> Outcome:
        """The form is submitted."""
        draft = self.wish(when, client, provider, **more)
        return self.done(desk.book, draft, key, by=contact_of(draft), word=word)

    def hold(self, when: str, client: str = "cleo", key: str = "held", **more: Any) -> Outcome:
        """A time is chosen, and kept for a while."""
        return self.done(desk.hold, self.wish(when, client, **more), key)

    def move(  # noqa: PLR0913  what moves, who moves it, where to, and what else is to be another
        self,
        key: str,
        when: str,
        by: str = "cleo",
        new: str = "second",
        word: str = "",
        *,
        minutes: int = 60,
        **details: str,
    ) -> Outcome:
        """A client moves an appointment, or asks to."""
        other, span = Details(**details), self.span(when, minutes)
        return self.done(desk.reschedule, key, by, span, new, "", other, by=by, word=word)

    def edit(
        self, key: str, when: str, by: str = "cleo", *, minutes: int = 60, **details: str
    ) -> Outcome:
        """A client changes a request: the time, and what else is named."""
        return self.done(desk.edit, key, by, self.span(when, minutes), Details(**details))

    def cancel(self, key: str, by: str = "cleo", reason: str = "") -> Outcome:
        """Somebody cancels, or asks to."""
        return self.done(desk.cancel, key, by, reason)

    def confirm(self, key: str, by: str = "cleo") -> Outcome:
        """A client promises to come."""
        return self.done(desk.progress, key, by, Event.CLIENT_CONFIRM)

    # What those who work there do.

    def approve(self, key: str, by: str) -> Outcome:
        """Yes to a request."""
        return self.done(desk.decide, key, by, Event.APPROVE)

    def decline(self, key: str, by: str) -> Outcome:
        """No to a request, or to what is booked."""
        return self.done(desk.decide, key, by, Event.DECLINE)

    def allow(self, key: str, by: str) -> Outcome:
        """Yes to a change."""
        return self.done(desk.decide, key, by, Event.APPROVE_CHANGE)

    def deny(self, key: str, by: str) -> Outcome:
        """No to a change."""
        return self.done(desk.decide, key, by, Event.DENY_CHANGE)

    def pass_start(self, key: str) -> Outcome:
        """Nobody has done anything in time."""
        return self.done(desk.pass_start, key)

    def fill_in(self, key: str, **fields: str) -> None:
        """The practice fills in fields of an appointment."""
        self.done(desk.fill_in, key, "ana", fields)

    # What is so afterwards.

    def appointment(self, key: str = "first") -> Appointment:
        """The one of that id."""
        found = self.ledger.appointment(self.practice.organization, key)
        assert found is not None
        return found

    def state(self, key: str = "first") -> State:
        """What it is."""
        return self.appointment(key).state

    def states(self) -> tuple[State, ...]:
        """What all of them are."""
        return tuple(each.state for each in self.calendar().appointments)

    def when(self, key: str = "first") -> str:
        """The Monday's time at which it starts."""
        return _clock(self.appointment(key).span.start)

    def look(self, key: str = "first") -> object:
        """How it is drawn."""
        each = self.appointment(key)
        style = self.asks("display.status-style", state=each.state, change=each.change.value)
        return style.facts["style"]

    def first_state(self) -> object:
        """What a client's booking is at first, as the rules say."""
        required = self.asks("approval.required", actor="client").facts["required"]
        return self.asks("booking.initial-status", required=required).facts["state"]

    def label(self, key: str = "first") -> object:
        """What its state is called."""
        return self.asks("display.status-label", state=self.state(key)).facts["label"]


def told(outcome: Outcome) -> list[str]:
    """Whom the practice writes to, notifies or has to call."""
    kinds = ("email", "notify", "task", "message")
    return [each for each in followed(outcome) if each.partition(":")[0] in kinds]


def followed(outcome: Outcome) -> list[str]:
    """Everything that follows, such as `email:client`; the audit entry goes without saying."""
    return [str(each) for each in outcome.effects if each.kind != "audit"]


def drawn(outcome: Outcome) -> dict[str, object]:
    """The new look on each calendar."""
    return {
        each.about: dict(each.details)["style"] for each in outcome.effects if each.kind == "style"
    }


def code(outcome: Outcome) -> str:
    """Why not; empty when it was allowed."""
    return outcome.decision.code


def _full(when: str) -> str:
    return when if " " in when else f"{MONDAY} {when}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
