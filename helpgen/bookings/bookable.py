"""Why a time can be booked or not: every rule that is asked, its answer, and the keys that decide."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from helpgen.booking.desk.asking import applies
from helpgen.booking.desk.checks import answers, assigned
from helpgen.booking.desk.question import question
from helpgen.booking.order import asked_on, depends_on_the_choice, is_answerable
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.approval import required
from helpgen.booking.rules.availability import dst, slot_grid
from helpgen.booking.rules.portal import contact_on_file
from helpgen.booking.values import (
    ANY,
    REQUIRES_APPROVAL,
    RESCHEDULE_MODE,
    About,
    Actor,
    Decision,
    Draft,
    Event,
    Office,
    Rule,
)
from helpgen.bookings.asked import Asked, asked, numbers
from helpgen.bookings.entry import access_refused
from helpgen.bookings.moving import event_of, move_answer, move_case, to_move
from helpgen.bookings.opened import Booking
from helpgen.bookings.origins import KeyValue, key_values
from helpgen.bookings.typed import minutes_of, span_of
from helpgen.bookings.wall_clock import is_skipped
from helpgen.bookings.wish import Wish, service_of
from helpgen.frozen import frozen
from helpgen.model.bookings.moments import Moment


@frozen
class InTheWay:
    """What keeps one provider from being booked then, never nothing.

    `refusals` are about that provider, `common` ones about all: the time is too soon, the client is elsewhere.
    """

    provider: str
    name: str
    refusals: tuple[Asked, ...]
    common: tuple[Asked, ...]


@frozen
class Approval:
    """Whether a booking has to be approved; `keys` are those that decide, none where it is who asks."""

    required: bool
    numbers: str
    keys: tuple[KeyValue, ...]


@frozen
class Bookable:
    """When and with whom, and every answer in the order of asking. `left_out`: rules with nothing to go by.

    `provider` is who was asked about: where any would do, the one who would be given, or came closest. Where
    any would do and none is free, `providers` tells of each what is in the way.
    """

    start: datetime
    end: datetime
    minutes: int
    provider: str
    asked: tuple[Asked, ...]
    left_out: tuple[str, ...]
    approval: Approval
    providers: tuple[InTheWay, ...] = ()

    @property
    def refusal(self) -> Asked | None:
        """The first refusal, which a client would read; None: it can be booked."""
        return next((each for each in self.asked if not each.allowed), None)


def bookable(booking: Booking, wish: Wish, start: Moment, now: datetime) -> Bookable:
    """All that the rules say to one wish. What is named has to exist: `name_faults` says so."""
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    service = service_of(booking, wish)
    draft = draft_of(booking, start, provider=wish.provider, client=wish.client, service=service)
    draft = to_move(office, wish, replace(draft, room=wish.room))
    rules, left_out = _rules(wish, office, draft)
    given = assigned(office, draft, rules, wish.moving)
    found = asked(booking, given, _answers(booking, wish, office, given, rules))
    skipped = is_skipped(start, booking.where)
    if skipped:
        known = [each.rule for each in found].index(dst.RULE.id) + 1
        left_out += tuple(each.rule for each in found[known:])
        found = found[:known]
    wanted = given.span.interval
    result = Bookable(
        start=wanted.start.astimezone(booking.where),
        end=wanted.end.astimezone(booking.where),
        minutes=given.span.minutes,
        provider=given.provider,
        asked=found,
        left_out=left_out,
        approval=_approval(booking, wish, office, given),
    )
    refusal = result.refusal
    if wish.provider != ANY or skipped or refusal is None or not _depends(refusal):
        return result
    return replace(result, providers=_providers(booking, wish, office, draft, rules))


def _rules(wish: Wish, office: Office, draft: Draft) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules that can be asked, and those that would be, were more known of who asks."""
    given = question(office, draft).value
    wanted = [rule for rule in asked_on(wish.occasion) if applies(rule, given, office.policy)]
    known = tuple(
        rule for rule in wanted if is_answerable(rule, named=bool(wish.client), guest=wish.guest)
    )
    return known, tuple(rule.id for rule in wanted if rule not in known)


def _depends(refusal: Asked) -> bool:
    """The refusal is one that another provider or time might not meet; of others there is nothing to tell of each."""
    return refusal.rule in BY_ID and depends_on_the_choice(BY_ID[refusal.rule])


def _answers(
    booking: Booking, wish: Wish, office: Office, draft: Draft, rules: tuple[Rule, ...]
) -> Iterator[tuple[str, Decision]]:
    """Who cannot sign in is told that first; of anybody else it is not asked."""
    locked = access_refused(booking, wish)
    if locked is not None:
        yield contact_on_file.RULE.id, locked
    moves = move_answer(move_case(booking, wish, office.now, draft))
    if moves is not None and not moves[1].allowed:
        yield moves
    yield from answers(office, draft, rules, wish.moving)


def _approval(booking: Booking, wish: Wish, office: Office, draft: Draft) -> Approval:
    """Of a move, whether it is only asked for; a request that changes waits as it did before."""
    meant = office.calendar.appointment(wish.moving) if wish.moving else None
    if meant is not None:
        asks = event_of(meant, booking.policy) is not Event.RESCHEDULE
        named = (RESCHEDULE_MODE.name, REQUIRES_APPROVAL.name)
        return Approval(asks, "", tuple(key_values(booking.profile, booking.catalog, named)))
    actor = Actor.GUEST if wish.guest else Actor.CLIENT
    decision = required.decide(actor, booking.policy)
    keys = () if wish.guest else (key.name for key in required.RULE.keys)
    return Approval(
        required.is_required(actor, booking.policy),
        numbers(booking, required.RULE, decision, draft.span),
        tuple(key_values(booking.profile, booking.catalog, keys)),
    )


def _providers(
    booking: Booking, wish: Wish, office: Office, draft: Draft, rules: tuple[Rule, ...]
) -> tuple[InTheWay, ...]:
    """What is in the way of everybody who could have been meant."""
    theirs = {rule.id for rule in rules if About.PROVIDER in rule.about}
    if slot_grid.grid(booking.policy).window:  # then it hangs on the provider's own hours
        theirs.add(slot_grid.RULE.id)
    found = []
    for each in booking.practice.providers:
        one = replace(draft, provider=each.id)
        said = asked(booking, one, answers(office, one, rules, wish.moving))
        refusals = [answer for answer in said if not answer.allowed and not answer.follows_from]
        own = tuple(answer for answer in refusals if answer.rule in theirs)
        common = tuple(answer for answer in refusals if answer.rule not in theirs)
        found.append(InTheWay(each.id, each.name, own, common))
    return tuple(found)


def draft_of(booking: Booking, start: Moment, *, provider: str, client: str, service: str) -> Draft:
    """The wish as a form would send it: the only service is meant, and a place is chosen by nobody."""
    practice = booking.practice
    service = service_of(booking, Wish(service=service))
    span = span_of(start, minutes_of(practice, service, booking.policy), booking.where)
    known = practice.client(client)
    return Draft(
        client=client or None,
        provider=provider,
        span=span,
        service=service,
        kind=known.kind if known else "",
    )
