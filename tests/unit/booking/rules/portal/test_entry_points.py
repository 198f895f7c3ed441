import pytest

from helpgen.booking.rules.portal.entry_points import CONTACT_THE_PRACTICE, RULE, WAYS, decide
from helpgen.booking.values.decision import ALLOWED, Decision, allowed
from helpgen.booking.values.messages import PORTAL_DISABLED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of

LAW = RULE.properties[0].holds
S3 = policy_of("wren-house-therapists")
S4 = policy_of("lakeside-psychology")


def switched(*, portal: bool, link: bool) -> Policy:
    return only({"features.patientPortalEnabled": portal, "features.directLinkEnabled": link})


@pytest.mark.parametrize("way", WAYS)
def test_each_way_that_is_set_up_is_offered_and_no_other(way: str) -> None:
    assert decide((way,), S4) == allowed(entries=(way,))


def test_the_ways_are_a_button_on_the_site_a_link_by_mail_and_an_invitation() -> None:
    assert WAYS == ("site_button", "emailed_link", "invitation")


def test_the_order_is_always_the_same_and_nothing_is_said_twice() -> None:
    configured = ("invitation", "site_button", "invitation")
    assert decide(configured, S4).facts["entries"] == ("site_button", "invitation")


def test_without_any_way_clients_are_told_to_contact_the_practice() -> None:
    answer = decide((), S4)
    assert answer == Decision(CONTACT_THE_PRACTICE, {"entries": ()})
    assert answer.code == "contact_the_practice"
    assert "Contact the practice" in CONTACT_THE_PRACTICE.text


def test_a_providers_own_link_is_a_way_too_where_there_are_such_links() -> None:
    assert decide((), S3) == allowed(entries=("direct_link",))
    assert decide(("invitation",), S3).facts["entries"] == ("invitation", "direct_link")


def test_without_a_portal_there_is_no_way_to_it() -> None:
    answer = decide(WAYS, switched(portal=False, link=True))
    assert answer == Decision(PORTAL_DISABLED)


@pytest.mark.parametrize("portal", [True, False])
@pytest.mark.parametrize("link", [True, False])
@pytest.mark.parametrize("configured", [(), ("invitation",)])
def test_the_law_holds_and_is_broken_by_the_opposite_answer(
    configured: tuple[str, ...], *, link: bool, portal: bool
) -> None:
    policy = switched(portal=portal, link=link)
    answer = decide(configured, policy)
    assert LAW(configured, policy, answer=answer)
    opposite = Decision(CONTACT_THE_PRACTICE) if answer.allowed else ALLOWED
    assert not LAW(configured, policy, answer=opposite)
