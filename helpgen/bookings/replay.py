"""A story of bookings, run: what comes of each step, and where something else was expected. Nothing is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values import (
    FILLABLE,
    Appointment,
    Calendar,
    Draft,
    Event,
    Hold,
    Office,
    Span,
)
from helpgen.bookings.beat import Beat, Went, deed_beat, look_beat, named, whom
from helpgen.bookings.bookable import draft_of
from helpgen.bookings.caregiver import acting
from helpgen.bookings.expected import expectation_faults
from helpgen.bookings.faults import faults_of
from helpgen.bookings.looks import entered, is_look, looked
from helpgen.bookings.misses import misses
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.refusal_numbers import refusal_numbers, stretch
from helpgen.bookings.story_facts import came_of
from helpgen.bookings.typed import event_of, guest_of, instant_of, span_of
from helpgen.model.bookings.practice_file import EventFile
from helpgen.model.bookings.scenario import ScenarioFile, StepFile
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings import Story, read_story

_DECIDES = frozenset({"approve", "decline", "approve_change", "deny_change"})
_CREATES = frozenset({"hold", "book", "request"})
_MOVES = frozenset({"reschedule", "request_reschedule", "edit"})


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


def replay(root: Path, file: Path) -> Replay:
    """Run the story in a file; its tenant is one of the project's."""
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
    return Replay(told.title, told.tenant, tuple(beats(opened.value, story.value)))


def _refused(shown: str, found: tuple[Diagnostic, ...]) -> Replay:
    return Replay(diagnostics=tuple(sorted(found)), refusal=f"{shown} has errors; mend them first")


def beats(booking: Booking, story: Story) -> Iterator[Beat]:
    """What comes of each step of a story without faults, in order; nothing is kept."""
    calendar, now = booking.calendar, instant_of(story.file.now, booking.where)
    everybody = booking
    for index, told in enumerate(story.file.story):
        now = now if told.at is None else instant_of(told.at, booking.where)
        booking, step = acting(replace(everybody, calendar=calendar), told)
        if is_look(step):
            yield look_beat(story.place(index), told, booking, now, looked(booking, now, step))
            continue
        calendar = entered(booking, step).calendar
        calendar = _filled_in(booking, calendar, now, step)
        asked = _asked(booking, calendar, step)
        outcome = _outcome(booking, calendar, now, step)
        numbers = refusal_numbers(outcome.decision, calendar, booking.where)
        calendar = _after(calendar, outcome)
        came = Went(step, outcome, calendar, numbers, asked)
        beat = deed_beat(story.place(index), now.astimezone(booking.where), came)
        meant = _meant(calendar, beat.name, step)
        facts = came_of(outcome, step.appointment, meant, booking.policy, now)
        missed = misses(step.expect, facts, booking.where)
        yield replace(beat, by=told.by, misses=tuple(missed))


def _meant(calendar: Calendar, name: str, step: StepFile) -> Appointment | Hold | None:
    """What a step was about, as it is afterwards: the appointment of that name, or what is held."""
    if step.does != "hold":
        return named(calendar, name)
    return next((each for each in calendar.holds if each.id == name), None)


def _asked(booking: Booking, calendar: Calendar, step: StepFile) -> str:
    """The time and the provider that a step is about, and where to if it moves; empty where nothing is known of it."""
    where = booking.where
    if step.entry is not None:
        return _entered(step.entry, where)
    if step.does in _CREATES:
        return f"{stretch(_draft(booking, step).span.interval, where)} with {whom(step.provider)}"
    meant = named(calendar, step.appointment)
    if meant is None:
        return ""
    moves = step.does == "approve_change" and meant.proposed is not None
    to = meant.proposed if moves else _target(booking, meant, step)
    time = f"{stretch(meant.span.interval, where)} with {meant.provider}"
    return time if to is None else f"{time}, to {stretch(to.interval, where)}"


def _entered(entry: EventFile, where: ZoneInfo) -> str:
    """When an entry of the calendar is, and whom it concerns."""
    made = event_of(entry, where)
    when = stretch(made.interval, where) if made.interval else str(made.day)
    return f"{when} for {made.provider or 'everybody'}"


def _target(booking: Booking, meant: Appointment | None, step: StepFile) -> Span | None:
    """The time that an appointment would move to."""
    if step.does not in _MOVES or step.start is None:
        return None
    minutes = step.minutes or (meant.span.minutes if meant else 0)
    return span_of(step.start, minutes, booking.where)


def _outcome(  # noqa: PLR0911  one return for each operation of the desk
    booking: Booking, calendar: Calendar, now: datetime, step: StepFile
) -> Outcome:
    """What the desk says to one step."""
    office = Office(booking.practice, calendar, booking.policy, now)
    key = step.appointment
    who = _who(step)
    if step.does == "hold":
        draft, moving = _draft(booking, step), step.appointment
        return desk.hold(office, draft, step.call or "", moving)
    if step.does == "fill_in":
        return desk.fill_in(office, key, who, _fields(step))
    if step.does == "add_entry":
        return Outcome()
    if step.does in _CREATES:
        return desk.book(office, _draft(booking, step), step.call or "")
    span = _target(booking, named(calendar, key), step)
    if span is not None:
        if step.does == "edit":
            return desk.edit(office, key, who, span)
        new = step.call or _unused(calendar, f"{key} moved")
        return desk.reschedule(office, key, who, span, new, step.hold)
    if step.does in _DECIDES:
        event = Event(step.does)
        return desk.decide(office, key, who, event, step.reason)
    if step.does in {"cancel", "request_cancel"}:
        return desk.cancel(office, key, who, step.reason)
    if step.does in {"withdraw", "withdraw_change"}:
        return desk.withdraw(office, key, who)
    if step.does == "clock_passes_start":
        return desk.pass_start(office, key)
    return desk.progress(office, key, who, Event(step.does))


def _draft(booking: Booking, step: StepFile) -> Draft:
    """What the form holds; a place and a kind that are not written are those of provider and client."""
    kind, _, name = step.by.partition(" ")
    start = step.start
    if start is None:
        raise ValueError("a wish needs a start")
    draft = draft_of(
        booking,
        start,
        provider=step.provider,
        client=name if kind == "client" else "",
        service=step.service,
    )
    span = replace(draft.span, minutes=step.minutes or draft.span.minutes)
    return replace(
        draft,
        span=span,
        location=step.location or draft.location,
        room=step.room,
        guest=guest_of(step.guest),
        kind=step.kind or draft.kind,
        hold=step.hold,
        direct_link=step.direct_link,
    )


def _filled_in(booking: Booking, calendar: Calendar, now: datetime, step: StepFile) -> Calendar:
    """An approver fills in fields of a request before deciding; whoever may not leaves them as they are."""
    fields = _fields(step)
    if step.does not in _DECIDES or not fields:
        return calendar
    office = Office(booking.practice, calendar, booking.policy, now)
    return _after(calendar, desk.fill_in(office, step.appointment, _who(step), fields))


def _fields(step: StepFile) -> dict[str, str]:
    return {name: value for name in FILLABLE if (value := getattr(step, name))}


def _who(step: StepFile) -> str:
    """The id of who does it; a guest and the clock have none."""
    return step.by.partition(" ")[2]


def _after(calendar: Calendar, outcome: Outcome) -> Calendar:
    """The calendar with what an outcome says to store."""
    appointments = {each.id: each for each in (*calendar.appointments, *outcome.appointments)}
    holds = {each.id: each for each in (*calendar.holds, *outcome.holds)}
    kept = tuple(each for each in holds.values() if each.id not in outcome.spent)
    return Calendar(tuple(appointments.values()), kept, calendar.events)


def _unused(calendar: Calendar, key: str) -> str:
    """An id for an appointment that the story does not name, with a blank: no name in a story has one."""
    while named(calendar, key):
        key += " again"
    return key
