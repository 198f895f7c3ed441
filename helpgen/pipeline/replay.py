"""A story of bookings, run: what comes of each step, and where something else was expected. Nothing is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from helpgen.booking import desk
from helpgen.booking.appointment import Appointment, Calendar, Draft
from helpgen.booking.decision import Message, refused
from helpgen.booking.event import Event
from helpgen.booking.office import Office
from helpgen.booking.outcome import Outcome
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.scenario import ScenarioFile, StepFile
from helpgen.pipeline.bookable import draft_of
from helpgen.pipeline.booking import Booking, open_booking, time_faults
from helpgen.pipeline.practice import instant_of, span_of
from helpgen.read import Story, read_story, story_faults

_DECIDES = frozenset({"approve", "decline", "approve_change", "deny_change"})
_CREATES = frozenset({"hold", "book", "request"})
_MOVES = frozenset({"reschedule", "request_reschedule", "edit"})


@dataclass(frozen=True, slots=True)
class Beat:
    """One step: who did what when, and what came of it.

    `state` and `change` are those of `name` afterwards, empty where there is no such appointment. `misses`
    says in sentences what else was expected.
    """

    place: Place
    now: datetime
    by: str
    does: str
    name: str
    allowed: bool
    code: str
    message: str
    state: str
    change: str
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


def replay(root: Path, file: Path) -> Replay:
    """Run the story in a file; its tenant is one of the project's."""
    full, home = file.resolve(), root.resolve()
    inside = full.is_relative_to(home)
    folder, path = (home, full.relative_to(home).as_posix()) if inside else (full.parent, full.name)
    story = read_story(folder, path)
    if story.value is None:
        why = f"{path} has errors; mend them first" if story.diagnostics else f"there is no {path}"
        return Replay(diagnostics=story.diagnostics, refusal=why)
    opened = open_booking(root, story.value.file.tenant)
    if opened.value is None:
        return Replay(diagnostics=opened.diagnostics, refusal=opened.refusal)
    faults = (
        *story_faults(story.value, opened.value.file),
        *time_faults(story.value, opened.value.where),
        *_incomplete(story.value),
    )
    if faults:
        return Replay(diagnostics=faults, refusal=f"{path} has errors; mend them first")
    told: ScenarioFile = story.value.file
    return Replay(told.title, told.tenant, tuple(_beats(opened.value, story.value)))


def _incomplete(story: Story) -> Iterator[Diagnostic]:
    """What a deed cannot do without."""
    for index, step in enumerate(story.file.story):
        needs = ["provider", "start", "call"] if step.does in _CREATES else ["appointment"]
        needs += ["start"] if step.does in _MOVES else []
        needs += ["call"] if step.does == "reschedule" else []
        for name in needs:
            if not getattr(step, name):
                message = f"`story[{index + 1}]`: to {step.does} needs `{name}`"
                yield Diagnostic(story.place(index), "BK901", message, f"add `{name}:`")


def _beats(booking: Booking, story: Story) -> Iterator[Beat]:
    calendar, now = booking.calendar, instant_of(story.file.now, booking.where)
    for index, step in enumerate(story.file.story):
        now = now if step.at is None else instant_of(step.at, booking.where)
        calendar = _filled_in(calendar, step)
        try:
            outcome = _outcome(booking, calendar, now, step)
        except ValueError as fault:  # a move without a time, an id that is taken
            outcome = Outcome(
                refused(Message("cannot_be_asked", f"This cannot be asked: {fault}."))
            )
        calendar = _after(calendar, outcome)
        yield _beat(story.place(index), booking, calendar, now, step, outcome)


def _outcome(  # noqa: PLR0911  one return for each operation of the desk
    booking: Booking, calendar: Calendar, now: datetime, step: StepFile
) -> Outcome:
    """What the desk says to one step."""
    office = Office(booking.practice, calendar, booking.policy, now)
    key = step.appointment
    who = step.by.partition(" ")[2] or step.by
    if step.does == "hold":
        draft, moving = _draft(booking, step), step.appointment
        return desk.hold(office, draft, step.call or "", moving)
    if step.does in _CREATES:
        return desk.book(office, _draft(booking, step), step.call or "")
    if step.does in _MOVES and step.start is not None:
        before = _named(calendar, key)
        minutes = step.minutes or (before.span.minutes if before else 0)
        span = span_of(step.start, minutes, booking.where)
        if step.does == "edit":
            return desk.edit(office, key, who, span)
        new = step.call or f"{key}-moved"
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
        guest=tuple(step.guest.items()),
        kind=step.kind or draft.kind,
        hold=step.hold,
        direct_link=step.direct_link,
    )


def _filled_in(calendar: Calendar, step: StepFile) -> Calendar:
    """An approver fills in fields of a request before deciding."""
    before = _named(calendar, step.appointment)
    if before is None or step.does not in _DECIDES:
        return calendar
    filled = replace(
        before,
        location=step.location or before.location,
        service_code=step.service_code or before.service_code,
        room=step.room or before.room,
    )
    return _after(calendar, Outcome(appointments=(filled,)))


def _after(calendar: Calendar, outcome: Outcome) -> Calendar:
    """The calendar with what an outcome says to store."""
    appointments = {each.id: each for each in (*calendar.appointments, *outcome.appointments)}
    holds = {each.id: each for each in (*calendar.holds, *outcome.holds)}
    kept = tuple(each for each in holds.values() if each.id not in outcome.spent)
    return Calendar(tuple(appointments.values()), kept, calendar.events)


def _named(calendar: Calendar, key: str) -> Appointment | None:
    return next((each for each in calendar.appointments if each.id == key), None)


def _beat(  # noqa: PLR0913, PLR0917  one step, whole
    place: Place,
    booking: Booking,
    calendar: Calendar,
    now: datetime,
    step: StepFile,
    outcome: Outcome,
) -> Beat:
    named = step.appointment if step.does != "hold" else ""
    name = named or step.call or ""
    found = _named(calendar, name)
    message = outcome.decision.message
    beat = Beat(
        place,
        now.astimezone(booking.where),
        step.by,
        step.does,
        name,
        outcome.decision.allowed,
        outcome.decision.code,
        "" if message is None else message.text,
        "" if found is None else found.state.value,
        "" if found is None else found.change.value,
        tuple(str(effect) for effect in outcome.effects),
        (),
    )
    return replace(beat, misses=tuple(_misses(step, beat)))


def _misses(step: StepFile, beat: Beat) -> Iterator[str]:
    """What was expected and did not come; a refusal that nobody expected is one too."""
    expect = step.expect
    wanted = expect.allowed if expect.allowed is not None else not expect.refused
    if beat.allowed is not wanted:
        yield "it should be allowed" if wanted else "it should be refused"
    if expect.refused and beat.code != expect.refused:
        yield f"it should be refused with {expect.refused}"
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
