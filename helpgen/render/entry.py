"""A link to an article or a category, as lists of pages show it."""

from helpgen.model.address import Urls, link
from helpgen.model.content import Content
from helpgen.model.site import Shelf
from helpgen.render.audience import names, spaced
from helpgen.render.view import LinkView, ready
from helpgen.text.regional import day_in_words


def article_link(page: str, article: Content, urls: Urls, locale: str) -> LinkView:
    """An article, as seen from a page in a locale."""
    day = article.updated
    return LinkView(
        href=link(page, article.slug, urls),
        title_html=ready(article.title_html),  # compile escaped it
        summary_html=ready(article.summary_html),  # the same
        updated=day or "",
        updated_text=day_in_words(day, locale, locale) if day else "",
        is_unmet=bool(article.unmet),
        roles=spaced(article.roles),
    )


def category_link(page: str, shelf: Shelf, urls: Urls) -> LinkView:
    """A category with the number of its articles, as seen from a page."""
    return LinkView(
        href=link(page, f"/help/{shelf.slug}", urls),
        title_html=ready(shelf.title_html),  # compile escaped it
        summary_html=ready(shelf.summary_html),  # the same
        count=len(shelf.articles),
        roles=names(shelf.articles),
    )
