"""One rule's answer to a wish, as it is shown: its numbers, the keys that decide, and where else something does."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from helpgen.booking.desk.hours import zone_of
from helpgen.booking.moves import machine
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.availability import active_provider, dst, exceptions, working_hours
from helpgen.booking.rules.booking import visit_type_by_client_kind
from helpgen.booking.values import (
    ANY,
    NEEDED,
    NOBODY,
    TIMEZONE,
    Because,
    Decision,
    Draft,
    Override,
    Provider,
    Rule,
    Span,
    local_date,
)
from helpgen.bookings.compared import common_words
from helpgen.bookings.entry import visit_type_told
from helpgen.bookings.opened import Booking
from helpgen.bookings.origins import KeyValue, key_values
from helpgen.bookings.wall_clock import told_on
from helpgen.frozen import frozen

_NOBODY = "nobody who is active offers it"
"""Where any provider would do and there is none to ask about."""


@frozen
class Asked:
    """One rule and its answer.

    `applies` is false where the rule lets through whom it has nothing to say: a rule about guests asked of a
    client, one whose key is off. `numbers` is the comparison that decided, empty where it would say nothing. Of a
    refusal, `keys` are those that decide, and `field` is where something decides in the booking file.
    `follows_from` is the rule whose refusal has the same cause, and alone says where that is; empty for most.
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
    applies: bool = True


def asked(
    booking: Booking, draft: Draft, answered: Iterable[tuple[str, Decision]]
) -> tuple[Asked, ...]:
    """Every answer, as it is shown."""
    found = tuple(_asked(booking, draft, answered))
    refused = {each.rule for each in found if not each.allowed}
    if not refused >= _HOURS:
        return found
    follows, cause = _same_cause(booking, draft)
    return tuple(
        replace(each, follows_from=cause, field="") if each.rule == follows else each
        for each in found
    )


_HOURS = {exceptions.RULE.id, working_hours.RULE.id}


def _same_cause(booking: Booking, draft: Draft) -> tuple[str, str]:
    """Of two rules about a day's hours, the one that only follows, and from which; none where both count."""
    provider = booking.practice.provider(draft.provider) or Provider("", "", NOBODY)
    own = zone_of(provider, booking.where)
    there = draft.span.in_zone(own)
    day = there.day
    of_the_day = [each for each in provider.overrides if each.approved and each.day == day]
    if any(each.available for each in of_the_day):
        return working_hours.RULE.id, exceptions.RULE.id
    off = any(_takes(each, there) for each in of_the_day)
    return ("", "") if off else (exceptions.RULE.id, working_hours.RULE.id)


def _takes(override: Override, span: Span) -> bool:
    hours = override.hours
    end = span.start + span.minutes
    return hours is None or (hours.start < end and span.start < hours.end)


def _asked(
    booking: Booking, draft: Draft, answered: Iterable[tuple[str, Decision]]
) -> Iterator[Asked]:
    nobody = draft.provider == ANY
    for name, decision in answered:
        rule = machine.RULE if name == machine.RULE.id else BY_ID[name]
        refused = not decision.allowed
        yield Asked(
            rule=name,
            says=rule.says,
            allowed=decision.allowed,
            code=decision.code,
            message=_message(booking, draft, rule, decision),
            numbers=_NOBODY
            if rule is active_provider.RULE and nobody
            else numbers(booking, rule, decision, draft.span),
            keys=tuple(_keys(booking, rule)) if refused else (),
            field=field_of(rule, draft.provider, draft.client) if refused else "",
            applies=refused or applies(rule, decision),
        )


def applies(rule: Rule, decision: Decision) -> bool:
    """Whether a rule that allows has anything to say of the wish: its comparison tells why, where it has not."""
    if decision.because is None:
        return True
    left, relation, right = decision.because
    is_off = (
        relation == "is" and right in (False, "empty") and left in {key.name for key in rule.keys}
    )
    return not (is_off or relation == "is not")


def _keys(booking: Booking, rule: Rule) -> Iterator[KeyValue]:
    """The keys that decide. Many rules read the zone to know the day; only one refuses for it.

    A key that came later, and is as if it were not there, decides nothing. The machine reads whatever some move
    needs: none of it in particular.
    """
    names = (
        key.name
        for key in (() if rule is machine.RULE else rule.keys)
        if (key is not TIMEZONE or rule is dst.RULE)
        and (key.unset is NEEDED or booking.policy[key] != key.unset)
    )
    return key_values(booking.profile, booking.catalog, names)


def field_of(rule: Rule, provider: str, client: str | None) -> str:
    """The place in a booking file that decides; without a chosen provider, it is the whole section."""
    if provider == ANY and rule.stands_in.startswith("providers."):
        return "providers"
    return rule.stands_in.format(provider=provider, client=client)


def _message(booking: Booking, draft: Draft, rule: Rule, decision: Decision) -> str:
    if decision.message is None:
        return ""
    client = booking.practice.client(draft.client or "")
    if rule is not visit_type_by_client_kind.RULE or client is None:
        return decision.message.text
    return visit_type_told(booking, client, draft.service, decision.message.text)


def numbers(booking: Booking, rule: Rule, decision: Decision, span: Span) -> str:
    """The comparison in words, except where it only repeats the answer; times of that day as its clock shows them."""
    if decision.because is None:
        return ""
    left, relation, right = decision.because
    if decision.allowed and (rule.quiet or (relation == "=" and left == right)):
        return ""
    if not decision.allowed and (words := _words(booking, rule, decision.because, span)):
        return words
    day = local_date(span.interval.start, booking.where)
    return f"{told_on(day, left, booking.where)} {relation} {told_on(day, right, booking.where)}"


def _words(booking: Booking, rule: Rule, compared: Because, span: Span) -> str:
    """What says more than the bare comparison by which something is refused; empty for most."""
    left, relation, right = compared
    if rule is visit_type_by_client_kind.RULE and not left:
        return "none is named"
    if relation == "not within" and not right:
        return f"no hours on {local_date(span.interval.start, booking.where)}"
    return common_words(compared)
