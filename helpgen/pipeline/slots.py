"""One day as a client of one organization sees it: the times on offer, or why there are none."""

from dataclasses import dataclass
from datetime import date, datetime

from helpgen.booking.appointment import ANY
from helpgen.booking.asking import ask
from helpgen.booking.find import find, why_empty
from helpgen.booking.keys import (
    BUSINESS_HOURS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    PORTAL,
    SELF_BOOKING,
    SHOW_PROVIDER,
    TIMEZONE,
    UNAVAILABLE,
)
from helpgen.booking.registry import BY_ID
from helpgen.logic.nearest import nearest
from helpgen.pipeline.booking import Booking
from helpgen.pipeline.origins import KeyValue, key_values

_SAID = {
    "closed": "The organization is closed.",
    "window": "The day is further ahead than can be booked.",
    "no_qualified_staff": "Nobody who can be booked has what this client or service requires.",
    "not_working": "Nobody works long enough on this day.",
    "lead_time": "Times of this day are too soon.",
    "all_booked": "Every time is taken.",
}
_KEYS = {
    "closed": BUSINESS_HOURS.name,
    "window": MAX_FUTURE_DAYS.name,
    "lead_time": LEAD_TIME_HOURS.name,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One time: local start and end, with whom (empty where that is not shown), and whether it is free."""

    start: datetime
    end: datetime
    provider: str
    name: str
    free: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day is empty: a code, a sentence, and the keys that decide."""

    code: str
    says: str
    keys: tuple[KeyValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """What is offered on a day. `busy` is how a taken time is shown: `label` or `grey`."""

    name: str
    day: date
    zone: str
    offers: tuple[Offer, ...]
    reasons: tuple[Reason, ...]
    busy: str


def slots(  # noqa: PLR0913  who asks for what, and when
    booking: Booking,
    day: date,
    now: datetime,
    *,
    provider: str = "",
    client: str = "",
    service: str = "",
) -> Day:
    """The day; without a client it is a guest's view. A name that the organization does not have is a LookupError."""
    check_names(booking, provider=provider, client=client, service=service)
    off = _switched_off(booking)
    if off is not None:
        return _day(booking, day, (), (off,))
    seen = booking.practice.client(client)
    what = service or only_service(booking)
    people, calendar, policy = booking.practice, booking.calendar, booking.policy
    found = find(people, calendar, policy, now, (day,), seen, provider or ANY, what)
    names = {each.id: each.name for each in people.providers} if policy[SHOW_PROVIDER] else {}
    offers = tuple(
        Offer(
            each.interval.start.astimezone(booking.where),
            each.interval.end.astimezone(booking.where),
            each.provider if each.provider in names else "",
            names.get(each.provider, ""),
            each.status == "free",
        )
        for each in found
    )
    reasons: tuple[str, ...] = ()
    if not any(each.free for each in offers):
        reasons = why_empty(people, calendar, policy, now, day, seen, provider or ANY, what)
    return _day(booking, day, offers, tuple(_reason(booking, code) for code in reasons))


def only_service(booking: Booking) -> str:
    """The service that is meant where there is no choice; empty where there is one."""
    return booking.practice.services[0].id if len(booking.practice.services) == 1 else ""


def check_names(booking: Booking, *, provider: str, client: str, service: str) -> None:
    """Everybody and everything that was named exists there; what does not is a LookupError."""
    known = {
        "provider": (provider, [each.id for each in booking.practice.providers]),
        "client": (client, [each.id for each in booking.practice.clients]),
        "service": (service, [each.id for each in booking.practice.services]),
    }
    for what, (name, names) in known.items():
        if name and name not in names and (what, name) != ("provider", ANY):
            near = nearest(name, names)
            way_out = f"did you mean {near}?" if near else f"there are {', '.join(names)}"
            raise LookupError(f"{booking.profile.id} has no {what} {name}; {way_out}")


def _day(
    booking: Booking, day: date, offers: tuple[Offer, ...], reasons: tuple[Reason, ...]
) -> Day:
    policy = booking.policy
    name, zone = booking.profile.name, policy[TIMEZONE].key
    return Day(name, day, zone, offers, reasons, policy[UNAVAILABLE])


def _switched_off(booking: Booking) -> Reason | None:
    answer = ask(BY_ID["booking.enabled"], {}, booking.policy)
    if answer.message is None:
        return None
    keys = tuple(key_values(booking.profile, booking.catalog, (PORTAL.name, SELF_BOOKING.name)))
    return Reason(answer.code, answer.message.text, tuple(key for key in keys if not key.value))


def _reason(booking: Booking, code: str) -> Reason:
    names = (_KEYS[code],) if code in _KEYS else ()
    keys = tuple(key_values(booking.profile, booking.catalog, names))
    return Reason(code, _SAID[code], keys)
