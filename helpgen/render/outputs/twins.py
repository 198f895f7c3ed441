"""`index.md` beside each page: the same as Markdown, with links that lead from twin to twin."""

from collections.abc import Iterator

from helpgen.model.address import HOME, ROOT, TWIN, root_of
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.article_markdown import (
    article_markdown,
    listing,
    shelf_listing,
    site_name,
    ways_of,
)
from helpgen.render.frame import Frame
from helpgen.render.output import Output


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The twins of the home page, of the categories and of the articles."""
    ways = ways_of(site)
    yield _twin(HOME, listing(ways, site_name(site), site.shelves))
    for shelf in site.shelves:
        yield _twin(f"/help/{shelf.slug}", shelf_listing(ways, shelf))
        for article in shelf.articles:
            yield _twin(
                article.slug,
                article_markdown(ways, article, site.markdown[article.slug], frame.body_words),
            )


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """The twin of one page; of other articles nothing is asked but their titles and summaries."""
    ways = ways_of(site)
    if path == _path(HOME):
        return _twin(HOME, listing(ways, site_name(site), site.shelves))
    for shelf in site.shelves:
        if path == _path(f"/help/{shelf.slug}"):
            return _twin(f"/help/{shelf.slug}", shelf_listing(ways, shelf))
        for article in shelf.articles:
            if path == _path(article.slug):
                return _twin(
                    article.slug,
                    article_markdown(ways, article, site.markdown[article.slug], frame.body_words),
                )
    return None


def _twin(slug: str, text: str) -> OutputFile:
    return OutputFile(_path(slug), text.replace(ROOT, root_of(slug) or "./").encode())


def _path(slug: str) -> str:
    return f"{slug.strip('/')}/{TWIN}".lstrip("/")


OUTPUT = Output(TWIN, files, one=one, shows=_path)
