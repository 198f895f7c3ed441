"""A practice as it was typed becomes the people and the calendar that booking works with."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    SESSION_MINUTES,
    TIMEZONE,
    Appointment,
    Calendar,
    CalendarEntry,
    Certification,
    Change,
    Client,
    Details,
    Hold,
    Interval,
    Override,
    Person,
    Policy,
    Practice,
    Provider,
    Service,
    Span,
    State,
    client_contact,
    closing,
    later,
    opening,
    utc,
)
from helpgen.model.bookings.moments import Moment
from helpgen.model.bookings.practice_file import (
    AppointmentFile,
    EventFile,
    GuestFile,
    HoldFile,
    PracticeFile,
    ProviderFile,
)


def practice_of(file: PracticeFile, tenant: str) -> Practice:
    """The people, services and rooms of one organization."""
    return Practice(
        organization=tenant,
        providers=tuple(_provider(key, each) for key, each in file.providers.items()),
        clients=tuple(
            Client(
                id=key,
                name=each.name,
                kind=each.kind,
                email=each.email,
                phone=each.phone,
                portal_access=each.portal_access,
                required=each.required,
            )
            for key, each in file.clients.items()
        ),
        services=tuple(
            Service(key, each.name, each.minutes, each.code) for key, each in file.services.items()
        ),
        staff=tuple(
            Person(key, each.name, each.role, each.may_approve) for key, each in file.staff.items()
        ),
        rooms=file.rooms,
    )


def calendar_of(file: PracticeFile, tenant: str, policy: Policy) -> Calendar:
    """All that takes time there; wall times are those of the organization's zone."""
    where = policy[TIMEZONE]
    calendar = file.calendar
    return Calendar(
        tuple(
            _appointment(key, each, file, tenant, policy)
            for key, each in calendar.appointments.items()
        ),
        tuple(_hold(key, each, tenant, policy) for key, each in calendar.holds.items()),
        tuple(event_of(each, where) for each in calendar.events),
    )


def instant_of(moment: Moment, where: ZoneInfo) -> datetime:
    """The instant that a typed moment means, in UTC; one that the clock skips is the end of the gap."""
    if moment.tzinfo is not None:
        return utc(moment)
    minute = moment.hour * 60 + moment.minute
    return later(opening(moment.date(), minute, where)) + (
        moment - moment.replace(second=0, microsecond=0)
    )


def wall_of(moment: Moment, where: ZoneInfo) -> tuple[date, int, int]:
    """Day, minutes after midnight and fold that the zone's wall clock shows at a typed moment."""
    local = moment if moment.tzinfo is None else utc(moment).astimezone(where)
    return local.date(), local.hour * 60 + local.minute, local.fold


def span_of(moment: Moment, minutes: int, where: ZoneInfo) -> Span:
    """A time as it is stored."""
    day, start, fold = wall_of(moment, where)
    return Span(day, start, minutes, where.key, fold)


def guest_of(guest: GuestFile) -> tuple[tuple[str, str], ...]:
    """What a guest told, as it is stored; the names are those that `booking.guest-details` asks for."""
    told = {
        "name": guest.name,
        "birth_date": guest.birth_date.isoformat() if guest.birth_date else "",
        "email": guest.email,
        "phone": guest.phone,
        "comments": guest.comments,
    }
    return tuple((name, value) for name, value in told.items() if value)


def minutes_of(practice: Practice, service: str, policy: Policy) -> int:
    """How long an appointment lasts: as its service says, else as the organization does."""
    found = practice.service(service)
    return found.minutes if found and found.minutes is not None else policy[SESSION_MINUTES]


def _provider(key: str, each: ProviderFile) -> Provider:
    return Provider(
        id=key,
        name=each.name,
        week=each.week.days(),
        active=each.active,
        opted_in=each.opted_in,
        services=each.services,
        locations=each.locations,
        overrides=tuple(
            Override(one.day, one.available, one.hours, one.approved) for one in each.overrides
        ),
        certifications=tuple(Certification(one.name, one.expires) for one in each.certifications),
        service_code=each.service_code,
        weekday_locations=each.weekday_locations.days(),
        role=each.role,
        zone=each.timezone or "",
    )


def _appointment(
    key: str, each: AppointmentFile, file: PracticeFile, tenant: str, policy: Policy
) -> Appointment:
    where = policy[TIMEZONE]
    minutes = each.minutes or _minutes(file, each.service, policy)
    other = each.proposed_service
    asked = _minutes(file, other, policy) if other else minutes
    return Appointment(
        id=key,
        organization=tenant,
        provider=each.provider,
        span=span_of(each.start, minutes, where),
        state=State(each.state),
        client=each.client,
        guest=guest_of(each.guest),
        change=Change(each.change),
        proposed=None if each.proposed is None else span_of(each.proposed, asked, where),
        proposed_details=Details(
            each.proposed_provider, each.proposed_service, each.proposed_location
        ),
        service=each.service,
        room=each.room,
        location=each.location,
        service_code=each.service_code,
        modifier=each.modifier,
        created=None if each.created is None else instant_of(each.created, where),
        reason=each.reason,
    )


def _minutes(file: PracticeFile, service: str, policy: Policy) -> int:
    """As long as the service lasts; one that says nothing is as long as the organization's."""
    known = file.services.get(service)
    return (known.minutes if known else None) or policy[SESSION_MINUTES]


def _hold(key: str, each: HoldFile, tenant: str, policy: Policy) -> Hold:
    where = policy[TIMEZONE]
    minutes = each.minutes or policy[SESSION_MINUTES]
    span = span_of(each.start, minutes, where)
    expires = instant_of(each.expires, where)
    return Hold(
        id=key,
        organization=tenant,
        contact=client_contact(each.client),
        provider=each.provider,
        span=span,
        expires=expires,
        room=each.room,
    )


def event_of(each: EventFile, where: ZoneInfo) -> CalendarEntry:
    """An entry of the calendar, which is no appointment."""
    return CalendarEntry(
        each.provider,
        _time(each, where),
        each.day,
        each.last,
        weekly=each.repeats is not None,
        until=each.until,
        free=each.free,
    )


def _time(each: EventFile, where: ZoneInfo) -> Interval | None:
    """When an entry is that does not take whole days."""
    if each.start is None or each.end is None:
        return None
    start, end = instant_of(each.start, where), _end(each.end, where)
    return Interval(start, max(start, end))


def _end(moment: Moment, where: ZoneInfo) -> datetime:
    """An entry that ends in an hour that the clock repeats takes the whole of it."""
    if moment.tzinfo is not None:
        return utc(moment)
    seconds = timedelta(seconds=moment.second, microseconds=moment.microsecond)
    return closing(moment.date(), moment.hour * 60 + moment.minute, where) + seconds
