"""One tenant's share of a build: its articles filled, its site assembled."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from helpgen.compile.drawing import listing_of
from helpgen.compile.fill import Filling, template_for
from helpgen.logic import Facts, Scalar
from helpgen.logic.truth import holds
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.content import Content
from helpgen.model.options import INDEX, MARKDOWN, Output
from helpgen.model.picked import picked
from helpgen.model.profile import Profile, Projection
from helpgen.model.search_entry import SearchEntry
from helpgen.model.site import Site
from helpgen.model.template import Blueprint, Template
from helpgen.model.timings import Stage
from helpgen.pipeline.item_limit import item_limit, patience_for, variants_seconds
from helpgen.pipeline.prints import print_of
from helpgen.pipeline.settled_site import settled_site
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.workers import shared_out
from helpgen.pipeline.worth_a_fork import workers_for

_REMEMBERED = 2048  # contents kept for the next tenants: memory must not grow with their number
_LISTED = 8192  # the same of contents without bodies
_ASKED = 24  # organizations that tell how alike an article is read; what is remembered is that of about as many
_ALIKE = 8  # it is remembered where one of so many reads it as another one does

_Key = tuple[int, tuple[Scalar, ...]]
"""An article by its number, and the values that it reads of somebody, in the order of its reads."""


class _Filled(NamedTuple):
    """An article as those see it who read it alike; its part of the search index and its Markdown, where written."""

    content: Content
    entry: SearchEntry | None
    markdown: str | None


class _Beside(Protocol):
    """What `beside_pages.py` has."""

    def look_ahead(self, jobs: int, stopwatch: Stopwatch) -> None:
        """Every variant is looked through."""

    def of(
        self, blueprint: Blueprint, template: Template, facts: Facts
    ) -> tuple[SearchEntry | None, str | None]:
        """An article's entry and its Markdown."""


_NOTHING = (None, None)


def kind_beside_pages(
    outputs: Collection[Output],
) -> Callable[[CompiledProject], _Beside] | None:
    """What looks through a project's articles; None where nothing of that kind is written. Asking loads it."""
    looked_through: set[Output] = {INDEX, *MARKDOWN}
    if looked_through.isdisjoint(outputs):
        return None
    from helpgen.pipeline.beside_pages import BesidePages  # noqa: PLC0415  17 files, and some sites are pages alone

    return BesidePages


class SiteMaker:
    """Makes one site after another; articles that two tenants read alike are filled once."""

    def __init__(self, project: CompiledProject) -> None:
        self._project = project
        self._filling = Filling(project.corpus.options.language)
        self._values = [picked(blueprint.reads) for blueprint in project.blueprints]
        self._memory: OrderedDict[_Key, _Filled] = OrderedDict()
        beside = kind_beside_pages(project.corpus.options.outputs)
        self._beside = beside(project) if beside else None
        self._is_shared: dict[int, bool] = {}
        self._seen: set[bytes] = set()
        self._listings: dict[int, Blueprint] = {}
        self._lists: OrderedDict[tuple[int, Projection], _Filled] = OrderedDict()

    def look_ahead(self, jobs: int, stopwatch: Stopwatch = UNTIMED) -> None:
        """Look through every variant now, on so many processors, for all who are made a site."""
        if self._beside:
            self._beside.look_ahead(jobs, stopwatch)

    def fill_ahead(
        self, tenants: Sequence[Profile], jobs: int | None, stopwatch: Stopwatch = UNTIMED
    ) -> None:
        """Fill all that a few tenants read now, on as many processors as pay.

        That is where each article is also looked through for the search, or for Markdown; filling alone takes no longer
        than handing over what was filled.
        """
        keys = list(
            dict.fromkeys(
                [
                    self._key(number, tenant)
                    for tenant in tenants
                    for number, blueprint in enumerate(self._project.blueprints)
                    if holds(blueprint.article.exists, tenant.values)
                ]
            )
        )
        if self._beside is None or not 0 < len(keys) <= _REMEMBERED:
            return
        limits = self._project.corpus.options.limits
        seconds = variants_seconds(limits, 1)

        def filled(key: _Key) -> _Filled:
            with item_limit(seconds, self._path(key)), stopwatch.stage(Stage.FILL):
                return self._made(key)

        made = shared_out(
            filled,
            keys,
            workers_for(len(keys), jobs),
            named=self._path,
            patience=patience_for(seconds),
            stopwatch=stopwatch,
        )
        for key, each in zip(keys, made, strict=True):
            self._seen.add(print_of(key))
            self._remember(key, each)

    def readers(self, number: int, tenants: Iterable[Profile]) -> tuple[int, int]:
        """How many of these have an article, and how many ways they have of reading it between them."""
        exists, many, ways = self._project.blueprints[number].article.exists, 0, set[_Key]()
        for tenant in tenants:
            if holds(exists, tenant.values):
                many += 1
                ways.add(self._key(number, tenant))
        return many, len(ways)

    def site(self, tenant: Profile) -> Site:
        """Everything this tenant gets, and nothing of anybody else's."""
        filled = [
            self._filled(number, tenant)
            for number, blueprint in enumerate(self._project.blueprints)
            if holds(blueprint.article.exists, tenant.values)
        ]
        return self._settled(tenant, filled)

    def site_showing(self, tenant: Profile, slugs: Container[str]) -> Site:
        """What `site` gives, but that of all articles but some nothing is there beside what lists tell."""
        project = cache(tenant.project)  # most articles' lists read the same few keys
        filled = [
            self._filled(number, tenant)
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
            facts = dict(key[1])
            content = self._filling.content(listing, template_for(listing, facts), facts)
            listed = self._lists[key] = _Filled(content, None, None)
            if len(self._lists) > _LISTED:
                self._lists.popitem(last=False)
        return listed

    def _filled(self, number: int, tenant: Profile) -> _Filled:
        key = self._key(number, tenant)
        filled = self._memory.get(key)
        if filled is None:
            filled = self._made(key)
            self._seen.add(print_of(key))
            if self._may_be_asked_again(number):
                self._remember(key, filled)
        else:
            self._memory.move_to_end(key)
        return filled

    def _may_be_asked_again(self, number: int) -> bool:
        """Whether it pays to remember an article, as far as some of its readers tell.

        Many articles are read by each organization in its own way. Their texts would be carried along for nobody, and
        the memory that they lie in is not at hand for the next ones.
        """
        known = self._is_shared.get(number)
        if known is None:
            many, ways = self.readers(number, self._project.corpus.tenants[:_ASKED])
            known = self._is_shared[number] = (many - ways) * _ALIKE >= many
        return known

    def _key(self, number: int, tenant: Profile) -> _Key:
        return number, self._values[number](tenant.values)

    def _path(self, key: _Key) -> str:
        return self._project.blueprints[key[0]].article.path

    def _made(self, key: _Key) -> _Filled:
        blueprint = self._project.blueprints[key[0]]
        facts = dict(zip(blueprint.reads, key[1], strict=True))
        template = template_for(blueprint, facts)
        content = self._filling.content(blueprint, template, facts)
        entry, markdown = self._beside.of(blueprint, template, facts) if self._beside else _NOTHING
        return _Filled(content, entry, markdown)

    def _remember(self, key: _Key, filled: _Filled) -> None:
        self._memory[key] = filled
        if len(self._memory) > _REMEMBERED:
            self._memory.popitem(last=False)

    def fresh(self) -> bytes:
        """A print of each article and projection that was filled since this was last asked, equal on all machines."""
        seen = b"".join(sorted(self._seen))
        self._seen.clear()
        return seen
