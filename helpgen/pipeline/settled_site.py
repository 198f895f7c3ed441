"""A tenant's contents, and what of a project is nobody's own, become its site."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from helpgen.assemble import assemble
from helpgen.compile import fill_html, fill_plain
from helpgen.model.content import Content
from helpgen.model.corpus import Corpus
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.model.site import Shelf, Site
from helpgen.model.text import Text
from helpgen.text.direction import direction_of


class ProjectFrame(Protocol):
    """What of a project is neither an article nor a tenant's."""

    @property
    def corpus(self) -> Corpus:
        """What was read."""

    @property
    def title(self) -> Text:
        """The site's title."""

    @property
    def shelves(self) -> tuple[tuple[Text, Text], ...]:
        """Title and summary of each category."""

    @property
    def moved(self) -> Mapping[str, str]:
        """The page that took the place of an old address."""


def settled_site(
    project: ProjectFrame,
    tenant: Profile,
    contents: Sequence[Content],
    entries: Mapping[str, SearchEntry],
    markdown: Mapping[str, str],
) -> Site:
    """The site of a tenant that has these contents, with their parts of the search index and their Markdown by slug."""
    corpus, direction = project.corpus, direction_of(project.corpus.options.language)
    shelves = [
        Shelf(
            category.slug,
            fill_plain(title, tenant.values),
            fill_html(title, tenant.values, direction),
            fill_html(summary, tenant.values, direction),
            (),
            fill_plain(summary, tenant.values),
        )
        for category, (title, summary) in zip(
            corpus.catalog.categories, project.shelves, strict=True
        )
    ]
    return assemble(
        tenant,
        corpus.options,
        fill_plain(project.title, tenant.values),
        shelves,
        contents,
        project.moved,
        corpus.assets,
        entries,
        corpus.catalog.labels,
        corpus.catalog.roles,
        markdown,
    )
