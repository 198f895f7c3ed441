"""What a site has of an article beside its page: its part of the search index and its Markdown, where wanted."""

from collections.abc import Sequence

from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.logic import Facts
from helpgen.model.corpus import Corpus
from helpgen.model.options import MARKDOWN
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Blueprint, Template
from helpgen.pipeline.looking_ahead import look_ahead
from helpgen.pipeline.stopwatch import Stopwatch


class WrittenArticles:
    """Looks through each variant once, for the first who sees it."""

    def __init__(self, corpus: Corpus, search_index: str) -> None:
        outputs, self._limits = corpus.options.outputs, corpus.options.limits
        self._entries = SearchEntries() if search_index in outputs else None
        words = corpus.theme.body_words(corpus.options.language)
        is_markdown = not {*MARKDOWN}.isdisjoint(outputs)
        self._twins = Twins("index.md" in outputs, words) if is_markdown else None

    def look_ahead(self, blueprints: Sequence[Blueprint], jobs: int, stopwatch: Stopwatch) -> None:
        """Look through every variant now, on so many processors."""
        look_ahead(blueprints, self._entries, self._twins, jobs, self._limits, stopwatch)

    def entry(self, blueprint: Blueprint, template: Template, facts: Facts) -> SearchEntry | None:
        """The part of the index for all who share these facts, by which `template` is their variant."""
        return self._entries.of(blueprint, template, facts) if self._entries else None

    def markdown(self, blueprint: Blueprint, template: Template, facts: Facts) -> str | None:
        """The same as Markdown."""
        return self._twins.text(blueprint, template, facts) if self._twins else None
