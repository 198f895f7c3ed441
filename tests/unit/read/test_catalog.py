from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.read.catalog import read_catalog

Write = Callable[[dict[str, str | bytes]], Path]


def codes(project: Write, text: str) -> list[str]:
    return [each.code for each in read_catalog(project({"catalog.yaml": text})).diagnostics]


def test_a_sound_catalog_is_whole(project: Write) -> None:
    read = read_catalog(project({}))
    assert read.diagnostics == ()
    assert read.value.is_whole
    assert read.value.catalog.keys()["features.leadHours"].unit == "hour"


def test_no_catalog_declares_nothing_and_a_broken_one_is_not_whole(
    project: Write, tmp_path: Path
) -> None:
    assert read_catalog(tmp_path).value.is_whole
    assert not read_catalog(project({"catalog.yaml": "a: ["})).value.is_whole


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("feature: {}", "PR422"),
        ("features: {a: {type: bool}}", "PR422"),
        ("features: {a: {type: boolean, defualt: true}}", "PR422"),
        ("features: {a-b: {type: boolean, default: true}}", "PR422"),
        ("features:", "PR422"),
        ("labels: {patient: {singular: Patient}}", "PR422"),
        ("categories: [{slug: Portal, title: x}]", "SL501"),
        ("categories: [{slug: con, title: x}]", "SL503"),
        ("categories: [{slug: a, title: x}, {slug: a, title: y}]", "SL504"),
        ("categories: [{slug: a1, title: x}, {slug: al, title: y}]", "SL502"),
        ("features: {a: {type: integer, default: x}}", "PR423"),
        ("features: {a: {type: integer, default: 9, maximum: 8}}", "PR423"),
        ("features: {a: {type: integer, minimum: 2, maximum: 1}}", "PR423"),
        ("features: {a: {type: string, minimum: 2}}", "PR423"),
        ("features: {a: {type: string, enum: [a, 1]}}", "PR423"),
        ("features: {a: {type: boolean, default: null}}", "PR423"),
        ("settings: {tz: {type: string, format: timezone, default: Mars/X}}", "PR423"),
        ("features: {a: {type: boolean, article: portal}}", "SL501"),
        ("features: {a: {type: boolean, requires: [features.b]}}", "PR424"),
        ("org: {d: {type: array}}\nfeatures: {a: {type: boolean, requires: [org.d]}}", "PR424"),
        ("roles: {a: A}\nfeatures: {a: {type: boolean, changedBy: [b]}}", "PR424"),
        ("features: {a: {type: boolean, changedBy: admin}}", "PR422"),
        ("templates: {t: {features: {a: true}}}", "PR424"),
        ("templates: {t: {labels: {a: {singular: x, plural: y}}}}", "PR424"),
        ("features: {a: {type: boolean}}\ntemplates: {t: {features: {a: 1}}}", "PR423"),
        ('labels: {a: {singular: "x\\n", plural: y}}', "PR403"),
        ('roles: {a: ""}', "PR406"),
    ],
)
def test_each_fault_has_its_code(project: Write, text: str, code: str) -> None:
    assert codes(project, text) == [code]


def test_a_written_null_is_a_default_and_a_missing_one_is_none(project: Write) -> None:
    text = "features: {a: {type: integer, nullable: true, default: null}, b: {type: integer}}"
    catalog = read_catalog(project({"catalog.yaml": text})).value.catalog
    assert catalog.features["a"].has_default
    assert not catalog.features["b"].has_default


def test_every_fault_comes_at_once_with_its_place(project: Write) -> None:
    text = "features:\n  a: {type: boolean, default: 1}\n  b: {type: intger}\nextra: 1\n"
    found = read_catalog(project({"catalog.yaml": text})).diagnostics
    assert sorted((each.place.line, each.code) for each in found) == [
        (2, "PR423"),
        (3, "PR422"),
        (4, "PR422"),
    ]
