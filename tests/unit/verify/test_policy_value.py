import pytest

from helpgen.logic.claim_words import Pair
from helpgen.verify.policy_value import value_of
from tests.unit.verify.library import said


def value(text: str, *, quoted: bool = False, **schema: object) -> object:
    return value_of(Pair("a.b", text, 0, quoted), schema)


def fault(text: str, *, quoted: bool = False, **schema: object) -> str:
    with pytest.raises(ValueError) as raised:  # noqa: PT011  its words are asked for
        value(text, quoted=quoted, **schema)
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("24", "integer", 24),
        ("-1", "integer", -1),
        ("1.5", "number", 1.5),
        ("true", "boolean", True),
        ("false", "boolean", False),
        ("null", ["integer", "null"], None),
        ("24", ["integer", "null"], 24),
        ("abc", "string", "abc"),
        ("24", "string", "24"),
        ("true", "string", "true"),
        ("null", "string", "null"),
    ],
)
def test_a_value_is_of_its_keys_type(text: str, kind: object, right: object) -> None:
    got = value(text, type=kind)
    assert got == right
    assert type(got) is type(right)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("abc", "integer"), ("yes", "boolean"), ("1", "boolean"), ("null", "integer")],
)
def test_a_value_of_another_type_is_told_with_the_right_one(text: str, kind: str) -> None:
    assert fault(text, type=kind) == f"it is of the type {kind}"


def test_a_quoted_value_is_text_or_json_for_lists() -> None:
    assert value("24", quoted=True, type="string") == "24"
    assert value("[1, 2]", quoted=True, type="array") == [1, 2]
    assert fault("24", quoted=True, type="integer") == "it is of the type integer"
    assert fault("[1", quoted=True, type="array")


def test_one_of_several_words_is_one_of_them() -> None:
    choices = ["immediate", "request"]
    assert value("request", type="string", enum=choices) == "request"
    assert fault("later", type="string", enum=choices) == "it is one of immediate, request"


def test_a_key_without_a_type_takes_what_is_written() -> None:
    assert [value(text) for text in ("24", "true", "null", "abc")] == [24, True, None, "abc"]


def test_a_key_that_no_rule_reads_is_told_where_it_stands() -> None:
    (found,) = said("<!-- help:claim loan.soon#never-early with features.hour=1 -->\nWords.\n")
    assert found == "CL903 1:44 no rule reads features.hour (did you mean features.hours?)"


def test_a_value_that_cannot_be_is_told_where_it_stands() -> None:
    (found,) = said("<!-- help:claim loan.soon#never-early with features.hours=soon -->\nWords.\n")
    assert found == "CL904 1:44 features.hours cannot be soon (it is of the type integer)"
