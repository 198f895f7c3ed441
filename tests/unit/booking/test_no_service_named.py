"""A wish for which no service is named is as long as the only one or the usual one, or it has to wait for a service."""

from dataclasses import replace

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.find import Search, find, unnamed_minutes
from helpgen.booking.values.appointment import ANY, Appointment, Calendar, Draft
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice, Service
from helpgen.booking.values.rule import Occasion
from tests.booking_office import (
    ANNA,
    GUEST,
    NOW,
    OPEN,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    code,
    having,
)
from tests.booking_policies import policy_with

SETTINGS = {
    **OPEN,
    "settings.defaultSessionDuration": 50,
    "features.portalAllowReschedule": True,
    "settings.rescheduleMode": "auto",
    "features.guestRequestEnabled": True,
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
TALK, FAMILY, USUAL = (
    Service("talk", "Talk", 60),
    Service("family", "Family", 90),
    Service("u", "U"),
)


def practice(*anna: Service, ben: tuple[Service, ...] = ()) -> Practice:
    providers = (
        replace(ANNA, services=tuple(each.id for each in anna)),
        replace(ANNA, id="ben", name="Ben", services=tuple(each.id for each in ben)),
    )
    return replace(PRACTICE, providers=providers, services=(TALK, FAMILY, USUAL))


def office(people: Practice, *there: Appointment) -> Office:
    return Office(people, having(*there) if there else Calendar(), POLICY, NOW)


def wanted(minutes: int, provider: str = "anna", service: str = "") -> Draft:
    return Draft("cleo", provider, at(11, minutes=minutes), service=service)


def offered(
    people: Practice, provider: str = "anna", occasion: Occasion = Occasion.BOOK
) -> set[int]:
    """How long those are that are found without a service."""
    client = people.client("cleo")
    search = Search(client, provider, occasion=occasion)
    found = find(office(people), (WEDNESDAY,), search)
    return {int(slot.interval.length.total_seconds()) // 60 for slot in found}


@pytest.mark.parametrize("minutes", [50, 60, 90])
def test_where_every_service_has_a_length_of_its_own_one_has_to_be_chosen(minutes: int) -> None:
    people = practice(TALK, FAMILY)
    assert code(desk.book(office(people), wanted(minutes), "new")) == "service_first"
    assert code(desk.hold(office(people), wanted(minutes), "h")) == "service_first"
    assert offered(people) == set()
    assert code(desk.book(office(people), wanted(60, service="talk"), "new")) == ""


def test_where_one_is_the_usual_appointment_that_length_is_meant() -> None:
    people = practice(USUAL, FAMILY)
    assert code(desk.book(office(people), wanted(50), "new")) == ""
    assert code(desk.book(office(people), wanted(90), "new")) == "wrong_duration"
    assert offered(people) == {50}


def test_the_only_service_of_a_provider_is_what_it_is_for() -> None:
    people = practice(TALK)
    (made,) = desk.book(office(people), wanted(60), "new").appointments
    assert made.service == "talk"
    assert code(desk.book(office(people), wanted(50), "new")) == "wrong_duration"
    assert offered(people) == set()
    (named,) = desk.book(office(people), wanted(60, service="talk"), "new").appointments
    assert named == made


def test_who_offers_no_service_is_booked_for_the_usual_length() -> None:
    (made,) = desk.book(office(practice()), wanted(50), "new").appointments
    assert made.service == ""
    assert offered(practice()) == {50}


def test_of_any_provider_those_are_found_who_need_no_service_named() -> None:
    people = practice(TALK, FAMILY, ben=(USUAL, FAMILY))
    (made,) = desk.book(office(people), wanted(50, ANY), "new").appointments
    assert made.provider == "ben"
    assert offered(people, ANY) == {50}
    nobody = practice(TALK, FAMILY, ben=(TALK, FAMILY))
    assert code(desk.book(office(nobody), wanted(50, ANY), "new")) == "service_first"
    assert offered(nobody, ANY) == set()


def test_what_moves_has_the_service_that_it_has_or_none() -> None:
    people = practice(TALK, FAMILY)
    given = replace(appointment("a1", at(14, minutes=50)), service="")
    there = office(people, given)
    assert code(desk.reschedule(there, "a1", "cleo", at(11, minutes=50), "a2")) == ""
    assert code(desk.hold(there, wanted(50), "h", moving="a1")) == ""
    assert offered(people, occasion=Occasion.MOVE) == {50}


def test_a_guest_has_to_choose_too() -> None:
    guest = replace(wanted(50), client=None, guest=GUEST.guest)
    assert code(desk.book(office(practice(TALK, FAMILY)), guest, "new")) == "service_first"


@pytest.mark.parametrize(
    ("offered", "minutes"),
    [
        ((), 50),
        (("long",), 90),
        (("usual",), 50),
        (("long", "other"), None),
        (("long", "usual"), 50),
    ],
)
def test_the_only_service_says_how_long_it_is_and_of_several_the_usual_one(
    offered: tuple[str, ...], minutes: int | None
) -> None:
    services = (
        Service("long", "Long", 90),
        Service("other", "Other", 30),
        Service("usual", "Usual", None),
    )
    practice = replace(PRACTICE, services=services)
    policy = policy_with("maple-street-therapy", SETTINGS)
    assert unnamed_minutes(practice, replace(ANNA, services=offered), policy) == minutes
