"""Everything that a rule can ask about one wish, by the names that rules use: the desk's papers, laid out."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
from helpgen.booking.rules.availability import room as rooms
from helpgen.booking.rules.booking import selections
from helpgen.booking.rules.hold import create
from helpgen.booking.values import (
    MAX_OPEN_REQUESTS,
    TIMEZONE,
    Appointment,
    Change,
    Draft,
    HoursRow,
    Office,
    Reach,
    Rule,
    Span,
    State,
    buffer_of,
    client_contact,
    guest_contact,
    local_date,
    opened,
)


class AppointmentRow(
    existing_appointments.ProviderRow,
    client_conflict.ClientRow,
    daily_limit.StandingRow,
    rooms.RoomRow,
):
    """An appointment, for every rule that looks at some."""


class HeldRow(create.HoldRow, daily_limit.KeptRow, rooms.RoomHoldRow):
    """A hold, for the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One wish, as rules see it. None: there is no such thing here, or nobody has said it."""

    # When
    now: datetime
    start: datetime
    held_since: datetime | None
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
    room: str | None
    service: str | None
    service_minutes: int | None
    visit_type: str | None
    changed: str | None
    # The provider
    active: bool
    opted_in: bool
    provider_services: tuple[str, ...]
    usual_length: bool
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
    holds: tuple[HeldRow, ...]
    open_requests: int
    contact: str
    holder: str | None
    expires: datetime | None

    def value(self, rule: Rule, name: str) -> Any:  # noqa: ANN401  what it is, the rule's own field says
        """What a rule is given under a name, which may mean something else to most of them."""
        for field in rule.given:
            if field.name == name:
                return getattr(self, field.desk or name)
        return getattr(self, name)


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
    provider = office.provider(draft.provider)
    chosen = draft.service if moving else selections.meant(draft.service, provider.services)
    service = office.practice.service(chosen)
    own = working.zone_of(provider, where)
    usual, hours = working.rows(provider, local_date(start, own))
    shift = working.shift(provider, day, where)
    holder, expires = _hold(office, draft)
    return Question(
        now=office.now,
        start=start,
        held_since=_held_since(office, draft),
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
        room=draft.room or None,
        service=chosen or None,
        service_minutes=service.minutes if service else None,
        visit_type=_visit_type(office, draft),
        changed=None,
        active=provider.active,
        opted_in=provider.opted_in,
        provider_services=provider.services,
        usual_length=office.practice.has_usual(provider.services),
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
                "room": each.room or None,
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


def _visit_type(office: Office, draft: Draft) -> str | None:
    """What is named: a visit type is chosen, also where a provider leaves no choice of services."""
    named = office.practice.service(draft.service)
    return named.name if named else draft.service or None


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
        for each in office.calendar.near(reach_of(office, draft))
    )


def reach_of(office: Office, draft: Draft) -> Reach:
    """How far a wish reaches: a rule that looks further, or at others, has it widened here.

    A store adds two days on both sides (see `ledger.view`), so that the whole day is within, in any zone.
    """
    apart = buffer_of(office.policy).between
    return Reach(
        time=draft.span.interval.widened(apart, apart),
        provider=draft.provider,
        client=draft.client or "",
        room=draft.room,
        guest=draft.client is None,
    )


def _appointments(office: Office, draft: Draft) -> tuple[AppointmentRow, ...]:
    """The appointments that may be in the way; the rest costs next to nothing.

    Of the same provider or client or in the same room, or of a guest as this one is; and about that time.
    """
    apart = buffer_of(office.policy).between // timedelta(minutes=1)
    provider, client, room = draft.provider, draft.client, draft.room
    return tuple(
        _appointment(each)
        for each in office.calendar.near(reach_of(office, draft))
        if (
            each.provider == provider
            or each.client == client  # None is any guest: only what they told shows which one
            or (room and rooms.same(room, each.room))
            or (each.proposed is not None and each.proposed_provider == provider)
        )
        and _is_about(each, draft.span, apart)
    )


def _is_about(each: Appointment, span: Span, apart: int) -> bool:
    """The appointment, or what it would become, may be at that time."""
    return each.span.may_meet(span, apart) or (
        each.proposed is not None and each.proposed.may_meet(span, apart)
    )


def _appointment(each: Appointment) -> AppointmentRow:
    asked = each.proposed if each.change is Change.RESCHEDULE_REQUESTED else None
    guest = dict(each.guest)
    return {
        "id": each.id,
        "provider": each.provider,
        "client": each.client,
        "email": guest.get("email"),
        "phone": guest.get("phone"),
        "room": each.room or None,
        "time": each.span.interval,
        "state": each.state,
        "proposed": asked.interval if asked else None,
        "proposed_provider": each.proposed_details.provider or None,
    }


def _held_since(office: Office, draft: Draft) -> datetime | None:
    """When who wants this chose it, whether or not the wish names the hold that keeps it for them."""
    return create.kept_since(
        office.calendar.holds,
        contact_of(draft),
        draft.provider,
        draft.span.interval,
        office.now,
        office.policy,
    )


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
