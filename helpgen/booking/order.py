"""The one order in which rules are asked about a wish: the reason that lasts longest is told.

The desk, `find`, why a time cannot be booked, and the rules that are made of others all take theirs from here,
each by what the rules say of themselves. A rule that can refuse a wish stands here once. Whether somebody is signed in
and may come here at all is asked before there is a wish (`desk/creation.py`).
"""

from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.availability import (
    active_provider,
    block_events,
    business_hours,
    client_conflict,
    daily_limit,
    dst,
    exceptions,
    existing_appointments,
    qualifications,
    room,
    slot_duration,
    slot_grid,
    working_hours,
)
from helpgen.booking.rules.booking import (
    direct_link,
    guest_allowed,
    guest_details,
    lead_time,
    max_future_days,
    no_past,
    open_requests,
    provider_opt_in,
    selections,
    visit_type_by_client_kind,
)
from helpgen.booking.rules.booking import enabled as booking_enabled
from helpgen.booking.rules.hold import create, expiry, owner
from helpgen.booking.rules.portal import enabled as portal_enabled
from helpgen.booking.values import About, Occasion, Rule

ORDER: tuple[Rule, ...] = (
    # Who comes, and how: no other time or provider would help.
    direct_link.RULE,
    portal_enabled.RULE,
    booking_enabled.RULE,
    guest_allowed.RULE,
    guest_details.RULE,
    visit_type_by_client_kind.RULE,
    open_requests.RULE,
    # With whom: no other time would help.
    active_provider.RULE,
    provider_opt_in.RULE,
    selections.RULE,
    qualifications.RULE,
    # When, as far as it is the same for everybody.
    dst.RULE,
    no_past.RULE,
    lead_time.RULE,
    max_future_days.RULE,
    slot_duration.RULE,
    business_hours.RULE,
    # When, as the provider works.
    exceptions.RULE,
    working_hours.RULE,
    slot_grid.RULE,
    # What else takes the time: it may be free again tomorrow, or in a minute.
    daily_limit.RULE,
    block_events.RULE,
    existing_appointments.RULE,
    room.RULE,
    client_conflict.RULE,
    create.RULE,
    owner.RULE,
    expiry.RULE,
)


def asked_on(occasion: Occasion) -> tuple[Rule, ...]:
    """The rules that have a say then, in order."""
    return tuple(rule for rule in ORDER if occasion in rule.asked)


def parts(rule: Rule) -> tuple[Rule, ...]:
    """The rules that one is made of, in the order in which it asks them; none for most."""
    if rule.combines is not None:
        return asked_on(rule.combines)
    return tuple(BY_ID[name] for name in rule.asks)


def is_answerable(rule: Rule, *, named: bool, guest: bool) -> bool:
    """Enough is known of who asks: a client who is `named`, a `guest` before the form, or nobody in particular."""
    if named:
        return True
    return (About.FORM if guest else About.PERSON) not in rule.about


def depends_on_the_choice(rule: Rule) -> bool:
    """Another provider or another time might help."""
    return About.PROVIDER in rule.about or About.TIME in rule.about
