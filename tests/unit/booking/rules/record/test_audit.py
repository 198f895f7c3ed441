from datetime import UTC, datetime

import pytest

from helpgen.booking.rules.record.audit import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision, Effect, EffectKind

LAW = RULE.properties[0].holds
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)


def entry(actor: str, event: str, before: str, after: str) -> Effect:
    return Effect(
        EffectKind.AUDIT,
        event,
        (
            ("actor", actor),
            ("event", event),
            ("before", before),
            ("after", after),
            ("now", NOW),
        ),
    )


def test_an_attempt_leaves_one_entry_with_who_what_from_to_and_when() -> None:
    answer = decide("client", "cancel", "booked", "cancelled", NOW)
    assert answer == Decision(effects=(entry("client", "cancel", "booked", "cancelled"),))


def test_a_denied_attempt_leaves_one_as_well() -> None:
    answer = decide("guest", "cancel", "booked", "booked", NOW)
    assert answer.effects == (entry("guest", "cancel", "booked", "booked"),)


@pytest.mark.parametrize("name", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_time_is_kept_as_an_instant_wherever_it_was_written(name: str) -> None:
    answer = decide("client", "cancel", "booked", "cancelled", NOW.astimezone(zone(name)))
    (kept,) = answer.effects
    assert dict(kept.details)["now"] == NOW
    assert repr(dict(kept.details)["now"]) == repr(NOW)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        decide("client", "cancel", "booked", "cancelled", NOW.replace(tzinfo=None))


def test_the_law_holds_and_is_broken_by_another_entry() -> None:
    attempt = ("client", "cancel", "booked", "cancelled")
    assert LAW(*attempt, NOW, answer=decide(*attempt, NOW))
    other = ("client", "cancel", "booked", "booked")
    assert not LAW(*attempt, NOW, answer=decide(*other, NOW))
    mail = Effect(EffectKind.EMAIL, "client", entry(*attempt).details)
    assert not LAW(*attempt, NOW, answer=Decision(effects=(mail,)))
