"""Every key of a policy is listed once, and refuses what lies one step outside its range."""

from datetime import timedelta
from typing import Any

import pytest

from helpgen.booking.values import keys
from helpgen.booking.values.appointment import FILLABLE
from helpgen.booking.values.buffer import buffer_of
from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.policy import NEEDED, PolicyError, PolicyKey, load

RANGES: list[tuple[PolicyKey[Any], int, int]] = [
    (keys.LEAD_TIME_HOURS, 0, 168),
    (keys.NOTICE_DAYS, 0, 365),
    (keys.MAX_FUTURE_DAYS, 0, 365),
    (keys.SESSION_MINUTES, 15, 480),
    (keys.SLOT_INTERVAL, 5, 60),
    (keys.LATE_CANCEL_HOURS, 0, 168),
    (keys.LINK_MINUTES, 1, 1440),
    (keys.BUFFER_MINUTES, 0, 240),
    (keys.BUFFER_BEFORE, 0, 240),
    (keys.BUFFER_AFTER, 0, 240),
    (keys.MAX_PER_DAY, 1, 100),
    (keys.MAX_OPEN_REQUESTS, 1, 100),
    (keys.HOLD_MINUTES, 0, 60),
]
CHOICES: list[tuple[PolicyKey[str], tuple[str, ...]]] = [
    (keys.SLOT_ANCHOR, ("clock", "window")),
    (keys.CANCEL_MODE, ("immediate", "request")),
    (keys.CANCEL_OUTCOME, ("cancelled", "missed")),
    (keys.RESCHEDULE_MODE, ("auto", "replace", "request")),
    (keys.UNAVAILABLE, ("hide", "label", "grey")),
]


def test_every_key_of_the_module_is_listed_once() -> None:
    defined = [each for each in vars(keys).values() if isinstance(each, PolicyKey)]
    assert list(KEYS) == defined
    assert len({key.name for key in KEYS}) == len(KEYS) == 41


def test_keys_are_features_or_settings() -> None:
    assert {key.name.partition(".")[0] for key in KEYS} == {"features", "settings"}


@pytest.mark.parametrize(
    ("key", "least", "most"), RANGES, ids=lambda each: getattr(each, "name", each)
)
def test_a_number_is_taken_up_to_both_ends_and_not_one_further(
    key: PolicyKey[Any], least: int, most: int
) -> None:
    for good in (least, most):
        assert load({key.name: good}, KEYS)[key] == good
    for bad in (least - 1, most + 1, True, "1", 1.0):
        with pytest.raises(PolicyError, match=f"from {least} to {most}"):
            load({key.name: bad}, KEYS)


OPEN = (
    keys.MAX_FUTURE_DAYS,
    keys.BUFFER_BEFORE,
    keys.BUFFER_AFTER,
    keys.MAX_PER_DAY,
    keys.MAX_OPEN_REQUESTS,
)


def test_only_limits_and_the_buffer_of_one_side_can_be_left_open() -> None:
    for key, _, _ in RANGES:
        if key in OPEN:
            assert load({key.name: None}, KEYS)[key] is None
        else:
            with pytest.raises(PolicyError):
                load({key.name: None}, KEYS)


@pytest.mark.parametrize(("key", "words"), CHOICES, ids=lambda each: getattr(each, "name", ""))
def test_a_choice_takes_its_own_words_only(key: PolicyKey[str], words: tuple[str, ...]) -> None:
    for word in words:
        assert load({key.name: word}, KEYS)[key] == word
    for bad in ("", words[0].upper(), 1, None):
        with pytest.raises(PolicyError, match=", ".join(words)):
            load({key.name: bad}, KEYS)


def test_what_an_approval_needs_is_something_that_can_be_filled_in() -> None:
    every = load({"settings.approvalRequiredFields": list(FILLABLE)}, KEYS)
    assert every[keys.APPROVAL_FIELDS] == FILLABLE
    for bad in ("serviceCode", "state", "client"):
        with pytest.raises(PolicyError, match="write only service, room, location"):
            load({"settings.approvalRequiredFields": [bad]}, KEYS)


def test_nobody_is_named_twice_in_a_notification() -> None:
    for named in (["email:client"], ["email:client", "email:clinician"]):
        policy = load({"settings.notifications": {"approved": named}}, KEYS)
        assert policy[keys.NOTIFICATIONS] == {"approved": tuple(named)}
        with pytest.raises(PolicyError, match="write each word once"):
            load({"settings.notifications": {"approved": [*named, "email:client"]}}, KEYS)


def test_a_move_at_once_is_refused_where_bookings_have_to_be_approved() -> None:
    approval, mode = keys.REQUIRES_APPROVAL.name, keys.RESCHEDULE_MODE.name
    with pytest.raises(PolicyError) as error:
        load({approval: True, mode: "replace"}, KEYS)
    (fault,) = error.value.faults
    assert fault.startswith(f"{mode}: write auto or request; beside {approval}")
    for possible in ("auto", "request"):
        assert load({approval: True, mode: possible}, KEYS)[keys.RESCHEDULE_MODE] == possible
    assert load({approval: False, mode: "replace"}, KEYS)[keys.RESCHEDULE_MODE] == "replace"
    assert load({mode: "replace"}, KEYS)[keys.RESCHEDULE_MODE] == "replace"


def test_values_that_clash_are_ones_that_their_keys_can_have_and_are_told_for_one_of_them() -> None:
    clashes = [(key, clash) for key in KEYS for clash in key.clashes]
    assert len(clashes) == 1
    for key, clash in clashes:
        assert load({key.name: clash.value}, KEYS)[key] == clash.value
        assert load({clash.other.name: clash.beside}, KEYS)[clash.other] == clash.beside
        assert not clash.other.clashes


def test_a_policy_of_before_these_keys_means_what_it_did() -> None:
    later = {key.name for key in KEYS if key.unset is not NEEDED}
    assert later == {
        "features.selfBookingNoticeDays",
        "settings.bufferBeforeMinutes",
        "settings.bufferAfterMinutes",
        "settings.maxPerDay",
        "settings.maxOpenRequestsPerClient",
    }
    before = load({"settings.bufferMinutes": 15}, KEYS)
    assert set(before.names()) == {*later, "settings.bufferMinutes"}
    assert before[keys.NOTICE_DAYS] == 0
    assert before[keys.MAX_PER_DAY] is before[keys.MAX_OPEN_REQUESTS] is None
    fifteen = timedelta(minutes=15)
    assert buffer_of(before) == (fifteen, fifteen)


@pytest.mark.parametrize(
    ("before", "after", "expected", "between"),
    [
        (None, None, (15, 15), 15),
        (0, None, (0, 15), 15),
        (None, 30, (15, 30), 30),
        (5, 0, (5, 0), 5),
    ],
)
def test_each_side_of_the_buffer_can_be_set_and_appointments_share_the_larger(
    before: int | None, after: int | None, expected: tuple[int, int], between: int
) -> None:
    policy = load(
        {
            "settings.bufferMinutes": 15,
            "settings.bufferBeforeMinutes": before,
            "settings.bufferAfterMinutes": after,
        },
        KEYS,
    )
    found = buffer_of(policy)
    assert found == tuple(timedelta(minutes=each) for each in expected)
    assert found.between == timedelta(minutes=between)
