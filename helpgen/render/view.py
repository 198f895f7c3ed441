"""What a theme sees: `page`, `site` and `tenant`, and nothing behind them.

Paths in `site` and `tenant` are relative to the site's root: a template puts `page.root` before them. What ends
in `_html`, and every ready-made list, is Markup; all other text is plain and is escaped where it is printed. What
all pages print (the site's titles, the way home) has been escaped once, and is Markup too.

None of this leaves the room, so what is made by the ten thousand is as cheap as may be: plain tuples with names, and
pages that nobody compares.
"""

from typing import NamedTuple

from markupsafe import Markup

from helpgen.frozen import working

NONE = Markup()


def ready(html: str) -> Markup:
    """HTML as Markup, in half the time that its class takes: that asks first what it is given."""
    return str.__new__(Markup, html)


@working
class LinkView:
    """Something to go to, from the page that shows it.

    `current` is set in the navigation alone: the attribute of the line that leads to the page itself. `is_unmet`
    says that what the article is about is not enabled here. `roles` are the names of the roles that it is written
    for, with spaces between; only lists on a page's own ground have them.
    """

    href: str
    title_html: Markup
    current: Markup = NONE
    summary_html: Markup = NONE
    updated: str = ""
    updated_text: str = ""
    count: int = 0
    is_unmet: bool = False
    roles: str = ""


class RoleView(NamedTuple):
    """A role to choose: its name, as `roles` of a link have it, and its title."""

    name: str
    title: str


class TenantView(NamedTuple):
    """The organization; what it does not have is empty.

    `lang` holds the attributes of a page in its locale, `logo` is a path, `logo_dark` that of the logo for dark
    grounds, each with the attributes that say its size; `email_href` is a `mailto:` URL. What readers say of an article
    goes as a form to `feedback`, or as mail to `feedback_href`, a `mailto:` URL; at least one of them is empty. Without
    `shows_name` the logo says the name, and is there.
    """

    name: str
    locale: str
    lang: Markup
    logo: str
    logo_size: Markup
    logo_dark: str
    logo_dark_size: Markup
    shows_name: bool
    email: str
    email_href: str
    phone: str
    phone_href: str
    url: str
    feedback: str
    feedback_href: str


class SiteView(NamedTuple):
    """What all pages of a site share.

    `full_title` also names the organization. `content_lang` holds the attributes of an element with text in the
    content's language, empty where that is the page's own; `content_dir` only turns the direction, where it
    differs. `words_lang` holds those of a word of the page inside such an element. `early` is the script to load
    before a page is shown. `brand` is empty for an organization without a color, `search` (the index) where none is
    written; `icon` is the picture for a browser's tab. `share` is the full URL of the picture that goes with a shared
    link, empty while the site's own is unknown.
    """

    title: Markup
    full_title: Markup
    language: Markup
    content_lang: Markup
    content_dir: Markup
    words_lang: Markup
    policy: Markup
    referrer: str
    style: str
    script: str
    early: str
    brand: str
    search: str
    icon: str
    icon_type: str
    share: str


class PartView(NamedTuple):
    """What `head.html`, `top.html` and `foot.html` see, once for all pages that are equally far from the root.

    `root` leads to the site's root, `home` to the home page; `links` are the organization's own.
    `has_search` says that the search stands in the page itself: on the home page, and where nothing was found.
    """

    root: str
    home: str
    links: Markup
    has_search: bool


class Parts(NamedTuple):
    """The parts, rendered, with the ways up that belong to them."""

    root: str
    home: str
    head: Markup
    top: Markup
    foot: Markup


@working
class PageView:
    """What every page has.

    `summary` says in a sentence, or in a few titles, what is on it; `canonical` is empty when the site's URL is
    unknown; `twin` is the file beside the page that says the same as Markdown, empty without one; `root` and `home`
    are as in the parts, and `head`, `top` and `foot` are the parts.
    """

    title: str
    summary: str
    canonical: str
    twin: str
    root: str
    home: str
    head: Markup
    top: Markup
    foot: Markup


@working
class HomeView(PageView):
    """The home page. `roles` are those to choose among, and none where that would change nothing."""

    categories: tuple[LinkView, ...]
    featured: tuple[LinkView, ...]
    recent: tuple[LinkView, ...]
    roles: tuple[RoleView, ...]


@working
class CategoryView(PageView):
    """One category's page. `navigation` lists the categories, with this one marked; `roles` as on the home page."""

    navigation: Markup
    title_html: Markup
    summary_html: Markup
    articles: tuple[LinkView, ...]
    roles: tuple[RoleView, ...]


class NeedView(NamedTuple):
    """A prerequisite that is not met; `href` is empty where no article tells how to meet it.

    `changed_by` names the roles that may change it, empty where the catalog names none.
    """

    title: str
    href: str
    changed_by: str


@working
class ArticleView(PageView):
    """One article's page.

    `id` is the article's lasting name, and `audience` names the roles that it is written for, as list items; it
    is empty where those are all.
    `contents` is the list of its sections, empty when there are fewer than two; `navigation` is the list of
    categories and of the category's articles, with this page marked. Without `has_body` the notice of what is
    unmet is all that there is, and `body` is empty.
    """

    id: str
    navigation: Markup
    title_html: Markup
    summary_html: Markup
    category: LinkView
    audience: Markup
    updated: str
    updated_text: str
    unmet: tuple[NeedView, ...]
    has_body: bool
    contents: Markup
    body: Markup
    previous: LinkView | None
    next: LinkView | None


@working
class NotFoundView(PageView):
    """The page for addresses that lead nowhere. `categories` are linked from the site's root, as all else on it."""

    categories: tuple[LinkView, ...]


@working
class RedirectView(PageView):
    """A page that only leads to another one."""

    target: LinkView


class ShelfView(NamedTuple):
    """A category in the navigation, and in the open one its articles.

    `current` is the attribute of the line that leads to the page itself. `total` is the number of all articles, where
    only those around the page are listed, and else 0.
    """

    href: str
    title_html: Markup
    current: Markup
    is_open: bool
    articles: tuple[LinkView, ...]
    total: int


class NavigationView(NamedTuple):
    """What `navigation.html` sees, once for each category and folder."""

    home: str
    categories: tuple[ShelfView, ...]
