"""What keeps a provider from being booked at all, whatever the time: hurdles in the order in which they are asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from helpgen.booking.desk.asking import ask
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.availability import qualifications
from helpgen.booking.values.appointment import ANY
from helpgen.booking.values.keys import OPT_IN_REQUIRED
from helpgen.booking.values.people import Provider
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, service_of


@dataclass(frozen=True, slots=True)
class Hurdle:
    """`one` and `any` complete "Ana Ruiz ..." and "No provider ..."; `field` is the provider's that decides."""

    code: str
    passes: Callable[[Provider], bool]
    one: str
    any: str
    field: str
    keys: tuple[str, ...] = ()


def hurdles(booking: Booking, wish: Wish, day: date) -> Iterator[Hurdle]:
    """Those that can matter to this wish."""
    policy = booking.policy
    yield Hurdle(
        "inactive", lambda each: each.active, "is not active any more", "is active", "active"
    )
    yield Hurdle(
        "not_opted_in",
        lambda each: (
            ask(BY_ID["booking.provider-opt-in"], {"opted_in": each.opted_in}, policy).allowed
        ),
        "has not opted in to online booking, which providers have to here",
        "who is active has opted in to online booking",
        "optedIn",
        (OPT_IN_REQUIRED.name,),
    )
    service = booking.practice.service(service_of(booking, wish))
    if service is not None:
        yield Hurdle(
            "service_not_offered",
            lambda each: service.id in each.services,
            f"does not offer {service.name}",
            f"who can be booked offers {service.name}",
            "services",
        )
    client = booking.practice.client(wish.client)
    if client is not None and client.required:
        needs = f"what {client.name} requires: {', '.join(client.required)}"
        yield Hurdle(
            "no_qualified_staff",
            lambda each: not qualifications.missing(client.required, each.certifications, day),
            f"does not hold, on {day.isoformat()}, {needs}",
            f"who can be booked holds, on {day.isoformat()}, {needs}",
            "certifications",
        )


def candidates(booking: Booking, wish: Wish, day: date) -> tuple[Provider, ...]:
    """Who can be booked on that day, if there is a time."""
    over = tuple(hurdles(booking, wish, day))
    return tuple(
        each
        for each in booking.practice.providers
        if wish.provider in {ANY, each.id} and all(hurdle.passes(each) for hurdle in over)
    )
