"""What is typed behind --set has the type of its key."""

import pytest

from helpgen.model.catalog import Catalog
from helpgen.read.typed_setting import SettingError, typed_setting

CATALOG = Catalog.model_validate_json(
    """{"features": {"hours": {"type": "integer", "nullable": true, "default": 1},
                     "on": {"type": "boolean", "default": false},
                     "word": {"type": "string", "default": "a"},
                     "list": {"type": "array", "items": {"type": "integer"}, "default": []},
                     "table": {"type": "object", "default": {}}}}"""
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("features.hours=3", 3),
        ("features.hours= 3 ", 3),
        ("features.hours=null", None),
        ("features.on=true", True),
        ("features.word=a=b", "a=b"),
        ("features.word=3", "3"),
        ('features.word="3"', "3"),
        ("features.word=true", "true"),
        ("features.list=[1, 2]", (1, 2)),
        ('features.table={"a": [1]}', {"a": (1,)}),
    ],
)
def test_a_value_is_read_as_its_key_wants_it(typed: str, value: object) -> None:
    name, read = typed_setting(typed, CATALOG)
    assert (name, read) == (typed.partition("=")[0], value)
    assert type(read) is type(value)


def test_what_is_wrong_inside_a_list_is_told_with_its_place() -> None:
    with pytest.raises(SettingError, match=r"features\.list\.1 must be a whole number"):
        typed_setting('features.list=[1, "a"]', CATALOG)
