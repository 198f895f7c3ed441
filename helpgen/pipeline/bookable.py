"""Why a time can be booked or not: every rule that is asked, its answer, and the keys that decide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from helpgen.booking.appointment import Draft, Span
from helpgen.booking.checks import BOOKING, answers, assigned
from helpgen.booking.clock import exists
from helpgen.booking.decision import Decision
from helpgen.booking.keys import TIMEZONE
from helpgen.booking.office import Office
from helpgen.booking.practice import Practice
from helpgen.booking.registry import BY_ID
from helpgen.booking.telling import because
from helpgen.model.moments import Moment
from helpgen.pipeline.booking import Booking
from helpgen.pipeline.origins import KeyValue, key_values
from helpgen.pipeline.practice import minutes_of, span_of
from helpgen.pipeline.wall_clock import is_skipped
from helpgen.pipeline.wish import Wish, service_of

PERSONAL = (
    "booking.guest-allowed",
    "booking.guest-details",
    "booking.visit-type-by-client-kind",
    "availability.qualifications",
    "availability.client-conflict",
)
"""Rules about who asks: where nobody is named they have nothing to go by, and are left out."""

_ABOUT_THE_ZONE = "availability.dst"
"""Where the zone itself decides. Many rules read it to know the day; it is not what they refuse for.

Where no clock shows the time, what comes after it has nothing to go by."""

_FIELDS = {
    "availability.active-provider": "providers.{provider}.active",
    "booking.provider-opt-in": "providers.{provider}.optedIn",
    "booking.selections": "providers.{provider}",
    "availability.qualifications": "providers.{provider}.certifications",
    "availability.exceptions": "providers.{provider}.overrides",
    "availability.working-hours": "providers.{provider}.week",
    "availability.block-events": "calendar.events",
    "availability.existing-appointments": "calendar.appointments",
    "availability.client-conflict": "calendar.appointments",
    "hold.create": "calendar.holds",
}
"""Where in a booking file that stands which a rule refuses for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One rule and its answer.

    `numbers` is the comparison that decided, empty where it would say nothing. Of a refusal, `keys` are those
    that decide, and `field` is where something decides in the booking file.
    """

    rule: str
    says: str
    allowed: bool
    code: str
    message: str
    numbers: str
    keys: tuple[KeyValue, ...]
    field: str


@dataclass(frozen=True, slots=True)
class Bookable:
    """When and with whom, and every answer in the order of asking. `left_out`: rules with nothing to go by.

    `provider` is who was asked about: where any would do, the one who would be given, or came closest.
    """

    start: datetime
    end: datetime
    minutes: int
    provider: str
    asked: tuple[Asked, ...]
    left_out: tuple[str, ...]

    @property
    def refusal(self) -> Asked | None:
        """The first refusal, which a client would read; None: it can be booked."""
        return next((each for each in self.asked if not each.allowed), None)


def bookable(booking: Booking, wish: Wish, start: Moment, now: datetime) -> Bookable:
    """All that the rules say to one wish. What is named has to exist: `name_faults` says so."""
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    left_out: tuple[str, ...] = () if wish.client else PERSONAL
    names = tuple(name for name in BOOKING if name not in left_out)
    service = service_of(booking, wish)
    draft = draft_of(booking, start, provider=wish.provider, client=wish.client, service=service)
    draft = assigned(office, draft, names)
    wanted = draft.span.interval
    asked = tuple(_asked(booking, draft, answers(office, draft, names)))
    if is_skipped(start, booking.where):
        known = [each.rule for each in asked].index(_ABOUT_THE_ZONE) + 1
        left_out += tuple(each.rule for each in asked[known:])
        asked = asked[:known]
    return Bookable(
        wanted.start.astimezone(booking.where),
        wanted.end.astimezone(booking.where),
        draft.span.minutes,
        draft.provider,
        asked,
        left_out,
    )


def draft_of(booking: Booking, start: Moment, *, provider: str, client: str, service: str) -> Draft:
    """The wish as a form would send it: the only service, and the provider's place on that weekday or first one."""
    practice = booking.practice
    service = service_of(booking, Wish(service=service))
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


def _asked(
    booking: Booking, draft: Draft, answered: Iterable[tuple[str, Decision]]
) -> Iterator[Asked]:
    for name, decision in answered:
        rule = BY_ID[name]
        refused = not decision.allowed
        keys = (key.name for key in rule.keys if key is not TIMEZONE or name == _ABOUT_THE_ZONE)
        yield Asked(
            name,
            rule.says,
            decision.allowed,
            decision.code,
            "" if decision.message is None else decision.message.text,
            _numbers(booking, name, decision, draft.span),
            tuple(key_values(booking.profile, booking.catalog, keys)) if refused else (),
            _FIELDS.get(name, "").format(provider=draft.provider) if refused else "",
        )


def _numbers(booking: Booking, name: str, decision: Decision, span: Span) -> str:
    """The comparison in words, except where it only repeats the answer."""
    if decision.because is None:
        return ""
    left, relation, right = decision.because
    if name == "availability.slot-grid":
        return "" if decision.allowed else f"{left} min after a start; one is every {right} min"
    if name == _ABOUT_THE_ZONE and exists(span.day, span.start, booking.where):
        end = span.start + span.minutes
        skipped = f"its end, {end // 60:02}:{end % 60:02}, is skipped on {span.day}"
        return because(decision, booking.where) if decision.allowed else skipped
    if decision.allowed and (name == "booking.selections" or (relation == "=" and left == right)):
        return ""
    return because(decision, booking.where)
