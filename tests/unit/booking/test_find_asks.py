"""What `find` does not reckon for a whole day it asks, as the desk does: who may book, and what for."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from helpgen.booking import order
from helpgen.booking.find import Search, find, why_empty
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.decision import ALLOWED, Decision, Message, refused
from helpgen.booking.values.office import Office
from helpgen.booking.values.rule import EVERY_OCCASION, About, Cell, Field, Occasion, Rule
from tests.booking_office import NOW, OPEN, PRACTICE, WEDNESDAY
from tests.booking_policies import policy_with

CLEO = PRACTICE.clients[0]
NEW = replace(CLEO, id="new", kind="new")
PEOPLE = replace(PRACTICE, clients=(*PRACTICE.clients, NEW))
TALK = Search(CLEO, service="talk")
OFF = {"features.selfBookingEnabled": False}
GUESTS, NO_GUESTS = ({"features.guestRequestEnabled": each} for each in (True, False))
TABLE = {"settings.visitTypesByClientKind": {"new": ["Other"], "existing": ["Talk"]}}


def office(changes: Mapping[str, object]) -> Office:
    policy = policy_with("maple-street-therapy", {**OPEN, "settings.slotInterval": 60, **changes})
    return Office(PEOPLE, Calendar(), policy, NOW)


@pytest.mark.parametrize(
    ("search", "changes", "code"),
    [
        (TALK, {}, ""),
        (TALK, OFF, "self_booking_disabled"),
        (TALK, {**OFF, "features.patientPortalEnabled": False}, "portal_disabled"),
        (TALK._replace(occasion=Occasion.MOVE), OFF, ""),
        (Search(service="talk"), OFF, "self_booking_disabled"),
        (Search(service="talk", guest=True), GUESTS, ""),
        (Search(service="talk", guest=True), NO_GUESTS, "guest_not_allowed"),
        (Search(service="talk"), NO_GUESTS, ""),
        (TALK, NO_GUESTS, ""),
        (TALK, TABLE, ""),
        (
            Search(NEW, service="talk"),
            TABLE,
            "visit_type_not_allowed",
        ),
        (Search(CLEO), TABLE, "visit_type_not_allowed"),
        (Search(service="talk", guest=True), {**GUESTS, **TABLE}, ""),
        (Search(service="talk"), TABLE, ""),
    ],
)
def test_who_may_not_book_at_all_is_offered_nothing_and_told_that(
    search: Search, changes: Mapping[str, object], code: str
) -> None:
    at = office(changes)
    assert bool(find(at, (WEDNESDAY,), search)) is (code == "")
    assert why_empty(at, WEDNESDAY, search) == ((code,) if code else ())


def test_a_rule_that_is_not_reckoned_in_bulk_is_asked_about_each_time_and_provider(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, int, int, str]] = []

    def decide(provider: str, minutes: int, wall: int, client: str) -> Decision:
        asked.append((provider, minutes, wall, client))
        return refused(Message("no", "No.")) if wall == 10 * 60 else ALLOWED

    rule = Rule(
        id="booking.planted",
        says="Nobody comes at ten.",
        decide=decide,
        given=(
            Field("provider", Cell.CODE),
            Field("minutes", Cell.INTEGER),
            Field("wall", Cell.TIME, desk="wall_start"),
            Field("client", Cell.CODE),
        ),
        asked=EVERY_OCCASION,
        about=(About.TIME,),
    )
    monkeypatch.setattr(order, "ORDER", (*order.ORDER, rule))
    found = find(office({}), (WEDNESDAY,), TALK._replace(provider="anna"))
    assert [slot.start // 60 for slot in found] == [9, 11, 12, 13, 14, 15, 16]
    assert asked == [("anna", 60, hour * 60, "cleo") for hour in range(9, 17)]
