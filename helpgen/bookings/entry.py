"""Whether somebody gets as far as choosing a time: what a day and a time have to say alike."""

from collections.abc import Iterator

from helpgen.booking.desk.asking import ask
from helpgen.booking.desk.attempt import signed_in
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.decision import Decision
from helpgen.booking.values.keys import GUEST_REQUEST, PORTAL, SELF_BOOKING, VISIT_TYPES
from helpgen.booking.values.people import Client
from helpgen.bookings.obstacle import Obstacle, keys_of
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, service_of

ACCESS = "portal.contact-on-file"
"""The rule that lets nobody in who is on file without access to the portal."""


def access_field(client: str) -> str:
    """Where in a booking file it stands whether a client can sign in."""
    return f"clients.{client}.portalAccess"


def access_refused(booking: Booking, wish: Wish) -> Decision | None:
    """The refusal of a client who cannot sign in; to which address a code would go is not asked here."""
    answer = signed_in(booking.practice, wish.client or None)
    return None if answer.allowed else answer


def visit_type_told(booking: Booking, client: Client, service: str, says: str) -> str:
    """The rule's own words where a service is named, else that one has to be; and which there are."""
    offered = booking.policy[VISIT_TYPES].get(client.kind, ())
    begin = says if service else "A visit type has to be chosen here."
    return f"{begin} For {client.kind} clients there is {' or '.join(offered) or 'none'}."


def bars(booking: Booking, wish: Wish) -> Iterator[Obstacle]:
    """What rules out every day: no way in, booking that is switched off, or a visit type for others."""
    locked = access_refused(booking, wish)
    if locked is not None and locked.message is not None:
        yield Obstacle(locked.code, locked.message.text, (), access_field(wish.client))
    off = ask(BY_ID["booking.enabled"], {}, booking.policy)
    if off.message is not None:
        keys = keys_of(booking, PORTAL.name, SELF_BOOKING.name)
        yield Obstacle(off.code, off.message.text, tuple(key for key in keys if not key.value))
    if wish.guest:
        yield from _guest(booking)
    yield from _visit_type(booking, wish)


def _guest(booking: Booking) -> Iterator[Obstacle]:
    answer = ask(BY_ID["booking.guest-allowed"], {"actor": "guest"}, booking.policy)
    if answer.message is not None:
        yield Obstacle(answer.code, answer.message.text, keys_of(booking, GUEST_REQUEST.name))


def _visit_type(booking: Booking, wish: Wish) -> Iterator[Obstacle]:
    client = booking.practice.client(wish.client)
    if client is None:
        return
    service = booking.practice.service(service_of(booking, wish))
    name = service.name if service else ""
    given = {"kind": client.kind, "visit_type": name or None}
    answer = ask(BY_ID["booking.visit-type-by-client-kind"], given, booking.policy)
    if answer.message is not None:
        says = visit_type_told(booking, client, name, answer.message.text)
        yield Obstacle(answer.code, says, keys_of(booking, VISIT_TYPES.name))
