"""One tenant's site, settled: what `render` turns into files."""

from collections.abc import Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.model.address import Urls
from helpgen.model.asset import Asset
from helpgen.model.content import Content
from helpgen.model.profile import Branding
from helpgen.model.search_entry import SameWords, SearchEntry


@frozen
class Tenant:
    """What a site may know of its organization beside the articles.

    `feedback` is an email address or an `https` URL that takes what readers say of an article.
    """

    id: str
    name: str
    locale: str
    branding: Branding
    email: str | None = None
    phone: str | None = None
    url: str | None = None
    base_url: str | None = None
    feedback: str | None = None
    embedded_in: tuple[str, ...] = ()


@frozen
class Shelf:
    """A category with the articles that this tenant has, in order; empty ones are left out of the site."""

    slug: str
    title: str
    title_html: str
    summary_html: str
    articles: tuple[Content, ...]
    summary: str = ""


@frozen
class Redirect:
    """An old address and the page that took its place. Chains are settled before this."""

    source: str
    target: str


@frozen
class Site:
    """Everything one tenant gets. `assets` maps project paths to files, only those that this tenant's pages use.

    `entries` has each article's part of the search index, by slug; it is empty where no index is written. `words` has
    the words for one thing together: the organization's, the catalog's, and their synonyms. `roles` are the titles
    of the catalog's roles, in its order, by the name that articles carry. `markdown` has each article's body as
    Markdown, by slug, with `ROOT` for the way to the site's root; empty where none is written.
    """

    tenant: Tenant
    title: str
    language: str
    urls: Urls
    shelves: tuple[Shelf, ...]
    featured: tuple[Content, ...]
    recent: tuple[Content, ...]
    redirects: tuple[Redirect, ...]
    assets: Mapping[str, Asset]
    outputs: tuple[str, ...]
    entries: Mapping[str, SearchEntry] = field(default_factory=dict)
    words: tuple[SameWords, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    markdown: Mapping[str, str] = field(default_factory=dict)

    @property
    def articles(self) -> tuple[Content, ...]:
        """Every article, category by category."""
        return tuple(article for shelf in self.shelves for article in shelf.articles)
