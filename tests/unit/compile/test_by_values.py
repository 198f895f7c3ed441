"""What depends on few values of an organization is made once for each of these."""

import json

from helpgen.compile.by_values import ByValues
from helpgen.logic import Facts


def test_other_values_are_no_reason_to_make_it_again() -> None:
    asked: list[Facts] = []

    def made(facts: Facts) -> str:
        asked.append(facts)
        return f"{facts['a']}"

    by_values = ByValues(["a", "a"], made)
    assert [by_values.of({"a": word, "b": other}) for word, other in ("xy", "xz", "yz")] == [
        "x",
        "x",
        "y",
    ]
    assert asked == [{"a": "x", "b": "y"}, {"a": "y", "b": "z"}]


def test_what_depends_on_no_value_is_made_once() -> None:
    by_values = ByValues[list[str]]([], lambda _facts: [])
    assert by_values.of({"a": 1}) is by_values.of({"a": 2})


def test_values_that_a_dictionary_takes_for_one_are_told_apart() -> None:
    by_values = ByValues(["a"], lambda facts: json.dumps(facts["a"]))
    assert [by_values.of({"a": value}) for value in (1, 1.0, True, 1)] == ["1", "1.0", "true", "1"]
