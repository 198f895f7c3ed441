"""What keeps a provider from being booked at all, whatever the time: hurdles in the order in which they are asked."""

from collections.abc import Callable, Iterator
from datetime import date

from helpgen.booking.find import unnamed_minutes
from helpgen.booking.order import ORDER
from helpgen.booking.rules.availability import active_provider, qualifications
from helpgen.booking.rules.booking import provider_opt_in, selections
from helpgen.booking.values import ANY, Provider, Rule
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, minutes_for, service_of
from helpgen.frozen import frozen


@frozen
class Hurdle:
    """One rule about a provider, whatever the time. `one` and `any` complete "Ana Ruiz ..." and "No provider ..."."""

    code: str
    rule: Rule
    passes: Callable[[Provider], bool]
    one: str
    any: str
    part: str = ""

    def field(self, provider: str) -> str:
        """The place in a booking file that decides."""
        return self.rule.stands_in.format(provider=provider) + self.part

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that decide."""
        return tuple(key.name for key in self.rule.keys)


def hurdles(booking: Booking, wish: Wish, day: date) -> Iterator[Hurdle]:
    """The hurdles that can matter to this wish, in the order of asking."""
    found = {each.rule.id: each for each in _hurdles(booking, wish, day)}
    return (found[rule.id] for rule in ORDER if rule.id in found)


def _hurdles(booking: Booking, wish: Wish, day: date) -> Iterator[Hurdle]:
    yield Hurdle(
        "inactive",
        active_provider.RULE,
        lambda each: active_provider.decide(each.active).allowed,
        "is not active any more",
        "is active",
    )
    yield Hurdle(
        "not_opted_in",
        provider_opt_in.RULE,
        lambda each: provider_opt_in.decide(each.opted_in, booking.policy).allowed,
        "has not opted in to online booking, which providers have to here",
        "who is active has opted in to online booking",
    )
    service = booking.practice.service(service_of(booking, wish))
    if service is not None:
        yield Hurdle(
            "service_not_offered",
            selections.RULE,
            lambda each: service.id in each.services,
            f"does not offer {service.name}",
            f"who can be booked offers {service.name}",
            ".services",
        )
    else:
        minutes = minutes_for(booking, wish)
        yield Hurdle(
            "service_first",
            selections.RULE,
            lambda each: unnamed_minutes(booking.practice, each, booking.policy) == minutes,
            "needs a service to be named",
            "who can be booked can be asked for without a service",
            ".services",
        )
    client = booking.practice.client(wish.client)
    if client is not None and client.required:
        needs = f"what {client.name} requires: {', '.join(client.required)}"
        yield Hurdle(
            "no_qualified_staff",
            qualifications.RULE,
            lambda each: not qualifications.missing(client.required, each.certifications, day),
            f"does not hold, on {day.isoformat()}, {needs}",
            f"who can be booked holds, on {day.isoformat()}, {needs}",
        )


def candidates(booking: Booking, wish: Wish, day: date) -> tuple[Provider, ...]:
    """Who can be booked on that day, if there is a time."""
    over = tuple(hurdles(booking, wish, day))
    return tuple(
        each
        for each in booking.practice.providers
        if wish.provider in {ANY, each.id} and all(hurdle.passes(each) for hurdle in over)
    )
