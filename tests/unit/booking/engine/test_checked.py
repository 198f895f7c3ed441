"""What is wrong with a member of a request is told with its name and a way out."""

from typing import Any

import pytest

from helpgen.booking.desk.asking import Belonging
from helpgen.booking.engine.checked import served, together
from helpgen.booking.engine.line import LineError

GROUPS = (Belonging(("link",), ("provider", "known")), Belonging(("contact", "holder"), ("now",)))
NOTHING = dict.fromkeys(("link", "provider", "known", "contact", "holder", "now"))


def fault(**given: Any) -> str:
    with pytest.raises(LineError) as caught:
        together(GROUPS, {**NOTHING, **given})
    assert caught.value.code == "bad_given"
    return str(caught.value)


def test_everything_that_belongs_to_what_is_given_and_is_missing_is_told_at_once() -> None:
    assert fault(link=True, contact="a", holder="b") == (
        "known: is missing, and link given; "
        "now: is missing, and contact, holder given; "
        "provider: is missing, and link given"
    )
    assert fault(link=True, known=False) == "provider: is missing, and link given"


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"link": False},
        {"contact": "a"},
        {"holder": "b"},
        {"link": True, "provider": "anna", "known": False},
        {"contact": "a", "holder": "b", "now": "then"},
    ],
)
def test_nothing_is_missing_that_belongs_to_what_is_not_given(given: dict[str, Any]) -> None:
    together(GROUPS, {**NOTHING, **given})


def test_what_is_no_name_is_told_with_a_name_that_would_be_one() -> None:
    with pytest.raises(LineError) as caught:
        served({"rule": 3}, "rule", {}, "booking.lead-time")
    assert caught.value.code == "bad_request"
    assert str(caught.value) == 'rule: write text, such as "booking.lead-time"'
