from datetime import UTC, date, datetime

import pytest

from helpgen.booking.rules.booking.guest_details import BORN_LATER, MISSING, RULE
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken

FORM: dict[str, object] = {
    "actor": "guest",
    "name": "Ada Example",
    "birth_date": date(1990, 5, 17),
    "email": "ada@example.org",
    "phone": "555 0100",
    "comments": "",
    "now": datetime(2026, 3, 2, 15, 0, tzinfo=UTC),
    "policy": policy_of("lakeside-psychology"),
}


def told(**changes: object) -> Decision:
    return answered(RULE, **{**FORM, **changes})


def test_four_details_are_enough_and_comments_may_be_empty() -> None:
    for comments in ("", None, "Mornings, please."):
        answer = told(comments=comments)
        assert answer.allowed
        assert answer.facts == {"missing": ()}
    assert answer.because == (date(1990, 5, 17), "<=", date(2026, 3, 2))


@pytest.mark.parametrize("field", ["name", "email", "phone"])
@pytest.mark.parametrize("nothing", ["", "   ", "\t\n", None])
def test_each_word_is_required_and_blanks_are_none(field: str, nothing: str | None) -> None:
    answer = told(**{field: nothing})
    assert answer.message is MISSING
    assert answer.facts == {"missing": (field,)}
    assert answer.because == ((field,), "must be", "filled in")


@pytest.mark.parametrize("address", ["nonsense", "ada@", "@example.org", "ada example@org"])
def test_an_email_address_that_is_none_is_missing(address: str) -> None:
    answer = told(email=address)
    assert answer.message is MISSING
    assert answer.facts == {"missing": ("email",)}


def test_the_date_of_birth_is_required() -> None:
    answer = told(birth_date=None)
    assert answer.code == "guest_details_missing"
    assert answer.facts == {"missing": ("birth_date",)}


def test_everything_that_is_missing_is_told_at_once_in_the_order_of_the_form() -> None:
    answer = told(name=None, birth_date=None, email="", phone=" ")
    assert answer.facts == {"missing": ("name", "birth_date", "email", "phone")}


def test_missing_details_are_told_before_a_birth_date_that_is_ahead() -> None:
    answer = told(phone="", birth_date=date(2030, 1, 1))
    assert answer.message is MISSING
    assert answer.facts == {"missing": ("phone",)}


def test_nobody_is_born_tomorrow_and_today_is_the_last_day() -> None:
    tomorrow = told(birth_date=date(2026, 3, 3))
    assert tomorrow.message is BORN_LATER
    assert tomorrow.because == (date(2026, 3, 3), ">", date(2026, 3, 2))
    assert tomorrow.facts == {"missing": ()}
    assert told(birth_date=date(2026, 3, 2)).allowed


@pytest.mark.parametrize(
    ("zone", "now", "today"),
    [
        ("Asia/Tokyo", datetime(2026, 3, 2, 14, 59, 59, tzinfo=UTC), date(2026, 3, 2)),
        ("Asia/Tokyo", datetime(2026, 3, 2, 15, 0, tzinfo=UTC), date(2026, 3, 3)),
        ("Australia/Sydney", datetime(2026, 3, 2, 12, 59, 59, tzinfo=UTC), date(2026, 3, 2)),
        ("Australia/Sydney", datetime(2026, 3, 2, 13, 0, tzinfo=UTC), date(2026, 3, 3)),
        ("America/Los_Angeles", datetime(2026, 3, 2, 7, 59, 59, tzinfo=UTC), date(2026, 3, 1)),
        ("America/Los_Angeles", datetime(2026, 3, 2, 8, 0, tzinfo=UTC), date(2026, 3, 2)),
        ("America/New_York", datetime(2026, 3, 9, 3, 59, 59, tzinfo=UTC), date(2026, 3, 8)),
        ("America/New_York", datetime(2026, 3, 9, 4, 0, tzinfo=UTC), date(2026, 3, 9)),
        ("America/New_York", datetime(2026, 11, 2, 4, 59, 59, tzinfo=UTC), date(2026, 11, 1)),
        ("America/New_York", datetime(2026, 11, 2, 5, 0, tzinfo=UTC), date(2026, 11, 2)),
    ],
)
def test_today_is_the_organization_s_own(zone: str, now: datetime, today: date) -> None:
    policy = only({"settings.timezone": zone})
    assert told(birth_date=today, now=now, policy=policy).allowed
    next_day = date.fromordinal(today.toordinal() + 1)
    assert told(birth_date=next_day, now=now, policy=policy).message is BORN_LATER


def test_who_is_signed_in_is_not_asked() -> None:
    nothing = dict.fromkeys(("name", "birth_date", "email", "phone", "comments"))
    answer = told(actor="client", **nothing)
    assert answer.allowed
    assert answer.facts == {"missing": ()}
    assert answer.because == ("client", "is not", "guest")
    assert told(**nothing).message is MISSING


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " "},
        {"birth_date": None},
        {"email": None},
        {"phone": ""},
        {"birth_date": date(2026, 3, 3)},
    ],
)
def test_its_law_denies_a_guest_who_told_too_little(changes: dict[str, object]) -> None:
    assert broken(RULE, ALLOWED, **{**FORM, **changes}) == ["complete-and-born"]


def test_its_law_denies_a_refusal_of_a_complete_form() -> None:
    assert broken(RULE, refused(MISSING), **FORM) == ["complete-and-born"]
    signed_in = {**FORM, "actor": "client", "name": ""}
    assert broken(RULE, refused(MISSING), **signed_in) == ["complete-and-born"]


def test_codes_are_the_agreed_ones() -> None:
    assert (MISSING.code, BORN_LATER.code) == ("guest_details_missing", "birth_date_in_future")
    assert RULE.gives[0].codes == ("name", "birth_date", "email", "phone")
