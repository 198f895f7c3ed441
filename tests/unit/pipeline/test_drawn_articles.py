"""Articles are the same whoever compiled and bound them: this process, another one, or a build before."""

from pathlib import Path

import pytest

from helpgen.cache.cache import Cache
from helpgen.compile import Compiled, Drawing
from helpgen.model.article import Article
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.pipeline import article_work, compiler, worth_a_fork
from helpgen.pipeline.bound_article import BoundArticle, bound_article
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.kept_articles import CachePast
from helpgen.read import ArticleReading, File, SnippetReach, read_source
from helpgen.read.articles.lexicon import Lexicon
from tests.project import Project

TEXTS = {
    "plain": "See [](/help/portal/far) and [two](/help/portal/later).\n\n## Own\n\n[here](#own)\n",
    "far": "See [steps](/help/portal/later#steps), [none](/help/portal/later#stepz), [](/help/portal/hidden#it).\n",
    "later": "## Steps\n\nGo to [](/help/portal/far#nowhere).\n\n[gone](/help/portal/none)\n",
    "hidden": "<!-- help:when features.portal -->\n## It\n<!-- help:end -->\n\n{{labels.patient.plural}}.\n",
    "torn": "A [word][ref].\n\n<!-- help:when features.portal -->\n[ref]: /help/portal/plain\n<!-- help:end -->\n",
    "broken": "tags: [\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(worth_a_fork, "_WORTH_A_FORK", 1)
    made = Project(tmp_path / "p")
    for name, text in TEXTS.items():
        more = "tags: 1\n" if name == "broken" else ""
        made.article(f"portal/{name}", text, more=more)
    for name, portal in (("ann", "true"), ("bob", "false")):
        made.profile(name, f"features: {{portal: {portal}}}\n")
    return made


def made(
    project: Project, jobs: int, past: CachePast | None = None
) -> tuple[CompiledProject, Checked[CompiledProject | None]]:
    whole = compiled_project(project.root, jobs, past=past)
    assert whole.value is not None
    return whole.value, whole


def test_however_many_processes_the_blueprints_and_the_findings_are_the_same(
    project: Project,
) -> None:
    alone, said = made(project, 1)
    assert {each.code for each in said.diagnostics} >= {"LK602", "FM109"}
    for jobs in (2, 3):
        together, told = made(project, jobs)
        assert together.blueprints == alone.blueprints
        assert told.diagnostics == said.diagnostics


def test_a_blueprint_has_the_article_that_everybody_has_whoever_drew_it(project: Project) -> None:
    together, _ = made(project, 2)
    drawn = [each.article for each in together.blueprints]
    assert list(map(id, drawn)) == list(map(id, together.corpus.articles))


def test_what_two_processes_kept_one_finds_but_for_what_hangs_on_its_readers(
    project: Project,
) -> None:
    cache = Cache(project.root / ".cache")
    for jobs, anew in ((2, {"far", "hidden", "later", "plain", "torn"}), (1, {"torn"})):
        past = CachePast(cache, "p")
        drawn, _ = made(project, jobs, past)
        past.settle()
        assert {slug.rpartition("/")[2] for slug in past.anew} == anew
    assert [dict(each.variants) for each in drawn.blueprints] == [
        dict(each.variants) for each in made(project, 1)[0].blueprints
    ]


def test_only_who_names_a_heading_of_another_is_bound_when_all_are_compiled(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def told(article: Article, compiled: Compiled, drawing: Drawing) -> BoundArticle:
        steps.append(article.slug.rpartition("/")[2])
        return real(article, compiled, drawing)

    real = bound_article
    monkeypatch.setattr(article_work, "bound_article", told)
    made(project, 1)
    assert steps == ["hidden", "plain", "torn", "far", "later"]


def test_a_file_that_was_read_before_is_not_read_again_for_another_variant(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.root / "profiles/bob.yaml").unlink()
    past = CachePast(Cache(project.root / ".cache"), "p")
    made(project, 1, past)
    past.settle()
    read: list[str] = []
    real = read_source

    def told(file: File, words: Lexicon, reach: SnippetReach) -> Checked[ArticleReading]:
        read.append(Path(file.path).stem)
        return real(file, words, reach)

    monkeypatch.setattr(compiler, "read_source", told)
    project.profile("bob", "features: {portal: false}\n")
    past = CachePast(Cache(project.root / ".cache"), "p")
    made(project, 1, past)
    assert {slug.rpartition("/")[2] for slug in past.anew} == {"hidden", "torn"}
    assert read == ["broken"]


def test_an_article_that_takes_too_long_to_bind_is_named(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def for_ever(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(compiler, "article_seconds", lambda *_: 0.2)
    monkeypatch.setattr(article_work, "bound_article", for_ever)
    with pytest.raises(TimeoutError) as raised:
        made(project, 1)
    assert raised.value.filename == "content/help/portal/hidden.md"
