"""What all pages of one site share, made once."""

from collections.abc import Mapping
from dataclasses import field, replace

from markupsafe import Markup, escape

from helpgen.frozen import frozen
from helpgen.model.address import HOME, TWIN, Urls, link
from helpgen.model.asset import Asset
from helpgen.model.body_words import BodyWords
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Branding
from helpgen.model.site import Site, Tenant
from helpgen.model.wording import Phrase
from helpgen.render.ascii_html import ascii_html
from helpgen.render.audience import audience
from helpgen.render.base_url import absolute
from helpgen.render.brand import brand
from helpgen.render.bundle import FOLDER
from helpgen.render.content_policy import REFERRER, content_policy, posts_to
from helpgen.render.fault import fault
from helpgen.render.footer_links import footer_links
from helpgen.render.icon import IMAGE_TYPES, icon
from helpgen.render.latest import latest
from helpgen.render.prepared import Edition, Prepared
from helpgen.render.share import share, shared
from helpgen.render.view import NONE, Parts, PartView, SiteView, TenantView
from helpgen.text.contact import email_href, phone_href
from helpgen.text.direction import direction_of

PARTS = ("head", "top", "foot")
SEARCH_INDEX = "search-index.js"
ROOT = "\0"
"""Stands for the way to the root until the page is known; no text can hold it."""


@frozen
class Frame:
    """One site's shared views, and the theme to render them with, in the organization's language.

    `brand` is the organization's stylesheet, `icon` the picture of its initials where no logo can be the icon, `share`
    the theme's picture for shared links where that is the one. `roles` are the titles of roles by name. `twin` is the
    name of the Markdown beside each page, empty where there is none. `body_words` are what articles say in the language
    of the content although nobody typed it.
    """

    prepared: Prepared
    edition: Edition
    site: SiteView
    tenant: TenantView
    urls: Urls
    base_url: str | None
    brand: OutputFile | None
    icon: OutputFile | None
    share: OutputFile | None
    footer_links: str
    body_words: BodyWords
    roles: Mapping[str, str]
    twin: str
    parts_by_root: dict[str, Parts] = field(default_factory=dict)
    audiences: dict[tuple[str, ...], Markup] = field(default_factory=dict)

    def canonical(self, slug: str) -> str:
        """The page's one full URL, or nothing while nobody knows where the site will be."""
        if not self.base_url:
            return ""
        return absolute(self.base_url, link(HOME, slug, self.urls).removeprefix("./"))

    def parts(self, root: str) -> Parts:
        """What all pages have that are equally far from the root; made when it is first asked for.

        The root's own page, and the one that is rooted at the host, have the search in the page.
        """
        if root not in self.parts_by_root:
            self.parts_by_root[root] = self._parts(root)
        return self.parts_by_root[root]

    def audience(self, roles: tuple[str, ...]) -> Markup:
        """The titles of roles as list items, made once for all articles with the same; empty where it is all roles."""
        if roles not in self.audiences:
            is_all = frozenset(self.roles) <= frozenset(roles)
            self.audiences[roles] = NONE if is_all else audience(roles, self.roles)
        return self.audiences[roles]

    def _parts(self, root: str) -> Parts:
        home = escape(f"{root or './'}{'index.html' if self.urls == 'files' else ''}")
        links = Markup(self.footer_links.replace(ROOT, root))  # noqa: S704  escaped where it was made
        view = PartView(root, home, links, has_search=not root.startswith(".."))
        head, top, foot = (Markup(ascii_html(self.markup(f"{name}.html", view))) for name in PARTS)  # noqa: S704  templates escape
        return Parts(root, home, head, top, foot)

    def markup(self, template: str, page: object) -> str:
        """The HTML of one page; a theme that fails raises a ThemeFault."""
        try:
            return self.edition.markup(
                template, {"page": page, "site": self.site, "tenant": self.tenant}
            )
        except Exception as error:
            raise fault(error, self.prepared.theme, template) from error

    def words(self, text: str) -> str:
        """A text of a page, in the organization's language."""
        return self.edition.wording.forms(Phrase(text))[0]

    def file(self, path: str, template: str, page: object) -> OutputFile:
        """One page, at its path."""
        return OutputFile(path, self.markup(template, page).encode())


def frame(site: Site, prepared: Prepared) -> Frame:
    """The shared part of one tenant's pages; one object for organizations that differ in their ids alone."""
    bare = replace(
        site,
        tenant=replace(site.tenant, id="", branding=_anybodys(site.tenant.branding)),
        shelves=(),
        featured=(),
        recent=(),
        redirects=(),
        assets={},
        entries={},
        words=(),
        markdown={},
    )
    return _frame(bare, footer_links(site, ROOT), prepared)


def _anybodys(branding: Branding) -> Branding:
    """The same with pictures that do not say whose folder they lie in."""
    logo, dark = [each and replace(each, path="") for each in (branding.logo, branding.logo_dark)]
    return replace(branding, logo=logo, logo_dark=dark)


@latest
def _frame(site: Site, links: str, prepared: Prepared) -> Frame:
    """What all pages share, of a `site` without its articles that does not say whose it is."""
    branding = site.tenant.branding
    own = brand(branding)
    emblem = branding.logo if branding.is_emblem else None
    initials = None if emblem else icon(site.tenant)
    shown = asset_path(emblem) if emblem else initials.path if initials else ""
    picture = share(site.tenant, prepared.bundle)
    return Frame(
        prepared=prepared,
        edition=prepared.edition(site.tenant.locale),
        site=site_view(site, prepared, own.path if own else "", shown, picture),
        tenant=tenant_view(site.tenant),
        urls=site.urls,
        base_url=site.tenant.base_url,
        brand=own,
        icon=initials,
        share=shared(picture, prepared.bundle),
        footer_links=links,
        body_words=prepared.theme.body_words(site.language),
        roles=site.roles,
        twin=TWIN if TWIN in site.outputs else "",
    )


def site_view(
    site: Site, prepared: Prepared, brand_path: str, icon_path: str, share_path: str
) -> SiteView:
    """The site, as themes see it."""
    base = site.tenant.base_url
    turn = direction_of(site.language)
    content_dir = "" if turn == direction_of(site.tenant.locale) else f' dir="{turn}"'
    is_like = f"{site.tenant.locale}-".startswith(f"{site.language}-")  # en-GB is English too
    other = content_dir or not is_like
    lang = language_attributes(site.tenant.locale)
    return SiteView(
        title=escape(site.title),
        full_title=escape(f"{site.title} | {site.tenant.name}"),
        language=escape(site.language),
        content_lang=Markup(f' lang="{site.language}"{content_dir}' if other else ""),  # noqa: S704  a checked tag
        content_dir=Markup(content_dir),  # noqa: S704  one of two words
        words_lang=lang if other else Markup(),
        policy=Markup(content_policy(posts_to(site.tenant.feedback))),  # noqa: S704  our own words, and a checked host
        referrer=REFERRER,
        style=prepared.bundle.style,
        script=prepared.bundle.script,
        early=prepared.bundle.early,
        brand=brand_path,
        search=SEARCH_INDEX if SEARCH_INDEX in site.outputs else "",
        icon=icon_path,
        icon_type=IMAGE_TYPES[icon_path.rpartition(".")[2]],
        share=absolute(base, share_path) if base and share_path else "",
    )


def tenant_view(tenant: Tenant) -> TenantView:
    """The organization, as themes see it."""
    posted = posts_to(tenant.feedback)
    mailed = "" if posted else tenant.feedback or ""
    logo, dark = tenant.branding.logo, tenant.branding.logo_dark
    return TenantView(
        name=tenant.name,
        locale=tenant.locale,
        lang=language_attributes(tenant.locale),
        logo=asset_path(logo) if logo else "",
        logo_size=size_attributes(logo),
        logo_dark=asset_path(dark) if dark else "",
        logo_dark_size=size_attributes(dark),
        shows_name=tenant.branding.shows_name,
        email=tenant.email or "",
        email_href=email_href(tenant.email) if tenant.email else "",
        phone=tenant.phone or "",
        phone_href=phone_href(tenant.phone) if tenant.phone else "",
        url=tenant.url or "",
        feedback=posted,
        feedback_href=email_href(mailed) if mailed else "",
    )


def language_attributes(tag: str) -> Markup:
    """What an element says of a language and its direction."""
    return Markup(f' lang="{tag}" dir="{direction_of(tag)}"')  # noqa: S704  a checked tag


def size_attributes(image: Asset | None) -> Markup:
    """What an element says of an image's size, so that its place is kept while it loads; nothing where it has none."""
    if image is None or image.size is None:
        return NONE
    return Markup(' width="%d" height="%d"') % image.size


def asset_path(asset: Asset) -> str:
    """Where a file of the project is published."""
    return f"{FOLDER}/{asset.name}"
