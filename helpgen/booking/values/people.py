"""The people of an organization and what they offer, as booking sees them (FHIR: Schedule and its actors)."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from helpgen.booking.values.value import Hours, Week
from helpgen.frozen import frozen


@frozen
class Service:
    """What an appointment is for; `minutes` None: the organization's default length."""

    id: str
    name: str
    minutes: int | None = None
    code: str = ""


@frozen
class Certification:
    """What a provider is certified for; it counts up to and including the day it `expires`."""

    name: str
    expires: date | None = None


@frozen
class Override:
    """Time off, or other hours, on one date. `hours` None: the whole day.

    Time off with hours takes just these; available hours stand in place of those that usually begin on the day.
    """

    day: date
    available: bool
    hours: Hours | None = None
    approved: bool = True


@frozen
class Provider:
    """Who sees clients. `services`, `locations`: ids and names; `weekday_locations`: Monday first, empty: none set.

    `zone` is the name of the time zone of the week and the overrides; empty: the organization's.
    """

    id: str
    name: str
    week: Week
    active: bool = True
    opted_in: bool = False
    services: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    certifications: tuple[Certification, ...] = ()
    service_code: str = ""
    weekday_locations: tuple[str, ...] = ("",) * 7
    role: str = ""
    zone: str = ""


@frozen
class Client:
    """Who is seen. `kind`: new or existing; `required`: certifications that the provider must hold."""

    id: str
    name: str
    kind: str = "existing"
    email: str = ""
    phone: str = ""
    portal_access: bool = True
    required: tuple[str, ...] = ()


@frozen
class Person:
    """Staff who see no clients. `may_approve` is the checkbox that a System Administrator sets."""

    id: str
    name: str
    role: str
    may_approve: bool = False


@frozen
class Practice:
    """One organization's people, services and rooms, and how its clients reach it (`contact`, as they read it).

    Ids are unique within each. A client's is nobody's who works there: whoever acts is known by the id alone, and must
    not act as the other. A provider may be listed as staff too.

    Raises:
        ValueError: a client has the id of somebody who works there.

    """

    organization: str
    providers: tuple[Provider, ...] = ()
    clients: tuple[Client, ...] = ()
    services: tuple[Service, ...] = ()
    staff: tuple[Person, ...] = ()
    rooms: tuple[str, ...] = ()
    contact: str = ""

    def __post_init__(self) -> None:
        """Nobody passes for somebody else."""
        working = {each.id for each in self.providers} | {each.id for each in self.staff}
        both = sorted(working & {each.id for each in self.clients})
        if both:
            raise ValueError(f"a client and somebody who works there are both {both[0]!r}")

    def provider(self, key: str) -> Provider | None:
        """The provider of that id."""
        return _named(self.providers, key)

    def client(self, key: str) -> Client | None:
        """The client of that id."""
        return _named(self.clients, key)

    def service(self, key: str) -> Service | None:
        """The service of that id."""
        return _named(self.services, key)

    def has_usual(self, services: Iterable[str]) -> bool:
        """One of these services has no length of its own: it is the organization's usual appointment."""
        known = (self.service(key) for key in services)
        return any(each is not None and each.minutes is None for each in known)

    def person(self, key: str) -> Person | None:
        """The member of staff of that id."""
        return _named(self.staff, key)

    def has_room(self, key: str) -> bool:
        """It is one of the rooms, or empty: no room at all can always be meant."""
        return not key or key in self.rooms

    def has_service(self, key: str) -> bool:
        """It is the id of a service, or empty: none at all."""
        return not key or self.service(key) is not None


Named = TypeVar("Named", Provider, Client, Service, Person)


def _named(all_of_them: Iterable[Named], key: str) -> Named | None:
    return next((each for each in all_of_them if each.id == key), None)
