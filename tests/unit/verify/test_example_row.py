"""A case is written as an example that can be pasted, and read back as the same case."""

import json
from zoneinfo import ZoneInfo

from helpgen.model.engine_description import RuleDescription
from helpgen.verify.cells import Clock
from helpgen.verify.engine import EffectTold, RuleAnswer
from helpgen.verify.example_row import directive, example

CLOCK = Clock(ZoneInfo("America/New_York"), "America/New_York")
RULE = RuleDescription.model_validate_json(
    json.dumps(
        {
            "id": "loan.due",
            "says": "A loan is due.",
            "given": [
                {"name": "lent", "cell": "instant", "aliases": ["Lent on", "Lent"]},
                {"name": "name", "cell": "words"},
                {"name": "books", "rows": [{"name": "title", "cell": "words"}]},
            ],
            "gives": [{"name": "days", "cell": "integer", "aliases": ["Days left"]}],
        }
    )
)
LENT: dict[str, object] = {"lent": "2026-03-02T15:00:00Z"}
SOUND, FAULTY = RuleAnswer(True, facts={"days": 3}), RuleAnswer(False, "too_late", {"days": 4})


def lines(
    given: dict[str, object], sound: RuleAnswer = SOUND, faulty: RuleAnswer = FAULTY
) -> tuple[str, ...]:
    return example(RULE, {"features.days": 3}, given, sound, faulty, CLOCK, "settings.zone")


def test_another_decision_has_a_column_and_other_values_have_none() -> None:
    assert lines(LENT) == (
        "<!-- help:examples loan.due with features.days=3 settings.zone=America/New_York -->",
        "| Lent on | Is it so? |",
        "| --- | --- |",
        "| Mon 2 Mar 2026, 10:00 | yes |",
    )


def test_a_refusal_is_told_with_its_code() -> None:
    assert lines(LENT, FAULTY, SOUND)[-1] == "| Mon 2 Mar 2026, 10:00 | no: too late |"


def test_where_only_a_value_differs_it_has_a_column() -> None:
    told = lines({"name": "Ana"}, SOUND, RuleAnswer(True, facts={"days": 4}))
    assert told[0] == "<!-- help:examples loan.due with features.days=3 -->", "no time, no zone"
    assert told[1:] == ("| name | Days left? |", "| --- | --- |", "| Ana | 3 |")


def test_a_fault_that_cannot_answer_is_told_apart_by_the_decision() -> None:
    assert lines({"name": "Ana"}, SOUND, RuleAnswer(error="no"))[-1] == "| Ana | yes |"


def test_a_list_of_rows_fits_in_no_table() -> None:
    assert lines({"books": [{"title": "Emma"}]}) == ()


def test_a_question_without_an_answer_is_no_example() -> None:
    assert lines(LENT, RuleAnswer(error="no")) == ()


def test_an_effect_too_many_is_ruled_out_once() -> None:
    letters = (EffectTold("letter", "reader"), EffectTold("letter", "reader"))
    faulty = RuleAnswer(True, facts={"days": 3}, effects=letters)
    assert lines(LENT, SOUND, faulty) == (
        "<!-- help:claim loan.due not=letter:reader with features.days=3 -->",
    )


def test_for_an_effect_that_is_missing_there_is_no_form() -> None:
    sound = RuleAnswer(True, facts={"days": 3}, effects=(EffectTold("letter"),))
    assert lines(LENT, sound, SOUND) == ()


def test_values_behind_with_are_quoted_where_they_could_be_read_otherwise() -> None:
    policy: dict[str, object] = {
        "a.number": 3,
        "b.switch": True,
        "c.none": None,
        "d.word": "plain",
        "e.words": "two words",
        "f.digits": "3",
        "g.list": ["a"],
        "h.empty": "",
    }
    assert directive("loan.due", policy) == (
        "<!-- help:examples loan.due with a.number=3 b.switch=true c.none=null d.word=plain "
        'e.words="two words" f.digits="3" g.list="[\\"a\\"]" h.empty="" -->'
    )
    assert directive("loan.due", {}) == "<!-- help:examples loan.due -->"
