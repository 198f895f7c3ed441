"""What a build says and leaves alone when a tenant, or an article's readers, are missing."""

from pathlib import Path

from helpgen.pipeline.why import explain
from tests.project import Project, codes

GUARDED = "<!-- help:when features.portal -->\nShown.\n<!-- help:end -->\n\n## Steps\n\nGo.\n"
BAD = "features: {portal: 1}\n"


def linked(tmp_path: Path) -> Project:
    project = Project(tmp_path / "p")
    project.article("portal/guarded", GUARDED)
    project.article("portal/linking", "[Go](/help/portal/guarded#steps)\n")
    return project


def test_a_heading_is_known_also_while_nobody_gets_its_article(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("broken", BAD)
    assert "LK602" not in codes(project.check().diagnostics)


def test_a_held_back_tenant_is_named_and_the_others_are_published(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("broken", BAD)
    project.profile("good")
    result = project.build()
    assert (result.exit_code, result.held) == (4, ("broken",))
    assert project.tree("good")


def test_why_says_that_a_tenant_is_held_back(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("broken", BAD)
    assert "held back" in explain(project.root, "/help/portal/linking", "broken").refusal


def test_an_unknown_tenant_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("good")
    result = project.build("god")
    assert result.exit_code == 2
    assert "there are good" in result.refusal


def test_a_featured_article_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("good")
    project.write("helpgen.yaml", "title: Help\nfeatured: [/help/portal/guarde]\n")
    result = project.build()
    assert result.exit_code == 1
    assert codes(result.diagnostics) == ["LK602"]
    assert "did you mean /help/portal/guarded?" in result.diagnostics[0].hint
