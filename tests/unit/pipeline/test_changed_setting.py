"""Another setting of one organization: which claims turn, what is read otherwise, and what the catalog forbids."""

from datetime import date
from pathlib import Path

import pytest

from helpgen.model.claim_verdict import Status
from helpgen.pipeline.changed_setting import SettingResult, changed_setting
from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE
from helpgen.verify.reading import ReadingShift
from tests.project import CATALOG, Project

CONSTRAINT = """\
constraints:
  - if: features.approval
    then: [features.booking]
    why: nobody approves what cannot be booked
"""
BODY = """\
At least 24 hours<!-- help:is features.leadHours unit=hour -->, which is {{features.leadHours}}.

<!-- help:when features.portal -->
Sign in.
<!-- help:end -->
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path / "p")
    project.write("catalog.yaml", CATALOG + CONSTRAINT)
    project.profile("bay")
    project.profile("cove")
    project.article("portal/one", BODY)
    return project


def asked(project: Project, *settings: str, tenants: tuple[str, ...] = ("bay",)) -> SettingResult:
    return changed_setting(project.root, date(2026, 11, 29), settings, tenants)


def test_a_typed_number_turns_red_and_a_computed_one_reads_otherwise(project: Project) -> None:
    result = asked(project, "features.leadHours=48")
    (turned,) = result.turned
    assert (turned.before.status, turned.after.status) == (Status.PASS, Status.FAIL)
    assert turned.after.tenants == ("bay",)
    assert [(each.line, each.shift) for each in result.shifted] == [(9, ReadingShift.REREADS)]
    assert result.diagnostics[0].place.line == 9
    assert result.exit_code == FINDINGS


def test_a_switch_makes_a_block_appear(project: Project) -> None:
    result = asked(project, "features.portal=true")
    assert [(each.shift, each.after) for each in result.shifted] == [
        (ReadingShift.APPEARS, "Sign in.")
    ]
    assert (result.turned, result.exit_code) == ((), FINE)


def test_what_the_catalog_forbids_is_told(project: Project) -> None:
    result = asked(project, "features.approval=true")
    (why,) = result.broken
    assert why.startswith("`features.booking` has to hold where `features.approval` does: nobody")
    assert result.exit_code == FINDINGS
    assert asked(project, "features.approval=true", "features.booking=true").broken == ()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("features.leadHour=3", "no key features.leadHour: did you mean features.leadHours?"),
        ("zz.zz=3", "no key zz.zz: catalog.yaml lists all keys"),
        ("features.leadHours=soon", "must be a whole number"),
        ("features.leadHours=200", "features.leadHours"),
        ("settings.mode=imediate", "did you mean `immediate`?"),
        ("features.leadHours", "sets nothing: write it like features.hours=24"),
        ("=3", "sets nothing"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(project: Project, typed: str, why: str) -> None:
    result = asked(project, typed)
    assert result.exit_code == USAGE
    assert why in result.refusal


@pytest.mark.parametrize("tenants", [(), ("bay", "cove")])
def test_one_organization_is_asked_about(project: Project, tenants: tuple[str, ...]) -> None:
    refusal = asked(project, "features.portal=true", tenants=tenants).refusal
    assert refusal == "--set asks about one organization: name it with --tenant"


def test_an_unknown_organization_or_a_broken_article_stops_the_question(project: Project) -> None:
    assert "there is no tenant dune" in asked(project, "a.b=1", tenants=("dune",)).refusal
    project.article("portal/two", "<!-- help:is -->\n")
    assert asked(project, "features.portal=true").diagnostics[0].code == "CL901"
