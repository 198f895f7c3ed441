from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.statements import found
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment
from helpgen.booking.values.decision import Effect, EffectKind
from helpgen.booking.values.state import State
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
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


def test_a_word_needs_somebody_whose_it_is() -> None:
    with pytest.raises(ValueError, match="somebody whose it is"):
        Token("", "t")


@pytest.mark.parametrize("by", ["", "client:ada"])
def test_without_a_word_nobody_has_to_be_named(by: str) -> None:
    assert not Token(by).word


def test_a_token_is_the_person_and_the_word() -> None:
    assert Token("client:ada", "t") == Token("client:ada", "t")
    assert Token("client:ada", "t") != Token("guest:ada", "t")
    assert Token("client:ada", "t") != Token("client:ada", "u")


def test_the_same_token_books_once_and_tells_the_first_result(ledger: Ledger) -> None:
    mail = (Effect(EffectKind.EMAIL, "client"),)
    outcome = Outcome(appointments=(A,), effects=mail, audit=(entry("a"),), move=2, new=("a",))
    first = ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: outcome)
    again = ledger.attempt(ORGANIZATION, token("t"), NOW + timedelta(days=1), never)
    assert first.effects == mail
    assert again == Outcome(appointments=(A,), move=2)
    assert len(ledger.audit(ORGANIZATION)) == 1


def test_the_first_result_of_a_hold_is_told_too_while_it_is_there(ledger: Ledger) -> None:
    kept = hold("kept", "client:ada")
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(kept))
    assert ledger.attempt(ORGANIZATION, token("h"), NOW, never).holds == (kept,)
    tried(ledger, "t", appointment("a", client="ada"), spent=("kept",))
    assert ledger.attempt(ORGANIZATION, token("h"), NOW, never).holds == ()


def test_another_token_is_another_attempt(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    assert tried(ledger, "u", appointment("b", TEN + 50)).decision.allowed
    assert stored(ledger).keys() == {"a", "b"}


def test_an_attempt_without_a_token_is_never_remembered(ledger: Ledger) -> None:
    tried(ledger, "", A)
    assert tried(ledger, "", appointment("b", TEN + 50)).appointments[0].id == "b"
    query = "SELECT token_by, token FROM audit ORDER BY number"
    assert [(row["token_by"], row["token"]) for row in found(ledger._connection, query)] == [
        (None, None),
        (None, None),
    ]


def test_the_same_word_of_somebody_else_is_another_attempt(ledger: Ledger) -> None:
    def of(by: str, booked: Appointment) -> Outcome:
        return ledger.attempt(ORGANIZATION, Token(by, "t"), NOW, books(booked))

    of("client:ada", A)
    assert of("guest:ada", appointment("b", TEN + 50)).appointments[0].id == "b"
    assert of("ada", appointment("c", TEN + 100)).appointments[0].id == "c"
    assert stored(ledger).keys() == {"a", "b", "c"}
    assert of("client:ada", appointment("d", TEN + 150)) == Outcome(appointments=(A,))
    query = "SELECT token_by, token FROM audit ORDER BY number"
    owners = ("client:ada", "guest:ada", "ada")
    assert [(row["token_by"], row["token"]) for row in found(ledger._connection, query)] == [
        (by, "t") for by in owners
    ]


def test_a_refused_token_may_be_used_again(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    assert not tried(ledger, "u", B).decision.allowed
    tried(ledger, "v", replace(A, state=State.CANCELLED))
    assert tried(ledger, "u", B).decision.allowed


def test_a_token_that_comes_with_another_wish_is_on_record_with_who_it_was(ledger: Ledger) -> None:
    first = Outcome(appointments=(A,), audit=(entry("a"),), new=("a",), wish="one")
    ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: first)
    said = ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: Outcome(wish="another"))
    assert said.decision.code == "token_reused"
    nothing = AuditEntry(
        organization=ORGANIZATION,
        appointment="",
        actor="",
        event="",
        before="",
        after="",
        now=NOW,
        code="token_reused",
        person="client:ada",
    )
    assert said.audit == (nothing,)
    assert ledger.audit(ORGANIZATION)[-1] == nothing
