"""A policy holds checked values, and only for the keys that are asked for."""

import pytest

from helpgen.booking.values.policy import Policy, PolicyError, PolicyKey, load
from helpgen.booking.values.value import whole, yes_or_no

HOURS: PolicyKey[int] = PolicyKey("features.hours", whole(0, 168))
OPEN: PolicyKey[bool] = PolicyKey("features.open", yes_or_no)
BOTH = (HOURS, OPEN)


def test_a_value_is_found_by_its_key() -> None:
    policy = load({"features.hours": 24, "features.open": False}, BOTH)
    assert policy[HOURS] == 24
    assert policy[OPEN] is False


def test_a_key_without_a_value_is_an_error_and_never_a_default() -> None:
    with pytest.raises(PolicyError, match=r"features\.hours is not set") as error:
        load({"features.open": True}, BOTH)[HOURS]
    assert error.value.faults == ("features.hours is not set",)


def test_what_is_set_can_be_asked() -> None:
    policy = load({"features.open": True}, BOTH)
    assert OPEN in policy
    assert HOURS not in policy


def test_a_narrowed_policy_has_only_the_keys_that_were_named() -> None:
    policy = load({"features.hours": 24, "features.open": True}, BOTH).only((OPEN,))
    assert policy[OPEN] is True
    with pytest.raises(PolicyError):
        policy[HOURS]


def test_narrowing_to_a_key_that_is_not_set_sets_nothing() -> None:
    assert Policy({}).only(BOTH).names() == ()


def test_names_are_sorted() -> None:
    policy = load({"features.open": True, "features.hours": 1}, BOTH)
    assert policy.names() == ("features.hours", "features.open")


def test_everything_wrong_is_told_at_once_in_order() -> None:
    with pytest.raises(PolicyError) as error:
        load({"settings.other": 1, "features.open": 1, "features.hours": 169}, BOTH)
    assert error.value.faults == (
        "features.hours: write a whole number from 0 to 168",
        "features.open: write true or false",
        "settings.other is no key of a booking policy",
    )
    assert str(error.value) == "; ".join(error.value.faults)


def test_one_fault_is_enough_to_refuse_a_policy() -> None:
    with pytest.raises(PolicyError):
        load({"features.open": True, "features.hours": -1}, BOTH)
