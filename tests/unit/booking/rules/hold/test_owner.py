from helpgen.booking.rules.hold.owner import RULE, decide
from helpgen.booking.values.decision import ALLOWED


def test_only_the_contact_who_made_a_hold_may_use_it() -> None:
    assert decide("ann", "ann").allowed
    assert decide("bob", "ann").code == "hold_of_another"
    assert decide("", "ann").code == "hold_of_another"


def test_two_unknown_contacts_are_not_the_same() -> None:
    assert decide("", "").code == "hold_of_another"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for contact, holder in (("ann", "ann"), ("bob", "ann"), ("", "")):
        assert law.holds(contact, holder, decide(contact, holder))
    assert not law.holds("bob", "ann", ALLOWED)
    assert not law.holds("", "", ALLOWED)
