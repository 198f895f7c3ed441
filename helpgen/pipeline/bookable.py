"""Why a time can be booked or not: every rule that is asked, its answer, and the keys that it read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from helpgen.booking.appointment import Draft
from helpgen.booking.decision import Decision
from helpgen.booking.desk import answers
from helpgen.booking.practice import Practice
from helpgen.booking.registry import BY_ID
from helpgen.booking.telling import because
from helpgen.model.moments import Moment
from helpgen.pipeline.booking import Booking
from helpgen.pipeline.origins import KeyValue, key_values
from helpgen.pipeline.practice import minutes_of, span_of
from helpgen.pipeline.slots import check_names, only_service


@dataclass(frozen=True, slots=True)
class Asked:
    """One rule and its answer. `numbers` is the comparison that decided, empty where there was none to make."""

    rule: str
    says: str
    allowed: bool
    code: str
    message: str
    numbers: str
    keys: tuple[KeyValue, ...]


@dataclass(frozen=True, slots=True)
class Bookable:
    """Who asks for what, and every answer in the order of asking."""

    name: str
    zone: str
    start: datetime
    end: datetime
    provider: str
    client: str
    asked: tuple[Asked, ...]

    @property
    def allowed(self) -> bool:
        """No rule refuses."""
        return all(each.allowed for each in self.asked)


def bookable(  # noqa: PLR0913  who asks for what, and when
    booking: Booking,
    start: Moment,
    now: datetime,
    *,
    provider: str,
    client: str = "",
    service: str = "",
) -> Bookable:
    """All that the rules say to one wish. A name that the organization does not have is a LookupError."""
    check_names(booking, provider=provider, client=client, service=service)
    draft = draft_of(booking, start, provider=provider, client=client, service=service)
    asked = answers(draft, booking.practice, booking.calendar, booking.policy, now)
    wanted = draft.span.interval
    return Bookable(
        booking.profile.name,
        booking.where.key,
        wanted.start.astimezone(booking.where),
        wanted.end.astimezone(booking.where),
        provider,
        client,
        tuple(_asked(booking, asked)),
    )


def draft_of(booking: Booking, start: Moment, *, provider: str, client: str, service: str) -> Draft:
    """The wish as a form would send it: the only service, and the provider's place on that weekday or first one."""
    practice = booking.practice
    service = service or only_service(booking)
    span = span_of(start, minutes_of(practice, service, booking.policy), booking.where)
    known = practice.client(client)
    return Draft(
        client=client or None,
        provider=provider,
        span=span,
        service=service,
        location=_location(practice, provider, span.day.weekday()),
        kind=known.kind if known else "",
    )


def _location(practice: Practice, provider: str, weekday: int) -> str:
    known = practice.provider(provider)
    if known is None:
        return ""
    return known.weekday_locations[weekday] or next(iter(known.locations), "")


def _asked(booking: Booking, answered: Iterable[tuple[str, Decision]]) -> Iterator[Asked]:
    for name, decision in answered:
        rule = BY_ID[name]
        yield Asked(
            name,
            rule.says,
            decision.allowed,
            decision.code,
            "" if decision.message is None else decision.message.text,
            because(decision, booking.where),
            tuple(key_values(booking.profile, booking.catalog, (key.name for key in rule.keys))),
        )
