"""Who makes sites has the project without what was typed, and makes the same of it."""

from pathlib import Path

import pytest

from helpgen.model.compiled_project import CompiledProject
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.for_sites import for_sites
from helpgen.pipeline.site_maker import SiteMaker
from tests.project import Project


def compiled(folder: Path) -> CompiledProject:
    project = Project(folder)
    project.article(
        "portal/a",
        "Text.\n\n<!-- help:when features.leadHours == 1 -->\nMore.\n<!-- help:end -->\n",
    )
    project.article("portal/b", "[](/help/portal/a)\n")
    project.profile("willow")
    made = compiled_project(project.root, 1).value
    assert made is not None
    return made


def test_its_sites_are_those_of_the_whole_project(tmp_path: Path) -> None:
    whole = compiled(tmp_path / "p")
    tenant = whole.corpus.tenants[0]
    lean, known = [SiteMaker(each).site(tenant) for each in (for_sites(whole), whole)]
    assert [one.body for one in lean.articles] == [one.body for one in known.articles] != []
    assert (lean.shelves, lean.markdown) == (known.shelves, known.markdown)
    found, wanted = [[each.sections for each in one.entries.values()] for one in (lean, known)]
    assert found == wanted
    assert any(wanted)


def test_nobody_is_told_that_an_article_is_empty(tmp_path: Path) -> None:
    lean = for_sites(compiled(tmp_path / "p"))
    for article in (*lean.corpus.articles, *[each.article for each in lean.blueprints]):
        for asked in ("body", "places", "claims"):
            with pytest.raises(LookupError, match=f"the manuscript of {article.path} was let go"):
                getattr(article, asked)


def test_the_articles_of_the_corpus_are_still_those_of_the_blueprints(tmp_path: Path) -> None:
    lean = for_sites(compiled(tmp_path / "p"))
    pairs = zip(lean.corpus.articles, lean.blueprints, strict=True)
    assert all(article is blueprint.article for article, blueprint in pairs)
