"""`help.json`: what an application needs to offer help in its own windows.

`url` leads from the site's root to the article; a field is never left out, and new ones may come.
"""

import json
from collections.abc import Iterator

from helpgen.model.address import HOME, link
from helpgen.model.content import Content
from helpgen.model.output import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame
from helpgen.render.output import Output

SCHEMA_VERSION = 1
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The feed, one article a line."""
    head = {
        "schemaVersion": SCHEMA_VERSION,
        "title": site.title,
        "tenant": {"id": site.tenant.id, "name": site.tenant.name, "locale": site.tenant.locale},
        "language": site.language,
        "baseUrl": frame.base_url,
        "categories": [{"slug": shelf.slug, "title": shelf.title} for shelf in site.shelves],
    }
    articles = ",\n".join(_encode(_entry(article, site)) for article in site.articles)
    text = f'{_encode(head)[:-1]},\n"articles":[\n{articles}\n]}}\n'
    yield OutputFile("help.json", text.encode())


def _entry(article: Content, site: Site) -> dict[str, object]:
    return {
        "id": article.id,
        "url": link(HOME, article.slug, site.urls),
        "title": article.title,
        "summary": article.summary,
        "category": article.category,
        "tags": article.tags,
        "roles": article.roles,
        "headings": [
            {"id": section.id, "level": section.level, "text": section.text}
            for section in article.sections
        ],
        "unmet": [{"key": need.key, "title": need.title} for need in article.unmet],
    }


OUTPUT = Output("help.json", files)
