"""Who acts at the desk, and what becomes of what they say: places, reasons, fields that are filled in."""

from dataclasses import replace
from datetime import date

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values.appointment import ANY, Calendar, Span
from helpgen.booking.values.event import Event
from helpgen.booking.values.messages import SLOT_TAKEN
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Client, Person
from helpgen.booking.values.state import TERMINAL, Change, State
from tests.booking_office import (
    ANNA,
    NOW,
    OPEN,
    PRACTICE,
    appointment,
    at,
    code,
    having,
    held,
    wish,
)
from tests.booking_policies import policy_with

SETTINGS: dict[str, object] = {
    **OPEN,
    "settings.cancelMode": "request",
    "settings.rescheduleMode": "replace",
    "settings.approvalRequiredFields": ["service_code"],
    "settings.approvalRoles": ["admin"],
    "settings.cancelReasonRequired": False,
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
THURSDAY = date(2026, 3, 5)


def here(calendar: Calendar | None = None) -> Office:
    return Office(PRACTICE, calendar or having(), POLICY, NOW)


def test_nobody_is_both_a_client_and_somebody_who_works_there() -> None:
    for clash in (Client("anna", "Anna"), Client("ada", "Ada")):
        with pytest.raises(ValueError, match=f"both '{clash.id}'"):
            replace(PRACTICE, clients=(clash,))
    both = replace(PRACTICE, staff=(Person("anna", "Anna", "admin"),))
    assert both.person("anna") is not None  # a provider may be listed as staff


@pytest.mark.parametrize("event", [Event.APPROVE, Event.DECLINE])
def test_a_provider_who_has_left_decides_nothing(event: Event) -> None:
    gone = replace(PRACTICE, providers=(replace(ANNA, active=False),))
    pending = having(appointment(state=State.PENDING))
    office = Office(gone, pending, POLICY, NOW)
    assert code(desk.decide(office, "a1", "anna", event)) == "wrong_actor"
    assert code(desk.cancel(office, "a1", "anna")) in {"wrong_actor", "wrong_state"}


def test_a_provider_who_has_left_and_is_staff_acts_as_staff() -> None:
    staff = (Person("anna", "Anna", "admin", may_approve=True),)
    gone = replace(PRACTICE, providers=(replace(ANNA, active=False),), staff=staff)
    office = Office(gone, having(appointment(state=State.PENDING)), POLICY, NOW)
    outcome = desk.decide(office, "a1", "anna", Event.DECLINE)
    assert (code(outcome), outcome.audit[0].actor) == ("", "staff")


def test_a_client_without_access_to_the_portal_does_nothing_there() -> None:
    shut_out = replace(PRACTICE, clients=(replace(PRACTICE.clients[0], portal_access=False),))
    office = Office(shut_out, having(appointment()), POLICY, NOW)
    outcomes = (
        desk.book(office, wish(at(14)), "new"),
        desk.hold(office, wish(at(14)), "h"),
        desk.hold(office, wish(at(14)), "h", "a1"),
        desk.cancel(office, "a1", "cleo"),
        desk.reschedule(office, "a1", "cleo", at(14), "a2"),
        desk.withdraw(office, "a1", "cleo"),
        desk.progress(office, "a1", "cleo", Event.CLIENT_CONFIRM),
    )
    assert [code(outcome) for outcome in outcomes] == ["no_portal_access"] * len(outcomes)
    assert code(desk.cancel(office, "a1", "anna")) == ""


def test_who_left_the_practice_holds_no_time_for_an_appointment_either() -> None:
    gone = replace(PRACTICE, clients=PRACTICE.clients[1:])
    office = Office(gone, having(appointment()), POLICY, NOW)
    assert code(desk.hold(office, wish(at(14)), "h", "a1")) == "not_found"


def test_an_appointment_of_another_organization_is_not_there() -> None:
    theirs = having(replace(appointment(), organization="oak"))
    assert code(desk.cancel(here(theirs), "a1", "cleo")) == "not_found"


def test_an_entry_names_the_person_and_in_which_capacity() -> None:
    pending = here(having(appointment(state=State.PENDING)))
    for outcome, said in (
        (desk.book(here(), wish(at(11)), "new"), ("client", "cleo")),
        (desk.hold(here(), wish(at(11)), "h"), ("client", "cleo")),
        (desk.decide(pending, "a1", "ada", Event.DECLINE), ("staff", "ada")),
        (desk.decide(pending, "a1", "zoe", Event.DECLINE), ("guest", "zoe")),
        (desk.pass_start(pending, "a1"), ("clock", "")),
    ):
        (entry,) = outcome.audit
        assert (entry.actor, entry.person) == said


def test_any_provider_passes_over_one_whose_time_somebody_holds() -> None:
    office = here(having(holds=(held("h", at(11), "dan"),)))
    kept = desk.hold(office, wish(at(11), provider=ANY), "mine")
    assert code(kept) == ""
    assert kept.holds[0].provider == "ben"


def test_the_id_of_another_s_hold_is_refused_before_anything_is_stored() -> None:
    office = here(having(holds=(held("h", at(14), "dan"),)))
    with pytest.raises(ValueError, match="a hold 'h' already"):
        desk.hold(office, wish(at(11)), "h")
    again = here(having(holds=(held("h", at(14)),)))
    assert desk.hold(again, wish(at(11)), "h").spent == ("h",)


def test_a_new_hold_takes_away_old_ones_that_are_over_too() -> None:
    office = here(having(holds=(held("old", at(14), minutes=-1), held("x", at(15), "dan"))))
    assert desk.hold(office, wish(at(11)), "h").spent == ("old",)


def moved_to_thursday(location: str) -> str:
    weekdays = ("", "", "Main Street", "West", "", "", "")
    practice = replace(PRACTICE, providers=(replace(ANNA, weekday_locations=weekdays),))
    calendar = having(replace(appointment(), location=location))
    office = Office(practice, calendar, POLICY, NOW)
    outcome = desk.reschedule(office, "a1", "cleo", at(11, day=THURSDAY), "a2")
    assert code(outcome) == ""
    return outcome.appointments[1].location


def test_a_move_to_another_weekday_is_where_the_provider_is_that_day() -> None:
    assert moved_to_thursday("Main Street") == "West"


def test_a_place_that_was_chosen_stays_when_the_appointment_moves() -> None:
    assert moved_to_thursday("Home visit") == "Home visit"


def test_a_place_that_the_client_chose_is_kept() -> None:
    practice = replace(PRACTICE, providers=(replace(ANNA, locations=("Main Street", "West")),))
    draft = replace(wish(at(11)), location="West")
    outcome = desk.book(Office(practice, having(), POLICY, NOW), draft, "new")
    assert outcome.appointments[0].location == "West"


def asked_to_cancel() -> Outcome:
    return desk.cancel(here(having(appointment())), "a1", "cleo", "moving away")


def test_the_reason_of_a_request_to_cancel_is_that_of_the_cancellation() -> None:
    asked = asked_to_cancel().appointments[0]
    assert (asked.change, asked.reason) == (Change.CANCEL_REQUESTED, "moving away")
    outcome = desk.decide(here(having(asked)), "a1", "anna", Event.APPROVE_CHANGE)
    assert (outcome.appointments[0].state, outcome.appointments[0].reason) == (
        State.CANCELLED,
        "moving away",
    )


def test_what_was_asked_for_is_not_why_it_ended_otherwise() -> None:
    asked = replace(asked_to_cancel().appointments[0], span=at(9, day=date(2026, 3, 2)))
    gone = desk.progress(here(having(asked)), "a1", "anna", Event.NO_SHOW)
    assert (gone.appointments[0].state, gone.appointments[0].reason) == (State.NO_SHOW, "")
    canceled = desk.cancel(here(having(asked)), "a1", "ada")
    assert (code(canceled), canceled.appointments[0].reason) == ("", "")


def test_a_reason_goes_with_the_request_that_it_was_given_for() -> None:
    asked = here(having(asked_to_cancel().appointments[0]))
    for outcome in (
        desk.withdraw(asked, "a1", "cleo"),
        desk.decide(asked, "a1", "anna", Event.DENY_CHANGE),
        desk.progress(asked, "a1", "anna", Event.CHECK_IN),
    ):
        assert outcome.appointments[0].reason == ""


@pytest.mark.parametrize("by", ["anna", "sam"])
def test_who_works_there_fills_in_fields_until_it_is_over(by: str) -> None:
    office = here(having(appointment(state=State.PENDING)))
    outcome = desk.fill_in(office, "a1", by, {"service_code": "90834", "location": "West"})
    assert code(outcome) == ""
    (filled,) = outcome.appointments
    assert (filled.service_code, filled.location, filled.state) == ("90834", "West", State.PENDING)
    (entry,) = outcome.audit
    assert (entry.event, entry.person, entry.before, entry.after) == (
        "fill_in",
        by,
        "pending",
        "pending",
    )
    for state in TERMINAL:
        over = here(having(appointment(state=state)))
        assert code(desk.fill_in(over, "a1", by, {"location": "West"})) == "wrong_state"


@pytest.mark.parametrize(
    ("written", "answer"), [("", "missing_fields"), (" ", "missing_fields"), ("1", "")]
)
def test_blanks_fill_in_nothing_that_an_approval_needs(written: str, answer: str) -> None:
    pending = replace(appointment(state=State.PENDING), service_code="")
    (filled,) = desk.fill_in(
        here(having(pending)), "a1", "anna", {"service_code": written}
    ).appointments
    assert code(desk.decide(here(having(filled)), "a1", "anna", Event.APPROVE)) == answer


def test_clients_and_strangers_fill_in_nothing_and_nobody_fills_in_a_time() -> None:
    office = here(having(appointment()))
    for by in ("cleo", "zoe"):
        refused = desk.fill_in(office, "a1", by, {"location": "West"})
        assert code(refused) == "clinical_fields_read_only"
    assert code(desk.fill_in(office, "none", "anna", {})) == "not_found"
    with pytest.raises(ValueError, match="span, state: cannot"):
        desk.fill_in(office, "a1", "anna", {"span": "", "state": ""})


def test_a_time_that_does_not_exist_in_another_zone_names_no_instant() -> None:
    london = Span(date(2026, 3, 29), 90, 60, "Europe/London")
    with pytest.raises(ValueError, match=r"2026-03-29 01:30 does not exist in Europe/London"):
        desk.book(here(), wish(london), "new")


def test_whoever_attempts_what_is_too_far_ahead_reads_how_to_reach_the_office() -> None:
    practice = replace(PRACTICE, contact="555 0100")
    far, near = at(11, day=date(2026, 4, 6)), at(11)
    office = Office(practice, having(appointment(span=at(14))), POLICY, NOW)
    for outcome in (
        desk.book(office, wish(far), "new"),
        desk.book(office, wish(far, provider=ANY), "new"),
        desk.hold(office, wish(far), "h"),
        desk.reschedule(office, "a1", "cleo", far, "new"),
    ):
        assert code(outcome) == "too_far"
        assert outcome.decision.message
        assert outcome.decision.message.text.endswith("contact the office: 555 0100.")
    taken = desk.book(office, wish(at(14), "dan"), "new")
    assert taken.decision.message == SLOT_TAKEN
    assert desk.book(office, wish(near), "new").decision.allowed
