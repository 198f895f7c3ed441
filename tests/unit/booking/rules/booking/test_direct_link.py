import pytest

from helpgen.booking.rules.booking.direct_link import DIRECT_LINK_DISABLED, RULE
from helpgen.booking.values.decision import allowed, refused
from helpgen.booking.values.messages import GUEST_NOT_ALLOWED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of, policy_with
from tests.unit.booking.rules.booking.answered import answered, broken


def switches(link: object, guests: object) -> Policy:
    return only({"features.directLinkEnabled": link, "features.guestRequestEnabled": guests})


@pytest.mark.parametrize(
    ("link", "guests", "known", "code", "actor"),
    [
        (True, True, True, "", "client"),
        (True, False, True, "", "client"),
        (True, True, False, "", "guest"),
        (True, False, False, "guest_not_allowed", None),
        (False, True, True, "direct_link_disabled", None),
        (False, True, False, "direct_link_disabled", None),
        (False, False, False, "direct_link_disabled", None),
    ],
)
def test_who_follows_a_link_is_a_known_client_or_a_welcome_guest(
    link: object, guests: object, known: object, code: str, actor: str | None
) -> None:
    answer = answered(RULE, provider="ada", known=known, policy=switches(link, guests))
    assert answer.code == code
    assert answer.facts.get("actor") == actor


def test_the_link_chooses_its_provider_and_skips_the_first_steps() -> None:
    answer = answered(RULE, provider="ada", known=True, policy=policy_of("wren-house-therapists"))
    assert answer.facts == {
        "provider": "ada",
        "actor": "client",
        "skips": ("sign_in", "navigation"),
    }
    assert answer.because == ("features.directLinkEnabled", "is", True)


def test_a_stranger_with_a_link_has_to_sign_in_where_guests_are_not_taken() -> None:
    wren = policy_of("wren-house-therapists")
    answer = answered(RULE, provider="ada", known=False, policy=wren)
    assert answer.message is GUEST_NOT_ALLOWED
    assert answer.because == ("features.guestRequestEnabled", "is", False)
    with_guests = policy_with("wren-house-therapists", {"features.guestRequestEnabled": True})
    welcome = answered(RULE, provider="ada", known=False, policy=with_guests)
    assert welcome.facts["actor"] == "guest"


def test_a_link_leads_nowhere_where_links_are_off() -> None:
    answer = answered(RULE, provider="ada", known=True, policy=policy_of("maple-street-therapy"))
    assert answer.message is DIRECT_LINK_DISABLED
    assert answer.because == ("features.directLinkEnabled", "is", False)


def test_its_law_denies_another_provider_and_an_unwelcome_visitor() -> None:
    on = switches(link=True, guests=False)
    yes = allowed(provider="ada")
    law = ["chooses-its-provider"]
    assert broken(RULE, allowed(provider="bo"), provider="ada", known=True, policy=on) == law
    assert broken(RULE, yes, provider="ada", known=False, policy=on) == law
    assert broken(RULE, refused(GUEST_NOT_ALLOWED), provider="ada", known=True, policy=on) == law
    off = switches(link=False, guests=True)
    assert broken(RULE, yes, provider="ada", known=True, policy=off) == law
