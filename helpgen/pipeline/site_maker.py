"""One tenant's share of a build: its articles filled, its site assembled."""

from collections import OrderedDict
from collections.abc import Callable, Container, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from helpgen.compile.drawing import listing_of
from helpgen.compile.fill import Filling
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.logic.truth import holds
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.content import Content
from helpgen.model.options import MARKDOWN
from helpgen.model.profile import Profile, Projection
from helpgen.model.search_entry import SearchEntry
from helpgen.model.site import Site
from helpgen.model.template import Blueprint
from helpgen.pipeline.looking_ahead import look_ahead
from helpgen.pipeline.settled_site import settled_site
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch

_REMEMBERED = 2048  # contents kept for the next tenants: memory must not grow with their number
_LISTED = 8192  # the same of contents without bodies


class _Filled(NamedTuple):
    """An article as those see it who read it alike; its part of the search index and its Markdown, where written."""

    content: Content
    entry: SearchEntry | None
    markdown: str | None


class SiteMaker:
    """Makes one site after another; articles that two tenants read alike are filled once."""

    def __init__(self, project: CompiledProject) -> None:
        self._project = project
        self._filling = Filling(project.corpus.options.language)
        self._memory: OrderedDict[tuple[int, Projection], _Filled] = OrderedDict()
        outputs = project.corpus.options.outputs
        self._entries = SearchEntries() if "search-index.js" in outputs else None
        is_markdown = not {*MARKDOWN}.isdisjoint(outputs)
        words = project.corpus.theme.body_words(project.corpus.options.language)
        self._twins = Twins("index.md" in outputs, words) if is_markdown else None
        self._seen: set[int] = set()
        self._listings: dict[int, Blueprint] = {}
        self._lists: OrderedDict[tuple[int, Projection], _Filled] = OrderedDict()

    def look_ahead(self, jobs: int, stopwatch: Stopwatch = UNTIMED) -> None:
        """Look through every variant now, on so many processors, for all who are made a site."""
        look_ahead(
            self._project.blueprints,
            self._entries,
            self._twins,
            jobs,
            self._project.corpus.options.limits,
            stopwatch,
        )

    def site(self, tenant: Profile) -> Site:
        """Everything this tenant gets, and nothing of anybody else's."""
        filled = [
            self._filled(number, blueprint, tenant)
            for number, blueprint in enumerate(self._project.blueprints)
            if holds(blueprint.article.exists, tenant.values)
        ]
        return self._settled(tenant, filled)

    def site_showing(self, tenant: Profile, slugs: Container[str]) -> Site:
        """What `site` gives, but that of all articles but some nothing is there beside what lists tell."""
        project = cache(tenant.project)  # most articles' lists read the same few keys
        filled = [
            self._filled(number, blueprint, tenant)
            if blueprint.article.slug in slugs
            else self._listed(number, blueprint, project)
            for number, blueprint in enumerate(self._project.blueprints)
            if holds(blueprint.article.exists, tenant.values)
        ]
        return self._settled(tenant, filled)

    def _settled(self, tenant: Profile, filled: Sequence[_Filled]) -> Site:
        contents = [each.content for each in filled]
        entries = {each.content.slug: each.entry for each in filled if each.entry}
        markdown = {
            each.content.slug: each.markdown for each in filled if each.markdown is not None
        }
        return settled_site(self._project, tenant, contents, entries, markdown)

    def _listed(
        self, number: int, blueprint: Blueprint, project: Callable[[tuple[str, ...]], Projection]
    ) -> _Filled:
        listing = self._listings.get(number)
        if listing is None:
            listing = self._listings[number] = listing_of(blueprint)
        key = (number, project(listing.reads))
        listed = self._lists.get(key)
        if listed is None:
            content = self._filling.content(listing, dict(key[1]))
            listed = self._lists[key] = _Filled(content, None, None)
            if len(self._lists) > _LISTED:
                self._lists.popitem(last=False)
        return listed

    def _filled(self, number: int, blueprint: Blueprint, tenant: Profile) -> _Filled:
        key = (number, tenant.project(blueprint.reads))
        filled = self._memory.get(key)
        if filled is None:
            facts = dict(key[1])
            filled = _Filled(
                self._filling.content(blueprint, facts),
                self._entries.of(blueprint, facts) if self._entries else None,
                self._twins.text(blueprint, facts) if self._twins else None,
            )
            self._seen.add(_print_of(key))
            self._memory[key] = filled
            if len(self._memory) > _REMEMBERED:
                self._memory.popitem(last=False)
        else:
            self._memory.move_to_end(key)
        return filled

    def fresh(self) -> frozenset[int]:
        """A print of each article and projection that was filled since this was last asked, equal on all machines."""
        seen = frozenset(self._seen)
        self._seen.clear()
        return seen


def _print_of(key: tuple[int, Projection]) -> int:
    """What tells an article and a projection from others, wherever it is asked: `hash` differs between processes."""
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=8).digest())
