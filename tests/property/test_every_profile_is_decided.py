"""What is said of all possible profiles is what trying each of them shows, and what Z3 says.

`python -m benchmarks.prove_conditions` tries many more.
"""

import pytest

from helpgen.logic import And, Compare, Effort, IsSet, IsTrue, KeyType, Not, Or
from helpgen.logic.possible_profiles import PossibleProfiles
from tests.property import solver
from tests.property.drawn_questions import Question, judged_by_trying, question, tried
from tests.property.solver import judged_by_solver

BATCH = 100


@pytest.mark.parametrize("batch", range(4))
def test_trying_every_profile_finds_the_same_and_nothing_smaller(batch: int) -> None:
    numbers = range(batch * BATCH, (batch + 1) * BATCH)
    assert [wrong for number in numbers if (wrong := judged_by_trying(question(number)))] == []


@pytest.mark.long
@pytest.mark.parametrize("batch", range(4))
def test_z3_finds_the_same(batch: int) -> None:
    numbers = range(batch * BATCH, (batch + 1) * BATCH)
    assert [wrong for number in numbers if (wrong := judged_by_solver(number))] == []


def test_drawn_questions_have_both_answers() -> None:
    found = [tried(question(number)) for number in range(BATCH)]
    assert found.count(None) > BATCH // 10
    assert len({each for each in found if each is not None and each[0] > 1}) > 1
    assert len({solver.drawn(number)[1] for number in range(BATCH)}) > BATCH // 2


def test_a_wrong_answer_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    on, off = IsTrue("features.a"), Not(IsTrue("features.b"))
    both = And((on, off))
    worlds = {"features.a": (True, False), "features.b": (True, False)}
    asked = Question(
        worlds,
        dict.fromkeys(worlds, KeyType("boolean")),
        (),
        {**dict.fromkeys(worlds, False)},
        both,
    )
    assert judged_by_trying(asked) == ""
    for wrong in ({"features.a": True}, {"features.a": True, "features.b": True}, {}, None):
        monkeypatch.setattr(PossibleProfiles, "smallest", lambda *_, found=wrong: found)
        assert judged_by_trying(asked), wrong
    monkeypatch.undo()
    monkeypatch.setattr(PossibleProfiles, "may_hold", lambda *_: False)
    assert judged_by_trying(asked)


def test_z3_would_notice_a_wrong_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = Compare("features.hours", ">", 24)
    days = Not(IsSet("features.days"))
    monkeypatch.setattr(solver, "drawn", lambda *_: ([Or((hours, days))], And((hours, days))))
    assert judged_by_solver(1) == ""
    right = {"features.hours": 25, "features.days": None}
    for wrong in (
        {},
        {"features.hours": 25},
        {**right, "features.on": True},
        {**right, "features.hours": 169},
        None,
    ):
        monkeypatch.setattr(PossibleProfiles, "smallest", lambda *_, found=wrong: found)
        assert judged_by_solver(1), wrong
    monkeypatch.setattr(PossibleProfiles, "may_hold", lambda *_: False)
    assert judged_by_solver(1)


def test_the_effort_of_a_drawn_question_is_small() -> None:
    for number in range(BATCH):
        asked = question(number)
        asked.asked().smallest(asked.condition, Effort(left=5_000))
