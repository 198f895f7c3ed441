"""What is listed for a move, what is told of it, and what the desk says to it are one answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values import ANY, Appointment, Change, Details, Occasion, Office, Span, State
from helpgen.bookings.bookable import bookable
from helpgen.bookings.moving import for_move, leaving, move_answer, move_case
from helpgen.bookings.opened import Booking
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish, name_faults
from helpgen.model.bookings.moments import moment_of
from tests.booking_policies import policy_with
from tests.unit.bookings.sample_practice import NOW, TUESDAY, opened

PEOPLE = """\
services: {talk: {name: Talk}, long: {name: Long talk, minutes: 100}}
providers:
  ana:
    name: Ana
    services: [talk, long]
    week: {tuesday: ["09:00-13:00"]}
  ben: {name: Ben, services: [talk], week: {tuesday: ["09:00-13:00"]}}
clients: {jo: {name: Jo}, lee: {name: Lee}}
calendar:
  appointments:
    mine: {client: jo, provider: ana, service: talk, start: 2026-03-10 10:00}
    asked: {client: jo, provider: ana, service: talk, start: 2026-03-10 12:00, state: pending}
    other: {client: lee, provider: ana, service: talk, start: 2026-03-10 11:00}
    over: {client: jo, provider: ana, service: talk, start: 2026-02-24 10:00, state: completed}
    guests: {provider: ben, service: talk, start: 2026-03-10 09:00, guest: {name: Gus}}
  events:
    - {provider: ana, start: 2026-03-10 09:00, end: 2026-03-10 09:20}
"""
PLACED = (
    PEOPLE.replace("name: Ana\n", "name: Ana\n    locations: [North]\n")
    .replace("name: Ben,", "name: Ben, locations: [South],")
    .replace("client: jo, provider: ana,", "client: jo, provider: ana, location: North,")
)
"""Somebody chose where Jo's appointments are, and Ben is never there."""

MOVES = "  portalAllowReschedule: true"
NEW_YORK = ZoneInfo("America/New_York")


def times(day: date) -> Iterator[datetime]:
    start = datetime(day.year, day.month, day.day, 8, tzinfo=NEW_YORK)
    return (start + timedelta(minutes=15 * step) for step in range(28))


def of_the_desk(booking: Booking, wish: Wish, start: datetime) -> str:
    """The code with which the desk refuses the client's move; empty where it does not."""
    office = Office(booking.practice, booking.calendar, booking.policy, NOW)
    meant = booking.calendar.appointment(wish.moving)
    assert meant
    return asked_of_the_desk(office, meant, wish, start).decision.code


def asked_of_the_desk(office: Office, meant: Appointment, wish: Wish, start: datetime) -> Outcome:
    """What comes of it, with whom and what for the wish names, for as long as that lasts."""
    minutes = 100 if wish.service == "long" else 50
    span = Span(start.date(), start.hour * 60 + start.minute, minutes, NEW_YORK.key)
    details = Details(wish.provider, wish.service)
    if meant.state is State.PENDING:
        return desk.edit(office, meant.id, wish.client, span, details)
    return desk.reschedule(office, meant.id, wish.client, span, "new", details=details)


@pytest.mark.parametrize("manage", [True, False])
@pytest.mark.parametrize("mode", ["auto", "request", "replace"])
@pytest.mark.parametrize("moving", ["mine", "asked", "over"])
@pytest.mark.parametrize("client", ["jo", "lee"])
def test_list_answer_and_desk_agree_on_every_time_of_the_day(
    tmp_path: Path, client: str, moving: str, mode: str, *, manage: bool
) -> None:
    changes = {"settings.rescheduleMode": mode, "features.manageRequestEnabled": manage}
    policy = policy_with("maple-street-therapy", changes)
    booking = replace(opened(tmp_path, PEOPLE), policy=policy)
    wish = for_move(booking, Wish("", client, moving=moving))
    free = {each.start for each in slots(booking, wish, TUESDAY, NOW).offers if each.free}
    told = {}
    for start in times(TUESDAY):
        found = bookable(booking, wish, moment_of(f"{start:%Y-%m-%d %H:%M}"), NOW)
        told[start] = found.refusal.code if found.refusal else ""
        assert told[start] == of_the_desk(booking, wish, start), start
    assert free == {start for start, code in told.items() if not code}


@pytest.mark.parametrize("service", ["", "long"])
@pytest.mark.parametrize("provider", ["ben", ANY])
@pytest.mark.parametrize("moving", ["mine", "asked"])
@pytest.mark.parametrize("place", [False, True])
def test_they_agree_too_where_it_would_be_with_somebody_else_or_for_something_else(
    tmp_path: Path, moving: str, provider: str, service: str, *, place: bool
) -> None:
    """With a place that somebody chose it can be only with who works there."""
    practice = PLACED if place else PEOPLE
    booking = opened(tmp_path, practice)
    wish = for_move(booking, Wish(provider, "jo", service, moving=moving))
    office = Office(booking.practice, booking.calendar, booking.policy, NOW)
    meant = office.calendar.appointment(moving)
    assert meant
    day = slots(booking, wish, TUESDAY, NOW)
    free = {each.start: each.provider for each in day.offers if each.free}
    given = {}
    for start in times(TUESDAY):
        found = bookable(booking, wish, moment_of(f"{start:%Y-%m-%d %H:%M}"), NOW)
        of_desk = asked_of_the_desk(office, meant, wish, start)
        assert (found.refusal.code if found.refusal else "") == of_desk.decision.code, start
        if of_desk.decision.allowed:
            given[start] = of_desk.appointments[-1].provider
            assert given[start] == found.provider
    assert free == given
    assert bool(free) is not bool(day.reasons)
    assert not (place and provider == "ben" and free)


def test_its_own_time_is_offered_with_somebody_else_only(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    assert "10:00" in offered(booking, for_move(booking, Wish("ben", moving="mine")))
    assert "10:00" not in offered(booking, for_move(booking, Wish("ana", moving="mine")))


def test_a_place_that_somebody_chose_is_the_reason_where_the_other_is_never_there(
    tmp_path: Path,
) -> None:
    booking = opened(tmp_path, PLACED)
    day = slots(booking, for_move(booking, Wish("ben", moving="mine")), TUESDAY, NOW)
    assert (day.offers, [each.code for each in day.reasons]) == ((), ["location_not_offered"])


def offered(booking: Booking, wish: Wish) -> list[str]:
    found = slots(booking, wish, TUESDAY, NOW)
    return [f"{each.start:%H:%M}" for each in found.offers if each.free]


def test_the_old_time_is_free_for_what_moves_and_not_for_a_new_booking(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    wish = for_move(booking, Wish("", moving="mine"))
    assert (wish.provider, wish.client, wish.service) == ("ana", "jo", "talk")
    assert wish.occasion is Occasion.MOVE
    assert offered(booking, wish) == ["09:30"]
    assert offered(booking, Wish("ana", "jo", "talk")) == []


def test_what_is_named_counts_more_than_what_it_was(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    wish = for_move(booking, Wish(ANY, moving="mine"))
    assert wish.provider == ANY
    assert offered(booking, wish) == ["09:30", "10:00", "10:30", "11:00"]
    assert for_move(booking, Wish("ben", "lee", "long", moving="mine")).service == "long"


def test_a_request_is_asked_for_anew_and_what_is_agreed_moves(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    assert for_move(booking, Wish(moving="asked")).occasion is Occasion.BOOK
    assert for_move(booking, Wish(moving="none")) == Wish(moving="none")
    assert leaving(booking, Wish()) is booking
    left = {each.id for each in leaving(booking, Wish(moving="mine")).calendar.appointments}
    assert left == {"asked", "other", "over", "guests"}


def test_an_open_change_keeps_it_from_moving_whatever_the_day(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    waits = tuple(
        replace(each, change=Change.CANCEL_REQUESTED) if each.id == "mine" else each
        for each in booking.calendar.appointments
    )
    booking = replace(booking, calendar=replace(booking.calendar, appointments=waits))
    wish = for_move(booking, Wish("", moving="mine"))
    (reason,) = slots(booking, wish, TUESDAY, NOW).reasons
    assert (reason.code, reason.keys) == ("change_pending", ())
    found = bookable(booking, wish, moment_of("2026-03-10 09:30"), NOW)
    assert found.refusal == found.asked[0]
    assert (found.asked[0].rule, found.asked[0].code) == ("machine.step", "change_pending")


def test_where_only_its_own_time_is_free_that_is_the_reason(tmp_path: Path) -> None:
    taken = PEOPLE + "    - {provider: ana, start: 2026-03-10 09:20, end: 2026-03-10 09:40}\n"
    booking = opened(tmp_path, taken)
    day = slots(booking, for_move(booking, Wish("", moving="mine")), TUESDAY, NOW)
    assert [each.code for each in day.reasons] == ["same_time"]
    assert day.offers == ()


def test_a_switch_that_is_off_is_named(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE, MOVES, MOVES.replace("true", "false"))
    (reason,) = slots(booking, for_move(booking, Wish("", moving="mine")), TUESDAY, NOW).reasons
    assert reason.code == "reschedule_disabled"
    assert [key.key for key in reason.keys] == ["features.portalAllowReschedule"]


@pytest.mark.parametrize(("mode", "asks"), [("request", True), ("replace", False), ("auto", False)])
def test_it_is_told_whether_a_move_has_to_be_approved(
    tmp_path: Path, mode: str, *, asks: bool
) -> None:
    booking = opened(tmp_path, PEOPLE, "rescheduleMode: auto", f"rescheduleMode: {mode}")
    wish = for_move(booking, Wish("", moving="mine"))
    found = bookable(booking, wish, moment_of("2026-03-10 09:30"), NOW)
    assert found.approval.required is asks
    assert found.approval.keys[0].key == "settings.rescheduleMode"


def test_an_appointment_that_is_not_there_or_a_guests_is_told(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    assert list(name_faults(booking, Wish(moving="mien"))) == [
        "maple-street-therapy has no appointment mien; did you mean mine?"
    ]
    (fault,) = name_faults(booking, Wish(moving="guests"))
    assert fault == "guests is a guest's; only a client can move an appointment online"
    assert list(name_faults(booking, Wish(moving="mine"))) == []


def test_where_taken_times_are_shown_its_own_time_is_one_of_them(tmp_path: Path) -> None:
    policy = policy_with("maple-street-therapy", {"settings.unavailablePresentation": "label"})
    booking = replace(opened(tmp_path, PEOPLE), policy=policy)
    day = slots(booking, for_move(booking, Wish("", moving="mine")), TUESDAY, NOW)
    shown = {f"{each.start:%H:%M}": each.free for each in day.offers}
    assert (shown["09:30"], shown["10:00"]) == (True, False)
    assert "10:00" not in {
        f"{each.start:%H:%M}"
        for each in slots(
            opened(tmp_path / "hidden", PEOPLE), Wish("ana", "jo", "talk"), TUESDAY, NOW
        ).offers
    }


def test_what_is_not_there_moves_nowhere(tmp_path: Path) -> None:
    booking = opened(tmp_path, PEOPLE)
    assert move_case(booking, Wish(moving="gone"), NOW) is None
    assert move_answer(None) is None
