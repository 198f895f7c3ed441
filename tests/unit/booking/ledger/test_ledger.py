from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import (
    AnotherOrganizationError,
    BusyError,
    UnstorableError,
    VersionError,
)
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.decision import Effect, EffectKind, refused
from helpgen.booking.values.messages import SLOT_TAKEN, WRONG_STATE
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import (
    GUEST,
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
    never,
    stored,
    token,
    tried,
)

A, B = appointment("a"), appointment("b")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def test_what_was_booked_is_found_with_its_audit_row(ledger: Ledger) -> None:
    outcome = tried(ledger, "t", A)
    assert outcome.decision.allowed
    assert ledger.calendar(ORGANIZATION) == Calendar(appointments=(A,))
    assert ledger.appointment(ORGANIZATION, "a") == A
    assert ledger.audit(ORGANIZATION) == (entry("a"),)


def test_the_work_sees_everything_that_takes_time(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    kept = hold("kept", "client:bo", TEN + 60)
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(kept))

    def looks(calendar: Calendar) -> Outcome:
        assert calendar == Calendar((A,), (kept,))
        return Outcome(move=9)

    assert ledger.attempt(ORGANIZATION, token("u"), NOW, looks).move == 9


def test_who_comes_second_is_refused_and_leaves_one_audit_row(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    other = appointment("other", TEN + 200)
    late = Outcome(
        appointments=(other, appointment("b", TEN + 49)),
        holds=(hold("kept", "client:bo", 100),),
        effects=(Effect(EffectKind.EMAIL, "client"),),
        audit=(entry("b", "pending", "booked"), entry("other")),
        move=4,
        new=("other", "b"),
    )
    outcome = ledger.attempt(ORGANIZATION, token("u"), NOW, lambda _: late)
    said = entry("b", "pending", "pending", "slot_taken")
    assert outcome == Outcome(refused(SLOT_TAKEN, taken="provider"), audit=(said,))
    assert ledger.calendar(ORGANIZATION) == Calendar((A,))
    assert ledger.audit(ORGANIZATION) == (entry("a"), said)


def test_a_refusal_without_audit_of_its_own_leaves_one_row_all_the_same(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    ledger.attempt(ORGANIZATION, token("u"), NOW, lambda _: Outcome(appointments=(B,), new=("b",)))
    ledger.attempt(ORGANIZATION, token("v"), NOW, holds(hold("kept", "client:bo")))
    rows = ledger.audit(ORGANIZATION)[1:]
    assert [(row.appointment, row.code) for row in rows] == [
        ("b", "slot_taken"),
        ("", "slot_taken"),
    ]
    assert {(row.actor, row.event, row.before, row.after) for row in rows} == {("", "", "", "")}


def test_a_denied_outcome_stores_its_audit_alone(ledger: Ledger) -> None:
    said = entry("a", "pending", "pending", "wrong_state")
    denied = Outcome(refused(WRONG_STATE), (A,), (hold("kept", "client:bo"),), audit=(said,))
    assert ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: denied) == denied
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
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(hold("kept", GUEST)))
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
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(hold("kept", "client:bo", 100)))
    assert ledger.calendar("oak") == Calendar()
    assert ledger.appointment("oak", "a") is None
    assert ledger.audit("oak") == ()
    assert ledger.rederive("oak", NOW) == ()
    same = replace(A, organization="oak", client="somebody else")
    assert ledger.attempt(
        "oak", token("t"), NOW, lambda _: Outcome(appointments=(same,), new=("a",))
    ).decision.allowed
    ledger.attempt("oak", token("u"), NOW, lambda _: Outcome(spent=("kept",)))
    assert ledger.appointment(ORGANIZATION, "a") == A
    assert len(ledger.calendar(ORGANIZATION).holds) == 1


@pytest.mark.parametrize(
    "foreign",
    [
        Outcome(appointments=(A,)),
        Outcome(holds=(hold("kept", "client:bo"),)),
        Outcome(refused(WRONG_STATE), audit=(entry("a"),)),
    ],
)
def test_nothing_can_be_stored_for_another_organization(ledger: Ledger, foreign: Outcome) -> None:
    with pytest.raises(AnotherOrganizationError, match="maple"):
        ledger.attempt("oak", token("t"), NOW, lambda _: foreign)
    assert ledger.audit("oak") == ledger.audit(ORGANIZATION) == ()


def test_what_can_never_be_stored_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(UnstorableError, match="minutes"):
        tried(ledger, "t", appointment("b", TEN + 60), replace(A, span=at(TEN, 0)))
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(hold("kept", "client:bo")))
    with pytest.raises(UnstorableError, match="UNIQUE"):
        ledger.attempt(ORGANIZATION, token("i"), NOW, holds(hold("kept", "client:cy", 100)))
    assert stored(ledger) == {}
    assert tried(ledger, "t", appointment("b", TEN + 60)).decision.allowed


def test_half_a_character_is_no_text_that_can_be_stored(ledger: Ledger) -> None:
    with pytest.raises(UnstorableError, match="half of a surrogate pair"):
        tried(ledger, "t", replace(A, reason="\ud800"))
    with pytest.raises(UnstorableError, match="half of a surrogate pair"):
        tried(ledger, "\ud800", A)
    assert stored(ledger) == {}
    assert ledger.audit(ORGANIZATION) == ()
    assert tried(ledger, "t", A).decision.allowed


def test_half_a_character_is_nobody_s_id(ledger: Ledger) -> None:
    assert ledger.appointment(ORGANIZATION, "\ud800") is None
    assert ledger.appointment("\ud800", A.id) is None


def test_text_that_the_work_itself_cannot_write_is_not_laid_at_the_store_s_door(
    ledger: Ledger,
) -> None:
    def writes(_: Calendar) -> Outcome:
        "\xe9".encode("ascii")
        return Outcome()

    with pytest.raises(UnicodeEncodeError, match="ascii"):
        ledger.attempt(ORGANIZATION, token("t"), NOW, writes)
    assert tried(ledger, "t", A).decision.allowed


def test_a_new_appointment_never_takes_the_place_of_another(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    mine = replace(A, client="bo", span=at(900))
    outcome = Outcome(appointments=(B, mine), audit=(entry("a"),), new=("b", "a"))
    for kept in (replace(A, span=at(TEN + 100)), replace(A, state=State.CANCELLED)):
        tried(ledger, "", kept)
        with pytest.raises(UnstorableError, match="this id is taken"):
            ledger.attempt(ORGANIZATION, token("u"), NOW, lambda _: outcome)
        assert ledger.calendar(ORGANIZATION) == Calendar((kept,))
    assert len(ledger.audit(ORGANIZATION)) == 3
    assert tried(ledger, "u", B).decision.allowed


def test_what_is_not_there_cannot_be_changed(ledger: Ledger) -> None:
    elsewhere = Outcome(appointments=(replace(B, organization="oak"),), new=("b",))
    ledger.attempt("oak", token("t"), NOW, lambda _: elsewhere)
    outcome = Outcome(appointments=(A, replace(B, span=at(900))), new=("a",))
    with pytest.raises(UnstorableError, match="no 'b' to change"):
        ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: outcome)
    assert ledger.calendar(ORGANIZATION) == Calendar()
    assert ledger.calendar("oak").appointments == elsewhere.appointments


def test_what_is_over_is_never_changed_by_an_outcome(ledger: Ledger) -> None:
    over = replace(A, state=State.COMPLETED)
    tried(ledger, "t", over)
    with pytest.raises(UnstorableError, match="what is over stays"):
        tried(ledger, "u", A)
    assert ledger.calendar(ORGANIZATION) == Calendar((over,))


def test_a_hold_for_moving_may_share_minutes_with_the_appointment_that_moves(
    ledger: Ledger,
) -> None:
    tried(ledger, "t", appointment("a", client="ada"))
    later = hold("kept", "client:ada", TEN + 30)
    assert ledger.attempt(ORGANIZATION, token("u"), NOW, holds(later)).decision.code == "slot_taken"
    kept = replace(later, moving="a")
    assert ledger.attempt(ORGANIZATION, token("u"), NOW, holds(kept)).decision.allowed
    assert ledger.calendar(ORGANIZATION).holds == (kept,)
    moved = appointment("b", TEN + 30, client="ada", replaces="a")
    gone = appointment("a", client="ada", state=State.CANCELLED)
    assert tried(ledger, "v", gone, moved, spent=("kept",)).decision.allowed


def test_work_that_fails_leaves_nothing_and_the_ledger_goes_on(ledger: Ledger) -> None:
    with pytest.raises(AssertionError, match="done again"):
        ledger.attempt(ORGANIZATION, token("t"), NOW, never)
    assert tried(ledger, "t", A).decision.allowed


def test_who_waits_too_long_is_told_and_stores_nothing(ledger: Ledger, tmp_path: Path) -> None:
    with ledger_in(tmp_path) as other:

        def meanwhile(_: Calendar) -> Outcome:
            with pytest.raises(BusyError):
                tried(other, "u", B)
            return books(A)(_)

        ledger.attempt(ORGANIZATION, token("t"), NOW, meanwhile)
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
    with pytest.raises(VersionError, match="version is 7, not 4"):
        Ledger(tmp_path / "ledger.db")
