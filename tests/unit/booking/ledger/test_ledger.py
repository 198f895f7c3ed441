from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from helpgen.booking.appointment import Appointment, Calendar
from helpgen.booking.decision import Effect, EffectKind, refused
from helpgen.booking.ledger.conflict import (
    AnotherOrganizationError,
    BusyError,
    UnstorableError,
    VersionError,
)
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.messages import SLOT_TAKEN, WRONG_STATE
from helpgen.booking.outcome import Outcome
from helpgen.booking.state import Change, State
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
    at,
    books,
    entry,
    hold,
    holds,
    ledger_in,
)

A, B = appointment("a"), appointment("b")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def tried(ledger: Ledger, token: str, *given: Appointment, spent: tuple[str, ...] = ()) -> Outcome:
    return ledger.attempt(ORGANIZATION, token, NOW, books(*given, spent=spent))


def stored(ledger: Ledger) -> dict[str, State]:
    return {each.id: each.state for each in ledger.calendar(ORGANIZATION).appointments}


def never(_: Calendar) -> Outcome:
    raise AssertionError("the work was done again")


def test_what_was_booked_is_found_with_its_audit_row(ledger: Ledger) -> None:
    outcome = tried(ledger, "t", A)
    assert outcome.decision.allowed
    assert ledger.calendar(ORGANIZATION) == Calendar(appointments=(A,))
    assert ledger.appointment(ORGANIZATION, "a") == A
    assert ledger.audit(ORGANIZATION) == (entry("a"),)


def test_the_work_sees_everything_that_takes_time(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    kept = hold("kept", "bo", TEN + 60)
    ledger.attempt(ORGANIZATION, "h", NOW, holds(kept))

    def looks(calendar: Calendar) -> Outcome:
        assert calendar == Calendar((A,), (kept,))
        return Outcome(move=9)

    assert ledger.attempt(ORGANIZATION, "u", NOW, looks).move == 9


def test_the_same_token_books_once_and_tells_the_first_result(ledger: Ledger) -> None:
    mail = (Effect(EffectKind.EMAIL, "client"),)
    outcome = Outcome(appointments=(A,), effects=mail, audit=(entry("a"),), move=2)
    first = ledger.attempt(ORGANIZATION, "t", NOW, lambda _: outcome)
    again = ledger.attempt(ORGANIZATION, "t", NOW + timedelta(days=1), never)
    assert first.effects == mail
    assert again == Outcome(appointments=(A,), move=2)
    assert len(ledger.audit(ORGANIZATION)) == 1


def test_the_first_result_of_a_hold_is_told_too_while_it_is_there(ledger: Ledger) -> None:
    kept = hold("kept", "ada")
    ledger.attempt(ORGANIZATION, "h", NOW, holds(kept))
    assert ledger.attempt(ORGANIZATION, "h", NOW, never).holds == (kept,)
    tried(ledger, "t", appointment("a", client="ada"), spent=("kept",))
    assert ledger.attempt(ORGANIZATION, "h", NOW, never).holds == ()


def test_another_token_is_another_attempt(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    assert tried(ledger, "u", appointment("b", TEN + 50)).decision.allowed
    assert stored(ledger).keys() == {"a", "b"}


def test_an_attempt_without_a_token_is_never_remembered(ledger: Ledger) -> None:
    tried(ledger, "", A)
    assert tried(ledger, "", appointment("b", TEN + 50)).appointments[0].id == "b"


def test_who_comes_second_is_refused_and_leaves_one_audit_row(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    other = appointment("other", TEN + 200)
    late = Outcome(
        appointments=(other, appointment("b", TEN + 49)),
        holds=(hold("kept", "bo", 100),),
        effects=(Effect(EffectKind.EMAIL, "client"),),
        audit=(entry("b", "pending", "booked"), entry("other")),
        move=4,
    )
    outcome = ledger.attempt(ORGANIZATION, "u", NOW, lambda _: late)
    said = entry("b", "pending", "pending", "slot_taken")
    assert outcome == Outcome(refused(SLOT_TAKEN, taken="provider"), audit=(said,))
    assert ledger.calendar(ORGANIZATION) == Calendar((A,))
    assert ledger.audit(ORGANIZATION) == (entry("a"), said)


def test_a_refusal_without_audit_of_its_own_leaves_one_row_all_the_same(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    ledger.attempt(ORGANIZATION, "u", NOW, lambda _: Outcome(appointments=(B,)))
    ledger.attempt(ORGANIZATION, "v", NOW, holds(hold("kept", "bo")))
    rows = ledger.audit(ORGANIZATION)[1:]
    assert [(row.appointment, row.code) for row in rows] == [
        ("b", "slot_taken"),
        ("", "slot_taken"),
    ]


def test_a_refused_token_may_be_used_again(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    assert not tried(ledger, "u", B).decision.allowed
    tried(ledger, "v", replace(A, state=State.CANCELLED))
    assert tried(ledger, "u", B).decision.allowed


def test_a_denied_outcome_stores_its_audit_alone(ledger: Ledger) -> None:
    said = entry("a", "pending", "pending", "wrong_state")
    denied = Outcome(refused(WRONG_STATE), (A,), (hold("kept", "bo"),), audit=(said,))
    assert ledger.attempt(ORGANIZATION, "t", NOW, lambda _: denied) == denied
    assert ledger.calendar(ORGANIZATION) == Calendar()
    assert ledger.audit(ORGANIZATION) == (said,)
    assert tried(ledger, "t", A).decision.allowed


def test_what_changes_is_watched_as_what_is_new(ledger: Ledger) -> None:
    moved = appointment("b", TEN + 50)
    tried(ledger, "t", A, moved)
    assert tried(ledger, "u", replace(moved, span=at(TEN + 49))).decision.code == "slot_taken"
    asks = replace(moved, change=Change.RESCHEDULE_REQUESTED, proposed=at(TEN))
    assert tried(ledger, "v", asks).decision.code == "slot_taken"
    assert ledger.appointment(ORGANIZATION, "b") == moved
    confirmed = replace(moved, state=State.CONFIRMED)
    assert tried(ledger, "w", confirmed).decision.allowed
    assert ledger.appointment(ORGANIZATION, "b") == confirmed


def test_a_hold_is_spent_by_the_appointment_that_takes_its_time(ledger: Ledger) -> None:
    ledger.attempt(ORGANIZATION, "h", NOW, holds(hold("kept", "session 7")))
    guest = appointment("a", client=None)
    assert tried(ledger, "t", guest).decision.facts == {"taken": "hold"}
    assert tried(ledger, "t", guest, spent=("kept",)).decision.allowed
    assert ledger.calendar(ORGANIZATION) == Calendar((guest,))


def test_the_old_appointment_stays_when_the_new_one_fails(ledger: Ledger) -> None:
    old = appointment("old", TEN + 100, client="ada")
    tried(ledger, "t", A, old)
    gone = replace(old, state=State.CANCELLED, reason="rescheduled")
    new = appointment("new", TEN + 10, client="ada", replaces="old")
    assert not tried(ledger, "u", gone, new).decision.allowed
    assert stored(ledger) == {"a": State.BOOKED, "old": State.BOOKED}


def test_the_new_appointment_may_take_the_time_of_the_old_one(ledger: Ledger) -> None:
    old = appointment("old", client="ada")
    tried(ledger, "t", old)
    new = appointment("new", TEN + 10, client="ada", replaces="old")
    assert tried(ledger, "u", new, replace(old, state=State.CANCELLED)).decision.allowed
    assert stored(ledger) == {"old": State.CANCELLED, "new": State.BOOKED}


def test_nothing_of_another_organization_is_found(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    ledger.attempt(ORGANIZATION, "h", NOW, holds(hold("kept", "bo", 100)))
    assert ledger.calendar("oak") == Calendar()
    assert ledger.appointment("oak", "a") is None
    assert ledger.audit("oak") == ()
    assert ledger.rederive("oak", NOW) == ()
    same = replace(A, organization="oak", client="somebody else")
    assert ledger.attempt("oak", "t", NOW, lambda _: Outcome(appointments=(same,))).decision.allowed
    ledger.attempt("oak", "u", NOW, lambda _: Outcome(spent=("kept",)))
    assert ledger.appointment(ORGANIZATION, "a") == A
    assert len(ledger.calendar(ORGANIZATION).holds) == 1


@pytest.mark.parametrize(
    "foreign",
    [
        Outcome(appointments=(A,)),
        Outcome(holds=(hold("kept", "bo"),)),
        Outcome(refused(WRONG_STATE), audit=(entry("a"),)),
    ],
)
def test_nothing_can_be_stored_for_another_organization(ledger: Ledger, foreign: Outcome) -> None:
    with pytest.raises(AnotherOrganizationError, match="maple"):
        ledger.attempt("oak", "t", NOW, lambda _: foreign)
    assert ledger.audit("oak") == ledger.audit(ORGANIZATION) == ()


def test_what_can_never_be_stored_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(UnstorableError, match="minutes"):
        tried(ledger, "t", appointment("b", TEN + 60), replace(A, span=at(TEN, 0)))
    ledger.attempt(ORGANIZATION, "h", NOW, holds(hold("kept", "bo")))
    with pytest.raises(UnstorableError, match="UNIQUE"):
        ledger.attempt(ORGANIZATION, "i", NOW, holds(hold("kept", "cy", 100)))
    assert stored(ledger) == {}
    assert tried(ledger, "t", appointment("b", TEN + 60)).decision.allowed


def test_work_that_fails_leaves_nothing_and_the_ledger_goes_on(ledger: Ledger) -> None:
    with pytest.raises(AssertionError, match="done again"):
        ledger.attempt(ORGANIZATION, "t", NOW, never)
    assert tried(ledger, "t", A).decision.allowed


def test_who_waits_too_long_is_told_and_stores_nothing(ledger: Ledger, tmp_path: Path) -> None:
    with ledger_in(tmp_path) as other:

        def meanwhile(_: Calendar) -> Outcome:
            with pytest.raises(BusyError):
                tried(other, "u", B)
            return books(A)(_)

        ledger.attempt(ORGANIZATION, "t", NOW, meanwhile)
        assert not tried(other, "u", B).decision.allowed
    assert stored(ledger) == {"a": State.BOOKED}


def test_a_file_is_opened_again_and_one_of_another_version_is_not(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        tried(ledger, "t", A)
    with Ledger(tmp_path / "ledger.db") as ledger:
        assert stored(ledger) == {"a": State.BOOKED}
        assert ledger._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert ledger._connection.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert ledger._connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        ledger._connection.execute("PRAGMA user_version = 7")
    with pytest.raises(VersionError, match="version is 7, not 1"):
        Ledger(tmp_path / "ledger.db")
