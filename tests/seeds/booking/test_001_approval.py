"""Seed 001: how requests are approved and rejected (system S1b, and S1a where it says both)."""

import pytest

from helpgen.booking.desk.attempt import filled
from helpgen.booking.values.appointment import CalendarEntry
from helpgen.booking.values.state import State
from tests.seeds.booking.asked import answer
from tests.seeds.booking.front_desk import MONDAY, FrontDesk, code, drawn, followed, told
from tests.seeds.booking.people import FOUR_ROLES

BY_HAND: dict[str, str] = {"service_code": "90837", "location": "Oak Street"}
BOTH_CALENDARS = {"client_calendar", "clinician_calendar"}


@pytest.mark.statement("001.1", "001.12")
@pytest.mark.parametrize("by", ["ana", "scheduler"])
def test_a_request_is_approved_by_the_clinician_or_by_staff_before_it_happens(by: str) -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    assert (here.state(), here.home()) == (State.PENDING, None)
    here.time_is("09:59:59")
    assert code(here.approve("first", by)) == ""
    assert (here.state(), here.home()) == (State.BOOKED, "first")


@pytest.mark.statement("001.12")
def test_a_request_that_nobody_approved_in_time_never_happens() -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    here.time_is("09:59:59")
    assert code(here.pass_start("first")) != ""
    here.time_is("10:00")
    assert code(here.approve("first", "ana")) != ""
    assert code(here.approve("first", "ana")) == "terminal_state"
    assert (here.state(), here.appointment().reason) == (State.DECLINED, "expired")


@pytest.mark.statement("001.13")
def test_a_request_stands_on_the_schedule_as_a_gray_placeholder_and_keeps_its_time() -> None:
    here = FrontDesk("S1b")
    assert "calendar:request" in followed(here.book("10:00"))
    assert here.look() == "gray-placeholder"
    assert "10:00" not in here.times("dan")


@pytest.mark.statement("001.13", "001.16")
def test_approving_turns_the_placeholder_light_green_on_both_calendars_and_mails() -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    done = here.approve("first", "scheduler")
    assert drawn(done) == dict.fromkeys(BOTH_CALENDARS, "light-green")
    assert told(done) == ["email:client"]
    assert "calendar:schedule" in followed(done)
    assert (here.look(), here.state()) == ("light-green", State.BOOKED)


@pytest.mark.statement("001.13", "001.16")
@pytest.mark.parametrize(("provider", "when"), [("ana", "10:00"), ("ben", "13:00")])
def test_the_rule_of_approving_says_what_the_desk_does(provider: str, when: str) -> None:
    here = FrontDesk("S1b")
    here.book(when, provider=provider)
    mine: dict[str, object] = {"actor": "clinician", "own": True, "role": "", "may_approve": False}
    there: dict[str, object] = {"moving": "first", "state": State.PENDING}
    rule = here.checks(
        "approval.approve",
        here.wish(when, provider=provider),
        filled=filled(here.appointment()),
        **mine,
        **there,
    )
    done = here.approve("first", provider)
    assert rule.code == code(done)
    assert {str(each) for each in rule.effects} <= set(followed(done))
    assert rule.facts.get("state", State.PENDING) is here.state()


@pytest.mark.statement("001.16")
def test_what_is_not_approved_stays_gray_and_mails_nobody() -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    done = here.approve("first", "billing")
    assert (drawn(done), told(done)) == ({}, [])
    assert here.look() == "gray-placeholder"


@pytest.mark.statement("001.13", "001.14")
def test_requests_are_opened_on_the_schedule_or_in_the_list_with_the_same_choices() -> None:
    facts = answer("S1b", "approval.entry-points").facts
    assert facts["entries"] == ("schedule_placeholder", "appointment_requests")
    assert facts["events"] == ("approve", "decline")


@pytest.mark.statement("001.13")
def test_of_two_requests_for_one_time_only_the_first_is_made() -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    assert code(here.book("10:00", "dan", key="second")) == "slot_taken"
    here.events = (CalendarEntry("ana", day=MONDAY),)
    assert code(here.approve("first", "ana")) == "slot_taken"
    assert here.states() == (State.PENDING,)


@pytest.mark.statement("001.14")
def test_the_number_counts_the_requests_that_wait() -> None:
    here = FrontDesk("S1b")

    def badge() -> tuple[object, object]:
        facts = here.asks("approval.pending-count", states=here.states()).facts
        return facts["count"], facts["badge"]

    assert badge() == (0, False)
    here.book("09:00")
    here.book("10:00", "dan", key="second")
    assert badge() == (2, True)
    here.approve("first", "ana")
    assert badge() == (1, True)
    here.decline("second", "ana")
    assert badge() == (0, False)


@pytest.mark.statement("001.13", "001.15")
def test_service_code_and_location_come_before_approval_and_the_modifier_may_stay_empty() -> None:
    here = FrontDesk("S1b")
    here.book("13:00", provider="ben")
    for n, (name, value) in enumerate(BY_HAND.items()):
        done = here.approve("first", "ben")
        assert (code(done), done.decision.facts["missing"]) == (
            "missing_fields",
            tuple(BY_HAND)[n:],
        )
        here.fill_in("first", **{name: value})
    assert here.appointment().modifier == ""
    assert code(here.approve("first", "ben")) == ""


@pytest.mark.statement("001.15")
def test_what_the_clinician_has_set_counts_as_filled_in() -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    assert code(here.approve("first", "ana")) == ""


@pytest.mark.statement("001.17")
@pytest.mark.parametrize("system", ["S1a", "S1b"])
def test_a_rejected_appointment_frees_its_time_and_the_client_reads_whom_to_call(
    system: str,
) -> None:
    here = FrontDesk(system)
    here.book("10:00")
    done = here.decline("first", "ana")
    assert (here.state(), told(done)) == (State.DECLINED, ["email:client"])
    (mail,) = (dict(each.details) for each in done.effects if each.kind == "email")
    assert "not approved" in str(mail["text"])
    assert "Call your provider or the office" in str(mail["text"])
    assert "10:00" in here.times("dan")


@pytest.mark.statement("001.17")
def test_what_is_booked_is_rejected_only_where_nothing_is_approved() -> None:
    at_once, after_approval = FrontDesk("S1a"), FrontDesk("S1b")
    for here in (at_once, after_approval):
        here.book("10:00")
    after_approval.approve("first", "ana")
    assert at_once.state() is after_approval.state() is State.BOOKED
    assert code(at_once.decline("first", "ana")) == ""
    assert code(after_approval.decline("first", "ana")) == "decline_disabled"
    assert after_approval.state() is State.BOOKED


@pytest.mark.statement("001.18")
@pytest.mark.parametrize("role", FOUR_ROLES)
def test_four_roles_may_approve_where_their_box_is_checked(role: str) -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    assert code(here.approve("first", f"unchecked {role}")) == "not_approver"
    assert here.state() is State.PENDING
    assert code(here.approve("first", role)) == ""


@pytest.mark.statement("001.18")
@pytest.mark.parametrize("who", ["billing", "reception", "admin", "ben"])
def test_nobody_else_approves_whatever_their_box_says(who: str) -> None:
    here = FrontDesk("S1b")
    here.book("10:00")
    assert code(here.approve("first", who)) == "not_approver"
    assert code(here.decline("first", who)) == "not_approver"
    assert here.state() is State.PENDING
