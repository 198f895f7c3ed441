import pytest

from helpgen.model.catalog import Key
from helpgen.read.values.fit import misfits


def key(**words: object) -> Key:
    return Key.model_validate(words, by_alias=True, by_name=False)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, {"type": "boolean"}),
        (0, {"type": "integer", "minimum": 0}),
        (168, {"type": "integer", "maximum": 168}),
        (1.5, {"type": "number"}),
        (2, {"type": "number"}),
        ("", {"type": "string"}),
        ("b", {"type": "string", "enum": ("a", "b")}),
        (None, {"type": "string", "nullable": True, "enum": ("a",)}),
        ("America/New_York", {"type": "string", "format": "timezone"}),
        ("2026-02-28", {"type": "string", "format": "date"}),
        ("23:59", {"type": "string", "format": "time"}),
        ((1, 2), {"type": "array", "items": {"type": "integer"}}),
        ({"a": 1}, {"type": "object"}),
    ],
)
def test_values_of_the_key_fit(value: object, words: dict[str, object]) -> None:
    assert list(misfits(value, key(**words))) == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("false", {"type": "boolean"}),
        (1, {"type": "boolean"}),
        ((True,), {"type": "boolean"}),
        (True, {"type": "integer"}),
        (1.0, {"type": "integer"}),
        ("24", {"type": "integer"}),
        (-1, {"type": "integer", "minimum": 0}),
        (169, {"type": "integer", "maximum": 168}),
        (7, {"type": "string"}),
        (None, {"type": "string"}),
        ("c", {"type": "string", "enum": ("a", "b")}),
        ("2026-02-30", {"type": "string", "format": "date"}),
        ("20260228", {"type": "string", "format": "date"}),
        ("24:00", {"type": "string", "format": "time"}),
        ("x", {"type": "string", "format": "email"}),
        ("x", {"type": "string", "format": "uri"}),
        ("a", {"type": "array"}),
    ],
)
def test_other_values_do_not_fit_and_are_told_why(value: object, words: dict[str, object]) -> None:
    ((way, kind, message, hint),) = misfits(value, key(**words))
    assert (way, kind) == ((), "value")
    assert message
    assert hint


@pytest.mark.parametrize(
    "zone", ["Mars/X", "../../etc/passwd", "america/new_york", "", "EST5EDT,M3"]
)
def test_a_zone_is_one_of_the_list_or_none(zone: str) -> None:
    ((_, kind, _, _),) = misfits(zone, key(type="string", format="timezone"))
    assert kind == "zone"


def test_what_is_wrong_inside_a_structure_is_found_where_it_is() -> None:
    day = {"type": "object", "properties": {"day": {"type": "integer"}}}
    value = ({"day": 1}, {"day": "x", "dya": 1})
    ways = [way for way, *_ in misfits(value, key(type="array", items=day))]
    assert ways == [(1, "day"), (1, "dya")]
