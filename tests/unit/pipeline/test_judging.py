"""An article is judged again where something that its rules read is another, and only there."""

from pathlib import Path

import pytest

from helpgen.cache.cache import Cache
from helpgen.lint import judged
from helpgen.lint.lint_ground import Judgment, LintGround
from helpgen.lint.lint_rule import Provable
from helpgen.model.template import Blueprint
from helpgen.pipeline import judging
from helpgen.pipeline.examining import examined
from tests.project import Project

HALF = "<!-- help:when features.portal -->\nOnline.\n<!-- help:end -->\n"
STEPS = "## Steps\n\nGo.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/one", f"Text.\n\n{HALF}\nSee [how](/help/portal/two).\n")
    made.article("portal/two", STEPS)
    made.article("portal/three", "Three.\n")
    for name in ("ann", "bob"):
        made.profile(name, "features: {portal: false}\n")
    return made


@pytest.fixture
def again(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of articles as they are judged."""
    names: list[str] = []

    def noted(
        blueprint: Blueprint, ground: LintGround, proof: Provable | None, *, is_broken: bool
    ) -> Judgment:
        names.append(blueprint.article.slug.rpartition("/")[2])
        return judged(blueprint, ground, proof, is_broken=is_broken)

    monkeypatch.setattr(judging, "judged", noted)
    look(project)
    assert sorted(names) == ["one", "three", "two"]
    names.clear()
    return names


def look(project: Project) -> list[str]:
    """The codes that are found, after they were compared with those of a run without a cache."""
    found = examined(project.root, 1, cache=Cache(project.root / ".cache")).found
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judging, "judged", judged)
        assert found == examined(project.root, 1).found
    return [each.code for each in found]


def test_what_nobody_touched_is_not_judged_again_and_is_told_again(
    project: Project, again: list[str]
) -> None:
    assert look(project) == ["CD223"]
    assert again == []


def test_an_edited_article_is_judged_alone(project: Project, again: list[str]) -> None:
    project.article("portal/three", "Three.\n\n#### Too deep\n")
    assert look(project) == ["CD223", "ST101"]
    assert again == ["three"]


def test_so_are_those_whose_links_lead_to_what_is_another_now(
    project: Project, again: list[str]
) -> None:
    project.article("portal/two", STEPS, more="prerequisites: {features: [portal]}\n")
    look(project)
    assert again == ["two"]
    again.clear()
    more = "prerequisites: {features: [portal]}\nwhenUnmet: omit\n"
    project.article("portal/two", STEPS, more=more)
    assert "LK603" in look(project)
    assert sorted(again) == ["one", "two"]


def test_another_value_of_an_organization_is_everybodys(project: Project, again: list[str]) -> None:
    project.profile("bob", "features: {portal: true}\n")
    assert look(project) == []
    assert sorted(again) == ["one", "three", "two"]


def test_where_the_home_page_names_an_article_it_alone_is_judged_again(
    project: Project, again: list[str]
) -> None:
    project.write("helpgen.yaml", "lint: {links: [featured]}\nfeatured: [/help/portal/two]\n")
    look(project)
    again.clear()
    project.write("helpgen.yaml", "lint: {links: [featured]}\n\nfeatured: [/help/portal/two]\n")
    look(project)
    assert again == ["two"]


def test_an_error_in_an_article_is_no_part_of_what_was_found_in_it_before(
    project: Project, again: list[str]
) -> None:
    project.article("portal/one", f"Text {{{{labels.nobody.plural}}}}.\n\n{HALF}")
    assert "CD223" not in look(project)
    project.article("portal/one", f"Text.\n\n{HALF}\nSee [how](/help/portal/two).\n")
    assert look(project) == ["CD223"]
    assert again == ["one"]
