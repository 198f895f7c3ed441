"""The front half of every question: a project read and compiled, ready to be filled for any of its tenants."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from helpgen.compile import (
    Compiled,
    Setting,
    blueprints,
    compile_article,
    setting_of,
    shelf_titles,
    wanted,
)
from helpgen.model.article import Article
from helpgen.model.checked import Checked
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.template import Blueprint
from helpgen.model.text import Text
from helpgen.pipeline.workers import available, shared_out
from helpgen.read import read

_WORTH_A_FORK = 40  # articles; below that, starting a process costs more than it saves


@dataclass(frozen=True, slots=True)
class Draft:
    """A compiled project.

    `shelves` are title and summary of each category; `moved` maps an old address to the page that took its place.
    """

    corpus: Corpus
    blueprints: tuple[Blueprint, ...]
    shelves: tuple[tuple[Text, Text], ...]
    moved: dict[str, str]


def draft(root: Path, jobs: int | None = None) -> Checked[Draft | None]:
    """The project compiled for all of its tenants; None when it cannot be read."""
    got = read(root)
    if got.value is None:
        return Checked(None, got.diagnostics)
    corpus = got.value
    setting = setting_of(corpus)
    moved = {
        old: article.slug for article in corpus.articles for old in article.front.redirect_from
    }
    drawn = blueprints(corpus, compiled(corpus, setting, jobs), moved)
    shelves = shelf_titles(corpus.catalog, setting.variables, "catalog.yaml")
    found: tuple[Diagnostic, ...] = (*got.diagnostics, *drawn.diagnostics, *shelves.diagnostics)
    return Checked(Draft(corpus, drawn.value, shelves.value, moved), found)


def compiled(corpus: Corpus, setting: Setting, jobs: int | None) -> Sequence[Compiled]:
    """Every article in the variants that its tenants need, on as many processors as pay."""

    def work(article: Article) -> Compiled:
        return compile_article(article, wanted(article, corpus.tenants), setting)

    count = available() if jobs is None else jobs
    return shared_out(work, corpus.articles, count if len(corpus.articles) >= _WORTH_A_FORK else 1)
