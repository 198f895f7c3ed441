"""Which rules have a say in a wish, in the order in which they are asked, and what they answer."""

import sys
from collections.abc import Iterator
from dataclasses import replace

from helpgen.booking.desk import asking
from helpgen.booking.desk.question import question
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.appointment import ANY, Draft
from helpgen.booking.values.clock import local_date
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.keys import HOLD_MINUTES, TIMEZONE
from helpgen.booking.values.office import Office

ELIGIBLE = ("portal.enabled", "booking.enabled", "booking.guest-allowed")
TOLD = ("booking.guest-details", "booking.visit-type-by-client-kind")
POSSIBLE = (
    "availability.active-provider",
    "booking.provider-opt-in",
    "booking.selections",
    "availability.qualifications",
    "availability.dst",
    "booking.no-past",
    "booking.lead-time",
    "booking.max-future-days",
    "availability.slot-duration",
    "availability.business-hours",
    "availability.exceptions",
    "availability.working-hours",
    "availability.slot-grid",
)
FREE = (
    "availability.block-events",
    "availability.existing-appointments",
    "availability.client-conflict",
)
OTHERS_HOLDS = ("hold.create",)
OWN_HOLD = ("hold.owner", "hold.expiry")

BOOKING = ELIGIBLE + TOLD + POSSIBLE + FREE + OTHERS_HOLDS + OWN_HOLD
"""To book or to request."""

HOLDING = ELIGIBLE + POSSIBLE + FREE
"""To hold a time: who it is for may be told later."""

HOLDING_TO_MOVE = ("portal.enabled", *POSSIBLE, *FREE)
"""To hold a time for an appointment that exists: booking online may be switched off."""

MOVING = BY_ID["reschedule.constraints"].asks + OTHERS_HOLDS
RECHECK = BY_ID["approval.recheck"].asks + OTHERS_HOLDS


def answers(
    office: Office, draft: Draft, names: tuple[str, ...], moving: str = ""
) -> Iterator[tuple[str, Decision]]:
    """What each rule that applies says, by id and in order; one is asked only when its answer is taken.

    Where nothing is ever held, no rule about holds applies; those about the own hold need one. Who comes by
    a provider's own link has to be let in by it.
    """
    given = question(office, draft, moving)
    left_out = set(OTHERS_HOLDS + OWN_HOLD) if office.policy[HOLD_MINUTES] == 0 else set()
    if not draft.hold:
        left_out.update(OWN_HOLD)
    applying = tuple(name for name in names if name not in left_out)
    if draft.direct_link and "booking.guest-allowed" in applying:
        applying = ("booking.direct-link", *applying)
    return asking.answers(applying, given, office.policy)


def refusal(office: Office, draft: Draft, names: tuple[str, ...], moving: str = "") -> Decision:
    """The first refusal; what comes after it is not asked."""
    said = (answer for _, answer in answers(office, draft, names, moving) if not answer.allowed)
    return next(said, ALLOWED)


def combined(
    office: Office, draft: Draft, rule: str, names: tuple[str, ...], moving: str
) -> Decision:
    """What a rule makes of the answers of others."""
    return BY_ID[rule].decide(answers(office, draft, names, moving))


def assigned(
    office: Office, draft: Draft, names: tuple[str, ...] = BOOKING, moving: str = ""
) -> Draft:
    """The same wish with a provider where any would do: who is free, else who came closest to it.

    Closest is whose first refusal comes latest in the order of the rules, then who was tried first: where one
    provider does not offer the service and the other is taken, the answer is that the time is taken.
    """
    if draft.provider != ANY:
        return draft
    day = local_date(draft.span.interval.start, office.policy[TIMEZONE])
    bookings = office.bookings(day)
    tried = [
        replace(draft, provider=each.id)
        for each in office.practice.providers
        if each.active and (not draft.service or draft.service in each.services)
    ]
    passed = [_passed(office, each, names, moving) for each in tried]
    candidates = tuple(
        {
            "name": office.provider(each.provider).name,
            "id": each.provider,
            "bookings": bookings[each.provider],
        }
        for each, count in zip(tried, passed, strict=True)
        if count == ALL
    )
    chosen = BY_ID["booking.any-provider"].decide(candidates).facts["provider"]
    free = (each for each in tried if each.provider == chosen)
    closest = tried[passed.index(max(passed))] if tried else draft
    return next(free, closest)


ALL = sys.maxsize
"""More rules than there are: none refused."""


def _passed(office: Office, draft: Draft, names: tuple[str, ...], moving: str) -> int:
    """How many rules allow it before the first refusal."""
    said = enumerate(answers(office, draft, names, moving))
    return next((count for count, (_, answer) in said if not answer.allowed), ALL)
