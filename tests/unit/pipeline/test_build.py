"""What a build says and leaves alone when a tenant, or an article's readers, are missing."""

from pathlib import Path

import pytest

from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.pipeline import large
from helpgen.pipeline.build import build
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


def test_a_condition_may_name_any_tenant_while_one_is_built(tmp_path: Path) -> None:
    project = linked(tmp_path)
    text = 'Text.\n<!-- help:when tenant.id in ["good", "broken"] -->\nx\n<!-- help:end -->\n'
    project.article("portal/named", text)
    for name, more in (("good", ""), ("broken", BAD), ("maple-street", "")):
        project.profile(name, more)
    assert project.build("maple-street").exit_code == 0
    project.article("portal/named", text.replace("good", "maple-vet"))
    result = project.build("maple-street")
    assert (result.exit_code, codes(result.diagnostics)) == (1, ["CD222"])
    assert result.diagnostics[0].message == "no profile has the id `maple-vet`"


def test_a_contact_leads_from_the_page_as_from_its_foot(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article(
        "portal/call",
        "<!-- help:when contact.phone is set -->\n"
        "## Call <{{contact.phone}}> {#call}\n\n[Call us](tel:{{contact.phone}})\n"
        "<!-- help:end -->\n",
    )
    project.profile("bay", 'contact: {phone: "555-0101 ext. 4"}\n')
    project.profile("dock")
    assert project.build().exit_code == 0
    assert project.page("bay", "help/portal/call/index.html").count("tel:5550101;ext=4") == 3
    assert '"text":"Call 555-0101 ext. 4"' in project.page("bay", "help.json").replace(
        '": "', '":"'
    )
    assert "tel:" not in project.page("dock", "help/portal/call/index.html")


def test_what_was_made_is_handed_over_with_what_was_owed(tmp_path: Path) -> None:
    project = linked(tmp_path)
    project.profile("good")
    made: list[object] = ["of a build before"]
    build(project.root, out=project.out, jobs=1, made=made)
    first, *owed = made
    assert isinstance(first, Checked)
    assert owed


def test_of_a_large_build_nobody_keeps_more_than_sites_are_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "_WORTH_A_FORK", 1)
    project = linked(tmp_path)
    project.profile("good")
    made: list[object] = ["of a build before"]
    assert build(project.root, out=project.out, jobs=1, made=made).exit_code == 0
    (first,) = made
    assert isinstance(first, CompiledProject)
    assert all(article.manuscript is None for article in first.corpus.articles)
