import pytest

from helpgen.booking.rules.portal.contact_on_file import (
    CHANNELS,
    NO_CONTACT,
    NO_PORTAL_ACCESS,
    RULE,
    decide,
)
from helpgen.booking.values.decision import ALLOWED, Decision

LAW = RULE.properties[0].holds


@pytest.mark.parametrize("channel", ["link", "email_code"])
def test_mail_needs_an_email_address_and_no_phone(channel: str) -> None:
    assert decide(channel, "ada@example.org", None, access=True) == ALLOWED
    assert decide(channel, None, "617-555-0100", access=True) == Decision(NO_CONTACT)


def test_a_text_message_needs_a_phone_and_no_email_address() -> None:
    assert decide("sms_code", None, "617-555-0100", access=True) == ALLOWED
    assert decide("sms_code", "ada@example.org", None, access=True) == Decision(NO_CONTACT)
    assert decide("sms_code", "ada@example.org", " ", access=True) == Decision(NO_CONTACT)


@pytest.mark.parametrize(
    "email", [None, "", " ", "ada", "@", "ada@", "@example.org", "a@b@c", "a da@example.org"]
)
def test_what_is_no_email_address_is_as_good_as_none(email: str | None) -> None:
    assert decide("link", email, None, access=True) == Decision(NO_CONTACT)


def test_blanks_around_an_address_do_no_harm() -> None:
    assert decide("link", " ada@example.org\n", None, access=True).allowed


def test_nothing_is_sent_to_somebody_without_access_to_the_portal() -> None:
    assert decide("link", "ada@example.org", None, access=False) == Decision(NO_PORTAL_ACCESS)
    assert decide("sms_code", None, "617-555-0100", access=False) == Decision(NO_PORTAL_ACCESS)


def test_links_and_codes_and_both_refusals_have_their_names() -> None:
    assert CHANNELS == ("link", "email_code", "sms_code")
    assert [each.code for each in RULE.messages] == ["no_contact", "no_portal_access"]


def test_a_missing_address_is_told_before_missing_access() -> None:
    assert decide("link", None, None, access=False) == Decision(NO_CONTACT)


def test_the_law_holds_and_is_broken_by_an_answer_that_sends_to_nowhere() -> None:
    for email in (None, "", "ada@example.org"):
        for phone in (None, "", "617-555-0100"):
            answer = decide("link", email, phone, access=True)
            assert LAW("link", email, phone, access=True, answer=answer)
    assert not LAW("link", None, "", access=True, answer=ALLOWED)
