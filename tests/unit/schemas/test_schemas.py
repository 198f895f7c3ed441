import json

import pytest

from helpgen.schemas.schemas import SCHEMAS, schema_text


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_names_its_dialect_and_itself_and_is_closed(name: str) -> None:
    schema = json.loads(schema_text(name))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema
    assert schema["title"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_described(name: str) -> None:
    schema = json.loads(schema_text(name))
    silent = [
        field
        for field, rule in schema["properties"].items()
        if not (rule.get("description") or "$ref" in rule)
    ]
    assert silent == []


def test_fields_have_the_names_that_people_type() -> None:
    fields = json.loads(schema_text("article"))["properties"]
    assert {"audienceRoles", "redirectFrom", "whenUnmet"} <= set(fields)
    assert "audience_roles" not in fields
