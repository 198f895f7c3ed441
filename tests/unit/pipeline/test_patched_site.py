"""An edit of what only an article's page shows makes that page, and nothing else of any site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.pipeline.build import build
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.record_file import read_record
from tests.project import Project

PAGE = "help/portal/one/index.html"
TEXT = """\
## Steps

For {{labels.patient.plural}}.

<!-- help:when features.portal -->
With the portal.
<!-- help:end -->
"""
FEW = "title: Help\noutputs: [help.json, sitemap.xml]\n"
GATHERED = {"llms-full.txt", "search-index.js"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.write("helpgen.yaml", FEW)
    made.article("portal/one", TEXT)
    for name in ("two", "three", "four", "five"):
        made.article(f"portal/{name}", f"Text {name}, as in [one](/help/portal/one#steps).\n")
    for name, portal in (("ann", "true"), ("bob", "false")):
        made.profile(name, f"features: {{portal: {portal}}}\n")
    assert made.build().exit_code == 0
    return made


def made_anew(project: Project, *tenants: str) -> dict[str, set[str]]:
    """The files of each site that a build made anew or linked; all sites are those of a clean build then."""
    before = {name: numbers(project, name) for name in ("ann", "bob")}
    result = project.build(*tenants)
    assert result.exit_code == 0
    clean = project.root.parent / "clean"
    build(project.root, out=clean, anew=True)
    found = {}
    for name, known in before.items():
        if name in (tenants or before):
            for path in (clean / name).rglob("*.*"):
                ours = project.out / name / path.relative_to(clean / name)
                assert ours.read_bytes() == path.read_bytes(), ours
        now = numbers(project, name)
        found[name] = {path for path, number in now.items() if known.get(path) != number}
    return found


def numbers(project: Project, tenant: str) -> dict[str, tuple[int, int]]:
    """What tells a file from another one that was written later, by path."""
    folder = project.out / tenant
    return {
        str(path.relative_to(folder)): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def says(project: Project, words: str) -> None:
    project.article("portal/one", TEXT + words)


def test_a_sentence_makes_one_page_of_each_site(project: Project) -> None:
    for number in range(4):  # the first makes the second folder, the others take one up
        says(project, f"Number {number}.\n")
        assert made_anew(project) == {
            "ann": {PAGE, "manifest.json"},
            "bob": {PAGE, "manifest.json"},
        }


def test_a_sentence_that_one_tenant_sees_leaves_the_other_site_alone(project: Project) -> None:
    project.article("portal/one", TEXT.replace("With the portal", "With its portal"))
    assert made_anew(project) == {"ann": {PAGE, "manifest.json"}, "bob": set()}
    summary = project.build().summary
    assert summary is not None
    assert summary.unchanged == 2


def test_one_article_after_another_brings_back_what_the_other_folder_has(project: Project) -> None:
    says(project, "First.\n")
    made_anew(project)
    project.article("portal/two", "Second.\n")
    anew = made_anew(project)["ann"]
    assert anew == {"help/portal/two/index.html", "manifest.json"}
    project.article("portal/three", "Third.\n")
    assert made_anew(project)["bob"] == {"help/portal/three/index.html", "manifest.json"}


def test_an_edit_taken_back_is_there_already(project: Project) -> None:
    says(project, "First.\n")
    made_anew(project)
    says(project, "")
    assert made_anew(project)["ann"] == {PAGE, "manifest.json"}


@pytest.mark.parametrize(
    "edit",
    [
        lambda project: project.article("portal/one", f"{TEXT}\n## More\n"),
        lambda project: project.article("portal/one", TEXT, title="Another title"),
        lambda project: project.article("portal/one", TEXT, more="order: 3\n"),
        lambda project: project.article("portal/one", TEXT, more="tags: [t]\n"),
        lambda project: project.article("portal/six", "New.\n"),
        lambda project: project.article("portal/five", "Five.\n", more="draft: true\n"),
        lambda project: project.write("catalog.yaml", other_catalog(project)),
        lambda project: project.write("helpgen.yaml", FEW.replace("Help", "Helps")),
    ],
    ids=["heading", "title", "order", "tags", "new", "draft", "catalog", "options"],
)
def test_what_other_files_tell_makes_the_sites_whole(
    project: Project, edit: Callable[[Project], object]
) -> None:
    edit(project)
    lists = {"help.json", "index.html", "help/portal/index.html"}
    assert made_anew(project)["ann"] & lists


def other_catalog(project: Project) -> str:
    text = (project.root / "catalog.yaml").read_text()
    return text.replace("slug: portal, title:", 'slug: portal, summary: "All.", title:')


def test_an_edit_and_a_label_at_once_make_that_tenant_whole(project: Project) -> None:
    says(project, "First.\n")
    project.profile(
        "ann", "features: {portal: true}\nlabels: {patient: {singular: X, plural: Xs}}\n"
    )
    anew = made_anew(project)
    assert "help/portal/index.html" in anew["ann"]
    assert anew["bob"] == {PAGE, "manifest.json"}


def test_a_tenant_that_was_left_out_catches_up(project: Project) -> None:
    says(project, "First.\n")
    assert made_anew(project, "ann")["bob"] == set()
    project.article("portal/two", "Second.\n")
    anew = made_anew(project)
    assert anew["ann"] == {"help/portal/two/index.html", "manifest.json"}
    assert anew["bob"] == {PAGE, "help/portal/two/index.html", "manifest.json"}


def test_with_all_outputs_files_that_show_all_bodies_are_made_too(project: Project) -> None:
    project.write("helpgen.yaml", "title: Help\n")
    made_anew(project)
    says(project, "First.\n")
    assert made_anew(project)["ann"] == {PAGE, "manifest.json", *GATHERED}


def in_place(path: Path) -> None:
    path.write_text("torn")


def by_another(path: Path) -> None:
    path.unlink()
    path.write_text("torn")


def beside(path: Path) -> None:
    path.with_name("stray.html").write_text("stray")


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.row("B48")
@pytest.mark.parametrize("touch", [in_place, by_another, beside, gone])
@pytest.mark.parametrize("where", ["", ".helpgen/staging/"])
def test_what_was_touched_is_never_taken_over(
    project: Project, where: str, touch: Callable[[Path], None]
) -> None:
    for number in range(2):
        says(project, f"Number {number}.\n")
        made_anew(project)
    touch(project.out / f"{where}ann/help/portal/two/index.html")
    says(project, "Last.\n")
    made_anew(project)
    assert not (project.out / "ann/help/portal/two/stray.html").exists()


def test_after_the_machine_has_started_anew_every_byte_is_looked_at(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(project, "First.\n")
    made_anew(project)
    monkeypatch.setattr("helpgen.pipeline.standing.past.boot", lambda: "after a power cut")
    says(project, "Second.\n")
    assert made_anew(project)["ann"] >= {PAGE, "manifest.json"}
    assert read_record(project.out).boot == "after a power cut"


def test_the_explanation_says_that_the_other_files_stand(project: Project) -> None:
    says(project, "First.\n")
    told = project.build().explanation
    assert told[:2] == (
        "ann, bob: content/help/portal/one.md changed",
        "ann, bob: only the files that show /help/portal/one were made, the others stand",
    )


def test_a_patched_site_is_kept_whole_for_new_folders(project: Project, tmp_path: Path) -> None:
    says(project, "First.\n")
    assert project.build().exit_code == 0
    before, project.out = project.tree(), tmp_path / "elsewhere"
    found = at_once(BuildAsked(project.root, project.out), 0.0)
    assert found is not None
    assert project.tree() == before
