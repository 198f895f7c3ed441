"""Seed 001: self-scheduling without approval (system S1a) and with it (S1b), and what both have in common."""

from datetime import date

import pytest

from helpgen.booking.values.appointment import CalendarEntry
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import ALLOW_CANCEL, SELF_BOOKING
from helpgen.booking.values.state import TERMINAL, State
from tests.seeds.booking.asked import OFF, answer
from tests.seeds.booking.front_desk import FrontDesk, code, followed, told

BOTH = ("S1a", "S1b")


def agreed(system: str) -> FrontDesk:
    """Cleo has an appointment with Ana on Monday at ten, approved where it has to be."""
    here = FrontDesk(system)
    here.book("10:00")
    if system == "S1b":
        here.approve("first", "ana")
    assert here.state() is State.BOOKED
    return here


@pytest.mark.statement("001.1")
@pytest.mark.parametrize(("system", "state"), [("S1a", State.BOOKED), ("S1b", State.PENDING)])
def test_the_two_methods_differ_by_approval(system: str, state: State) -> None:
    here = FrontDesk(system)
    assert code(here.book("10:00")) == ""
    assert (here.states(), here.first_state()) == ((state,), state)


@pytest.mark.statement("001.2")
@pytest.mark.parametrize("system", BOTH)
def test_switched_off_clients_can_look_but_change_nothing(system: str) -> None:
    here = agreed(system)
    assert here.policy[ALLOW_CANCEL] is here.policy[SELF_BOOKING] is True  # the profile ties them
    here.switch({**OFF, "features.portalAllowCancel": False})
    before = here.appointment()
    assert here.upcoming() == ("first",)
    assert code(here.book("11:00", key="more")) == "self_booking_disabled"
    assert code(here.cancel("first", reason="ill")) == "cancel_disabled"
    assert code(here.move("first", "11:00")) == "reschedule_disabled"
    assert here.calendar().appointments == (before,)


@pytest.mark.statement("001.3")
def test_what_complies_is_on_the_schedule_immediately() -> None:
    here = FrontDesk("S1a")
    assert followed(here.book("10:00")) == ["calendar:schedule"]
    assert here.states() == (State.BOOKED,)


@pytest.mark.statement("001.3")
@pytest.mark.parametrize(
    ("when", "refusal"),
    [
        ("09:15", "off_grid"),
        ("08:00", "outside_hours"),
        ("11:30", "outside_hours"),
        ("2026-03-11 10:00", "outside_hours"),
        ("2026-02-23 10:00", "in_past"),
        ("10:30", "slot_taken"),
        ("2026-03-10 10:00", "slot_taken"),
    ],
)
def test_what_does_not_comply_is_not_booked_wherever_it_was_read(when: str, refusal: str) -> None:
    here = FrontDesk("S1a")
    here.events = (CalendarEntry("ana", day=date(2026, 3, 10)),)
    here.book("10:00", "dan")
    assert code(here.book(when, key="second")) == refusal
    assert [each.id for each in here.calendar().appointments] == ["first"]


@pytest.mark.statement("001.4")
@pytest.mark.parametrize(
    ("interval", "listed", "taken", "refused"),
    [
        (60, ["09:00", "10:00", "11:00"], "10:00", "10:30"),
        (30, ["09:00", "09:30", "10:00", "10:30", "11:00"], "10:30", "10:15"),
        (15, [f"{n // 4:02}:{n % 4 * 15:02}" for n in range(36, 45)], "10:45", "10:50"),
    ],
)
def test_full_half_and_quarter_hours(
    interval: int, listed: list[str], taken: str, refused: str
) -> None:
    here = FrontDesk("S1a", {"settings.slotInterval": interval})
    assert here.times() == listed
    assert code(here.book(refused)) == "off_grid"
    assert code(here.book(taken)) == ""


@pytest.mark.statement("001.4")
def test_starts_stay_on_the_grid_after_an_appointment_that_ends_odd() -> None:
    here = FrontDesk("S1a", {"settings.slotInterval": 60})
    here.book("09:00", minutes=30, service="short")
    assert here.times("dan") == ["10:00", "11:00"]


@pytest.mark.statement("001.5")
@pytest.mark.parametrize("system", BOTH)
def test_only_the_clinicians_work_hours_are_offered(system: str) -> None:
    here = FrontDesk(system)
    assert (here.times()[0], here.times()[-1]) == ("09:00", "11:00")
    assert (here.times(provider="ben")[0], here.times(provider="ben")[-1]) == ("13:00", "16:00")
    assert here.listed(days=[date(2026, 3, 11)]) == ()
    assert code(here.book("13:00")) == "outside_hours"
    assert here.checks("availability.working-hours", here.wish("13:00")).code == "outside_hours"
    assert code(here.book("13:00", provider="ben")) == ""
    assert code(here.book("2026-03-10 11:00", key="second")) == ""


@pytest.mark.statement("001.6")
@pytest.mark.parametrize("system", BOTH)
def test_a_calendar_event_keeps_its_time_for_the_clinician(system: str) -> None:
    here = FrontDesk(system)
    here.events = (
        CalendarEntry("ana", Interval(here.instant("10:00"), here.instant("11:00"))),
        CalendarEntry("ben", Interval(here.instant("11:00"), here.instant("12:00"))),
    )
    times = here.times()
    assert (times[0], times[-1]) == ("09:00", "11:00")
    assert "10:00" not in times
    assert code(here.book("09:30")) == "slot_taken"
    assert code(here.book("09:00")) == ""
    assert code(here.book("11:00", "dan", key="second")) == ""


@pytest.mark.statement("001.7")
@pytest.mark.parametrize("system", BOTH)
def test_a_taken_time_is_listed_as_unavailable(system: str) -> None:
    here = FrontDesk(system)
    here.book("10:00")
    day = {slot.start: slot.status for slot in here.listed("dan")}
    assert (day[9 * 60], day[10 * 60], day[11 * 60]) == ("free", "busy", "free")
    facts = here.asks("availability.slot-presentation", free=False).facts
    assert (facts["listed"], facts["label"]) == (True, "Unavailable")
    assert code(here.book("10:00", "dan", key="second")) == "slot_taken"


@pytest.mark.statement("001.8")
@pytest.mark.parametrize("system", BOTH)
def test_the_service_code_is_the_clinicians_and_no_client_sees_it(system: str) -> None:
    here = FrontDesk(system)
    here.book("10:00")
    here.book("13:00", "dan", "ben", key="second")
    assert here.appointment("first").service_code == "90837"
    assert here.appointment("second").service_code == ""
    fields = ("service", "service_code", "modifier")
    for actor in ("client", "guest"):
        seen = here.asks("booking.service-hidden", actor=actor, fields=fields).facts
        assert seen["visible"] == ("service",)
    staff = here.asks("booking.service-hidden", actor="staff", fields=fields).facts
    assert staff["visible"] == fields


@pytest.mark.statement("001.9")
@pytest.mark.parametrize("system", BOTH)
def test_a_location_is_the_clinicians_for_the_weekday_or_not_set(system: str) -> None:
    here = FrontDesk(system)
    here.book("10:00")
    here.book("2026-03-10 10:00", key="second")
    assert here.appointment("first").location == "Oak Street"
    assert here.appointment("second").location == ""
    week = ("Oak Street", "", "", "", "", "", "")
    late, next_day = here.instant("23:30"), here.instant("2026-03-10 00:00")
    texts = [
        here.asks("booking.location-default", weekday_locations=week, start=start).facts["text"]
        for start in (late, next_day)
    ]
    assert texts == ["Oak Street", "No Location Set"]


@pytest.mark.statement("001.10")
@pytest.mark.parametrize("system", BOTH)
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("actor", ["clinician", "staff", "client", "guest"])
def test_code_and_location_are_changed_later_by_those_who_work_there(
    system: str, state: State, actor: str
) -> None:
    given = {"actor": actor, "state": state}
    may = actor in {"clinician", "staff"} and state not in TERMINAL
    assert answer(system, "booking.clinical-fields-editable", given).allowed is may


@pytest.mark.statement("001.11")
@pytest.mark.parametrize("system", BOTH)
@pytest.mark.parametrize("window", [0, 24])
def test_a_canceled_appointment_is_missed_and_leaves_a_note_and_no_mail(
    system: str, window: int
) -> None:
    here = agreed(system)
    here.switch({"settings.lateCancelWindowHours": window})
    here.time_is("09:59:59")
    done = here.cancel("first", reason="ill")
    assert (here.state(), here.label()) == (State.MISSED, "Missed")
    assert (here.appointment().reason, here.appointment().by) == ("ill", "client")
    assert told(done) == []
    (note,) = (dict(each.details) for each in done.effects if each.kind == "chart_note")
    assert note == {
        "kind": "Appointment Cancellation Note",
        "tab": "Notes and Documents",
        "reason": "ill",
    }
    assert here.asks("notify.cancelled-by-client").facts["decided"] is True
    assert here.asks("display.calendar-placement", state=State.MISSED).facts == {
        "placement": "schedule"
    }


@pytest.mark.statement("001.11")
@pytest.mark.parametrize("system", BOTH)
@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_is_canceled_without_a_reason(system: str, reason: str) -> None:
    here = agreed(system)
    done = here.cancel("first", reason=reason)
    assert (code(done), followed(done)) == ("reason_required", [])
    assert here.state() is State.BOOKED
