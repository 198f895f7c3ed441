"""Addresses that were published and that no article answers for any more: told once, before they are gone."""

import shutil
from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.model.diagnostic import Severity
from helpgen.pipeline import glancing, published_addresses
from helpgen.pipeline.build import build
from helpgen.pipeline.check import check
from tests.project import Project, codes

OLD, NEW = "/help/portal/bookings", "/help/portal/booking"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose article was published, and then got another address."""
    made = Project(tmp_path / "clinic")
    made.write("helpgen.yaml", f"out: {made.out}\n")
    made.profile("bay", "features: {booking: true}\n")
    made.profile("cove")
    made.article(OLD, "Text.\n")
    assert made.build().diagnostics == ()
    (made.root / "content/help/portal/bookings.md").unlink()
    made.article(NEW, "Text.\n")
    return made


def test_lint_and_build_tell_which_address_and_whose_site_has_it(project: Project) -> None:
    found = project.check().diagnostics
    assert codes(found) == ["SL510"]
    assert found[0].tenants == ("bay", "cove")
    assert found[0].message.startswith(f"`{OLD}` was published")
    assert found[0].hint.endswith("perhaps content/help/portal/booking.md")
    result = project.build()
    assert (result.diagnostics, result.exit_code) == (found, 0)


def test_what_another_process_saw_of_the_sites_tells_it_too(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = project.check().diagnostics
    monkeypatch.setattr(glancing, "MANY", 1)
    monkeypatch.setattr(
        published_addresses, "told_by_manifest", lambda _: pytest.fail("it is known")
    )
    result = build(project.root, out=project.out, jobs=2)
    assert (result.diagnostics, codes(expected)) == (expected, ["SL510"])


def test_once_it_is_gone_it_is_told_no_more(project: Project) -> None:
    project.build()
    assert project.build().diagnostics == ()
    assert project.check().diagnostics == ()


def test_a_strict_build_publishes_nothing_and_says_it_again(project: Project) -> None:
    before = project.tree()
    for _ in range(2):
        result = build(project.root, fail_on=Severity.WARNING, jobs=1)
        assert (result.exit_code, codes(result.diagnostics)) == (1, ["SL510"])
        assert project.tree() == before


def test_a_redirect_answers_for_it(project: Project) -> None:
    project.article(NEW, "Text.\n", more=f"redirectFrom: [{OLD}]\n")
    assert project.check().diagnostics == ()
    assert project.build().diagnostics == ()


def test_a_redirect_that_is_taken_away_has_vanished_too(project: Project) -> None:
    project.article(NEW, "Text.\n", more=f"redirectFrom: [{OLD}]\n")
    project.build()
    project.article(NEW, "Text.\n")
    assert codes(project.check().diagnostics) == ["SL510"]


def test_what_an_organization_switched_off_has_not_vanished(project: Project) -> None:
    more = f"redirectFrom: [{OLD}]\nprerequisites: {{features: [booking]}}\nwhenUnmet: omit\n"
    project.article(NEW, "Text.\n", more=more)
    project.build()
    project.profile("bay")
    assert "SL510" not in codes(project.check().diagnostics)
    assert project.build().diagnostics == ()


def test_a_draft_has_vanished_and_an_article_with_errors_has_not(project: Project) -> None:
    project.article(OLD, "Text.\n", more="draft: true\n")
    assert "is a draft now" in project.check().diagnostics[0].message
    project.article(OLD, "<!-- help:when features.booking -->\n")
    assert codes(project.check().diagnostics) == ["CD201"]


def test_only_the_tenants_that_are_built_are_looked_at(project: Project) -> None:
    found = build(project.root, tenants=("cove",), jobs=1).diagnostics
    assert [each.tenants for each in found] == [("cove",)]


def test_sites_that_lie_elsewhere_can_be_named(project: Project, tmp_path: Path) -> None:
    shutil.copytree(project.out, tmp_path / "fetched")
    for file in (tmp_path / "fetched").rglob("manifest.json"):
        file.chmod(0o600)
    shutil.rmtree(project.out)
    assert check(project.root, jobs=1).diagnostics == ()
    assert codes(check(project.root, published=tmp_path / "fetched", jobs=1).diagnostics) == [
        "SL510"
    ]
    words = ["lint", str(project.root), "--published"]
    assert run([*words, str(tmp_path / "fetched"), "--strict"]) == 1
    assert run([*words, str(tmp_path / "nowhere")]) == 2


def test_what_is_no_manifest_of_ours_says_nothing(project: Project) -> None:
    for tenant, text in (("bay", '{"files": [{"path": "help/a/b/index.html"}]}'), ("cove", "{")):
        (project.out / tenant / "manifest.json").write_text(text)
    assert project.check().diagnostics == ()


def test_a_redirect_with_a_slip_is_told_beside_the_address_that_vanishes(project: Project) -> None:
    project.write("helpgen.yaml", f"out: {project.out}\nlint: {{unused: [redirect]}}\n")
    slip = OLD.replace("oo", "o")
    project.article(NEW, "Text.\n", more=f"redirectFrom: [{slip}]\n")
    found = {each.code: each for each in project.check().diagnostics}
    assert sorted(found) == ["SL510", "SL511"]
    assert found["SL511"].hint == f"did you mean {OLD}?"
    project.article(NEW, "Text.\n", more=f"redirectFrom: [{OLD}]\n")
    assert codes(project.check().diagnostics) == []
    project.build()
    assert codes(project.check().diagnostics) == []
