"""What an article was read as is the same after it was kept."""

from dataclasses import fields
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked
from helpgen.pipeline.kept_reading import reading_in, reading_text
from helpgen.read import ArticleReading, read_premises
from tests.project import Project

ROOT = Path(__file__).parents[3]

CALL = "---\nparameters: {hours: {type: string}}\n---\nCall {{with.hours}}.\n"
BODY = """\
## Steps

<!-- help:include call with hours="8 to 5" -->

1. Go. <!-- help:is features.leadHours unit=hour -->
<!-- help:when features.portal and features.leadHours >= 12 -->
   - A <!-- help:when features.booking -->b<!-- help:else -->c<!-- help:end --> d.
   <!-- help:when-not org.hipaa -->
   - Deeper.
   <!-- help:end -->
<!-- help:else-when features.maxDays is set -->
2. Or so, \\<!-- help:end -->.
<!-- help:else -->
<!-- help:end -->

<!-- help:ignore ST103 reason="as it is" -->
Text.
"""


def readings(root: Path) -> list[Checked[ArticleReading]]:
    """What the articles of a project are read as."""
    premises = read_premises(root).value
    return [premises.read(file) for file in premises.sources]


def told(reading: Checked[ArticleReading]) -> list[object]:
    """All that is asked of a reading once it was made."""
    article, tree = reading.value.article, reading.value.fields
    assert article is not None
    assert tree is not None
    parts = [getattr(article, part.name) for part in fields(article) if part.name != "manuscript"]
    parts += [article.body, article.claims]
    where = (dict(article.places), dict(tree.spots))
    return [parts, where, reading.value.path, tree.path, tree.value, reading.diagnostics]


def comes_back(reading: Checked[ArticleReading]) -> bool:
    """Whether it is equal, and to the letter: 1, 1.0 and true are not the same."""
    back, made = told(reading_in(reading_text(reading))), told(reading)
    return back == made and repr(back) == repr(made)


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/seeds/project"], ids=["ours", "seeds"])
def test_every_article_of_a_project_comes_back_as_it_was_read(root: Path) -> None:
    made = [each for each in readings(root) if each.value.article]
    assert made
    assert all(map(comes_back, made))


def test_snippets_claims_and_ignores_come_back(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.write("content/snippets/call.md", CALL)
    project.article("portal/one", BODY, more="tags: [a, '1']\norder: 3\nupdated: 2026-01-02\n")
    (reading,) = readings(project.root)
    article = reading.value.article
    assert article is not None
    assert article.runs
    assert article.claims
    assert article.ignores
    assert comes_back(reading)


def test_a_warning_comes_back_with_its_article(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/one", "Text.\n", more="screens:\n  - one #2\n")
    (reading,) = readings(project.root)
    assert [each.code for each in reading.diagnostics] == ["FM116"]
    assert comes_back(reading)


def test_an_article_with_an_error_is_not_kept(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/one", "Text.\n", more="tags: 1\n")
    (reading,) = readings(project.root)
    with pytest.raises(ValueError, match="has errors"):
        reading_text(reading)
