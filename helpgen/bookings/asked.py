"""One rule's answer to a wish, as it is shown: its numbers, the keys that decide, and where else something does."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from helpgen.booking.engine.telling import told
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.appointment import ANY, Draft, Span
from helpgen.booking.values.clock import exists, local_date
from helpgen.booking.values.decision import Because, Decision
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.office import NOBODY
from helpgen.booking.values.people import Override, Provider
from helpgen.bookings.compared import common_words
from helpgen.bookings.entry import ACCESS, access_field, visit_type_told
from helpgen.bookings.opened import Booking
from helpgen.bookings.origins import KeyValue, key_values
from helpgen.bookings.wall_clock import told_on

ABOUT_THE_ZONE = "availability.dst"
"""Where the zone itself decides. Many rules read it to know the day; it is not what they refuse for.

Where no clock shows the time, what comes after it has nothing to go by."""

_VISIT_TYPE = "booking.visit-type-by-client-kind"
_EXCEPTIONS, _WEEK = "availability.exceptions", "availability.working-hours"
_GRID = "availability.slot-grid"
_ACTIVE = "availability.active-provider"
_NOBODY = "nobody who is active offers it"
"""Where any provider would do and there is none to ask about."""

_SAYS_NOTHING = {"booking.selections", _ACTIVE}
"""Rules whose comparison only repeats that they have nothing against it."""

_FIELDS = {
    ACCESS: access_field("{client}"),
    _ACTIVE: "providers.{provider}.active",
    "booking.provider-opt-in": "providers.{provider}.optedIn",
    "booking.selections": "providers.{provider}",
    "availability.qualifications": "providers.{provider}.certifications",
    _EXCEPTIONS: "providers.{provider}.overrides",
    _WEEK: "providers.{provider}.week",
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
    that decide, and `field` is where something decides in the booking file. `follows_from` is the rule whose
    refusal has the same cause, and alone says where that is; empty for most.
    """

    rule: str
    says: str
    allowed: bool
    code: str
    message: str
    numbers: str
    keys: tuple[KeyValue, ...]
    field: str
    follows_from: str = ""


def asked(
    booking: Booking, draft: Draft, answered: Iterable[tuple[str, Decision]]
) -> tuple[Asked, ...]:
    """Every answer, as it is shown."""
    found = tuple(_asked(booking, draft, answered))
    refused = {each.rule for each in found if not each.allowed}
    if not {_EXCEPTIONS, _WEEK} <= refused:
        return found
    follows, cause = _same_cause(booking, draft)
    return tuple(
        replace(each, follows_from=cause, field="") if each.rule == follows else each
        for each in found
    )


def _same_cause(booking: Booking, draft: Draft) -> tuple[str, str]:
    """Both look at the hours of the day: which of them only follows, and from which; nothing where both count."""
    provider = booking.practice.provider(draft.provider) or Provider("", "", NOBODY)
    day = local_date(draft.span.interval.start, booking.where)
    of_the_day = [each for each in provider.overrides if each.approved and each.day == day]
    if any(each.available for each in of_the_day):
        return _WEEK, _EXCEPTIONS
    off = any(_takes(each, draft.span) for each in of_the_day)
    return ("", "") if off else (_EXCEPTIONS, _WEEK)


def _takes(override: Override, span: Span) -> bool:
    hours = override.hours
    end = span.start + span.minutes
    return hours is None or (hours.start < end and span.start < hours.end)


def _asked(
    booking: Booking, draft: Draft, answered: Iterable[tuple[str, Decision]]
) -> Iterator[Asked]:
    nobody = draft.provider == ANY
    for name, decision in answered:
        rule = BY_ID[name]
        refused = not decision.allowed
        keys = (key.name for key in rule.keys if key is not TIMEZONE or name == ABOUT_THE_ZONE)
        yield Asked(
            name,
            rule.says,
            decision.allowed,
            decision.code,
            _message(booking, draft, name, decision),
            _NOBODY if name == _ACTIVE and nobody else numbers(booking, name, decision, draft.span),
            tuple(key_values(booking.profile, booking.catalog, keys)) if refused else (),
            _field(name, draft) if refused else "",
        )


def _field(name: str, draft: Draft) -> str:
    """Of nobody in particular it is any of them."""
    field = _FIELDS.get(name, "")
    if draft.provider == ANY and field.startswith("providers."):
        return "providers"
    return field.format(provider=draft.provider, client=draft.client)


def _message(booking: Booking, draft: Draft, name: str, decision: Decision) -> str:
    if decision.message is None:
        return ""
    client = booking.practice.client(draft.client or "")
    if name != _VISIT_TYPE or client is None:
        return decision.message.text
    return visit_type_told(booking, client, draft.service, decision.message.text)


def numbers(booking: Booking, name: str, decision: Decision, span: Span) -> str:
    """The comparison in words, except where it only repeats the answer; times of that day as its clock shows them."""
    if decision.because is None:
        return ""
    left, relation, right = decision.because
    repeats = name in _SAYS_NOTHING or (relation == "=" and left == right)
    if decision.allowed and (repeats or name == _GRID):
        return ""
    if not decision.allowed and name in _REFUSED:
        return _REFUSED[name](booking, decision.because, span)
    if not decision.allowed and (words := common_words(decision.because)):
        return words
    day = local_date(span.interval.start, booking.where)
    return f"{told_on(day, left, booking.where)} {relation} {told_on(day, right, booking.where)}"


def _not_there(booking: Booking, compared: Because, span: Span) -> str:
    """Where the start exists and comes for the first time, it is the end that does not."""
    if not exists(span.day, span.start, booking.where) or span.fold:
        return " ".join(map(told, compared))
    end = span.start + span.minutes
    return f"its end, {end // 60:02}:{end % 60:02}, is skipped on {span.day}"


def _not_offered(booking: Booking, compared: Because, span: Span) -> str:
    del booking, span
    return " ".join(map(told, compared)) if compared[0] else "none is named"


def _no_hours(booking: Booking, compared: Because, span: Span) -> str:
    day = local_date(span.interval.start, booking.where)
    if not compared[2]:
        return f"no hours on {day}"
    return " ".join(told_on(day, each, booking.where) for each in compared)


_REFUSED: Mapping[str, Callable[[Booking, Because, Span], str]] = MappingProxyType(
    {
        ABOUT_THE_ZONE: _not_there,
        _VISIT_TYPE: _not_offered,
        _EXCEPTIONS: _no_hours,
        _WEEK: _no_hours,
        "availability.business-hours": _no_hours,
    }
)
"""Rules whose comparison says more in words of its own."""
