"""Every code can be reached, and what it says when it is can be used."""

from collections.abc import Callable

import pytest

from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Severity
from tests.faults.codes import (
    booking,
    claims,
    conditions,
    files,
    front_matter,
    labels,
    links,
    profiles,
    slugs,
    snippets,
    structure,
    themes,
)
from tests.house.tree import ROOT
from tests.project import Project

AREAS = (
    front_matter,
    conditions,
    labels,
    profiles,
    slugs,
    links,
    files,
    structure,
    snippets,
    claims,
    themes,
    booking,
)
CASES: dict[str, Callable[[Project], None]] = {
    code: case for area in AREAS for code, case in area.CASES.items()
}
LONG = {"CL927": "faults are planted in all rules that claims are about"}
"""Codes that `make check` leaves to `make test`, with what takes so long."""
FACING = {row.code: row.severity for row in CODES}


def test_every_code_of_the_table_has_one_case_and_every_case_a_code() -> None:
    assert sorted(CASES) == sorted(FACING)
    assert sum(len(area.CASES) for area in AREAS) == len(CASES)


@pytest.mark.parametrize(
    "code", [pytest.param(each, marks=[pytest.mark.long] * (each in LONG)) for each in CASES]
)
def test_a_code_is_found_alone_with_a_place_a_hint_and_a_page(project: Project, code: str) -> None:
    project.profile("bay")
    CASES[code](project)
    result = project.check()
    found = result.diagnostics or project.verify().diagnostics or project.build().diagnostics
    found = found or project.asked_outside().diagnostics
    found = found or project.mutate(time_box=0).diagnostics
    found = found or project.mutate("booking.lead-time").diagnostics
    assert {each.code for each in found} == {code}, found
    if not code.startswith("TH"):  # of a template its language tells the line only
        assert all(each.place.column for each in found if each.place.line), found
    for each in found:
        path = each.place.path
        assert path
        assert not path.startswith(("/", "..")), path
        assert each.message
        assert each.hint, each
    if result.diagnostics:
        assert result.exit_code == (1 if FACING[code] is Severity.ERROR else 0)
    assert (ROOT / "docs" / "codes" / f"{code}.md").is_file()
