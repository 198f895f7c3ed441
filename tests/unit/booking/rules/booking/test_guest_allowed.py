import pytest

from helpgen.booking.rules.booking.guest_allowed import RULE
from helpgen.booking.values.decision import allowed, refused
from helpgen.booking.values.messages import GUEST_NOT_ALLOWED
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken


@pytest.mark.parametrize(
    ("actor", "guests", "code", "button"),
    [
        ("client", True, "", False),
        ("client", False, "", False),
        ("guest", True, "", True),
        ("guest", False, "guest_not_allowed", False),
    ],
)
def test_a_guest_may_ask_only_where_guests_are_taken(
    actor: str, guests: object, code: str, button: object
) -> None:
    policy = only({"features.guestRequestEnabled": guests})
    answer = answered(RULE, actor=actor, policy=policy)
    assert answer.code == code
    assert answer.facts == {"continue_button": button}


def test_a_practice_that_takes_guests_lets_them_go_on_without_an_account() -> None:
    answer = answered(RULE, actor="guest", policy=policy_of("lakeside-psychology"))
    assert answer.because == ("features.guestRequestEnabled", "is", True)


@pytest.mark.parametrize(
    "tenant", ["maple-street-therapy", "bright-path-counseling", "wren-house-therapists"]
)
def test_the_others_ask_guests_to_sign_in(tenant: str) -> None:
    answer = answered(RULE, actor="guest", policy=policy_of(tenant))
    assert answer.message is GUEST_NOT_ALLOWED
    assert answer.because == ("features.guestRequestEnabled", "is", False)
    assert answered(RULE, actor="client", policy=policy_of(tenant)).because == (
        "client",
        "is not",
        "guest",
    )


def test_its_laws_deny_a_button_for_clients_and_a_barred_client() -> None:
    on = only({"features.guestRequestEnabled": True})
    off = only({"features.guestRequestEnabled": False})
    button, none = "button-for-guests-only", "never-bars-a-client"
    assert broken(RULE, allowed(continue_button=True), actor="client", policy=on) == [button]
    assert broken(RULE, allowed(continue_button=False), actor="guest", policy=on) == [button]
    no = refused(GUEST_NOT_ALLOWED, continue_button=False)
    assert broken(RULE, no, actor="client", policy=off) == [none]
    assert broken(RULE, allowed(continue_button=True), actor="guest", policy=off) == [button, none]
