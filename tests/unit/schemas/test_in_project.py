"""Schemas as one project has them, held against what the reader takes and refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from helpgen.model.catalog import Catalog
from helpgen.read.catalog import read_catalog
from helpgen.read.premises import read_premises
from helpgen.schemas.in_project import project_schema_files, project_schema_text
from helpgen.schemas.schemas import schema_files, schema_text
from tests.house.tree import ROOT

CATALOG = """\
roles: {admin: Administrator, staff: Staff}
categories: [{slug: portal, title: Portal}, {slug: settings, title: Settings}]
features:
  online: {type: boolean, default: false, title: Online, description: Whether at all.}
  places: {type: integer, minimum: 1, maximum: 50, default: 10, unit: place, requires: [features.online]}
settings:
  mode: {type: string, enum: [open, closed], default: open}
  note: {type: string, nullable: true}
  choice: {type: string, enum: [one], nullable: true}
  opens: {type: string, format: time, default: "08:00"}
  zone: {type: string, format: timezone, default: America/New_York}
  rate: {type: number, minimum: 0.5, default: 1.5}
org:
  days: {type: array, items: {type: integer, minimum: 1}, default: [1]}
  map: {type: object, properties: {a: {type: boolean}}, default: {a: true}}
labels:
  patient: {singular: Patient, plural: Patients}
templates:
  therapy: {features: {online: true}}
"""


@pytest.fixture(name="catalog")
def _catalog(tmp_path: Path) -> Catalog:
    (tmp_path / "catalog.yaml").write_text(CATALOG)
    return read_catalog(tmp_path).value.catalog


def schema(name: str, catalog: Catalog) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(project_schema_text(name, catalog))
    Draft202012Validator.check_schema(made)
    return made


def test_an_article_chooses_among_the_names_of_the_catalog(catalog: Catalog) -> None:
    made = schema("article", catalog)
    fields = made["properties"]
    assert fields["category"]["enum"] == ["portal", "settings"]
    assert "portal (Portal)" in fields["category"]["description"]
    assert fields["audienceRoles"]["items"]["enum"] == ["admin", "staff"]
    scopes = made["$defs"]["Prerequisites"]["properties"]
    assert scopes["features"]["items"]["enum"] == ["online", "places"]
    assert scopes["org"]["items"]["enum"] == ["days", "map"]


def test_a_profile_s_keys_have_type_limits_titles_descriptions_and_defaults(
    catalog: Catalog,
) -> None:
    fields = schema("profile", catalog)["properties"]
    assert fields["features"]["properties"]["online"] == {
        "type": "boolean",
        "title": "Online",
        "description": "Whether at all.",
        "default": False,
    }
    places = fields["features"]["properties"]["places"]
    assert (places["minimum"], places["maximum"], places["default"]) == (1, 50, 10)
    assert "Requires features.online." in places["description"]
    assert fields["settings"]["properties"]["choice"]["enum"] == ["one", None]
    assert fields["template"]["enum"] == ["therapy", None]
    assert list(fields["labels"]["properties"]) == ["patient"]


@pytest.mark.parametrize(
    ("profile", "is_taken"),
    [
        ({}, True),
        ({"features": {"online": True, "places": 50}}, True),
        ({"features": {"places": 51}}, False),
        ({"features": {"places": "10"}}, False),
        ({"features": {"onlin": True}}, False),
        ({"settings": {"mode": "closed", "note": None, "choice": None}}, True),
        ({"settings": {"mode": "ajar"}}, False),
        ({"settings": {"mode": None}}, False),
        ({"settings": {"choice": "two"}}, False),
        ({"settings": {"opens": "23:59", "zone": "Europe/Berlin", "rate": 0.5}}, True),
        ({"settings": {"opens": "24:00"}}, False),
        ({"settings": {"rate": 0.4}}, False),
        ({"org": {"days": [1, 2], "map": {"a": False}}}, True),
        ({"org": {"days": [0]}}, False),
        ({"org": {"map": {"b": True}}}, False),
        ({"template": "therapy", "labels": {"patient": {"singular": "A", "plural": "B"}}}, True),
        ({"template": "school"}, False),
        ({"labels": {"client": {"singular": "A", "plural": "B"}}}, False),
        ({"labels": {"patient": {"singular": "A"}}}, False),
    ],
    ids=str,
)
def test_the_schema_of_a_profile_takes_what_the_reader_takes(
    catalog: Catalog, tmp_path: Path, profile: dict[str, Any], is_taken: bool
) -> None:
    whole = {"id": "harbor", "name": "Harbor", **profile}
    assert Draft202012Validator(schema("profile", catalog)).is_valid(whole) is is_taken
    (tmp_path / "profiles").mkdir()
    met = {"features": {"online": True, **profile.get("features", {})}}  # what `places` requires
    (tmp_path / "profiles" / "harbor.yaml").write_text(json.dumps(whole | met))
    held_back = read_premises(tmp_path).value.tenants.held_back
    assert (not held_back) is is_taken


def test_what_a_catalog_has_none_of_stays_open() -> None:
    fields = schema("article", Catalog())["properties"]
    assert "enum" not in fields["category"]
    assert "enum" not in fields["audienceRoles"]["items"]
    assert fields["category"] == json.loads(schema_text("article"))["properties"]["category"]


def test_the_others_are_as_in_every_project(catalog: Catalog) -> None:
    own, every = project_schema_files(catalog), schema_files()
    assert own.keys() == every.keys()
    differ = [path for path in own if own[path] != every[path]]
    assert differ == ["schemas/article.schema.json", "schemas/profile.schema.json"]


def test_our_own_profiles_fit_the_schema_of_our_own_catalog() -> None:
    validator = Draft202012Validator(schema("profile", read_catalog(ROOT).value.catalog))
    files = sorted((ROOT / "profiles").glob("*.yaml"))
    assert len(files) > 7
    for file in files:
        assert [
            each.message for each in validator.iter_errors(yaml.safe_load(file.read_text()))
        ] == []
