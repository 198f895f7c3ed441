"""The rules are asked in process; what they have answered they are not asked again."""

from collections.abc import Mapping

import pytest

from helpgen.booking.engine import ruled
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.verify.engine import RuleQuestion

POLICY: Mapping[str, object] = {
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingNoticeDays": 0,
    "settings.timezone": "UTC",
}
GIVEN = {"now": "2026-03-02T10:00:00Z", "start": "2026-03-03T10:00:00Z"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """All lines that reach the rules."""
    whole, lines = ruled.ruled, list[object]()

    def listening(line: Mapping[str, object]) -> object:
        lines.append(line)
        return whole(line)

    monkeypatch.setattr(ruled, "ruled", listening)
    return lines


def question(hours: object = 24, law: str = "") -> RuleQuestion:
    policy = {**POLICY, "features.selfBookingLeadTimeHours": hours}
    return RuleQuestion("booking.lead-time", policy, GIVEN, law)


def test_a_question_is_asked_once(asked: list[object]) -> None:
    engine = OwnEngine()
    first, again = engine.answer([question(), question()])
    assert first is again
    assert first.allowed
    assert engine.answer([question()]) == [first]
    assert len(asked) == 1


def test_another_policy_or_law_is_another_question(asked: list[object]) -> None:
    answers = OwnEngine().answer(
        [question(), question(25), question(law="never-inside-window"), question(1), question(True)]
    )
    assert [each.allowed for each in answers] == [True, False, True, True, False]
    assert [each.holds for each in answers] == [None, None, True, None, None]
    assert "whole number" in answers[-1].error
    assert len(asked) == 5


def test_what_cannot_be_asked_is_told_again(asked: list[object]) -> None:
    wrong = RuleQuestion("booking.lead-time", POLICY, {"now": "noon"})
    first, again = OwnEngine().answer([wrong, wrong])
    assert first == again
    assert first.error
    assert len(asked) == 1
