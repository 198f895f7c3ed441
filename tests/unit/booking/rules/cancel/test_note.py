import pytest

from helpgen.booking.rules.cancel.note import RULE, decide
from helpgen.booking.values.decision import ALLOWED, Decision, effect
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

ON = only({"settings.cancelNote": True})
OFF = only({"settings.cancelNote": False})


def test_canceling_adds_exactly_one_note_with_its_reason_to_the_chart() -> None:
    answer = decide(" feeling ill", ON)
    assert answer.allowed
    assert answer.effects == (
        effect(
            "chart_note:cancellation",
            kind="Appointment Cancellation Note",
            tab="Notes and Documents",
            reason=" feeling ill",
        ),
    )
    assert [each.kind for each in answer.effects] == list(RULE.effects)


def test_where_no_notes_are_kept_none_is_added() -> None:
    assert decide("feeling ill", OFF) == ALLOWED


@pytest.mark.parametrize(
    ("tenant", "notes"),
    [
        ("maple-street-therapy", 0),
        ("bright-path-counseling", 1),
        ("oak-line-behavioral", 1),
        ("lakeside-psychology", 0),
    ],
)
def test_the_systems_differ_by_their_policies_alone(tenant: str, notes: int) -> None:
    assert len(decide("ill", policy_of(tenant)).effects) == notes


def test_its_law_denies_a_second_note_another_reason_and_a_note_that_is_not_wanted() -> None:
    law = ["one-or-none"]
    one = decide("ill", ON)
    assert broken(RULE, one, reason="ill", policy=ON) == []
    assert broken(RULE, ALLOWED, reason="ill", policy=OFF) == []
    assert broken(RULE, one, reason="late", policy=ON) == law
    assert broken(RULE, one, reason="ill", policy=OFF) == law
    assert broken(RULE, ALLOWED, reason="ill", policy=ON) == law
    assert broken(RULE, Decision(effects=one.effects * 2), reason="ill", policy=ON) == law
