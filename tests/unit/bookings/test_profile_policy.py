from dataclasses import replace

import pytest

from helpgen.booking.values.keys import (
    KEYS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    NOTICE_DAYS,
    SLOT_ANCHOR,
    SLOT_INTERVAL,
    TIMEZONE,
)
from helpgen.booking.values.policy import NEEDED
from helpgen.booking.values.value import DAYS
from helpgen.bookings.profile_policy import policy_of
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin, Profile
from helpgen.read import read_premises
from tests.house.tree import ROOT

PROFILES = {each.id: each for each in read_premises(ROOT).value.tenants.profiles}
MAPLE = PROFILES["maple-street-therapy"]
APPROVAL = "features.selfBookingRequiresApproval"


@pytest.mark.parametrize("tenant", PROFILES)
def test_every_profile_of_ours_is_a_policy(tenant: str) -> None:
    read = policy_of(PROFILES[tenant])
    assert read.diagnostics == ()
    assert read.value
    assert read.value[TIMEZONE].key == PROFILES[tenant].values["settings.timezone"]


def test_null_is_a_value() -> None:
    policy = policy_of(PROFILES["lakeside-psychology"]).value
    assert policy
    assert policy[MAX_FUTURE_DAYS] is None
    assert policy[LEAD_TIME_HOURS] == 0


def with_values(**structures: object) -> Profile:
    return replace(MAPLE, structures={**MAPLE.structures, **structures})


def test_a_value_that_no_rule_can_work_with_is_told_where_it_stands() -> None:
    read = policy_of(with_values(**{"settings.businessHours": {}}))
    assert read.value is None
    (found,) = read.diagnostics
    assert (found.code, found.tenants) == ("BK905", (MAPLE.id,))
    assert found.place == MAPLE.origins["settings.businessHours"].place
    assert found.hint.startswith("write ")


def test_every_missing_key_is_told_at_once() -> None:
    values = {key: value for key, value in MAPLE.values.items() if "timezone" not in key.lower()}
    without = replace(MAPLE, values=values, structures={})
    read = policy_of(without)
    assert read.value is None
    (found,) = read.diagnostics
    assert "settings.timezone" in found.message
    assert "settings.businessHours" in found.message
    assert found.place.path == MAPLE.path


def test_where_no_key_is_declared_the_page_that_lists_them_is_named_instead() -> None:
    (found,) = policy_of(replace(MAPLE, values={}, structures={})).diagnostics
    assert found.message.endswith(f"none of the {len(KEYS)} keys that rules read is declared")
    assert found.hint.endswith("docs/booking.md lists all under Policy")
    (found,) = policy_of(replace(MAPLE, values={}, structures=MAPLE.structures)).diagnostics
    assert "features.selfBookingEnabled, " in found.message


@pytest.mark.parametrize(
    ("lead", "days", "codes"),
    [
        (47, 1, []),
        (48, 1, ["BK906"]),
        (23, 0, []),
        (24, 0, ["BK906"]),
        (168, 6, ["BK906"]),
        (168, 7, []),
        (168, None, []),
    ],
)
def test_a_lead_time_that_outlasts_the_last_date_is_told_and_rules_still_work(
    lead: int, days: int | None, codes: list[str]
) -> None:
    limits = {LEAD_TIME_HOURS.name: lead, MAX_FUTURE_DAYS.name: days}
    read = policy_of(replace(MAPLE, values={**MAPLE.values, **limits}))
    assert [each.code for each in read.diagnostics] == codes
    assert read.value
    assert read.value[LEAD_TIME_HOURS] == lead
    for found in read.diagnostics:
        assert found.place == MAPLE.origins[LEAD_TIME_HOURS.name].place
        assert found.hint.startswith(f"ask for at most {lead - 24} hours, ")


@pytest.mark.parametrize("by_default", ["settings.rescheduleMode", APPROVAL])
def test_a_move_that_could_lose_the_appointment_is_told_where_the_profile_can_mend_it(
    by_default: str,
) -> None:
    mode = "settings.rescheduleMode"
    own = APPROVAL if by_default == mode else mode
    default = Origin("default", Place("catalog.yaml", 3, 5))
    read = policy_of(
        replace(
            MAPLE,
            values={**MAPLE.values, mode: "replace", APPROVAL: True},
            origins={**MAPLE.origins, by_default: default},
        )
    )
    assert read.value is None
    (found,) = read.diagnostics
    assert (found.code, found.place) == ("BK916", MAPLE.origins[own].place)
    assert f'`{mode}` is "replace" and `{APPROVAL}` is true' in found.message
    assert found.hint == f"for `{mode}` write auto or request"


def test_a_clash_that_no_profile_chose_is_told_where_the_default_stands() -> None:
    mode, default = "settings.rescheduleMode", Origin("default", Place("catalog.yaml", 3, 5))
    read = policy_of(
        replace(
            MAPLE,
            values={**MAPLE.values, mode: "replace", APPROVAL: True},
            origins={**MAPLE.origins, mode: default, APPROVAL: default},
        )
    )
    assert [each.place for each in read.diagnostics] == [default.place]


@pytest.mark.parametrize(
    ("notice", "days", "codes"), [(1, 1, []), (2, 1, ["BK906"]), (1, 0, ["BK906"]), (9, None, [])]
)
def test_notice_that_outlasts_the_last_date_is_told(
    notice: int, days: int | None, codes: list[str]
) -> None:
    limits = {LEAD_TIME_HOURS.name: 0, NOTICE_DAYS.name: notice, MAX_FUTURE_DAYS.name: days}
    read = policy_of(replace(MAPLE, values={**MAPLE.values, **limits}))
    assert [each.code for each in read.diagnostics] == codes
    for found in read.diagnostics:
        assert f"`{NOTICE_DAYS.name}` is {notice}" in found.message
        assert found.hint.startswith(f"ask for at most {days} days, ")


@pytest.mark.parametrize(
    ("interval", "anchor", "codes"),
    [
        (45, "clock", ["BK913"]),
        (45, "window", []),
        (7, "clock", ["BK913"]),
        (60, "clock", []),
        (20, "clock", []),
        (12, "clock", []),
        (50, "clock", ["BK913"]),
    ],
)
def test_steps_that_do_not_divide_an_hour_are_told_where_they_are_counted_on_the_clock(
    interval: int, anchor: str, codes: list[str]
) -> None:
    values = {**MAPLE.values, SLOT_INTERVAL.name: interval, SLOT_ANCHOR.name: anchor}
    read = policy_of(replace(MAPLE, values=values))
    assert read.value
    assert [each.code for each in read.diagnostics] == codes
    if interval == 45 and codes:
        assert "appointments start at 00:00, 00:45, 01:30, 02:15 and so on" in (
            read.diagnostics[0].message
        )


def test_business_hours_over_a_long_night_are_told_with_their_day() -> None:
    day = {"open": True, "start": "08:00", "end": "18:00"}
    week = {**dict.fromkeys(DAYS, day), "tuesday": {**day, "start": "18:00", "end": "08:00"}}
    read = policy_of(with_values(**{"settings.businessHours": week}))
    assert read.value
    (found,) = read.diagnostics
    assert (found.code, found.tenants) == ("BK914", (MAPLE.id,))
    assert found.message.startswith("`settings.businessHours.tuesday`: 18:00 to 08:00 goes past")
    assert found.place == MAPLE.origins["settings.businessHours"].place


def test_keys_that_came_later_need_not_be_declared() -> None:
    later = {key.name for key in KEYS if key.unset is not NEEDED}
    values = {key: value for key, value in MAPLE.values.items() if key not in later}
    read = policy_of(replace(MAPLE, values=values))
    assert read.diagnostics == ()
    assert read.value
    assert all(read.value[key] == key.unset for key in KEYS if key.name in later)
