"""Seed 003: self-scheduling where the therapist takes part (system S3)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from helpgen.booking.values.state import State
from tests.seeds.booking.asked import OFF, answer
from tests.seeds.booking.front_desk import FrontDesk, code, followed, told
from tests.seeds.booking.people import ANA, BEN, GUEST, HOUSE

BOTH_TAKE_PART = replace(HOUSE, providers=(ANA, replace(BEN, opted_in=True)))
SURFACES = ("home", "appointments", "calendar")


def entry(here: FrontDesk, actor: str = "client") -> str:
    """Why the button is not there; empty where it is."""
    takes_part = [
        here.asks("booking.provider-opt-in", opted_in=each.opted_in).allowed
        for each in here.practice.providers
    ]
    return here.asks("booking.entry-visible", actor=actor, providers=sum(takes_part)).code


@pytest.mark.statement("003.1", "003.4")
def test_only_therapists_who_take_part_are_listed_and_can_be_booked() -> None:
    here = FrontDesk("S3")
    assert here.listed(provider="ben") == ()
    assert {slot.provider for slot in here.listed(provider="any")} == {"ana"}
    assert code(here.book("13:00", provider="ben")) == "provider_unavailable"
    assert code(here.book("10:00")) == ""
    both = FrontDesk("S3", practice=BOTH_TAKE_PART)
    assert code(both.book("13:00", provider="ben")) == ""


@pytest.mark.statement("003.1", "003.5")
def test_a_therapists_link_chooses_the_therapist_and_skips_steps() -> None:
    here = FrontDesk("S3")
    facts = here.asks("booking.direct-link", provider="ana", known=True).facts
    assert (facts["provider"], facts["actor"]) == ("ana", "client")
    assert facts["skips"] == ("sign_in", "navigation")
    assert code(here.book("10:00", direct_link=True)) == ""
    assert (here.state(), here.appointment().provider) == (State.PENDING, "ana")


@pytest.mark.statement("003.5")
def test_a_link_lets_nobody_in_who_may_not_book() -> None:
    here = FrontDesk("S3")
    assert code(here.book("10:00", None, guest=GUEST, direct_link=True)) == "guest_not_allowed"
    assert code(here.book("13:00", provider="ben", direct_link=True)) == "provider_unavailable"
    here.switch({"features.directLinkEnabled": False})
    assert code(here.book("10:00", direct_link=True)) == "direct_link_disabled"
    assert here.states() == ()


@pytest.mark.statement("003.5")
def test_without_a_link_one_signs_in() -> None:
    here = FrontDesk("S3")
    asked = {"channel": "email_code", "known": True}
    assert here.asks("portal.sign-in", **asked, proof="current").facts["signed_in"] is True
    assert not here.asks("portal.sign-in", **asked, proof="used").allowed


@pytest.mark.statement("003.2")
def test_the_therapist_hears_of_a_request_and_confirms_it() -> None:
    here = FrontDesk("S3")
    assert "notify:clinician" in told(here.book("10:00"))
    assert here.state() is State.PENDING
    assert code(here.approve("first", "ana")) == ""
    assert here.state() is State.BOOKED


@pytest.mark.statement("003.2")
def test_the_therapist_hears_of_a_request_and_declines_it() -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    mine: dict[str, object] = {"actor": "clinician", "own": True, "role": "", "may_approve": False}
    rule = here.asks("approval.decline", state=here.state(), **mine)
    done = here.decline("first", "ana")
    assert "free:time" in followed(done)
    assert here.state() is rule.facts["state"] is State.DECLINED
    assert "10:00" in here.times("dan")


@pytest.mark.statement("003.2")
@pytest.mark.parametrize("who", ["ben", "admin", "scheduler", "cleo"])
def test_nobody_but_the_therapist_decides(who: str) -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    assert code(here.approve("first", who)) != ""
    assert code(here.decline("first", who)) != ""
    assert here.state() is State.PENDING


@pytest.mark.statement("003.3", "003.14")
def test_the_status_is_unconfirmed_until_the_therapist_confirms_wherever_it_is_read() -> None:
    here = FrontDesk("S3")

    def shown() -> set[object]:
        state = here.state()
        return {
            here.asks("display.status-surfaces", state=state, surface=each).facts["label"]
            for each in SURFACES
        }

    here.book("10:00")
    assert here.upcoming() == ("first",)
    assert (shown(), here.label()) == ({"Unconfirmed"}, "Unconfirmed")
    here.approve("first", "ana")
    assert here.upcoming() == ("first",)
    assert (shown(), here.label()) == ({"Confirmed"}, "Confirmed")


@pytest.mark.statement("003.4", "003.12")
def test_the_button_is_there_when_somebody_takes_part_and_then_it_leads_somewhere() -> None:
    here = FrontDesk("S3")
    assert entry(here) == ""
    assert code(here.book("10:00", provider="any")) == ""
    nobody = FrontDesk("S3", practice=replace(HOUSE, providers=(BEN,)))
    assert entry(nobody) == "no_bookable_provider"
    assert code(nobody.book("13:00", provider="any")) == "provider_unavailable"


@pytest.mark.statement("003.4", "003.12")
def test_there_is_no_button_where_booking_is_off_or_for_who_is_not_signed_in() -> None:
    assert entry(FrontDesk("S3", OFF)) == "self_booking_disabled"
    assert entry(FrontDesk("S3"), "guest") == "guest_not_allowed"


@pytest.mark.statement("003.6")
def test_service_and_location_are_those_of_the_provider() -> None:
    here = FrontDesk("S3", practice=BOTH_TAKE_PART)
    assert code(here.book("10:00", service="couples")) == "service_not_offered"
    assert code(here.book("10:00", location="Elm Street")) == "location_not_offered"
    assert here.listed(service="couples") == ()
    assert code(here.book("13:00", provider="ben", service="couples")) == ""
    assert code(here.book("10:00", "dan", location="Oak Street", key="second")) == ""
    assert here.appointment("second").location == "Oak Street"


@pytest.mark.statement("003.6")
def test_provider_location_service_and_time_are_chosen_in_this_order() -> None:
    offered: dict[str, object] = {
        "provider_services": ("session",),
        "provider_locations": ("Oak Street",),
    }
    chosen: dict[str, object] = {}
    for name, value in (("provider", "ana"), ("location", "Oak Street"), ("service", "session")):
        following = answer("S3", "booking.selections", {**offered, **chosen}).facts["next"]
        assert following == name
        chosen[name] = value
    assert answer("S3", "booking.selections", {**offered, **chosen}).facts["next"] == "time"


@pytest.mark.statement("003.6")
def test_the_times_go_by_the_providers_hours() -> None:
    here = FrontDesk("S3", practice=BOTH_TAKE_PART)
    assert (here.times()[0], here.times()[-1]) == ("09:00", "11:00")
    assert (here.times(provider="ben")[0], here.times(provider="ben")[-1]) == ("13:00", "16:00")
    assert here.listed(days=[date(2026, 3, 11)]) == ()
    assert code(here.book("13:00")) == "outside_hours"
    assert here.checks("availability.working-hours", here.wish("13:00")).code == "outside_hours"


@pytest.mark.statement("003.7")
def test_a_dragged_time_snaps_to_quarter_hours() -> None:
    here = FrontDesk("S3")
    assert here.times()[:3] == ["09:00", "09:15", "09:30"]
    assert code(here.book("10:20")) == "off_grid"
    assert code(here.book("10:15")) == ""


@pytest.mark.statement("003.7")
@pytest.mark.parametrize("minutes", [45, 75])
def test_a_dragged_time_is_as_long_as_its_service(minutes: int) -> None:
    here = FrontDesk("S3")
    assert code(here.book("10:00", minutes=minutes)) == "wrong_duration"
    assert here.states() == ()


@pytest.mark.statement("003.8")
def test_a_taken_time_is_gray_and_cannot_be_chosen() -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    day = {slot.start: slot.status for slot in here.listed("dan")}
    assert (day[9 * 60], day[10 * 60], day[11 * 60]) == ("free", "busy", "free")
    shown = here.asks("availability.slot-presentation", free=False).facts
    assert (shown["listed"], shown["style"]) == (True, "grey")
    assert code(here.book("10:00", "dan", key="second")) == "slot_taken"


@pytest.mark.statement("003.9")
def test_submitting_makes_the_appointment_and_the_client_finds_it() -> None:
    here = FrontDesk("S3")
    assert here.upcoming() == ()
    assert code(here.book("10:00", word="w")) == ""
    assert (here.upcoming(), here.upcoming("dan")) == (("first",), ())


@pytest.mark.statement("003.9")
def test_submitting_twice_makes_one_appointment_and_tells_once() -> None:
    here = FrontDesk("S3")
    first = here.book("10:00", word="w")
    again = here.book("10:00", key="second", word="w")
    assert (code(again), again.appointments) == ("", first.appointments)
    assert (told(first) != [], told(again)) == (True, [])
    assert here.states() == (State.PENDING,)
    assert answer("S3", "booking.submit", {"token": "w", "used": True}).facts["repeated"] is True


@pytest.mark.statement("003.9")
def test_the_same_word_of_somebody_else_is_another_submission() -> None:
    here = FrontDesk("S3")
    here.book("09:00", word="w")
    assert code(here.book("10:00", "dan", key="second", word="w")) == ""
    assert here.upcoming("dan") == ("second",)


@pytest.mark.statement("003.10")
def test_the_client_gets_a_mail_that_the_request_waits() -> None:
    here = FrontDesk("S3")
    done = here.book("10:00")
    assert (told(done).count("email:client"), here.state()) == (1, State.PENDING)
    refused = here.book("08:00", "dan", key="second")
    assert (code(refused), told(refused)) == ("outside_hours", [])


@pytest.mark.statement("003.11")
def test_a_request_is_changed_and_waits_again() -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    done = here.edit("first", "11:00")
    assert told(done) == ["email:client", "notify:clinician"]
    assert (here.state(), here.when()) == (State.PENDING, "11:00")
    assert here.times("dan")[-1] == "10:00"


@pytest.mark.statement("003.11")
def test_a_request_is_changed_only_by_its_client_to_a_time_that_can_be_booked() -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    here.book("11:00", "dan", key="second")
    assert code(here.edit("first", "09:00", by="dan")) == "not_owner"
    assert code(here.edit("first", "11:00")) == "slot_taken"
    assert code(here.edit("first", "13:00")) == "outside_hours"
    assert here.when() == "10:00"


@pytest.mark.statement("003.11")
def test_once_it_is_decided_a_request_stays_as_it_is() -> None:
    here = FrontDesk("S3")
    here.book("10:00")
    here.approve("first", "ana")
    assert code(here.edit("first", "11:00")) == "wrong_state"
    assert (here.state(), here.when()) == (State.BOOKED, "10:00")


@pytest.mark.statement("003.11")
def test_a_request_is_changed_in_whatever_was_chosen() -> None:
    here = FrontDesk("S3", practice=replace(HOUSE, providers=(ANA, replace(BEN, opted_in=True))))
    here.book("10:00")
    assert code(here.edit("first", "10:00", service="couples")) == "service_not_offered"
    assert code(here.edit("first", "10:00", location="Elm Street")) == "location_not_offered"
    assert code(here.edit("first", "10:00", service="short")) == "wrong_duration"
    assert told(here.edit("first", "10:00", minutes=30, service="short")) == [
        "email:client",
        "notify:clinician",
    ]
    assert (here.appointment().service, here.appointment().span.minutes) == ("short", 30)
    done = here.edit("first", "14:00", provider="ben", service="couples")
    assert told(done) == ["email:client", "notify:clinician"]
    one = here.appointment()
    assert (one.provider, one.service, here.when()) == ("ben", "couples", "14:00")
    assert code(here.approve("first", "ana")) == "not_approver"
    assert code(here.approve("first", "ben")) == ""
    assert "10:00" in here.times("dan")


CONFLICTS: dict[str, dict[str, Any]] = {
    "service_not_offered": {"when": "10:00", "service": "couples"},
    "wrong_duration": {"when": "10:00", "minutes": 30},
    "outside_hours": {"when": "2026-03-11 10:00"},
    "slot_taken": {"when": "11:00"},
    "off_grid": {"when": "10:05"},
    "provider_unavailable": {"when": "13:00", "provider": "ben"},
    "client_busy": {"when": "11:00", "client": "dan", "provider": "ben"},
}


@pytest.mark.statement("003.13")
@pytest.mark.parametrize("link", [False, True])
@pytest.mark.parametrize("error", CONFLICTS)
def test_a_conflict_of_service_or_availability_is_an_error_whichever_way_one_came(
    error: str, *, link: bool
) -> None:
    early = replace(BEN, week=ANA.week, opted_in=error == "client_busy")
    here = FrontDesk("S3", practice=replace(HOUSE, providers=(ANA, early)))
    here.book("11:00", "dan", key="theirs")
    done = here.book(direct_link=link, **CONFLICTS[error])
    assert code(done) == error
    assert done.decision.message is not None
    assert done.decision.message.text
    assert here.states() == (State.PENDING,)
    found = here.checks("booking.validate-conflict", here.wish(**CONFLICTS[error]))
    assert found.code == error


@pytest.mark.statement("003.13")
def test_without_a_conflict_there_is_no_error() -> None:
    here = FrontDesk("S3")
    assert here.checks("booking.validate-conflict", here.wish("10:00")).allowed
    assert code(here.book("10:00")) == ""
