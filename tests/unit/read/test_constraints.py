"""What the catalog asks of values taken together: what can be asked, and what is wrong with the asking."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.read.catalog import CatalogFile, read_catalog
from helpgen.read.constraints import read_constraints
from tests.unit.read.conftest import CATALOG

Write = Callable[[dict[str, str | bytes]], Path]
LINE = len(CATALOG.splitlines()) + 2
"""Of the one constraint below."""
BOOKS = "features.bookingEnabled"


def read(project: Write, *constraints: str) -> tuple[CatalogFile, list[tuple[str, int, int]]]:
    lines = "".join(f"  - {each}\n" for each in constraints)
    found = read_catalog(project({"catalog.yaml": f"{CATALOG}constraints:\n{lines}"}))
    places = [(each.code, each.place.line, each.place.column) for each in found.diagnostics]
    return found.value, places


def test_every_condition_below_then_is_a_demand_of_its_own(project: Write) -> None:
    then = '[features.portalEnabled, settings.mode == "open"]'
    file, found = read(project, f"{{if: {BOOKS}, then: {then}, why: it would be shut}}")
    assert found == []
    demands = read_constraints(file.catalog, file.tree).value
    assert [each.words for each in demands] == [
        (BOOKS, "features.portalEnabled"),
        (BOOKS, 'settings.mode == "open"'),
    ]
    assert {each.why for each in demands} == {"it would be shut"}


def test_what_holds_under_if_is_given_below_then(project: Write) -> None:
    asked = '{if: settings.note is set, then: [settings.note != "x"], why: no}'
    assert read(project, asked)[1] == []
    unset = f'{{if: {BOOKS}, then: [settings.note != "x"], why: no}}'
    assert [code for code, *_ in read(project, unset)[1]] == ["CD207"]


@pytest.mark.parametrize(
    ("constraint", "code", "column"),
    [
        ("{if: features.portal, then: [features.bookingEnabled], why: no}", "CD206", 10),
        (f"{{if: {BOOKS}, then: [features.portal], why: no}}", "CD206", 42),
        (f"{{if: {BOOKS}, then: [org.days], why: no}}", "CD207", 42),
        (f"{{if: {BOOKS}, then: [settings.mode], why: no}}", "CD207", 42),
        (f"{{if: {BOOKS} &&, then: [features.portalEnabled], why: no}}", "CD205", 10),
        (f'{{if: tenant.id == "bay", then: [{BOOKS}], why: no}}', "CD206", 10),
        (f"{{if: {BOOKS}, then: [], why: no}}", "PR422", 41),
        (f"{{if: {BOOKS}, then: {BOOKS}, why: no}}", "PR422", 41),
        (f"{{if: {BOOKS}, then: [features.portalEnabled]}}", "PR422", 5),
        (f"{{then: [{BOOKS}], why: no}}", "PR422", 5),
        (f"{{if: {BOOKS}, then: [features.portalEnabled], why: no, else: [x]}}", "PR422", 76),
        (f'{{if: {BOOKS}, then: [features.portalEnabled], why: "a\\tb\\n"}}', "PR403", 72),
        (f"{{if: {BOOKS}, then: [{BOOKS}], why: no}}", "PR433", 42),
        ("{if: features.leadHours > 200, then: [features.bookingEnabled], why: no}", "PR433", 43),
    ],
)
def test_a_fault_is_told_where_it_stands(
    project: Write, constraint: str, code: str, column: int
) -> None:
    assert read(project, constraint)[1] == [(code, LINE, column)]


def test_a_demand_with_a_fault_is_none_and_the_others_are_read(project: Write) -> None:
    file, found = read(
        project,
        f"{{if: {BOOKS}, then: [features.portal, features.portalEnabled], why: no}}",
        f"{{if: features.portal, then: [{BOOKS}], why: no}}",
        f"{{if: not {BOOKS}, then: [not features.portalEnabled], why: no}}",
    )
    assert [code for code, *_ in found] == ["CD206", "CD206"]
    words = [each.words for each in read_constraints(file.catalog, file.tree).value]
    assert words == [
        (BOOKS, "features.portalEnabled"),
        (f"not {BOOKS}", "not features.portalEnabled"),
    ]


def test_a_demand_that_forbids_what_if_says_is_no_idle_one(project: Write) -> None:
    assert read(project, f"{{if: {BOOKS}, then: [not {BOOKS}], why: nobody may}}")[1] == []
