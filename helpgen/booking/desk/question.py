"""Everything that a rule can ask about one wish, by the names that rules use: the desk's papers, laid out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from helpgen.booking.desk import hours as working
from helpgen.booking.rules.availability import (
    block_events,
    business_hours,
    client_conflict,
    daily_limit,
    exceptions,
    existing_appointments,
    qualifications,
)
from helpgen.booking.rules.hold import create
from helpgen.booking.values import (
    MAX_OPEN_REQUESTS,
    TIMEZONE,
    Appointment,
    Change,
    Draft,
    HoursRow,
    Office,
    Rule,
    State,
    buffer_of,
    client_contact,
    guest_contact,
    local_date,
    opened,
)


class AppointmentRow(
    existing_appointments.ProviderRow, client_conflict.ClientRow, daily_limit.StandingRow
):
    """An appointment, for every rule that looks at some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One wish, as rules see it. None: there is no such thing here, or nobody has said it."""

    # When
    now: datetime
    start: datetime
    minutes: int
    day: date
    wall_day: date
    wall_start: int
    again: bool
    # Who
    actor: str
    known: bool
    client: str | None
    kind: str | None
    required: tuple[str, ...]
    name: str | None
    birth_date: date | None
    email: str | None
    phone: str | None
    comments: str | None
    link: bool
    # With whom, where and what for
    provider: str
    location: str | None
    service: str | None
    service_minutes: int | None
    visit_type: str | None
    changed: str | None
    # The provider
    active: bool
    opted_in: bool
    provider_services: tuple[str, ...]
    provider_locations: tuple[str, ...]
    held: tuple[qualifications.CertificationRow, ...]
    usual: tuple[HoursRow, ...]
    hours: tuple[HoursRow, ...]
    zone: ZoneInfo | None
    opens: int | None
    overrides: tuple[exceptions.OverrideRow, ...]
    # What takes time
    moving: str | None
    appointments: tuple[AppointmentRow, ...]
    events: tuple[block_events.EventRow, ...]
    holds: tuple[create.HoldRow, ...]
    open_requests: int
    contact: str
    holder: str | None
    expires: datetime | None

    def value(self, rule: Rule, name: str) -> Any:  # noqa: ANN401  what it is, the rule's own field says
        """What a rule is given under a name, which may mean something else to most of them."""
        return getattr(self, next((f.desk for f in rule.given if f.name == name), "") or name)


def contact_of(draft: Draft) -> str:
    """The name by which a hold of theirs is known; empty for a guest who gave no email address."""
    return _known_as(draft.client, draft.guest)


def _known_as(client: str | None, guest: tuple[tuple[str, str], ...]) -> str:
    if client is not None:
        return client_contact(client)
    return guest_contact(dict(guest).get("email", ""))


def own_holds(office: Office, draft: Draft) -> tuple[str, ...]:
    """The ids of all holds of who wants this: whoever books has chosen, and none of them is needed any more."""
    contact = contact_of(draft)
    return tuple(each.id for each in office.calendar.holds if contact and each.contact == contact)


def question(office: Office, draft: Draft, moving: str = "") -> Question:
    """What rules are asked about this wish. `moving`: the appointment that leaves its place for it."""
    where, start = office.policy[TIMEZONE], draft.span.interval.start
    day = local_date(start, where)
    client = None if draft.client is None else office.practice.client(draft.client)
    guest = dict(draft.guest)
    service = office.practice.service(draft.service)
    provider = office.provider(draft.provider)
    own = working.zone_of(provider, where)
    usual, hours = working.rows(provider, local_date(start, own))
    shift = working.shift(provider, day, where)
    holder, expires = _hold(office, draft)
    return Question(
        now=office.now,
        start=start,
        minutes=draft.span.minutes,
        day=day,
        wall_day=draft.span.day,
        wall_start=draft.span.start,
        again=draft.span.fold == 1,
        actor="guest" if draft.client is None else "client",
        known=draft.client is not None,
        client=draft.client,
        kind=client.kind if client else draft.kind or None,
        required=client.required if client else (),
        name=guest.get("name"),
        birth_date=_date(guest.get("birth_date", "")),
        email=guest.get("email"),
        phone=guest.get("phone"),
        comments=guest.get("comments"),
        link=draft.direct_link,
        provider=draft.provider,
        location=draft.location or None,
        service=draft.service or None,
        service_minutes=service.minutes if service else None,
        visit_type=service.name if service else draft.service or None,
        changed=None,
        active=provider.active,
        opted_in=provider.opted_in,
        provider_services=provider.services,
        provider_locations=provider.locations,
        held=tuple(
            {"name": each.name, "expires": each.expires} for each in provider.certifications
        ),
        usual=usual,
        hours=hours,
        zone=own if provider.zone else None,
        opens=opened(
            start,
            business_hours.bounded(day, shift.hours, shift.zone, office.policy),
            day,
            where,
        ),
        overrides=tuple(
            {
                "day": each.day,
                "available": each.available,
                "start": each.hours.start if each.hours else None,
                "end": working.end_of(each.hours) if each.hours else None,
                "approved": each.approved,
            }
            for each in provider.overrides
        ),
        moving=moving or None,
        appointments=_appointments(office, draft),
        events=tuple(map(block_events.row_of, office.calendar.events)),
        holds=tuple(
            {
                "id": each.id,
                "contact": each.contact,
                "provider": each.provider,
                "time": each.span.interval,
                "expires": each.expires,
            }
            for each in office.calendar.holds
        ),
        open_requests=_open_requests(office, draft, moving),
        contact=contact_of(draft),
        holder=holder,
        expires=expires,
    )


def _date(text: str) -> date | None:
    """The date that a guest wrote as YYYY-MM-DD; what is none counts as left out."""
    try:
        read = date.fromisoformat(text)
    except ValueError:
        return None
    return read if read.isoformat() == text else None


def _open_requests(office: Office, draft: Draft, moving: str) -> int:
    """How many other requests of who wants this wait; counted only where that matters."""
    if office.policy[MAX_OPEN_REQUESTS] is None:
        return 0
    contact = contact_of(draft)
    if not contact:
        return 0
    return sum(
        each.state is State.PENDING
        and each.id != moving
        and _known_as(each.client, each.guest) == contact
        for each in office.calendar.appointments
    )


def _appointments(office: Office, draft: Draft) -> tuple[AppointmentRow, ...]:
    """The appointments that may be in the way; the rest costs next to nothing."""
    apart = int(buffer_of(office.policy).between.total_seconds() // 60)
    return tuple(
        _appointment(each)
        for each in office.calendar.appointments
        if _may_be_in_the_way(each, draft, apart)
    )


def _may_be_in_the_way(each: Appointment, draft: Draft, apart: int) -> bool:
    """The appointment is of the same provider or client, and about that time."""
    theirs = each.provider == draft.provider or client_conflict.theirs(draft.client, each.client)
    return theirs and (
        each.span.may_meet(draft.span, apart)
        or (each.proposed is not None and each.proposed.may_meet(draft.span, apart))
    )


def _appointment(each: Appointment) -> AppointmentRow:
    asked = each.proposed if each.change is Change.RESCHEDULE_REQUESTED else None
    return {
        "id": each.id,
        "provider": each.provider,
        "client": each.client,
        "time": each.span.interval,
        "state": each.state,
        "proposed": asked.interval if asked else None,
    }


def _hold(office: Office, draft: Draft) -> tuple[str | None, datetime | None]:
    """Whose hold is used and until when it lasts; nothing where none is.

    One that is not there any more, or that keeps another time, counts as one that has just expired.
    """
    if not draft.hold:
        return None, None
    hold = office.held(draft.hold)
    if hold is None:
        return contact_of(draft), office.now
    same = (hold.provider, hold.span.interval) == (draft.provider, draft.span.interval)
    return hold.contact, hold.expires if same else office.now
