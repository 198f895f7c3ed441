"""A law looks for itself, and each rule's own tests ask its laws about most things.

Here they are asked about an evening that is the next day elsewhere, about the very edge, and about what a rule
that decided otherwise would say.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.availability import block_events
from helpgen.booking.rules.booking import any_provider
from helpgen.booking.rules.display import status_surfaces
from helpgen.booking.rules.hold.create import HoldRow
from helpgen.booking.rules.portal import sign_in
from helpgen.booking.rules.time import zone as zone_rule
from helpgen.booking.values.clock import local_date, minute_of_day, zone
from helpgen.booking.values.decision import ALLOWED, Decision, allowed, refused
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.messages import SLOT_TAKEN
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of

NEW_YORK = zone("America/New_York")
HERE = only({"settings.timezone": "America/New_York", "settings.bufferMinutes": 0})
S0 = policy_of("maple-street-therapy")
MONDAY_EVENING = datetime(2026, 3, 2, 22, tzinfo=NEW_YORK)
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
START = datetime(2026, 3, 4, 15, tzinfo=UTC)


def law(rule: str, name: str) -> Callable[..., bool]:
    (holds,) = (each.holds for each in BY_ID[rule].properties if each.name == name)
    return holds


def test_an_evening_belongs_to_the_day_of_the_organization() -> None:
    dates = BY_ID["booking.window-dates"]
    holds = law("booking.window-dates", "today-and-so-many-days")
    assert holds(MONDAY_EVENING, S0, dates.decide(MONDAY_EVENING, S0))

    closed = law("availability.business-hours", "closed-day-has-nothing")
    friday = MONDAY_EVENING - timedelta(days=3)
    assert closed(friday, 50, S0, ALLOWED)
    assert not closed(friday + timedelta(days=1), 50, S0, ALLOWED)

    off = law("availability.exceptions", BY_ID["availability.exceptions"].properties[0].name)
    row = {"day": date(2026, 3, 3), "available": False, "start": None, "approved": True}
    assert off(MONDAY_EVENING, 50, (), (row,), None, HERE, ALLOWED)
    assert not off(MONDAY_EVENING + timedelta(days=1), 50, (), (row,), None, HERE, ALLOWED)

    worked = BY_ID["availability.working-hours"]
    late = ({"start": 20 * 60, "end": 23 * 60},)
    for minutes in (60, 61):
        answer = worked.decide(MONDAY_EVENING, minutes, late, None, HERE)
        assert answer.allowed is (minutes == 60)
        assert worked.properties[0].holds(MONDAY_EVENING, minutes, late, None, HERE, answer)
    assert not worked.properties[0].holds(MONDAY_EVENING, 61, late, None, HERE, ALLOWED)


def test_an_evening_has_its_grid_too() -> None:
    rule = BY_ID["availability.slot-grid"]
    answer = rule.decide(MONDAY_EVENING, None, S0)
    assert (answer.code, answer.facts) == ("", {"interval": 30})


def test_half_an_hour_beside_utc_is_on_the_organizations_grid() -> None:
    kolkata = only(
        {
            "settings.timezone": "Asia/Kolkata",
            "settings.slotInterval": 60,
            "settings.slotAnchor": "clock",
        }
    )
    nine = datetime(2026, 3, 4, 9, tzinfo=zone("Asia/Kolkata"))
    assert law("availability.slot-grid", "whole-steps")(nine, None, kolkata, ALLOWED)


def test_a_grid_that_hangs_on_no_window_hangs_on_midnight() -> None:
    hung = only(
        {
            "settings.timezone": "America/New_York",
            "settings.slotInterval": 30,
            "settings.slotAnchor": "window",
        }
    )
    nine = datetime(2026, 3, 4, 9, tzinfo=NEW_YORK)
    assert law("availability.slot-grid", "whole-steps")(nine, None, hung, ALLOWED)


def test_the_end_of_a_day_is_the_first_instant_of_the_next() -> None:
    rule = BY_ID["availability.dst"]
    day = date(2026, 3, 4)
    for start in (1440, 545):
        assert rule.properties[0].holds(
            day, start, 50, None, HERE, rule.decide(day, start, 50, None, HERE)
        )
    before = datetime(2026, 3, 3, 5, tzinfo=UTC)
    early = allowed(time=Interval(before, before + timedelta(minutes=50)))
    assert not rule.properties[0].holds(day, 1440, 50, None, HERE, early)


def test_a_day_whose_every_time_is_free_or_too_soon_has_something_to_book() -> None:
    silent = law("booking.no-slots-help", "silent-when-bookable")
    full = (True, True, True, 4, 1, 3)
    assert silent(*full, allowed(reasons=()))
    assert not silent(*full, allowed(reasons=("all_booked",)))


def test_a_place_is_never_told_without_its_name() -> None:
    told = law("booking.location-default", "never-without-a-text")
    assert not told(("", "mon"), NOW, HERE, allowed(location="mon", text=""))


def _held(contact: str, seconds: int) -> HoldRow:
    return {
        "id": f"of {contact}",
        "contact": contact,
        "provider": "dr",
        "time": Interval(START, START + timedelta(minutes=50)),
        "expires": NOW + timedelta(seconds=seconds),
    }


def test_only_the_own_active_hold_has_to_be_released() -> None:
    one = law("hold.create", BY_ID["hold.create"].properties[0].name)

    def holds(row: HoldRow, answer: Decision, contact: str = "ann") -> bool:
        return one(START, 50, "dr", contact, (row,), NOW, S0, answer)

    none = allowed(releases=())
    assert not holds(_held("ann", 1), none)
    assert holds(_held("ann", 1), allowed(releases=("of ann",)))
    assert holds(_held("ann", 0), none)
    assert holds(_held("bob", 1), none)
    assert holds(_held("", 1), none, contact="")
    assert holds(_held("bob", 1), ALLOWED)
    assert not holds(_held("ann", 1), ALLOWED)


def test_the_order_of_entries_is_tried_with_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    same = BY_ID["availability.block-events"].properties[0].holds
    mine, theirs = (
        {"provider": each, "time": Interval(START, START + timedelta(minutes=9)), "day": None}
        for each in ("dr", "other")
    )
    both = (mine, theirs)
    assert same(START, 50, "dr", both, HERE, refused(SLOT_TAKEN))

    def first_only(*asked: object) -> Decision:
        return allowed() if asked[3] == both else refused(SLOT_TAKEN)

    monkeypatch.setattr(block_events, "decide", first_only)
    assert not same(START, 50, "dr", both, HERE, allowed())


def test_the_order_of_providers_is_tried_the_other_way_round(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(candidates: tuple[dict[str, str], ...]) -> Decision:
        return allowed(provider=candidates[0]["id"])

    monkeypatch.setattr(any_provider, "decide", first)
    same = law("booking.any-provider", "same-in-any-order")
    listed = ({"id": "a"}, {"id": "b"})
    assert not same(listed, first(listed))


def test_every_page_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def own_word(state: State, surface: str, policy: Policy) -> Decision:
        del state, policy
        return allowed(label="Booked" if surface != "calendar" else "Busy")

    same = law("display.status-surfaces", "same-everywhere")
    monkeypatch.setattr(status_surfaces, "decide", own_word)
    assert not same(State.BOOKED, "home", S0, allowed(label="Booked"))


def test_a_rule_that_followed_the_viewer_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def followed(at: datetime, viewer: str, policy: Policy) -> Decision:
        del policy
        return allowed(day=local_date(at, zone(viewer)), time=minute_of_day(at, zone(viewer)))

    moves_nothing = law("time.zone", "viewers-zone-moves-nothing")
    monkeypatch.setattr(zone_rule, "decide", followed)
    for viewer in ("Asia/Tokyo", "America/Los_Angeles", "America/New_York"):
        assert not moves_nothing(NOW, viewer, HERE, followed(NOW, viewer, HERE))


def test_a_stranger_is_told_the_same_on_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_channel(channel: str, proof: str, known: bool, policy: Policy) -> Decision:
        del proof, known, policy
        return allowed(reply=channel)

    tells_nothing = law("portal.sign-in", "never-tells-who-is-known")
    monkeypatch.setattr(sign_in, "decide", by_channel)
    on = only({"features.patientPortalEnabled": True})
    assert tells_nothing("link", "none", known=True, policy=on, answer=allowed(reply="link"))
