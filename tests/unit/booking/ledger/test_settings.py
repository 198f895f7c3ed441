"""How the file is opened, and in which units and words the store speaks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import AnotherOrganizationError
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.rows import derived, micros
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Span
from tests.unit.booking.ledger.sample import NOW, entry, token


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def told(ledger: Ledger, pragma: str) -> object:
    with ledger:
        assert ledger._connection.isolation_level is None
        return ledger._connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_what_is_acknowledged_is_on_the_disk_unless_that_is_waived(path: Path) -> None:
    full, off = 2, 0
    assert told(Ledger(path), "synchronous") == full
    assert told(Ledger(path, durable=False), "synchronous") == off


def test_who_waits_waits_five_seconds_or_as_long_as_is_said(path: Path) -> None:
    assert told(Ledger(path), "busy_timeout") == 5000
    assert told(Ledger(path, timeout=0.25), "busy_timeout") == 250


def test_a_ledger_in_memory_needs_no_file() -> None:
    with Ledger(":memory:") as ledger, Ledger(":memory:") as other:
        ledger.attempt("oak", token("t"), NOW, lambda _: Outcome())
        assert (ledger.audit("oak"), other.audit("oak")) == ((), ())
        assert ledger._first("oak", token("t")) == Outcome()
        assert other._first("oak", token("t")) is None


def test_instants_are_stored_as_whole_numbers() -> None:
    span = Span(date(2026, 3, 4), 540, 50, "America/New_York")
    assert [type(each) for each in (*derived(span), micros(NOW))] == [int] * 3


def test_every_organization_that_was_named_is_told(path: Path) -> None:
    other = Outcome(audit=(entry("a"), replace(entry("b"), organization="elm")))
    with Ledger(path) as ledger, pytest.raises(AnotherOrganizationError) as raised:
        ledger.attempt("oak", token("t"), NOW, lambda _: other)
    assert str(raised.value) == "of elm, maple, not just oak"


def test_a_word_of_nobody_is_refused_in_so_many_words() -> None:
    with pytest.raises(ValueError, match=r"^a token needs somebody whose it is$"):
        Token("", "t")
