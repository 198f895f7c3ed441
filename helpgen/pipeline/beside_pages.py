"""What a site has beside its pages that articles are looked through for: the index of the search, and Markdown.

It is loaded where one of them is written.
"""

from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.logic import Facts
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.options import INDEX, MARKDOWN
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Blueprint, Template
from helpgen.pipeline.looking_ahead import look_ahead
from helpgen.pipeline.stopwatch import Stopwatch


class BesidePages:
    """Looks through articles of a project for what its options want written."""

    def __init__(self, project: CompiledProject) -> None:
        self._project = project
        outputs = project.corpus.options.outputs
        self._entries = SearchEntries() if INDEX in outputs else None
        is_markdown = not {*MARKDOWN}.isdisjoint(outputs)
        words = project.corpus.theme.body_words(project.corpus.options.language)
        self._twins = Twins("index.md" in outputs, words) if is_markdown else None

    def look_ahead(self, jobs: int, stopwatch: Stopwatch) -> None:
        """Look through every variant now, on so many processors, for all who are made a site."""
        limits = self._project.corpus.options.limits
        look_ahead(self._project.blueprints, self._entries, self._twins, jobs, limits, stopwatch)

    def of(
        self, blueprint: Blueprint, template: Template, facts: Facts
    ) -> tuple[SearchEntry | None, str | None]:
        """An article's entry and its Markdown, for all who share these facts; None for what is not written."""
        return (
            self._entries.of(blueprint, template, facts) if self._entries else None,
            self._twins.text(blueprint, template, facts) if self._twins else None,
        )
