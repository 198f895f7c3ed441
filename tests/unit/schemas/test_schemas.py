import json

import pytest
from jsonschema import Draft202012Validator

from helpgen.read.yaml.front_matter import split
from helpgen.read.yaml.yaml_core import read_yaml
from helpgen.schemas.schemas import NAMES, SCHEMAS, schema_text
from tests.house.tree import ROOT

OWN = {
    "article": "content/help/**/*.md",
    "catalog": "catalog.yaml",
    "options": "helpgen.yaml",
    "practice": "content/booking/*.yaml",
    "profile": "profiles/*.yaml",
    "scenario": "content/booking/scenarios/**/*.yaml",
    "searches": "content/searches.yaml",
    "snippet": "content/snippets/open-settings-page.md",
    "theme": "docs/examples/theme/themes/*/theme.yaml",
}
"""Where our own files of each kind are."""


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


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_helpgen_takes_an_editor_takes_too(name: str) -> None:
    schema = Draft202012Validator(json.loads(schema_text(name)))
    files = sorted(ROOT.glob(OWN[name]))
    assert files
    for file in files:
        text = file.read_text()
        if name in ("article", "snippet"):
            parts = split(file.name, text).value
            assert parts
            text = parts.fields
        tree = read_yaml(text, file.name).value
        assert tree
        faults = [error.message for error in schema.iter_errors(json.loads(json.dumps(tree.value)))]
        assert faults == [], file


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_misspelled_field_is_no_more_known_to_an_editor_than_to_helpgen(name: str) -> None:
    schema = Draft202012Validator(json.loads(schema_text(name)))
    assert any("'tilte'" in error.message for error in schema.iter_errors({"tilte": "x"}))
