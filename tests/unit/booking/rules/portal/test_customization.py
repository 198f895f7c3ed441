import pytest

from helpgen.booking.rules.portal.customization import RULE, decide
from helpgen.booking.values.decision import allowed

LAWS = {each.name: each.holds for each in RULE.properties}
CASES = [
    ("Welcome!", "Hello.", "Welcome!"),
    ("Welcome!", None, "Welcome!"),
    (None, "Hello.", "Hello."),
    ("", "Hello.", "Hello."),
    (" ", "Hello.", "Hello."),
    (None, None, None),
    ("", " ", None),
]


@pytest.mark.parametrize(("portal", "organization", "shown"), CASES)
def test_the_portals_own_value_is_shown_or_else_the_organizations(
    portal: str | None, organization: str | None, shown: str | None
) -> None:
    assert decide(portal, organization) == allowed(shown=shown)


def test_what_is_set_is_shown_as_it_was_written() -> None:
    assert decide(" Welcome! ", None).facts["shown"] == " Welcome! "


@pytest.mark.parametrize(("portal", "organization", "shown"), CASES)
def test_the_laws_hold(portal: str | None, organization: str | None, shown: str | None) -> None:
    answer = allowed(shown=shown)
    assert all(holds(portal, organization, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_the_wrong_one_of_the_two() -> None:
    own, inherited = LAWS["own-value-wins"], LAWS["empty-means-the-organizations"]
    assert not own("Welcome!", "Hello.", answer=allowed(shown="Hello."))
    assert not inherited(None, "Hello.", answer=allowed(shown=None))
    assert inherited(None, None, answer=allowed(shown="Anything"))
    assert not inherited(" ", "Hello.", answer=allowed(shown=" "))
