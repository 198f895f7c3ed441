"""A practice of one morning a day for questions about free times: what is offered, and why nothing is."""

from datetime import UTC, date, datetime
from typing import Any

from helpgen.booking.find import Search, Slot, find, why_empty
from helpgen.booking.values.appointment import Appointment, Calendar, Span
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Client, Practice, Provider, Service
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours
from tests.booking_policies import policy_of

ZONE = "America/New_York"
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)  # Monday, 10:00 in New York
WEDNESDAY, SATURDAY = date(2026, 3, 4), date(2026, 3, 7)
MORNING = ((Hours(540, 720),),) * 7
S0 = policy_of("maple-street-therapy")
ANN = Client("ann", "Ann")


def provider_of(key: str = "dr", **more: Any) -> Provider:
    """Somebody who works every morning, unless `week` says otherwise."""
    return Provider(key, key.title(), more.pop("week", MORNING), **more)


def appointment_of(start: int, minutes: int = 50, **more: Any) -> Appointment:
    """One that is there, on the Wednesday unless `day` says otherwise."""
    span = Span(more.pop("day", WEDNESDAY), start, minutes, more.pop("zone", ZONE))
    return Appointment(
        more.pop("id", "a"),
        "o",
        more.pop("provider", "dr"),
        span,
        more.pop("state", State.BOOKED),
        **more,
    )


def slots(  # noqa: PLR0913  everything that may differ, by name
    *,
    people: tuple[Provider, ...] = (provider_of(),),
    calendar: Calendar | None = None,
    policy: Policy = S0,
    now: datetime = NOW,
    days: tuple[date, ...] = (WEDNESDAY,),
    client: Client | None = ANN,
    provider: str = "dr",
    service: str = "",
) -> tuple[Slot, ...]:
    """What is offered."""
    practice = Practice("o", people, services=(Service("s90", "Long", 90), Service("s", "Usual")))
    there = calendar or Calendar()
    return find(Office(practice, there, policy, now), days, Search(client, provider, service))


def starts(**asked: Any) -> list[str]:
    """When what is offered starts, as a clock shows it."""
    return [clock(slot.start) for slot in slots(**asked)]


def clock(minute: int) -> str:
    """Minutes after midnight as a clock shows them."""
    return f"{minute // 60}:{minute % 60:02}"


def why(**asked: Any) -> tuple[str, ...]:
    """Every reason for which nothing is free."""
    practice = Practice("o", asked.get("people", (provider_of(),)))
    return why_empty(
        Office(
            practice,
            asked.get("calendar", Calendar()),
            asked.get("policy", S0),
            asked.get("now", NOW),
        ),
        asked.get("day", WEDNESDAY),
        Search(asked.get("client", ANN), asked.get("provider", "dr")),
    )
