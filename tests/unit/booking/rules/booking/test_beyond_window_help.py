from helpgen.booking.rules.booking.beyond_window_help import RULE, decide
from helpgen.booking.values.decision import allowed


def test_a_date_too_far_ahead_sends_the_client_to_the_office() -> None:
    answer = decide("too_far", "555 0100")
    assert answer.allowed
    assert answer.facts["help"] == "contact_office"
    assert answer.facts["text"] == (
        "This date is too far ahead to be booked online. For a later date, contact the office: 555 0100."
    )


def test_without_a_known_address_it_is_still_the_office() -> None:
    assert str(decide("too_far", "").facts["text"]).endswith("contact the office.")


def test_other_refusals_and_none_give_no_such_advice() -> None:
    for code in ("too_soon", ""):
        assert decide(code, "555 0100").facts == {"help": "", "text": ""}


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for code in ("too_far", "too_soon"):
        assert law.holds(code, "555 0100", decide(code, "555 0100"))
    assert not law.holds("too_far", "555 0100", allowed(help="contact_office", text="Call."))
