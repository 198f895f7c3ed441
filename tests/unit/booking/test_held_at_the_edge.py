"""A hold that was made in time can be used while it lasts, also where the lead time ends meanwhile.

Asked of everybody who answers: the desk, what is listed, the ledger. It is Monday; the time is Wednesday at 11:00,
24 hours of lead time before which is Tuesday at 11:00.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.find import FREE, Search, find, why_empty
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.rules.hold import create
from helpgen.booking.values.appointment import ANY, Calendar, Hold
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Client
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Occasion
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours
from tests.booking_office import (
    GUEST,
    OPEN,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    code,
    having,
    wish,
)
from tests.booking_policies import policy_with

SETTINGS: dict[str, object] = {
    **OPEN,
    "features.guestRequestEnabled": True,
    "features.portalAllowReschedule": True,
    "features.manageRequestEnabled": True,
    "settings.rescheduleMode": "auto",
    "settings.slotInterval": 60,
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
SHORT = policy_with("maple-street-therapy", {**SETTINGS, "settings.holdMinutes": 1})
NONE = policy_with("maple-street-therapy", {**SETTINGS, "settings.holdMinutes": 0})
EDGE = datetime(2026, 3, 3, 16, tzinfo=UTC)
"""Until then, and at that instant, Wednesday at 11:00 can be booked."""
SECOND = timedelta(seconds=1)
CLEO = PRACTICE.clients[0]


def minutes(number: int) -> datetime:
    return EDGE + timedelta(minutes=number)


def kept(made: datetime, contact: str = "client:cleo", provider: str = "anna") -> Hold:
    """Wednesday at 11:00, held for ten minutes."""
    until = made + timedelta(minutes=10)
    return Hold("h", PRACTICE.organization, contact, provider, at(11), until)


def office(now: datetime, calendar: Calendar, policy: Policy = POLICY) -> Office:
    return Office(PRACTICE, calendar, policy, now)


def booked(now: datetime, *holds: Hold, hold: str = "h", policy: Policy = POLICY) -> str:
    here = office(now, having(holds=holds), policy)
    return code(desk.book(here, wish(at(11), hold=hold), "new"))


@pytest.mark.parametrize("hold", ["h", ""])
@pytest.mark.parametrize(
    ("made", "now", "told"),
    [
        (minutes(0), minutes(0), ""),
        (minutes(0), minutes(10) - SECOND, ""),
        (minutes(-5), minutes(4), ""),
        (EDGE + SECOND, minutes(5), "too_soon"),
    ],
)
def test_the_lead_time_counts_from_the_hold_named_or_not(
    made: datetime, now: datetime, told: str, hold: str
) -> None:
    assert booked(now, kept(made), hold=hold) == told


def test_at_the_instant_at_which_it_expires_the_lead_time_counts_from_now_again() -> None:
    assert booked(minutes(10), kept(minutes(0))) == "too_soon"
    assert booked(EDGE, kept(EDGE - timedelta(minutes=10)), hold="") == ""


def test_a_hold_of_another_contact_or_provider_or_time_is_worth_nothing() -> None:
    assert booked(minutes(5), kept(EDGE, "client:dan"), hold="") == "too_soon"
    assert booked(minutes(5), kept(EDGE, provider="ben"), hold="") == "too_soon"
    assert booked(minutes(5), replace(kept(EDGE), span=at(11, minutes=59)), hold="") == "too_soon"


def test_where_nothing_is_held_a_hold_from_before_is_worth_nothing() -> None:
    assert booked(minutes(5), kept(EDGE), policy=NONE) == "too_soon"


def test_a_hold_is_not_made_earlier_because_fewer_minutes_are_kept_now() -> None:
    contact, time = "client:cleo", at(11).interval
    for policy, since in ((POLICY, EDGE), (SHORT, minutes(5)), (NONE, None)):
        found = create.kept_since((kept(EDGE),), contact, "anna", time, minutes(5), policy)
        assert found == since


def test_of_two_holds_the_earlier_one_counts() -> None:
    both = (kept(minutes(2)), replace(kept(EDGE), id="g"))
    assert booked(minutes(5), *both) == ""
    assert booked(minutes(5), *reversed(both)) == ""


def test_a_past_time_is_past_also_where_it_is_held() -> None:
    start = at(11).interval.start
    none = policy_with("maple-street-therapy", {**SETTINGS, "features.selfBookingLeadTimeHours": 0})
    hold = kept(start - timedelta(minutes=2))
    assert booked(start, hold, policy=none) == ""
    assert booked(start + SECOND, hold, policy=none) == "in_past"


def test_a_time_is_not_held_again_from_the_moment_of_an_earlier_hold() -> None:
    for hold in ("", "h"):
        here = office(minutes(5), having(holds=(kept(EDGE),)))
        assert code(desk.hold(here, wish(at(11), hold=hold), "again")) == "too_soon"
    for occasion in (Occasion.HOLD, Occasion.HOLD_TO_MOVE):
        assert starts(here, occasion=occasion) == [*range(12, 17)]
    assert starts(here, occasion=Occasion.MOVE) == [*range(11, 17)]


def test_a_guest_s_hold_keeps_its_promise_too() -> None:
    email = dict(GUEST.guest)["email"]
    here = office(minutes(5), having(holds=(kept(EDGE, f"guest:{email}"),)))
    assert code(desk.book(here, GUEST, "new")) == ""
    assert code(desk.book(office(minutes(5), having()), GUEST, "new")) == "too_soon"


def test_an_appointment_moves_and_a_request_is_changed_to_a_time_that_is_held() -> None:
    for holds, told in (((kept(EDGE),), ""), ((), "too_soon")):
        calendar = having(appointment(span=at(14)), holds=holds)
        here = office(minutes(5), calendar)
        assert code(desk.reschedule(here, "a1", "cleo", at(11), "new")) == told
        waiting = having(appointment(span=at(14), state=State.PENDING), holds=holds)
        assert code(desk.edit(office(minutes(5), waiting), "a1", "cleo", at(11))) == told


def test_any_provider_is_the_one_whose_time_is_held() -> None:
    here = office(minutes(5), having(holds=(kept(EDGE, provider="ben"),)))
    (new,) = desk.book(here, wish(at(11), provider=ANY), "new").appointments
    assert new.provider == "ben"


def starts(
    here: Office,
    client: Client | None = CLEO,
    provider: str = "anna",
    occasion: Occasion = Occasion.BOOK,
) -> list[int]:
    search = Search(client, provider, "talk", occasion=occasion)
    return [each.start // 60 for each in find(here, (WEDNESDAY,), search) if each.status == FREE]


def test_what_is_held_in_time_is_listed_for_who_holds_it_and_for_nobody_else() -> None:
    later = [*range(12, 17)]
    here = office(minutes(5), having(holds=(kept(EDGE),)))
    assert starts(here) == starts(here, provider=ANY) == [11, *later]
    assert starts(here, client=None) == starts(here, provider="ben") == later
    late = office(minutes(5), having(holds=(kept(EDGE + SECOND),)))
    assert starts(late) == later
    taken = having(appointment("x", client="dan"), holds=(kept(EDGE),))
    assert starts(office(minutes(5), taken)) == later


def test_a_held_time_that_is_not_too_soon_or_fits_no_opening_is_listed_once_or_not() -> None:
    early = office(minutes(-5), having(holds=(kept(minutes(-6)),)))
    assert starts(early) == [*range(11, 17)]
    odd = replace(kept(EDGE), span=at(10, 30))
    assert starts(office(minutes(5), having(holds=(odd,)))) == [*range(12, 17)]
    none = policy_with("maple-street-therapy", {**SETTINGS, "features.selfBookingLeadTimeHours": 0})
    past = office(at(11).interval.start + SECOND, having(holds=(kept(at(10).interval.end),)), none)
    assert starts(past) == [*range(12, 17)]


def test_a_day_on_which_only_the_held_time_is_left_is_not_empty() -> None:
    others = [appointment(f"x{hour}", at(hour), client="dan") for hour in range(12, 17)]
    search = Search(CLEO, "anna", "talk")
    held = office(minutes(5), having(*others, holds=(kept(EDGE),)))
    assert why_empty(held, WEDNESDAY, search) == ()
    free = office(minutes(5), having(*others))
    assert why_empty(free, WEDNESDAY, search) == ("lead_time", "all_booked")


@pytest.mark.parametrize("holds", [(), (kept(EDGE),), (kept(minutes(-7)),), (kept(minutes(3)),)])
def test_minute_by_minute_what_is_listed_is_what_the_desk_takes(holds: tuple[Hold, ...]) -> None:
    seen = set()
    for minute in range(-12, 14):
        here = office(minutes(minute), having(holds=holds))
        listed = 11 in starts(here)
        assert listed is (code(desk.book(here, wish(at(11)), "new")) == ""), minute
        seen.add(listed)
    assert seen == {True, False}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "book.db", durable=False) as store:
        yield store


def test_what_the_ledger_keeps_since_before_the_edge_it_books_after_it(ledger: Ledger) -> None:
    before, after = office(EDGE, having()), office(minutes(9), having())
    draft = wish(at(11), hold="h")
    held = ledger.serve(before, Token(), lambda here: desk.hold(here, wish(at(11)), "h"))
    assert code(held) == ""
    again = ledger.serve(after, Token(), lambda here: desk.hold(here, wish(at(11)), "g"))
    assert code(again) == "too_soon"
    assert code(ledger.serve(after, Token(), lambda here: desk.book(here, draft, "new"))) == ""
    other = wish(at(11, day=date(2026, 3, 4)), "dan", "ben")
    assert (
        code(ledger.serve(after, Token(), lambda here: desk.book(here, other, "b"))) == "too_soon"
    )


def test_a_held_time_that_somebody_else_has_is_not_too_soon_but_booked() -> None:
    only_eleven = replace(PRACTICE.providers[0], week=((Hours(660, 720),),) * 7)
    practice = replace(PRACTICE, providers=(only_eleven,))
    taken = having(appointment("x", client="dan"), holds=(kept(EDGE),))
    here = Office(practice, taken, POLICY, minutes(5))
    assert why_empty(here, WEDNESDAY, Search(CLEO, "anna", "talk")) == ("all_booked",)


def test_every_time_that_is_held_in_time_is_listed() -> None:
    policy = policy_with(
        "maple-street-therapy",
        {**SETTINGS, "settings.slotInterval": 30, "settings.holdMinutes": 60},
    )
    earlier = replace(kept(minutes(20)), id="g", span=at(10, 30))  # made at 10:30
    later = kept(minutes(50))  # made at 11:00
    here = office(minutes(10), having(holds=(earlier, later)), policy)
    listed = [each.start for each in find(here, (WEDNESDAY,), Search(CLEO, "anna", "talk"))]
    assert listed[:3] == [630, 660, 690]
