from datetime import UTC, datetime

import pytest

from helpgen.booking.rules.booking.selections import (
    LOCATION_NOT_OFFERED,
    PROVIDER_FIRST,
    RULE,
    SERVICE_NOT_OFFERED,
    decide,
    meant,
)
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from tests.unit.booking.rules.booking.answered import answered, broken

FORM: dict[str, object] = {
    "provider": "ada",
    "location": "north",
    "service": "talk",
    "provider_services": ("talk", "group"),
    "provider_locations": ("north", "south"),
    "changed": None,
    "usual_length": None,
    "start": None,
    "moving": None,
}
AT = datetime(2026, 3, 9, 15, tzinfo=UTC)


def chosen(**changes: object) -> Decision:
    return answered(RULE, **{**FORM, **changes})


@pytest.mark.parametrize(
    ("choices", "following"),
    [
        ({"provider": "", "location": "", "service": ""}, "provider"),
        ({"provider": None, "location": None, "service": None}, "provider"),
        ({"location": "", "service": ""}, "location"),
        ({"location": None}, "location"),
        ({"service": ""}, "service"),
        ({"service": None}, "service"),
        ({}, "time"),
    ],
)
def test_the_form_asks_provider_location_service_and_time_in_this_order(
    choices: dict[str, object], following: str
) -> None:
    answer = chosen(**choices)
    assert answer.allowed
    assert answer.facts == {"next": following, "cleared": ()}
    assert answer.because == ("next", "is", following)


def test_nothing_is_asked_where_a_provider_leaves_nothing_to_choose() -> None:
    nothing: dict[str, object] = {
        "location": None,
        "service": None,
        "provider_services": (),
        "provider_locations": (),
    }
    assert chosen(**nothing).facts["next"] == "time"
    assert chosen(**{**nothing, "provider_services": ("talk",)}).facts["next"] == "service"
    assert chosen(**{**nothing, "provider_locations": ("north",)}).facts["next"] == "location"


@pytest.mark.parametrize("provider", ["", None])
@pytest.mark.parametrize(
    ("location", "service", "told"),
    [("north", None, "north"), (None, "talk", "talk"), ("north", "talk", "north")],
)
def test_location_and_service_wait_for_the_provider(
    provider: str | None, location: str | None, service: str | None, told: str
) -> None:
    answer = chosen(provider=provider, location=location, service=service)
    assert answer.message is PROVIDER_FIRST
    assert answer.facts["next"] == "provider"
    assert answer.because == ("provider", "before", told)


def test_any_provider_counts_as_chosen() -> None:
    assert chosen(provider="any").facts["next"] == "time"


def test_a_service_has_to_be_one_of_the_provider_s() -> None:
    answer = chosen(service="massage")
    assert answer.message is SERVICE_NOT_OFFERED
    assert answer.because == ("massage", "not in", ("talk", "group"))
    assert answer.facts["next"] == "time"
    assert chosen(service="group").allowed


def test_a_location_has_to_be_one_of_the_provider_s() -> None:
    answer = chosen(location="west")
    assert answer.message is LOCATION_NOT_OFFERED
    assert answer.because == ("west", "not in", ("north", "south"))
    assert answer.facts["next"] == "time"
    assert chosen(location="south").allowed


def test_services_and_locations_are_two_lists() -> None:
    assert chosen(location="talk").message is LOCATION_NOT_OFFERED
    assert chosen(service="north").message is SERVICE_NOT_OFFERED


def test_the_location_is_looked_at_before_the_service() -> None:
    assert chosen(location="west", service="massage").message is LOCATION_NOT_OFFERED


def test_changing_the_provider_takes_service_and_time_back() -> None:
    answer = chosen(changed="provider", service="massage")
    assert answer.allowed
    assert answer.facts == {"next": "service", "cleared": ("service", "time")}


def test_changing_the_provider_does_not_excuse_a_location_that_the_new_one_lacks() -> None:
    assert chosen(changed="provider", location="west").message is LOCATION_NOT_OFFERED


def test_changing_the_service_takes_the_time_back() -> None:
    assert chosen(changed="service").facts == {"next": "time", "cleared": ("time",)}


def test_changing_the_location_takes_nothing_back() -> None:
    assert chosen(changed="location").facts == {"next": "time", "cleared": ()}


def test_what_was_changed_may_be_left_out() -> None:
    assert decide("ada", "north", "talk", ("talk",), ("north",)).facts["cleared"] == ()


@pytest.mark.parametrize(
    "changes", [{"service": "massage"}, {"location": "west"}, {"provider": None}]
)
def test_its_law_denies_what_is_not_offered(changes: dict[str, object]) -> None:
    wrong = {**FORM, **changes}
    assert broken(RULE, ALLOWED, **wrong) == ["only-what-is-offered"]
    assert broken(RULE, refused(PROVIDER_FIRST), **wrong) == []


def test_codes_are_the_agreed_ones() -> None:
    codes = [each.code for each in RULE.messages]
    assert codes == [
        "provider_first",
        "location_not_offered",
        "service_not_offered",
        "service_first",
    ]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"service": None}, "service_first"),
        ({"service": ""}, "service_first"),
        ({"service": None, "usual_length": False}, "service_first"),
        ({"service": None, "usual_length": True}, ""),
        ({"service": None, "moving": "a1"}, ""),
        ({"service": None, "start": None}, ""),
        ({"service": None, "changed": "service"}, ""),
        ({"service": None, "provider_services": ("talk",)}, ""),
        ({"service": None, "provider_services": ()}, ""),
        ({"service": "talk"}, ""),
        ({"service": "talk", "changed": "location"}, ""),
        ({"service": None, "changed": "location"}, "service_first"),
    ],
)
def test_no_time_is_chosen_before_a_service_that_says_how_long_it_is(
    more: dict[str, object], code: str
) -> None:
    answer = chosen(**{"start": AT, **more})
    assert answer.code == code
    if code:
        assert answer.because == ("time", "before", "service")
        assert answer.facts["next"] == "service"


def test_the_only_service_is_meant_where_none_is_named() -> None:
    assert meant("", ("talk",)) == "talk"
    assert meant("", ("talk", "group")) == meant("", ()) == ""
    assert meant("group", ("talk",)) == "group"
