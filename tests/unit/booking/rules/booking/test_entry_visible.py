from itertools import product

import pytest

from helpgen.booking.rules.booking.entry_visible import NO_PROVIDER, RULE
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import GUEST_NOT_ALLOWED
from tests.booking_policies import SYSTEMS, only, policy_of, policy_with
from tests.unit.booking.rules.booking.answered import answered, broken

KEYS = (
    "features.patientPortalEnabled",
    "features.selfBookingEnabled",
    "features.guestRequestEnabled",
)


@pytest.mark.parametrize(
    ("values", "actor", "providers"),
    list(product(product((True, False), repeat=3), ("client", "guest"), (0, 1, 2))),
)
def test_the_button_is_there_exactly_when_it_is_of_use(
    values: tuple[bool, bool, bool], actor: str, providers: int
) -> None:
    portal, booking, guests = values
    policy = only(dict(zip(KEYS, values, strict=True)))
    answer = answered(RULE, actor=actor, providers=providers, policy=policy)
    expected = (
        (not portal and "portal_disabled")
        or (not booking and "self_booking_disabled")
        or (not providers and "no_bookable_provider")
        or (actor == "guest" and not guests and "guest_not_allowed")
        or ""
    )
    assert answer.code == expected


@pytest.mark.parametrize("tenant", SYSTEMS.values())
def test_a_client_sees_the_button_in_every_system(tenant: str) -> None:
    assert answered(RULE, actor="client", providers=1, policy=policy_of(tenant)).allowed


def test_where_no_therapist_opted_in_there_is_no_button_and_with_the_first_there_is() -> None:
    wren = policy_of("wren-house-therapists")
    none = answered(RULE, actor="client", providers=0, policy=wren)
    assert none.message is NO_PROVIDER
    assert none.because == (0, "<", 1)
    first = answered(RULE, actor="client", providers=1, policy=wren)
    assert first.allowed
    assert first.because == (1, ">=", 1)


def test_guests_find_the_button_only_where_they_may_ask() -> None:
    lakeside = policy_of("lakeside-psychology")
    assert answered(RULE, actor="guest", providers=3, policy=lakeside).allowed
    without = policy_with("lakeside-psychology", {"features.guestRequestEnabled": False})
    answer = answered(RULE, actor="guest", providers=3, policy=without)
    assert answer.message is GUEST_NOT_ALLOWED
    assert answer.because == ("features.guestRequestEnabled", "is", False)


def test_a_switch_that_is_off_is_named() -> None:
    for key in KEYS[:2]:
        off = policy_with("lakeside-psychology", {key: False})
        answer = answered(RULE, actor="client", providers=1, policy=off)
        assert answer.because == (key, "is", False)


def test_its_law_denies_a_button_that_leads_nowhere() -> None:
    maple = policy_of("maple-street-therapy")
    law = ["leads-somewhere"]
    assert broken(RULE, ALLOWED, actor="client", providers=0, policy=maple) == law
    assert broken(RULE, ALLOWED, actor="guest", providers=1, policy=maple) == law
    no = refused(NO_PROVIDER)
    assert broken(RULE, no, actor="client", providers=1, policy=maple) == law
    for key in KEYS[:2]:
        off = policy_with("maple-street-therapy", {key: False})
        assert broken(RULE, ALLOWED, actor="client", providers=1, policy=off) == law
