"""Simpler cases are tried one step at a time: each leaves something out, or makes it round or small."""

import json

from helpgen.model.engine_description import ValueDescription
from helpgen.verify.shortened import shorter

FIELDS = tuple(
    ValueDescription.model_validate_json(json.dumps(each))
    for each in (
        {"name": "start", "cell": "instant"},
        {"name": "now", "cell": "instant", "optional": True},
        {"name": "minutes", "cell": "integer", "least": 1},
        {"name": "late", "cell": "yes/no"},
        {"name": "names", "cell": "words", "many": True},
        {
            "name": "place",
            "single": True,
            "rows": [{"name": "room", "cell": "words", "optional": True}],
        },
    )
)


def test_what_may_be_left_out_is_left_out() -> None:
    case = {"now": "2026-03-02T12:00:00Z"}
    assert list(shorter(case, FIELDS)) == [{}]


def test_all_times_move_together_to_noon_or_a_whole_hour() -> None:
    case = {"start": "2026-03-02T15:20:01Z", "now": "2026-03-02T15:00:00Z"}
    assert {"start": "2026-03-02T12:00:00Z", "now": "2026-03-02T11:39:59Z"} in shorter(case, FIELDS)
    assert {"start": "2026-03-02T15:00:00Z", "now": "2026-03-02T14:39:59Z"} in shorter(case, FIELDS)


def test_numbers_go_to_the_least_and_one_down() -> None:
    assert list(shorter({"minutes": 30}, FIELDS)) == [{"minutes": 1}, {"minutes": 29}]
    assert list(shorter({"minutes": 1}, FIELDS)) == []


def test_yes_becomes_no_and_no_stays() -> None:
    assert list(shorter({"late": True}, FIELDS)) == [{"late": False}]
    assert list(shorter({"late": False}, FIELDS)) == []


def test_a_list_loses_everything_or_one() -> None:
    wanted = [{"names": []}, {"names": ["b"]}, {"names": ["a"]}]
    assert list(shorter({"names": ["a", "b"]}, FIELDS)) == wanted
    assert list(shorter({"names": []}, FIELDS)) == []


def test_what_stands_in_a_row_is_made_shorter_too() -> None:
    assert list(shorter({"place": {"room": "a"}}, FIELDS)) == [{"place": {}}]
