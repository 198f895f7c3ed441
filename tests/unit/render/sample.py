"""Small nouns for tests about pages, and the default theme as a reader would hand it over."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import escape

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.search.outlining import Outlining
from helpgen.compile.search.search_entry import search_entry
from helpgen.model.content import Content, Section, Unmet
from helpgen.model.options import Options
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Branding
from helpgen.model.search_entry import Counted, SearchEntry
from helpgen.model.site import Redirect, Shelf, Site, Tenant
from helpgen.model.template import Heading
from helpgen.model.theme import Theme
from helpgen.read.wordings import packaged_languages, packaged_words, read_wordings
from helpgen.render import Prepared, prepare, render

THEME = Path(__file__).parents[3] / "themes" / "default"


def theme(**templates: str) -> Theme:
    """The default theme, with some templates replaced (`not_found` stands for `not-found.html`)."""
    own = {file.name: file.read_text() for file in THEME.glob("*.html")}
    changed = {f"{name.replace('_', '-')}.html": source for name, source in templates.items()}
    assets = {file.name: file.read_bytes() for file in sorted((THEME / "assets").iterdir())}
    words = read_wordings(packaged_words(packaged_languages()))
    return Theme("default", own | changed, assets, wordings=words.value)


def prepared(*locales: str, **templates: str) -> Prepared:
    checked = prepare(theme(**templates), locales)
    assert checked.value is not None, checked.diagnostics
    return checked.value


compiled = cache(prepared)
"""The same, compiled once for all tests that only look at pages."""


def content(name: str, category: str = "portal", **given: Any) -> Content:
    """An article at `/help/<category>/<name>`; what is not given is plain and short."""
    title = given.get("title", name.replace("-", " ").capitalize())
    plain = Content(
        id=f"help.{category}.{name}".replace("/", "."),
        slug=f"/help/{category}/{name}",
        category=category,
        title=title,
        title_html=str(escape(title)),
        summary=f"About {title}.",
        summary_html=str(escape(f"About {title}.")),
        tags=(),
        aliases=(),
        roles=("staff",),
        updated=None,
        order=None,
        sections=(),
        unmet=(),
        body="<p>Text.</p>",
        assets=(),
    )
    return plain._replace(**given)


def shelf(slug: str, articles: Sequence[Content], title: str | None = None) -> Shelf:
    words = title or slug.capitalize()
    return Shelf(slug, words, str(escape(words)), f"All about {slug}.", tuple(articles))


def tenant(**given: Any) -> Tenant:
    return replace(Tenant("willow", "Willow", "en", Branding()), **given)


def site(*shelves: Shelf, **given: Any) -> Site:
    plain = Site(
        tenant=tenant(),
        title="Help",
        language="en",
        urls="folders",
        shelves=shelves,
        featured=(),
        recent=(),
        redirects=(),
        assets={},
        outputs=Options().outputs,
    )
    entries = {each.slug: entry(each) for each in plain.articles}
    markdown = {each.slug: "Text.\n" for each in plain.articles}
    return replace(plain, **{"entries": entries, "markdown": markdown, **given})


def entry(article: Content) -> SearchEntry:
    """The part of the search index of an article without holes."""
    headings = [Heading(each.id, each.level, (each.text,), 1) for each in article.sections]
    words = [(word,) for word in (*article.aliases, *article.tags)]
    made = Outlining((article.title,), words, (article.summary,), Bodies())
    return search_entry(made.outline((article.body,), headings), {})


def counts(field: Counted) -> dict[str, int]:
    """Each term with its number, whoever brought it."""
    return {**dict(field.common.counts()), **dict(field.raised), **dict(field.added)}


def files(wanted: Site, **templates: str) -> dict[str, OutputFile]:
    return {file.path: file for file in render(wanted, compiled(**templates))}


def page(wanted: Site, path: str, **templates: str) -> str:
    return files(wanted, **templates)[path].data.decode()


SECTION = Section("steps", 2, "Steps & more", "Steps &amp; more")
UNMET = Unmet(
    "features.x",
    "Self-booking <beta>",
    "../../settings/self-booking/",
    (("admin", "Administrator <1st>"),),
)
REDIRECT = Redirect("/help/portal/old", "/help/portal/booking")
