"""One step of a story, as it is told: who did or looked at what when, and what came of it."""

from datetime import datetime
from typing import NamedTuple

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values import ANY, Appointment, Calendar, as_of
from helpgen.bookings.misses import misses, shown
from helpgen.bookings.opened import Booking
from helpgen.bookings.story_facts import Came
from helpgen.bookings.typed import instant_of
from helpgen.bookings.wall_clock import at_of
from helpgen.frozen import frozen
from helpgen.model.bookings.scenario import StepFile
from helpgen.model.diagnostic import Place


@frozen
class Beat:
    """One step: who did what when, and what came of it.

    `asked` is the time and the provider that it was about, and where to if that moves. `tried` is what it was on
    record: to book is to request where bookings have to be approved. `numbers` is the comparison by which it was
    refused. `state` and `change` are those of `name` afterwards, empty where there is no such appointment; `others`
    are the appointments that came of it besides. `given` is the provider where any would do. `seen` is what a look
    showed, by name. `misses` says in sentences what else was expected.
    """

    place: Place
    now: datetime
    by: str
    does: str
    name: str
    asked: str
    tried: str
    allowed: bool
    code: str
    message: str
    numbers: str
    state: str
    change: str
    others: tuple[tuple[str, str], ...]
    given: str
    effects: tuple[str, ...]
    misses: tuple[str, ...]
    seen: tuple[tuple[str, str], ...] = ()


class Went(NamedTuple):
    """What came of a step; the calendar is that of afterwards."""

    step: StepFile
    outcome: Outcome
    calendar: Calendar
    numbers: str
    asked: str


def look_beat(place: Place, step: StepFile, booking: Booking, now: datetime, came: Came) -> Beat:
    """A look, as it is told."""
    decision = came.decision
    return Beat(
        place=place,
        now=now.astimezone(booking.where),
        by=step.by,
        does=step.does,
        name=step.appointment,
        asked=_looked_at(booking, step),
        tried=step.does,
        allowed=decision.allowed,
        code=decision.code,
        message="" if decision.message is None else decision.message.text,
        numbers="",
        state="",
        change="",
        others=(),
        given="",
        effects=(),
        misses=tuple(misses(step.expect, came, booking.where)),
        seen=tuple((name, shown(value, booking.where)) for name, value in came.known.items()),
    )


def _looked_at(booking: Booking, step: StepFile) -> str:
    """The day or the time that is looked at, and with whom; empty of a list."""
    when = step.day.isoformat() if step.day else ""
    if step.start is not None:
        when = at_of(instant_of(step.start, booking.where), booking.where)
    return f"{when} with {whom(step.provider)}" if when and step.provider else when


def deed_beat(place: Place, now: datetime, came: Went) -> Beat:
    """The step as it is told."""
    step, outcome = came.step, came.outcome
    name = (step.appointment if step.does != "hold" else "") or step.call or ""
    found = named(came.calendar, name)
    if found is not None:
        found = as_of(found, now)
    message = outcome.decision.message
    return Beat(
        place=place,
        now=now,
        by=step.by,
        does=step.does,
        name=name,
        asked=came.asked,
        tried=next((entry.event for entry in outcome.audit), step.does),
        allowed=outcome.decision.allowed,
        code=outcome.decision.code,
        message="" if message is None else message.text,
        numbers=came.numbers,
        state="" if found is None else found.state.value,
        change="" if found is None else found.change.value,
        others=tuple(
            (each.id if each.id == step.call else "its replacement", each.state.value)
            for each in outcome.appointments
            if each.id != name
        ),
        given=_given(step, outcome),
        effects=tuple(str(effect) for effect in outcome.effects),
        misses=(),
    )


def _given(step: StepFile, outcome: Outcome) -> str:
    """Who was given where any would do."""
    given = [
        *(each.proposed_provider for each in outcome.appointments),
        *(each.provider for each in outcome.holds),
    ]
    return given[-1] if step.provider == ANY and given else ""


def whom(provider: str) -> str:
    """Who is wanted, as it is told."""
    return "any provider" if provider == ANY else provider


def named(calendar: Calendar, key: str) -> Appointment | None:
    """The appointment of that id; None where there is none."""
    return calendar.appointment(key)
