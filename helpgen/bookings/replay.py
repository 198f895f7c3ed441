"""A story of bookings, run: what comes of each step, and where something else was expected."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from helpgen.booking.desk import desk
from helpgen.booking.desk.attempt import UNKNOWN
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import LedgerError
from helpgen.booking.values import FILLABLE, Appointment, Calendar, Event, Hold, Office
from helpgen.bookings import step_wish
from helpgen.bookings.beat import Beat, Went, deed_beat, look_beat, named
from helpgen.bookings.caregiver import acting
from helpgen.bookings.expected import expectation_faults
from helpgen.bookings.faults import faults_of
from helpgen.bookings.keeping import Keeping, Wanted, keeping
from helpgen.bookings.looks import entered, is_look, looked
from helpgen.bookings.misses import misses
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.refusal_numbers import refusal_numbers
from helpgen.bookings.story_facts import came_of
from helpgen.bookings.typed import instant_of
from helpgen.frozen import frozen
from helpgen.model.bookings.scenario import ScenarioFile, StepFile
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.bookings import CREATES, DECIDES, MOVES, Story, read_story


@frozen
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
            went = tuple(beats(opened.value, story.value, kept))
    except LedgerError as fault:
        return Replay(refusal=f"{ledger}: {fault}")
    return Replay(told.title, told.tenant, went)


def _refused(shown: str, found: tuple[Diagnostic, ...]) -> Replay:
    return Replay(diagnostics=tuple(sorted(found)), refusal=f"{shown} has errors; mend them first")


def beats(booking: Booking, story: Story, kept: Keeping) -> Iterator[Beat]:
    """What comes of each step of a story without faults, in order; `kept` has it afterwards.

    Raises:
        LedgerError: what keeps it cannot.

    """
    now = instant_of(story.file.now, booking.where)
    calendar = kept.calendar(booking, now)
    for index, told in enumerate(story.file.story):
        now = now if told.at is None else instant_of(told.at, booking.where)
        place = story.place(index)
        here, step = acting(replace(booking, calendar=calendar), told)
        if is_look(step):
            yield look_beat(place, told, here, now, looked(here, now, step))
            continue
        went = _went(entered(here, step), now, step, kept)
        calendar = went.calendar
        yield _beat(place, told, here, now, went)


def _went(booking: Booking, now: datetime, step: StepFile, kept: Keeping) -> Went:
    """What comes of a step in the calendar of `booking`; what is filled in is kept before it is decided."""
    calendar, filled_in = booking.calendar, _filled_in(step)
    if filled_in is not None:
        _, calendar = kept.served(booking, calendar, now, filled_in)
    office = Office(booking.practice, calendar, booking.policy, now)
    asked = step_wish.asked(booking, named(office.calendar, step.appointment), step)
    wanted = partial(_outcome, booking=booking, step=step)
    outcome, calendar = kept.served(booking, calendar, now, wanted)
    return Went(step, outcome, calendar, refusal_numbers(outcome.decision, office), asked)


def _beat(place: Place, told: StepFile, booking: Booking, now: datetime, went: Went) -> Beat:
    """The step as it is told, by whoever the story says it is; and what else was expected of it."""
    step = went.step
    beat = deed_beat(place, now.astimezone(booking.where), went)
    meant = _meant(went.calendar, beat.name, step)
    facts = came_of(went.outcome, step.appointment, meant, booking.policy, now)
    missed = misses(step.expect, facts, booking.where)
    return replace(beat, by=told.by, misses=tuple(missed))


def _meant(calendar: Calendar, name: str, step: StepFile) -> Appointment | Hold | None:
    """What a step was about, as it is afterwards: the appointment of that name, or what is held."""
    if step.does != "hold":
        return named(calendar, name)
    return next((each for each in calendar.holds if each.id == name), None)


def _outcome(  # noqa: PLR0911  one return for each operation of the desk
    office: Office, booking: Booking, step: StepFile
) -> Outcome:
    """What the desk says to one step."""
    meant = named(office.calendar, step.appointment)
    key = step.appointment
    who = _who(step)
    if step.does == "hold":
        return desk.hold(office, step_wish.draft(booking, step, meant), step.call or "", key)
    if step.does in CREATES:
        return desk.book(office, step_wish.draft(booking, step), step.call or "")
    if step.does == "fill_in":
        return desk.fill_in(office, key, who, _fields(step))
    if step.does == "add_entry":
        return Outcome()  # it is on the calendar already
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
    fields = _fields(step)
    if step.does not in DECIDES or not fields:
        return None
    return partial(desk.fill_in, key=step.appointment, by=_who(step), fields=fields)


def _fields(step: StepFile) -> dict[str, str]:
    return {name: value for name in FILLABLE if (value := getattr(step, name))}


def _who(step: StepFile) -> str:
    """The id of who does it; a guest and the clock have none."""
    return step.by.partition(" ")[2]


def _unused(calendar: Calendar, key: str) -> str:
    """An id for an appointment that the story does not name, with a blank: no name in a story has one."""
    while named(calendar, key):
        key += " again"
    return key
