"""Whether somebody gets as far as choosing a time: what a day and a time have to say alike."""

from collections.abc import Iterator
from datetime import datetime

from helpgen.booking.desk.attempt import signed_in
from helpgen.booking.desk.checks import answers
from helpgen.booking.order import asked_on, depends_on_the_choice, is_answerable
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.booking import visit_type_by_client_kind
from helpgen.booking.rules.portal import contact_on_file
from helpgen.booking.values import (
    VISIT_TYPES,
    Client,
    Decision,
    Draft,
    Office,
    Span,
    local_date,
)
from helpgen.bookings.moving import deciding, move_answer, move_case
from helpgen.bookings.obstacle import Obstacle, keys_of
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, service_of


def access_refused(booking: Booking, wish: Wish) -> Decision | None:
    """The refusal of a client who cannot sign in; to which address a code would go is not asked here."""
    answer = signed_in(booking.practice, wish.client or None)
    return None if answer.allowed else answer


def visit_type_told(booking: Booking, client: Client, service: str, says: str) -> str:
    """The rule's own words where a service is named, else that one has to be; and which there are."""
    offered = booking.policy[VISIT_TYPES].get(client.kind, ())
    begin = says if service else "A visit type has to be chosen here."
    return f"{begin} For {client.kind} clients there is {' or '.join(offered) or 'none'}."


def _move_bars(booking: Booking, wish: Wish, now: datetime) -> Iterator[Obstacle]:
    """What keeps an appointment from moving at all, whatever the time."""
    answer = move_answer(move_case(booking, wish, now))
    if answer is not None and answer[1].message is not None:
        keys = keys_of(booking, *deciding(answer[0]))
        message = answer[1].message
        yield Obstacle(message.code, message.text, tuple(k for k in keys if k.value is not True))


def bars(booking: Booking, wish: Wish, now: datetime) -> Iterator[Obstacle]:
    """What rules out every day and every provider, each once: no way in, or a visit type for others."""
    locked = access_refused(booking, wish)
    if locked is not None and locked.message is not None:
        field = contact_on_file.RULE.stands_in.format(client=wish.client)
        yield Obstacle(locked.code, locked.message.text, (), field)
    yield from _move_bars(booking, wish, now)
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    service = service_of(booking, wish)
    today = Span(local_date(now, booking.where), 0, 1, booking.where.key)
    client = booking.practice.client(wish.client)
    draft = Draft(wish.client or None, wish.provider, today, service=service)
    rules = [
        rule
        for rule in asked_on(wish.occasion)
        if not depends_on_the_choice(rule)
        and is_answerable(rule, named=client is not None, guest=wish.guest)
    ]
    told = set()
    for name, answer in answers(office, draft, rules):
        if answer.message is not None and answer.code not in told:
            told.add(answer.code)
            says = answer.message.text
            if name == visit_type_by_client_kind.RULE.id and client is not None:
                says = visit_type_told(booking, client, service, says)
            keys = keys_of(booking, *(key.name for key in BY_ID[name].keys))
            yield Obstacle(answer.code, says, tuple(key for key in keys if key.value is not True))
