"""A link to an article or a category, as lists of pages show it."""

from markupsafe import Markup

from helpgen.model.address import Urls, link
from helpgen.model.content import Content
from helpgen.model.site import Shelf
from helpgen.render.audience import names
from helpgen.render.view import LinkView
from helpgen.text.regional import day_in_words


def article_link(page: str, article: Content, urls: Urls, locale: str) -> LinkView:
    """An article, as seen from a page in a locale."""
    day = article.updated
    return LinkView(
        href=link(page, article.slug, urls),
        title_html=Markup(article.title_html),  # noqa: S704  compile escaped it
        summary_html=Markup(article.summary_html),  # noqa: S704  the same
        updated=day or "",
        updated_text=day_in_words(day, locale, locale) if day else "",
        is_unmet=bool(article.unmet),
        roles=" ".join(article.roles),
    )


def category_link(page: str, shelf: Shelf, urls: Urls) -> LinkView:
    """A category with the number of its articles, as seen from a page."""
    return LinkView(
        href=link(page, f"/help/{shelf.slug}", urls),
        title_html=Markup(shelf.title_html),  # noqa: S704  compile escaped it
        summary_html=Markup(shelf.summary_html),  # noqa: S704  the same
        count=len(shelf.articles),
        roles=names(shelf.articles),
    )
