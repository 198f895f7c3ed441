"""The sources of a project: any byte counts, and whose it is is known."""

from pathlib import Path

import pytest

from helpgen.pipeline.standing.sources import Sources, has_rested, owner, sources
from tests.project import Project

NAMES = ("ann", "zoe")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n")
    made.profile("ann")
    made.profile("zoe")
    made.write("profiles/assets/zoe/logo.svg", "<svg/>")
    return made


def looked_at(project: Project) -> Sources:
    found = sources(project.root, "content", "program")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("profiles/ann.yaml", "ann"),
        ("profiles/assets/ann/logo.svg", "ann"),
        ("profiles/assets/ann/deep/logo.svg", "ann"),
        ("profiles/assets/logo.svg", ""),
        ("profiles/assets", ""),
        ("profiles/readme.md", ""),
        ("profiles/old/ann.yaml", ""),
        ("content/help/portal/ann.yaml", ""),
        ("catalog.yaml", ""),
    ],
)
def test_a_file_is_one_tenants_own_or_everybodys(path: str, whose: str) -> None:
    assert owner(path) == whose


def test_a_word_in_a_profile_changes_what_is_its_own_and_nothing_else(project: Project) -> None:
    before = looked_at(project)
    project.profile("ann", title="Anna")
    after = looked_at(project)
    assert before.digest != after.digest
    assert before.common() == after.common()
    assert before.own("zoe") == after.own("zoe")
    assert before.own("ann") != after.own("ann")


@pytest.mark.parametrize(
    "path",
    [
        "helpgen.yaml",
        "catalog.yaml",
        "content/help/portal/booking.md",
        "content/help/portal/new.png",
        "content/assets/new.png",
        "themes/default/home.html",
    ],
)
def test_what_is_everybodys_changes_for_everybody(project: Project, path: str) -> None:
    before = looked_at(project)
    project.write(path, "other")
    after = looked_at(project)
    assert before.common() != after.common()
    assert [before.own(name) for name in NAMES] == [after.own(name) for name in NAMES]


def test_a_file_that_moves_is_another(project: Project) -> None:
    before = looked_at(project)
    folder = project.root / "content/help/portal"
    (folder / "booking.md").rename(folder / "moved.md")
    assert before.common() != looked_at(project).common()


def test_another_program_is_another_source(project: Project) -> None:
    other = sources(project.root, "content", "another program")
    assert other is not None
    assert other.common() != looked_at(project).common()


def test_an_empty_folder_counts(project: Project) -> None:
    before = looked_at(project)
    (project.root / "themes/own").mkdir(parents=True)
    assert before.digest != looked_at(project).digest


def test_junk_and_what_lies_elsewhere_do_not_count(project: Project) -> None:
    before = looked_at(project)
    for path in ("content/help/.booking.md.swp", "content/help/portal/booking.md~", "notes.md"):
        project.write(path, "other")
    assert before.digest == looked_at(project).digest


def test_a_link_is_told_from_the_file_that_it_leads_to(project: Project) -> None:
    before = looked_at(project)
    article = project.root / "content/help/portal/booking.md"
    real = article.rename(project.root / "elsewhere.md")
    article.symlink_to(real)
    assert before.digest != looked_at(project).digest


def test_sources_that_were_written_to_have_not_rested(project: Project) -> None:
    before = looked_at(project)
    assert has_rested(project.root, "content", before)
    article = project.root / "content/help/portal/booking.md"
    article.write_bytes(
        article.read_bytes()
    )  # the same bytes again: they may have been others meanwhile
    assert not has_rested(project.root, "content", before)


def test_sources_to_which_a_file_came_have_not_rested(project: Project) -> None:
    before = looked_at(project)
    project.profile("new")
    assert not has_rested(project.root, "content", before)
