"""A profile held against the constraints of the catalog."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import Options
from helpgen.read.catalog import read_catalog
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import read_profiles
from tests.unit.read.conftest import CATALOG

Write = Callable[[dict[str, str | bytes]], Path]
SHUT = """\
  shut: {features: {portalEnabled: false}, settings: {mode: closed}}
constraints:
  - if: settings.mode == "closed"
    then: [not features.portalEnabled, features.leadHours >= 24]
    why: nobody would answer.
"""
NEW_YORK = "settings: {timezone: America/New_York}\n"


def found(project: Write, text: str, catalog: str = CATALOG + SHUT) -> tuple[Diagnostic, ...]:
    files: dict[str, str | bytes] = {
        "catalog.yaml": catalog,
        "profiles/harbor.yaml": f"id: harbor\nname: x\n{text}",
    }
    root = project(files)
    read = read_profiles(root, basis(read_catalog(root).value), Options())
    assert read.value.held_back == (("harbor",) if read.diagnostics else ())
    return read.diagnostics


@pytest.mark.parametrize(
    "text",
    [
        "",
        "features: {portalEnabled: true, leadHours: 1}\n",
        "settings: {mode: closed}\n",
        "template: shut\n",
        "template: shut\nsettings: {mode: open}\nfeatures: {portalEnabled: true}\n",
    ],
)
def test_values_that_go_together_are_sound(project: Write, text: str) -> None:
    assert found(project, text) == ()


def test_a_broken_demand_is_told_at_what_has_to_hold_with_every_value_that_has_a_part(
    project: Write,
) -> None:
    (fault,) = found(project, "settings: {mode: closed}\nfeatures: {portalEnabled: true}\n")
    assert (fault.code, fault.place.line, fault.place.column) == ("PR432", 4, 27)
    assert fault.tenants == ("harbor",)
    assert fault.message == (
        "`features.portalEnabled` is true (profile, profiles/harbor.yaml:4) and "
        '`settings.mode` is "closed" (profile, profiles/harbor.yaml:3): nobody would answer'
    )
    assert fault.hint == (
        'change one of them: where `settings.mode == "closed"`, '
        "the catalog asks that `not features.portalEnabled`"
    )


def test_every_broken_demand_is_told(project: Write) -> None:
    both = "settings: {mode: closed}\nfeatures: {portalEnabled: true, leadHours: 23}\n"
    assert [(each.code, each.place.column) for each in found(project, both)] == [
        ("PR432", 27),
        ("PR432", 44),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("template: therapy\nsettings: {mode: closed}\n", 4),  # the template's portal
        ("features: {portalEnabled: true}\ntemplate: shut\n", 3),  # the template's mode
    ],
)
def test_of_the_profile_s_own_values_and_those_of_its_template_its_own_is_named(
    project: Write, text: str, line: int
) -> None:
    (fault,) = found(project, text)
    assert (fault.code, fault.place.line) == ("PR432", line)
    assert "(template, catalog.yaml:" in fault.message


def test_what_only_a_template_says_is_told_at_its_name(project: Write) -> None:
    catalog = CATALOG + SHUT.replace("portalEnabled: false", "portalEnabled: true")
    (fault,) = found(project, "template: shut\n", catalog)
    assert (fault.code, fault.place.line, fault.place.column) == ("PR432", 3, 11)


def test_a_default_is_held_to_it_too(project: Write) -> None:
    catalog = (CATALOG + SHUT).replace("default: open", "default: closed").replace("24, ", "23, ")
    (fault,) = found(project, "", catalog)
    assert (fault.code, fault.place.line) == ("PR432", 1)
    assert "`features.leadHours` is 23 (default, catalog.yaml:6)" in fault.message


@pytest.mark.parametrize(
    "wrong",
    [
        "features: {portalEnabled: true, leadHours: many}\n",
        "features: {portalEnabled: true}\ntemplate: shutt\n",
        "features: {portalEnabled: true}\nnmae: x\n",
    ],
)
def test_where_a_value_is_wrong_nothing_is_asked_of_it_with_others(
    project: Write, wrong: str
) -> None:
    codes = {each.code for each in found(project, f"settings: {{mode: closed}}\n{wrong}")}
    assert codes
    assert "PR432" not in codes
