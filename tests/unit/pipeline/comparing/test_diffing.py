"""Two states of the sites: revisions, built folders, the project as it lies; who sees what otherwise."""

import json
from pathlib import Path

import pytest

from helpgen.model.site_diff import PageFate, SiteDiff
from helpgen.pipeline.comparing.diffing import diff
from tests.project import Project
from tests.repository import commit, git

BODY = "<!-- help:when features.booking -->\n{}\n<!-- help:end -->\n\nFor all.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A repository with the project in a folder; in `then` one sentence is another."""
    made = Project(tmp_path / "repository" / "clinic")
    made.profile("bay", "features: {booking: true}\n")
    made.profile(
        "cove",
        "features: {booking: true}\nlabels: {patient: {singular: Client, plural: Clients}}\n",
    )
    made.profile("dune")
    made.article("portal/booking", BODY.format("{{labels.patient.plural}} call."))
    commit(made.root.parent, "then")
    made.article("portal/booking", BODY.format("{{labels.patient.plural}} write."))
    commit(made.root.parent, "now")
    return made


def told(project: Project, base: str, head: str = "", *tenants: str) -> SiteDiff:
    result = diff(project.root, base, head, tenants)
    assert result.diff, (result.refusal, result.diagnostics)
    return result.diff


def ways(found: SiteDiff) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    return [
        (way.change.address, hunk.before, hunk.after, way.tenants)
        for way in found.ways
        for hunk in way.change.hunks
    ]


def test_equal_differences_are_one_way_and_who_sees_none_is_in_no_way(project: Project) -> None:
    project.profile("elm", "features: {booking: true}\n")
    commit(project.root.parent, "later")
    old = git(project.root, "rev-parse", "then")
    project.article("portal/booking", BODY.format("{{labels.patient.plural}} call."))
    found = told(project, "later")
    address = "/help/portal/booking/"
    assert ways(found) == [
        (address, ("Patients write.",), ("Patients call.",), ("bay", "elm")),
        (address, ("Clients write.",), ("Clients call.",), ("cove",)),
    ]
    assert found.changed == ("bay", "cove", "elm")
    assert told(project, old, "later").added == ("elm",)
    assert told(project, "later", old).removed == ("elm",)


def test_a_revision_and_its_build_are_the_same_state(project: Project) -> None:
    project.build()
    assert told(project, "now", str(project.out)).ways == ()
    assert told(project, "now").others == ()
    by_revision, by_build = told(project, "then", "now"), told(project, "then", str(project.out))
    assert by_revision.ways == by_build.ways != ()
    assert by_revision.others == by_build.others != ()


def test_nothing_is_written_and_the_revision_is_read_from_git_alone(project: Project) -> None:
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}
    told(project, "then", "now")
    assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == before


def test_pages_come_and_go(project: Project) -> None:
    project.article(
        "portal/new", "New.\n", more="prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    )
    found = told(project, "now")
    added = [way for way in found.ways if way.change.fate is PageFate.ADDED]
    assert [(way.change.address, way.tenants) for way in added] == [
        ("/help/portal/new/", ("bay", "cove"))
    ]
    assert "dune" not in found.changed


def test_only_the_tenants_that_are_asked_for_are_compared(project: Project) -> None:
    found = told(project, "then", "now", "cove")
    assert found.tenants == found.changed == ("cove",)


def test_a_theme_that_changes_changes_frames_and_no_words(project: Project) -> None:
    project.write("themes/own/theme.yaml", "extends: default\n")
    project.write("themes/own/assets/own.css", "body { color: red }\n")
    project.write("helpgen.yaml", "title: Help\ntheme: own\n")
    found = told(project, "now")
    assert found.ways == ()
    assert found.framed == ("bay", "cove", "dune")


def test_one_site_alone_is_its_tenants(project: Project) -> None:
    project.build()
    assert told(project, str(project.out / "bay"), str(project.out)).tenants == ("bay",)


def test_a_profile_with_errors_is_held_back_and_not_gone(project: Project) -> None:
    project.profile("dune", "features: {booking: 7}\n")
    found = told(project, "now")
    assert (found.held_back, found.removed) == (("dune",), ())


@pytest.mark.parametrize(
    ("base", "tenant", "refusal"),
    [
        ("nowhere", (), "nowhere is neither a folder of sites nor a revision: git says: "),
        ("then", ("nobody",), "there is no tenant nobody; there are bay, cove, dune"),
        ("--output=x", (), "--output=x is neither a folder of sites nor a revision"),
    ],
)
def test_what_is_not_there_is_refused(
    project: Project, base: str, tenant: tuple[str, ...], refusal: str
) -> None:
    result = diff(project.root, base, "", tenant)
    assert result.diff is None
    assert result.refusal.startswith(refusal)


def test_a_folder_without_sites_is_refused(project: Project) -> None:
    assert "holds no site" in diff(project.root, str(project.root)).refusal


def test_a_state_with_errors_is_refused_and_says_which(project: Project) -> None:
    project.article("portal/torn", "<!-- help:when features.booking -->\n")
    result = diff(project.root, "now")
    assert result.refusal == "the project as it lies has errors: no site can be made of it"
    assert [each.code for each in result.diagnostics] == ["CD201"]
    commit(project.root.parent, "torn")
    assert diff(project.root, "torn", "now").refusal.startswith("torn has errors")


def test_a_manifest_that_leads_out_of_its_site_is_refused(project: Project) -> None:
    project.build()
    manifest = project.out / "bay" / "manifest.json"
    document = json.loads(manifest.read_text())
    document["files"][0]["path"] = "../cove/index.html"
    manifest.write_text(json.dumps(document))
    assert "is no manifest" in diff(project.root, "now", str(project.out)).refusal


def test_a_file_that_is_listed_and_gone_is_refused(project: Project) -> None:
    project.build()
    (project.out / "bay" / "help/portal/booking/index.html").unlink()
    assert "and is not there" in diff(project.root, "then", str(project.out)).refusal


def test_a_link_that_leads_out_of_its_site_is_not_followed(project: Project) -> None:
    project.build()
    page = project.out / "bay" / "help/portal/booking/index.html"
    page.unlink()
    page.symlink_to(project.root / "catalog.yaml")
    assert "leads out of its site" in diff(project.root, "then", str(project.out)).refusal


def test_without_a_project_only_built_sites_can_be_compared(project: Project) -> None:
    project.build()
    result = diff(None, str(project.out), str(project.out))
    assert result.diff
    assert result.diff.ways == ()
    assert "there is no project here" in diff(None, "main").refusal
