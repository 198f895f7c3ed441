from helpgen.booking.rules.availability.active_provider import RULE, decide
from helpgen.booking.values.decision import ALLOWED


def test_only_active_providers_are_offered() -> None:
    assert decide(active=True).allowed
    assert decide(active=False).code == "provider_unavailable"


def test_the_answer_tells_what_was_compared() -> None:
    assert decide(active=False).because == ("active", "is", False)
    assert decide(active=True).because == ("active", "is", True)


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for active in (False, True):
        assert law.holds(active, decide(active=active))
    assert not law.holds(False, ALLOWED)
