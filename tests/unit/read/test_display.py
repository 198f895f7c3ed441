"""Units, currencies and titles of choices in the catalog."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.read.catalog import read_catalog

Write = Callable[[dict[str, str | bytes]], Path]
LABELS = "labels: {animal: {singular: Animal, plural: Animals}}\n"


def found(project: Write, key: str, language: str = "en") -> list[tuple[str, str, str]]:
    text = (
        f"settings:\n  fee: {{{key}}}\n  unit: {{type: string, format: currency, default: USD}}\n"
    )
    text += f"  word: {{type: string, default: x}}\n{LABELS}"
    root = project({"catalog.yaml": text})
    read = read_catalog(root, language)
    assert all(each.place.line == 2 and each.place.column > 1 for each in read.diagnostics)
    return [(each.code, each.message, each.hint) for each in read.diagnostics]


@pytest.mark.parametrize(
    "key",
    [
        "type: integer, default: 1, unit: hour",
        "type: integer, default: 1, unit: kg",
        "type: integer, default: 1, unit: '%'",
        "type: integer, default: 1, unit: ms",
        "type: integer, default: 1, unit: class",
        "type: integer, default: 1, unit: {singular: hours, plural: hourses}",
        "type: integer, default: 1, unit: labels.animal",
        "type: number, default: 1, currency: USD",
        "type: number, default: 1, currency: settings.unit",
        "type: string, default: idexx, enum: [idexx, other], titles: {idexx: IDEXX}",
        "type: integer, default: 1, enum: [1, 2], titles: {'1': low, '2': high}",
        "type: string, format: currency, default: EUR",
    ],
)
def test_what_can_be_shown_is_quiet(project: Write, key: str) -> None:
    assert found(project, key) == []


@pytest.mark.parametrize(
    ("key", "code", "words"),
    [
        ("type: integer, default: 1, unit: hours", "PR425", ("1 hours", "unit: hour`")),
        (
            'type: integer, default: 1, unit: "{{labels.animal.singular}}"',
            "LB306",
            ("{{labels.animal.singular}}", "write `unit: labels.animal`"),
        ),
        ('type: integer, default: 1, unit: "{{tenant.name}} h"', "LB306", ("write it out",)),
        (
            'type: integer, default: 1, unit: {singular: a, plural: "{{x}}"}',
            "LB306",
            ("`settings.fee.unit.plural`", "{{x}}"),
        ),
        ("type: integer, default: 1, unit: {singular: hour}", "PR422", ("plural",)),
        ("type: integer, default: 1, unit: 7", "PR422", ("must be text",)),
        ("type: integer, default: 1, unit: labels.animl", "PR424", ("did you mean `animal`",)),
        (
            "type: integer, default: 1, unit: labels.animal.plural",
            "PR424",
            ("write `unit: labels.animal`",),
        ),
        ("type: number, default: 1, currency: usd", "PR423", ("`usd`", "write USD")),
        ("type: number, default: 1, currency: dollars", "PR423", ("ISO 4217",)),
        ("type: number, default: 1, currency: settings.unti", "PR424", ("settings.unit",)),
        ("type: number, default: 1, currency: settings.word", "PR423", ("format: currency",)),
        ("type: string, default: a, currency: USD", "PR423", ("is for numbers",)),
        ("type: string, format: currency, default: Dollar", "PR423", ("no currency: `Dollar`",)),
        (
            "type: string, default: a, enum: [a, other], titles: {othr: Other}",
            "PR423",
            ("no value `othr`", "did you mean `other`"),
        ),
        (
            'type: string, default: a, enum: [a], titles: {a: "{{tenant.name}}"}',
            "LB306",
            ("{{tenant.name}}",),
        ),
        ("type: string, default: a, enum: [a], titles: {a: ' '}", "PR406", ("blank",)),
    ],
)
def test_what_cannot_be_shown_is_one_finding_with_its_fix(
    project: Write, key: str, code: str, words: tuple[str, ...]
) -> None:
    ((got, message, hint),) = found(project, key)
    assert got == code
    assert [each for each in words if each not in f"{message} ({hint})"] == []


def test_in_another_language_a_unit_needs_its_forms(project: Write) -> None:
    hour = "type: integer, default: 1, unit: Stunde"
    ((code, message, hint),) = found(project, hour, "de")
    assert (code, "Stunde" in message, "{singular: Stunde, plural: ...}" in hint) == (
        "PR426",
        True,
        True,
    )
    for unit in ("kg", "labels.animal", "{singular: Stunde, plural: Stunden}"):
        assert found(project, f"type: integer, default: 1, unit: {unit}", "de") == []


def test_role_titles_and_the_related_heading_take_no_variables(project: Write) -> None:
    text = f'roles: {{admin: "{{{{labels.animal.singular}}}} admin"}}\n{LABELS}'
    assert [each.code for each in read_catalog(project({"catalog.yaml": text})).diagnostics] == [
        "LB306"
    ]
