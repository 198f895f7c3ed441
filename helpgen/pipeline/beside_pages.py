"""What makes an article's part of the search index, and its Markdown, is loaded where a project has one of the two."""

from collections.abc import Sequence
from typing import Protocol

from helpgen.logic import Facts
from helpgen.model.corpus import Corpus
from helpgen.model.options import MARKDOWN
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Blueprint, Template
from helpgen.pipeline.stopwatch import Stopwatch

_SEARCH_INDEX = "search-index.js"


class BesidePages(Protocol):
    """What a site has of its articles beside their pages; None of what is not published."""

    def look_ahead(self, blueprints: Sequence[Blueprint], jobs: int, stopwatch: Stopwatch) -> None:
        """Look through every variant now, on so many processors."""

    def entry(self, blueprint: Blueprint, template: Template, facts: Facts) -> SearchEntry | None:
        """The part of the index for all who share these facts, by which `template` is their variant."""

    def markdown(self, blueprint: Blueprint, template: Template, facts: Facts) -> str | None:
        """The same as Markdown."""


def beside_pages(corpus: Corpus) -> BesidePages | None:
    """What is made beside pages; None where nothing is."""
    if {_SEARCH_INDEX, *MARKDOWN}.isdisjoint(corpus.options.outputs):
        return None
    from helpgen.pipeline.written_articles import WrittenArticles  # noqa: PLC0415  that is what this file is for

    return WrittenArticles(corpus, _SEARCH_INDEX)
