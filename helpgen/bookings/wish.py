"""What a question about bookings names: whom, with whom and what for, and which of that does not exist."""

from collections.abc import Iterator

from helpgen.booking.find import Search
from helpgen.booking.rules.booking import selections
from helpgen.booking.values import ANY, SESSION_MINUTES, Occasion
from helpgen.bookings.opened import Booking
from helpgen.bookings.typed import minutes_of
from helpgen.frozen import frozen
from helpgen.text.nearest import nearest


@frozen
class Wish:
    """`provider` is an id or `any`. Without a service the only one is meant, or none.

    Without a client it is anybody who asks; a `guest` is one who has no account. Without a room it is in none. `moving`
    is the appointment that would leave its place for this time (`moving.for_move` fills in the rest); empty: it is for
    a new one.
    """

    provider: str = ANY
    client: str = ""
    service: str = ""
    guest: bool = False
    moving: str = ""
    occasion: Occasion = Occasion.BOOK
    room: str = ""


def name_faults(booking: Booking, wish: Wish) -> Iterator[str]:
    """Everybody and everything that is named and that the organization does not have, each with a way out."""
    practice = booking.practice
    named = {
        "provider": (wish.provider, [*(each.id for each in practice.providers), ANY]),
        "client": (wish.client, [each.id for each in practice.clients]),
        "service": (wish.service, [each.id for each in practice.services]),
        "appointment": (wish.moving, [each.id for each in booking.calendar.appointments]),
        "room": (wish.room, list(practice.rooms)),
    }
    for what, (name, names) in named.items():
        if name and name not in names:
            near = nearest(name, names)
            known = f"there are {', '.join(names)}" if names else f"there is none in {booking.path}"
            yield f"{booking.profile.id} has no {what} {name}; {f'did you mean {near}?' if near else known}"
    meant = booking.calendar.appointment(wish.moving)
    if meant is not None and meant.client is None:
        yield f"{meant.id} is a guest's; only a client can move an appointment online"


def service_of(booking: Booking, wish: Wish) -> str:
    """The service that is meant: the one that is named, or the only one; empty where there is a choice."""
    return selections.meant(wish.service, tuple(each.id for each in booking.practice.services))


def search_of(booking: Booking, wish: Wish) -> Search:
    """The same, as `find` is asked it."""
    client = booking.practice.client(wish.client)
    return Search(
        client,
        wish.provider,
        service_of(booking, wish),
        guest=wish.guest,
        room=wish.room,
        occasion=wish.occasion,
    )


def minutes_for(booking: Booking, wish: Wish) -> int:
    """How long the appointment is: as its service says, else as the organization does."""
    return minutes_of(booking.practice, service_of(booking, wish), booking.policy)


def length_of(booking: Booking, wish: Wish) -> str:
    """How long the appointment is, and why: `Therapy session, 50 min`."""
    service = booking.practice.service(service_of(booking, wish))
    minutes = minutes_for(booking, wish)
    if service is None:
        return f"no service named: {minutes} min, as {SESSION_MINUTES.name} says"
    return f"{service.name}, {minutes} min"


def person_of(booking: Booking, wish: Wish) -> str:
    """The client's name, or whom one stands for who named none."""
    known = booking.practice.client(wish.client)
    return known.name if known else "a guest" if wish.guest else "anybody"
