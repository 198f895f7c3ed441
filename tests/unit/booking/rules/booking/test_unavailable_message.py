import pytest

from helpgen.booking.rules.booking.enabled import RULE as ENABLED
from helpgen.booking.rules.booking.unavailable_message import RULE
from helpgen.booking.values import messages
from helpgen.booking.values.decision import Message, allowed
from helpgen.booking.values.messages import PORTAL_DISABLED, SELF_BOOKING_DISABLED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken


def switches(portal: object, booking: object) -> Policy:
    return only({"features.patientPortalEnabled": portal, "features.selfBookingEnabled": booking})


@pytest.mark.parametrize(
    ("portal", "booking"), [(True, True), (True, False), (False, True), (False, False)]
)
def test_page_and_refusal_say_the_same_word_for_word(portal: object, booking: object) -> None:
    policy = switches(portal, booking)
    refusal = answered(ENABLED, policy=policy)
    shown = answered(RULE, policy=policy)
    text = None if refusal.message is None else refusal.message.text
    assert shown.allowed
    assert (shown.facts["message_key"], shown.facts["text"]) == (refusal.code or None, text)
    assert shown.because == refusal.because


def test_a_clinic_without_self_booking_says_whom_to_contact() -> None:
    shown = answered(RULE, policy=policy_of("harbor-view-clinic"))
    assert shown.facts["message_key"] == "self_booking_disabled"
    assert shown.facts["text"] == SELF_BOOKING_DISABLED.text
    assert "Contact your organization" in SELF_BOOKING_DISABLED.text


def test_without_a_portal_that_is_what_is_said() -> None:
    shown = answered(RULE, policy=policy_of("stone-bridge-care"))
    assert shown.facts["text"] == PORTAL_DISABLED.text


def test_nothing_is_shown_where_booking_is_on() -> None:
    shown = answered(RULE, policy=policy_of("maple-street-therapy"))
    assert shown.facts == {"message_key": None, "text": None}


def test_each_code_has_one_text() -> None:
    known = [each for each in vars(messages).values() if isinstance(each, Message)]
    assert len({each.code for each in known}) == len({each.text for each in known}) == len(known)


def test_its_laws_deny_silence_and_a_text_without_a_contact() -> None:
    off, on = switches(portal=True, booking=False), switches(portal=True, booking=True)
    assert broken(RULE, allowed(text=None), policy=off) == [
        "only-where-off",
        "says-whom-to-contact",
    ]
    assert broken(RULE, allowed(text="Not now."), policy=off) == ["says-whom-to-contact"]
    assert broken(RULE, allowed(text=SELF_BOOKING_DISABLED.text), policy=on) == ["only-where-off"]
    gone = switches(portal=False, booking=True)
    assert broken(RULE, allowed(text=None), policy=gone) == ["only-where-off"]
