"""A story of bookings, run: what comes of each step, and where something else was expected."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from helpgen.booking.desk import desk
from helpgen.booking.desk.attempt import UNKNOWN
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import LedgerError
from helpgen.booking.values import (
    ANY,
    FILLABLE,
    Appointment,
    Calendar,
    Event,
    Office,
    calendar_at,
)
from helpgen.bookings import step_wish
from helpgen.bookings.expected import expectation_faults
from helpgen.bookings.faults import faults_of
from helpgen.bookings.keeping import Keeping, Wanted, keeping
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.refusal_numbers import refusal_numbers
from helpgen.bookings.typed import instant_of
from helpgen.model.bookings.scenario import ScenarioFile, StepFile
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.bookings import CREATES, DECIDES, MOVES, Story, read_story


@dataclass(frozen=True, slots=True)
class Beat:
    """One step: who did what when, and what came of it.

    `asked` is the time and the provider that it was about, and where to if that moves. `tried` is what it was on
    record: to book is to request where bookings have to be approved. `numbers` is the comparison by which it was
    refused. `state` and `change` are those of `name` afterwards, empty where there is no such appointment; `others`
    are the appointments that came of it besides. `given` is the provider where any would do. `misses` says in
    sentences what else was expected.
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


@dataclass(frozen=True, slots=True)
class Replay:
    """A whole story, or why it cannot be run."""

    title: str = ""
    tenant: str = ""
    beats: tuple[Beat, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""

    @property
    def holds(self) -> bool:
        """Everything came as expected."""
        return not self.refusal and not any(beat.misses for beat in self.beats)


def replay(root: Path, file: Path, ledger: Path | None = None) -> Replay:
    """Run the story in a file; its tenant is one of the project's.

    Nothing is kept, unless in the file of a `ledger`, which is made where there is none.
    """
    full, home = file.resolve(), root.resolve()
    inside = full.is_relative_to(home)
    folder, path = (home, full.relative_to(home).as_posix()) if inside else (full.parent, full.name)
    shown = path if inside else file.as_posix()
    story = read_story(folder, path, shown)
    if story.value is None:
        there = bool(story.diagnostics)
        why = f"{shown} has errors; mend them first" if there else f"there is no {shown}"
        return Replay(diagnostics=story.diagnostics, refusal=why)
    if "tenant" in story.value.bad:
        found = (*story.diagnostics, *expectation_faults(story.value))
        return _refused(shown, found)
    opened = open_booking(root, story.value.file.tenant)
    if opened.value is None:
        found = (*story.diagnostics, *expectation_faults(story.value), *opened.diagnostics)
        return Replay(diagnostics=found, refusal=opened.refusal)
    faults = faults_of(story.value, opened.value.file, opened.value.policy)
    found = (*story.diagnostics, *faults)
    if found:
        return _refused(shown, found)
    told: ScenarioFile = story.value.file
    try:
        with keeping(ledger, opened.value, story.value) as kept:
            beats = tuple(_beats(opened.value, story.value, kept))
    except LedgerError as fault:
        return Replay(refusal=f"{ledger}: {fault}")
    return Replay(told.title, told.tenant, beats)


def _refused(shown: str, found: tuple[Diagnostic, ...]) -> Replay:
    return Replay(diagnostics=tuple(sorted(found)), refusal=f"{shown} has errors; mend them first")


def _beats(booking: Booking, story: Story, kept: Keeping) -> Iterator[Beat]:
    now = instant_of(story.file.now, booking.where)
    calendar = kept.calendar(booking, now)
    for index, step in enumerate(story.file.story):
        now = now if step.at is None else instant_of(step.at, booking.where)
        filled_in = _filled_in(step)
        if filled_in is not None:
            _, calendar = kept.served(booking, calendar, now, filled_in)
        office = Office(booking.practice, calendar, booking.policy, now)
        asked = step_wish.asked(booking, _named(office.calendar, step.appointment), step)
        wanted = partial(_outcome, booking=booking, step=step)
        outcome, calendar = kept.served(booking, calendar, now, wanted)
        numbers = refusal_numbers(outcome.decision, office)
        came = _Came(step, outcome, calendar_at(calendar, now), numbers, asked)
        yield _beat(story.place(index), now.astimezone(booking.where), came)


class _Came(NamedTuple):
    """What came of a step; the calendar is that of afterwards, as it is then."""

    step: StepFile
    outcome: Outcome
    calendar: Calendar
    numbers: str
    asked: str


def _outcome(  # noqa: PLR0911  one return for each operation of the desk
    office: Office, booking: Booking, step: StepFile
) -> Outcome:
    """What the desk says to one step."""
    meant = _named(office.calendar, step.appointment)
    key = step.appointment
    who = _who(step)
    if step.does == "hold":
        return desk.hold(office, step_wish.draft(booking, step, meant), step.call or "", key)
    if step.does in CREATES:
        return desk.book(office, step_wish.draft(booking, step), step.call or "")
    if step.does in MOVES:
        return _changed(booking, office, meant, step)
    if step.does in DECIDES:
        event = Event(step.does)
        return desk.decide(office, key, who, event, step.reason)
    if step.does in {"cancel", "request_cancel"}:
        return desk.cancel(office, key, who, step.reason)
    if step.does in {"withdraw", "withdraw_change"}:
        return desk.withdraw(office, key, who)
    if step.does == "clock_passes_start":
        return desk.pass_start(office, key)
    return desk.progress(office, key, who, Event(step.does))


def _changed(
    booking: Booking, office: Office, meant: Appointment | None, step: StepFile
) -> Outcome:
    """What the desk says to who would have it otherwise; of what is not there no other time can be reckoned."""
    if meant is None:
        return UNKNOWN
    who = _who(step)
    span, details = step_wish.target(booking, meant, step), step_wish.details(step)
    if step.does == "edit":
        return desk.edit(office, meant.id, who, span, details)
    new = step.call or _unused(office.calendar, f"{meant.id} moved")
    return desk.reschedule(office, meant.id, who, span, new, step.hold, details)


def _filled_in(step: StepFile) -> Wanted | None:
    """An approver fills in fields of a request before deciding; whoever may not leaves them as they are."""
    fields = {name: value for name in FILLABLE if (value := getattr(step, name))}
    if step.does not in DECIDES or not fields:
        return None
    return partial(desk.fill_in, key=step.appointment, by=_who(step), fields=fields)


def _who(step: StepFile) -> str:
    """The id of who does it; a guest and the clock have none."""
    return step.by.partition(" ")[2]


def _unused(calendar: Calendar, key: str) -> str:
    """An id for an appointment that the story does not name, with a blank: no name in a story has one."""
    while _named(calendar, key):
        key += " again"
    return key


def _named(calendar: Calendar, key: str) -> Appointment | None:
    return calendar.appointment(key)


def _beat(place: Place, now: datetime, came: _Came) -> Beat:
    """The step as it is told."""
    step, outcome = came.step, came.outcome
    named = step.appointment if step.does != "hold" else ""
    name = named or step.call or ""
    found = _named(came.calendar, name)
    message = outcome.decision.message
    beat = Beat(
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
    return replace(beat, misses=tuple(_misses(step, beat)))


def _given(step: StepFile, outcome: Outcome) -> str:
    """Who was given where any would do."""
    given = [
        *(each.proposed_provider for each in outcome.appointments),
        *(each.provider for each in outcome.holds),
    ]
    return given[-1] if step.provider == ANY and given else ""


def _misses(step: StepFile, beat: Beat) -> Iterator[str]:
    """What was expected and did not come; a refusal that nobody expected is one too."""
    expect = step.expect
    wanted = True if expect.allowed is None else expect.allowed
    if expect.refused:
        if beat.code != expect.refused:
            yield f"it should be refused with {expect.refused}"
    elif beat.allowed is not wanted:
        yield "it should be allowed" if wanted else "it should be refused"
    for what, should, is_ in (
        ("state", expect.state, beat.state),
        ("change", expect.change, beat.change),
    ):
        if should is not None and should != is_:
            yield f"the {what} should be {should}"
    for effect in expect.effects:
        if effect not in beat.effects:
            yield f"{effect} should follow"
    for effect in expect.never:
        if effect in beat.effects:
            yield f"{effect} should not follow"
