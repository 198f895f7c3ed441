"""Seed 004: what clients see of their appointments, and moves and cancellations that the practice decides (S4)."""

from dataclasses import replace

import pytest

from helpgen.booking.values.appointment import CalendarEntry
from helpgen.booking.values.state import Change, State
from tests.seeds.booking.front_desk import MONDAY, FrontDesk, code, drawn, followed, told
from tests.seeds.booking.people import ANA, BEN

BOTH_CALENDARS = {"client_calendar", "clinician_calendar"}


def agreed() -> FrontDesk:
    """Cleo has an appointment with Ana on Monday at ten."""
    here = FrontDesk("S4")
    here.book("10:00")
    here.approve("first", "reception")
    assert here.state() is State.BOOKED
    return here


@pytest.mark.statement("004.12")
def test_home_shows_the_next_agreed_appointment_not_an_earlier_request() -> None:
    here = agreed()
    here.book("09:00", key="asked")
    here.book("2026-03-10 10:00", key="later")
    here.approve("later", "reception")
    assert here.home() == "first"
    here.move("first", "11:00")
    assert here.home() == "first"
    here.time_is("10:00:01")
    assert here.home() == "later"


@pytest.mark.statement("004.12")
def test_home_forgets_what_was_canceled() -> None:
    here = agreed()
    here.cancel("first")
    assert here.home() == "first"
    here.allow("first", "reception")
    assert here.home() is None


@pytest.mark.statement("004.13")
def test_the_list_has_ones_own_appointments_and_requests() -> None:
    here = agreed()
    here.book("09:00", key="asked")
    here.book("11:00", key="declined")
    here.decline("declined", "reception")
    here.book("2026-03-10 10:00", "dan", key="theirs")
    assert here.upcoming() == ("asked", "first")
    here.time_is("10:00")
    assert here.upcoming() == ("first",)


@pytest.mark.statement("004.14")
def test_a_request_is_gray_with_lines_and_green_once_it_is_approved() -> None:
    here = FrontDesk("S4")
    here.book("10:00")
    assert here.look() == "gray-diagonal"
    done = here.approve("first", "reception")
    assert drawn(done) == dict.fromkeys(BOTH_CALENDARS, "green")
    assert here.look() == "green"


@pytest.mark.statement("004.14")
def test_a_cancellation_is_green_with_lines_and_red_once_it_is_approved() -> None:
    here = agreed()
    assert drawn(here.cancel("first")) == dict.fromkeys(BOTH_CALENDARS, "green-diagonal")
    assert here.look() == "green-diagonal"
    assert drawn(here.allow("first", "reception")) == dict.fromkeys(BOTH_CALENDARS, "red")
    assert (here.look(), here.state()) == ("red", State.CANCELLED)
    here.time_is("10:59:59")
    assert here.upcoming() == ("first",)
    here.time_is("11:00")
    assert here.upcoming() == ()


@pytest.mark.statement("004.14")
@pytest.mark.parametrize("allowed", [True, False])
def test_a_move_is_green_with_lines_and_green_once_it_is_decided(*, allowed: bool) -> None:
    here = agreed()
    assert drawn(here.move("first", "11:00")) == dict.fromkeys(BOTH_CALENDARS, "green-diagonal")
    assert here.look() == "green-diagonal"
    done = (here.allow if allowed else here.deny)("first", "reception")
    assert drawn(done) == dict.fromkeys(BOTH_CALENDARS, "green")
    assert here.look() == "green"


@pytest.mark.statement("004.15")
def test_an_approved_move_takes_the_new_time_and_mails() -> None:
    here = agreed()
    assert told(here.move("first", "11:00")) == []
    assert (here.when(), here.appointment().change) == ("10:00", Change.RESCHEDULE_REQUESTED)
    assert here.times("dan") == ["09:00"]
    done = here.allow("first", "reception")
    assert (told(done), "free:time" in followed(done)) == (["email:client"], True)
    assert (here.when(), here.state(), here.appointment().change) == (
        "11:00",
        State.BOOKED,
        Change.NONE,
    )
    assert here.times("dan")[-1] == "10:00"
    assert len(here.states()) == 1


@pytest.mark.statement("004.15")
def test_the_new_time_is_reviewed_and_asked_for_once() -> None:
    here = agreed()
    shown = here.asks("booking.review-details", start=here.instant("11:00"), provider="Ana").facts
    assert (shown["day"], shown["time"]) == (MONDAY, 11 * 60)
    first = here.move("first", "11:00", word="w")
    again = here.move("first", "11:00", word="w")
    assert (code(again), again.appointments) == ("", first.appointments)
    assert followed(again) == []


@pytest.mark.statement("004.15")
def test_a_denied_move_leaves_the_old_time_and_the_practice_calls() -> None:
    here = agreed()
    before = here.appointment()
    here.move("first", "11:00")
    rule = here.asks("change.decision", change="reschedule_requested", approved=False)
    done = here.deny("first", "reception")
    assert [str(each) for each in rule.effects] == ["free:proposed", "task:contact_client"]
    assert (told(done), "free:proposed" in followed(done)) == (["task:contact_client"], True)
    assert here.appointment() == before
    assert here.times("dan") == ["09:00", "11:00"]


@pytest.mark.statement("004.15")
def test_a_time_that_is_gone_by_then_cannot_be_agreed_to() -> None:
    here = agreed()
    here.move("first", "11:00")
    here.events = (CalendarEntry("ana", day=MONDAY),)
    assert code(here.allow("first", "reception")) == "slot_taken"
    assert (here.when(), here.appointment().change) == ("10:00", Change.RESCHEDULE_REQUESTED)


@pytest.mark.statement("004.15")
def test_the_details_are_changed_with_the_time_and_hold_once_the_practice_agrees() -> None:
    here = agreed()
    assert code(here.move("first", "14:00", provider="ben", service="couples")) == (
        "visit_type_not_allowed"
    )
    assert code(here.move("first", "14:00", provider="ben", location="Oak Street")) == (
        "location_not_offered"
    )
    assert code(here.move("first", "14:00", provider="ben")) == ""
    one = here.appointment()
    assert (one.provider, one.service, here.when()) == ("ana", "session", "10:00")
    assert "10:00" not in here.times("dan")
    assert "14:00" not in here.times("dan", "ben")
    assert told(here.allow("first", "reception")) == ["email:client"]
    one = here.appointment()
    assert (one.provider, one.service, here.when()) == ("ben", "session", "14:00")
    assert "10:00" in here.times("dan")


@pytest.mark.statement("004.15")
def test_the_same_time_with_another_clinician_is_asked_for_too() -> None:
    here = agreed()
    assert code(here.move("first", "10:00")) == "same_time"
    early = replace(BEN, week=ANA.week)
    here.practice = replace(here.practice, providers=(ANA, early))
    assert code(here.move("first", "10:00", provider="ben")) == ""
    here.deny("first", "reception")
    assert (here.appointment().provider, here.appointment().change) == ("ana", Change.NONE)
    assert "10:00" in here.times("dan", "ben")


@pytest.mark.statement("004.15")
def test_moving_is_asked_for_by_the_client_where_it_is_allowed() -> None:
    here = agreed()
    assert code(here.move("first", "11:00", by="dan")) == "not_owner"
    assert code(here.move("first", "12:00")) == "outside_hours"
    here.switch({"features.portalAllowReschedule": False})
    assert code(here.move("first", "11:00")) == "reschedule_disabled"
    assert here.appointment().change is Change.NONE


@pytest.mark.statement("004.16")
def test_an_approved_cancellation_ends_the_appointment_and_mails() -> None:
    here = agreed()
    assert told(here.cancel("first")) == []
    assert (here.state(), here.appointment().change) == (State.BOOKED, Change.CANCEL_REQUESTED)
    assert "10:00" not in here.times("dan")
    done = here.allow("first", "reception")
    assert (told(done), "free:time" in followed(done)) == (["email:client"], True)
    assert here.state() is State.CANCELLED
    assert "10:00" in here.times("dan")


@pytest.mark.statement("004.16")
def test_a_denied_cancellation_leaves_the_appointment_and_the_practice_calls() -> None:
    here = agreed()
    before = here.appointment()
    here.cancel("first")
    rule = here.asks("change.decision", change="cancel_requested", approved=False)
    assert [str(each) for each in rule.effects] == ["task:contact_client"]
    assert told(here.deny("first", "reception")) == ["task:contact_client"]
    assert here.appointment() == before


@pytest.mark.statement("004.16")
def test_canceling_is_asked_for_by_the_client_where_it_is_allowed() -> None:
    here = agreed()
    here.book("11:00", key="asked")
    assert code(here.cancel("asked")) == "wrong_state"
    times = {"start": here.instant("11:00"), "now": here.now}
    alone = here.asks("cancel.allowed", state=here.state("asked"), owner=True, **times)
    assert alone.code == "wrong_state"
    assert code(here.cancel("first", by="dan")) == "not_owner"
    here.switch({"features.portalAllowCancel": False})
    assert code(here.cancel("first")) == "cancel_disabled"
    assert (here.state(), here.appointment().change) == (State.BOOKED, Change.NONE)


@pytest.mark.statement("004.15", "004.16")
@pytest.mark.parametrize("who", ["cleo", "billing"])
def test_nobody_outside_the_practice_decides_a_change(who: str) -> None:
    here = agreed()
    here.cancel("first")
    assert code(here.allow("first", who)) != ""
    assert code(here.deny("first", who)) != ""
    assert (here.state(), here.appointment().change) == (State.BOOKED, Change.CANCEL_REQUESTED)
