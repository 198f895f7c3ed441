"""The schema of descriptions takes ours, and that of a program about something else."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from helpgen.booking.engine.described import description
from helpgen.model.engine_description import EngineDescription
from helpgen.schemas.schemas import schema_text

WRITTEN: dict[str, Any] = json.loads(schema_text("engine-description"))
SCHEMA = Draft202012Validator(WRITTEN)
LIBRARY: dict[str, Any] = {
    "protocol": 1,
    "engine": {"name": "loans"},
    "rules": [
        {
            "id": "loan.renew",
            "says": "A loan can be renewed twice.",
            "given": [{"name": "renewed", "cell": "integer", "aliases": ["Renewed"], "least": 0}],
            "messages": ["too_often"],
        }
    ],
    "messages": [{"code": "too_often", "text": "Bring it back first."}],
}


@pytest.mark.parametrize("whole", [description(), LIBRARY, {**LIBRARY, "rules": []}])
def test_a_description_is_read_and_fits_the_schema(whole: dict[str, Any]) -> None:
    assert list(SCHEMA.iter_errors(json.loads(json.dumps(whole)))) == []
    assert EngineDescription.model_validate_json(json.dumps(whole)).protocol == 1


@pytest.mark.parametrize(
    ("change", "where", "words"),
    [
        ({"protocol": 2}, "protocol", "1 was expected"),
        ({"engine": {}}, "engine", "'name' is a required property"),
        ({"rules": [{"id": "a"}]}, "rules/0", "'says' is a required property"),
        ({"ruels": []}, "", "'ruels' was unexpected"),
        ({"capabilities": ["everything"]}, "capabilities/0", "'everything' is not one of"),
    ],
)
def test_what_is_no_description_is_told_by_its_name(
    change: dict[str, object], where: str, words: str
) -> None:
    wrong = {**LIBRARY, **change}
    (found,) = SCHEMA.iter_errors(wrong)
    assert ("/".join(map(str, found.absolute_path)), words in found.message) == (where, True)
    with pytest.raises(ValueError, match=where.partition("/")[0] or "ruels"):
        EngineDescription.model_validate_json(json.dumps(wrong))


def test_every_member_of_a_description_is_described() -> None:
    parts = [WRITTEN, *WRITTEN["$defs"].values()]
    silent = [
        name
        for part in parts
        for name, said in part.get("properties", {}).items()
        if not said.get("description")
    ]
    assert silent == []
