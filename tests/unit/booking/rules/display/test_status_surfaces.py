from itertools import product

import pytest

from helpgen.booking.rules.display.status_surfaces import RULE, SURFACES, decide
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.state import State
from tests.booking_policies import policy_of, policy_with

LAW = RULE.properties[0].holds
S3 = policy_of("wren-house-therapists")


@pytest.mark.parametrize("surface", SURFACES)
def test_every_page_shows_the_same_word(surface: str) -> None:
    answer = decide(State.PENDING, surface, S3)
    assert answer == Decision(
        facts={"label": "Unconfirmed"}, because=(surface, "shows", "Unconfirmed")
    )
    assert decide(State.BOOKED, surface, S3).facts == {"label": "Confirmed"}


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("state", State)
def test_no_page_has_a_word_of_its_own_for_any_state(state: State, surface: str) -> None:
    labels = {each.value: f"word {each.value}" for each in State}
    policy = policy_with("maple-street-therapy", {"settings.statusLabels": labels})
    assert decide(state, surface, policy).facts == {"label": f"word {state.value}"}


def test_the_list_and_the_calendar_are_among_the_pages() -> None:
    assert SURFACES == ("home", "appointments", "calendar")


def test_the_law_holds_and_is_broken_by_a_page_with_a_word_of_its_own() -> None:
    for state, surface in product(State, SURFACES):
        assert LAW(state, surface, S3, answer=decide(state, surface, S3))
    assert not LAW(State.BOOKED, "home", S3, answer=allowed(label="Scheduled"))
