from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.client_conflict import RULE, ClientRow, decide
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import State

START = datetime(2026, 3, 4, 15, tzinfo=UTC)
TAKES = {"pending", "booked", "confirmed", "checked_in", "in_progress"}


def _time(minutes: int) -> Interval:
    begin = START + timedelta(minutes=minutes)
    return Interval(begin, begin + timedelta(minutes=50))


def _row(
    minutes: int = 0,
    state: State = State.BOOKED,
    client: str | None = "ann",
    proposed: int | None = None,
    **told: str,
) -> ClientRow:
    return {
        "id": "a1",
        "client": client,
        "email": told.get("email"),
        "phone": told.get("phone"),
        "time": _time(minutes),
        "state": state,
        "proposed": None if proposed is None else _time(proposed),
    }


def _decide(
    *rows: ClientRow,
    client: str | None = "ann",
    moving: str | None = None,
    email: str | None = None,
    phone: str | None = None,
) -> Decision:
    return decide(START, 50, client, email, phone, moving, rows)


def _guest(
    email: str = "", phone: str = "", minutes: int = 0, proposed: int | None = None
) -> ClientRow:
    return _row(minutes, client=None, proposed=proposed, email=email, phone=phone)


@pytest.mark.parametrize(
    ("minutes", "code"), [(-50, ""), (-49, "client_busy"), (49, "client_busy"), (50, "")]
)
def test_a_client_can_go_from_one_appointment_to_the_next(minutes: int, code: str) -> None:
    assert _decide(_row(minutes)).code == code


@pytest.mark.parametrize("state", list(State))
def test_only_appointments_that_stand_count(state: State) -> None:
    assert (_decide(_row(state=state)).code == "client_busy") is (state in TAKES)


def test_a_proposed_time_counts_too() -> None:
    assert _decide(_row(600, proposed=0)).code == "client_busy"
    assert _decide(_row(600, proposed=50)).allowed


def test_others_guests_and_the_appointment_that_moves_do_not_count() -> None:
    assert _decide(_row(client="bob")).allowed
    assert _decide(_row(client="bob"), _row()).code == "client_busy"
    assert _decide(_row(client=None), client=None).allowed
    assert _decide(_row(), client=None).allowed
    assert _decide(_row(), moving="a1").allowed
    assert _decide(_row(), moving="a2").code == "client_busy"


@pytest.mark.parametrize(
    ("email", "phone", "code"),
    [
        ("gus@people.example.org", "", "client_busy"),
        (" Gus@People.Example.ORG ", "", "client_busy"),
        ("eve@people.example.org", "(414) 555-0100", "client_busy"),
        ("", "414.555.0100", "client_busy"),
        ("eve@people.example.org", "414-555-0101", ""),
        ("eve@people.example.org", "", ""),
        ("gus", "5550100", ""),
        ("", "", ""),
    ],
)
def test_a_guest_is_known_by_the_address_or_the_number(email: str, phone: str, code: str) -> None:
    row = _guest("gus@people.example.org", "414-555-0100")
    assert _decide(row, client=None, email=email, phone=phone).code == code
    assert _decide(_row(600), row, client=None, email=email, phone=phone).code == code


def test_what_is_no_address_and_no_number_is_nobodys() -> None:
    for email, phone in (("none", "0"), ("@", "12345"), ("", "-"), (" ", "n/a")):
        row = _guest(email, phone)
        assert _decide(row, client=None, email=email, phone=phone).allowed
    assert _decide(_guest("", "123456"), client=None, phone="12-34-56").code == "client_busy"


def test_a_guest_is_never_taken_for_a_client_nor_a_client_for_a_guest() -> None:
    mail = "ann@people.example.org"
    assert _decide(_row(email=mail), client=None, email=mail).allowed
    assert _decide(_guest(mail), client="ann", email=mail).allowed


def test_a_guest_goes_from_one_appointment_to_the_next_and_moves_as_a_client_does() -> None:
    mail = "gus@people.example.org"
    assert _decide(_guest(mail, minutes=50), client=None, email=mail).allowed
    assert _decide(_guest(mail, minutes=600, proposed=0), client=None, email=mail).code
    assert _decide(_guest(mail), client=None, email=mail, moving="a1").allowed


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for rows in ((), (_row(),), (_row(50),)):
        assert law.holds(START, 50, "ann", None, None, None, rows, _decide(*rows))
    assert law.holds(START, 50, None, None, None, None, (_row(client=None),), ALLOWED)
    assert not law.holds(START, 50, "ann", None, None, None, (_row(),), ALLOWED)
    gus = (START, 50, None, "GUS@example.org", None, None)
    assert not law.holds(*gus, (_guest("gus@example.org"),), ALLOWED)
    assert law.holds(*gus, (_guest("eve@example.org"), _guest()), ALLOWED)


def test_an_appointment_behind_one_that_does_not_count_counts() -> None:
    for first in (_row(state=State.CANCELLED), _row(client="bob"), _row(minutes=50)):
        assert _decide(first, _row()).code == "client_busy"
    assert _decide({**_row(), "id": "m"}, _row(), moving="m").code == "client_busy"
    assert _decide(_row(), _guest("a@b.example"), client=None, email="a@b.example").code
