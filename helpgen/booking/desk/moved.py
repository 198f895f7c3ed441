"""What an appointment would be at another time, with somebody else, or for something else: what a client may change.

What is named is taken. What is not named stays, except where nobody chose it: the usual place of a weekday and the
provider's own service code are those of the new day and the new provider. Nothing is cleared: a service, or a place
that somebody chose, which the new provider does not offer is refused and not left out.
"""

from dataclasses import replace

from helpgen.booking.rules.booking import location_default, service_default
from helpgen.booking.values import (
    ANY,
    AS_IT_IS,
    TIMEZONE,
    Appointment,
    Change,
    Details,
    Draft,
    Office,
    Span,
    local_date,
)


def settled(details: Details, draft: Draft) -> Details:
    """The same details; where any provider would do, with the one whom the wish was given."""
    return replace(details, provider=draft.provider) if details.provider == ANY else details


def to_have(
    office: Office,
    appointment: Appointment,
    span: Span,
    details: Details = AS_IT_IS,
    hold: str = "",
) -> Draft:
    """The wish to have this appointment at that time, with those details.

    Its place is one of the wish only where it is chosen, or has to be one of another provider.
    """
    with_another = details.provider not in {"", appointment.provider}
    kept = "" if not with_another or _is_usual(office, appointment) else appointment.location
    return Draft(
        client=appointment.client,
        provider=details.provider or appointment.provider,
        span=span.in_zone(office.policy[TIMEZONE]),
        service=details.service or appointment.service,
        location=details.location or kept,
        room=appointment.room,
        guest=appointment.guest,
        hold=hold,
    )


def moved(office: Office, appointment: Appointment, span: Span, details: Details) -> Appointment:
    """The appointment at that time, with those details; the state and the open change are as before."""
    provider = details.provider or appointment.provider
    return replace(
        appointment,
        span=span,
        provider=provider,
        service=details.service or appointment.service,
        location=details.location or _location(office, appointment, provider, span),
        service_code=_code(office, appointment, provider),
    )


def has_other_details(one: Appointment, other: Appointment) -> bool:
    """They are with different people, for different things or at different places."""
    return _details(one) != _details(other)


def _details(appointment: Appointment) -> Details:
    return Details(appointment.provider, appointment.service, appointment.location)


def as_proposed(office: Office, appointment: Appointment) -> Appointment | None:
    """The appointment as the open request would have it; None where none asks for anything."""
    if appointment.change is not Change.RESCHEDULE_REQUESTED or appointment.proposed is None:
        return None
    return moved(office, appointment, appointment.proposed, appointment.proposed_details)


def usual_location(office: Office, provider: str, span: Span) -> str:
    """Where a provider is on that weekday."""
    weekdays = office.provider(provider).weekday_locations
    day = local_date(span.interval.start, office.policy[TIMEZONE])
    return location_default.location_on(day.weekday(), weekdays)


def _is_usual(office: Office, appointment: Appointment) -> bool:
    """Nobody chose its place: it is the usual one of the weekday."""
    usual = usual_location(office, appointment.provider, appointment.span)
    return appointment.location == usual


def _location(office: Office, appointment: Appointment, provider: str, span: Span) -> str:
    """The usual place of a weekday becomes that of the new day and provider, any other stays."""
    is_none = provider != appointment.provider and not appointment.location
    if is_none or _is_usual(office, appointment):
        return usual_location(office, provider, span)
    return appointment.location


def _code(office: Office, appointment: Appointment, provider: str) -> str:
    """The provider's own service code becomes the new provider's, any other stays."""
    own, other = (
        service_default.code_of(office.provider(key).service_code)
        for key in (appointment.provider, provider)
    )
    with_another = provider != appointment.provider
    return (
        other
        if with_another and appointment.service_code in {own, ""}
        else appointment.service_code
    )
