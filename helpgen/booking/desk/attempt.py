"""One attempt with an appointment that exists: the machine's answer, made whole appointments and audit entries."""

from dataclasses import dataclass, replace

from helpgen.booking.desk.moved import as_proposed, has_other_details, moved
from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.moves.case import Case
from helpgen.booking.moves.consequences import audit
from helpgen.booking.moves.machine import Step, step
from helpgen.booking.rules.portal.contact_on_file import NO_PORTAL_ACCESS
from helpgen.booking.values import (
    ALLOWED,
    AS_IT_IS,
    FILLABLE,
    NOT_FOUND,
    TERMINAL,
    Actor,
    Appointment,
    Change,
    Decision,
    Details,
    Event,
    Office,
    Practice,
    Span,
    refused,
)
from helpgen.frozen import frozen

UNKNOWN = Outcome(refused(NOT_FOUND))
"""What is not there leaves no entry either: it could be another organization's."""


@frozen
class Who:
    """Who attempts something, and in which capacity. `role` and `may_approve` are those of the workforce."""

    id: str
    actor: Actor
    role: str = ""
    may_approve: bool = False


CLOCK = Who("", Actor.CLOCK)


def worker(office: Office, key: str) -> Who:
    """The provider or the member of staff of that id; anybody else is a stranger, who may nothing.

    A provider who is listed as staff too has that role and that checkbox; one who is not active any more has left.
    """
    provider, person = office.practice.provider(key), office.practice.person(key)
    may_approve = person is not None and person.may_approve
    if provider is not None and provider.active:
        return Who(key, Actor.CLINICIAN, person.role if person else provider.role, may_approve)
    if person is not None:
        return Who(key, Actor.STAFF, person.role, may_approve)
    return Who(key, Actor.GUEST)


def must_be_new(office: Office, key: str) -> None:
    """An id that an appointment has already is a ValueError: the store would refuse it, later and less plainly."""
    if found(office, key) is not None:
        raise ValueError(f"there is an appointment {key!r} already")


def anybody(office: Office, key: str) -> Who:
    """The client of that id, else as `worker`."""
    return worker(office, key) if office.practice.client(key) is None else Who(key, Actor.CLIENT)


def found(office: Office, key: str) -> Appointment | None:
    """The appointment of that id; another organization's is not there."""
    appointment = office.calendar.appointment(key)
    ours = appointment is not None and appointment.organization == office.practice.organization
    return appointment if ours else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What is attempted.

    `span` is the time that is meant, where one is; `details` is what else is to be another. `new` is the id of the
    appointment that replaces it.
    """

    event: Event
    by: Who
    reason: str = ""
    span: Span | None = None
    details: Details = AS_IT_IS
    new: str = ""
    spent: tuple[str, ...] = ()
    constraints: Decision = ALLOWED
    hold: Decision = ALLOWED


def attempt(office: Office, appointment: Appointment, wanted: Attempt) -> Outcome:
    """What comes of it; a refused attempt leaves its audit entry and nothing else."""
    meant = _meant(office, appointment, wanted)
    answer = _answer(office, appointment, wanted, meant)
    entry = AuditEntry(
        organization=appointment.organization,
        appointment=appointment.id,
        actor=wanted.by.actor.value,
        event=wanted.event.value,
        before=appointment.state.value,
        after=(answer.state or appointment.state).value,
        now=office.now,
        code=answer.decision.code,
        person=wanted.by.id,
    )
    if not answer.decision.allowed:
        return Outcome(answer.decision, effects=answer.effects, audit=(entry,), move=answer.move)
    after = _after(appointment, wanted, answer, meant)
    second = _second(office, wanted, answer, meant)
    return Outcome(
        answer.decision,
        (after, *second),
        spent=wanted.spent,
        effects=answer.effects,
        audit=(entry,),
        move=answer.move,
        new=tuple(each.id for each in second),
    )


def signed_in(practice: Practice, client: str | None) -> Decision:
    """Who has no access to the portal cannot have come this far; guests need none."""
    known = None if client is None else practice.client(client)
    return (
        ALLOWED
        if known is None or known.portal_access
        else refused(NO_PORTAL_ACCESS, ("portalAccess", "is", False))
    )


_OF_A_CHANGE = frozenset({Event.APPROVE_CHANGE, Event.DENY_CHANGE})


def _meant(office: Office, appointment: Appointment, wanted: Attempt) -> Appointment | None:
    """The appointment as it would be, for who asks that and for who decides it; None: nothing else is meant."""
    if wanted.span is not None:
        return moved(office, appointment, wanted.span, wanted.details)
    return as_proposed(office, appointment) if wanted.event in _OF_A_CHANGE else None


def _answer(
    office: Office, appointment: Appointment, wanted: Attempt, meant: Appointment | None
) -> Step:
    """The machine's answer, for those whom the portal lets in; for others the refusal."""
    case = _case(office, appointment, wanted, meant or appointment)
    entry = signed_in(office.practice, wanted.by.id if wanted.by.actor is Actor.CLIENT else None)
    if entry.allowed:
        return step(case)
    return Step(entry, 0, case.state, case.change, audit(case, case.state))


def _case(office: Office, appointment: Appointment, wanted: Attempt, meant: Appointment) -> Case:
    """What is decided is what the appointment would be: whose it is and what is filled in are asked of that."""
    other = wanted.span or appointment.proposed
    own = {Actor.CLIENT: appointment.client, Actor.CLINICIAN: meant.provider}
    return Case(
        event=wanted.event,
        actor=wanted.by.actor,
        now=office.now,
        start=appointment.span.interval.start,
        policy=office.policy,
        state=appointment.state,
        change=appointment.change,
        proposed=other.interval.start if other else None,
        other_details=has_other_details(meant, appointment),
        owner=own.get(wanted.by.actor) == wanted.by.id,
        role=wanted.by.role,
        may_approve=wanted.by.may_approve,
        reason=wanted.reason,
        filled=filled(meant),
        constraints=wanted.constraints,
        hold=wanted.hold,
    )


def filled(appointment: Appointment) -> tuple[str, ...]:
    """The names of the fields that have been filled in, by hand or by default; blanks fill in nothing."""
    return tuple(name for name in FILLABLE if getattr(appointment, name).strip())


_BECOMES_WHAT_IS_MEANT = frozenset({Event.EDIT, Event.APPROVE_CHANGE})


def _after(
    appointment: Appointment, wanted: Attempt, answer: Step, meant: Appointment | None
) -> Appointment:
    """The appointment afterwards; what it is proposed to be goes when the change that proposed it does."""
    state = answer.state or appointment.state
    over = state in TERMINAL
    becomes = appointment
    if meant is not None and wanted.event in _BECOMES_WHAT_IS_MEANT:
        becomes = meant
    proposed, details = appointment.proposed, appointment.proposed_details
    if wanted.event is Event.REQUEST_RESCHEDULE:
        proposed, details = wanted.span, wanted.details
    asks = answer.change is not Change.NONE
    return replace(
        becomes,
        state=state,
        change=answer.change,
        proposed=proposed if asks else None,
        proposed_details=details if asks else AS_IT_IS,
        reason=_reason(appointment, wanted, answer),
        by=wanted.by.actor.value if over else appointment.by,
    )


def _reason(appointment: Appointment, wanted: Attempt, answer: Step) -> str:
    """Why it ended, or why somebody asks that it should; what was said for a request goes with it.

    Only where the request is agreed to its reason is that of the end.
    """
    if answer.state not in TERMINAL and answer.change is Change.NONE:
        return ""
    agreed = appointment.reason if wanted.event is Event.APPROVE_CHANGE else ""
    return answer.reason or agreed


def _second(
    office: Office, wanted: Attempt, answer: Step, meant: Appointment | None
) -> tuple[Appointment, ...]:
    """The appointment that takes the place of this one, where there is one."""
    if answer.second is None or meant is None:
        return ()
    new = replace(
        meant,
        id=wanted.new,
        state=answer.second,
        created=office.now,
        replaces=meant.id,
        proposed=None,
        proposed_details=AS_IT_IS,
        reason="",
        by="",
    )
    return (new,)
