"""The organization's own links, ready for the foot of every page."""

from markupsafe import escape

from helpgen.model.address import HOME, link
from helpgen.model.site import Site


def footer_links(site: Site, root: str) -> str:
    """List items, in the profile's order; a link to an article that this tenant lacks is left out.

    `root` is what stands before a link to a page of this site.
    """
    pages = {article.slug for article in site.articles}
    items = []
    for text, url in site.tenant.branding.footer_links:
        slug, _, anchor = url.partition("#")
        if not slug.startswith("/"):
            items.append(_item(url, text))
        elif slug.rstrip("/") in pages:
            items.append(_item(root + link(HOME, slug.rstrip("/"), site.urls, anchor), text))
    return "".join(items)


def _item(href: str, text: str) -> str:
    return f'<li><a href="{escape(href)}"><bdi>{escape(text)}</bdi></a></li>'
