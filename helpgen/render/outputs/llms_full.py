"""`llms-full.txt`: every article's text as Markdown in one file, as this organization's pages have it."""

from collections.abc import Iterator

from helpgen.model.address import ROOT
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.article_markdown import article_markdown, from_root
from helpgen.render.frame import Frame
from helpgen.render.output import Output

_NAME = "llms-full.txt"


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The articles in the order of the shelves, each under its title, which leads to its page."""
    articles = [
        article_markdown(site, each, frame.body_words, linked=True) for each in site.articles
    ]
    text = "\n".join(articles).replace(ROOT, from_root(frame.base_url))
    yield OutputFile(_NAME, text.encode())


OUTPUT = Output(_NAME, files, shows=lambda _slug: _NAME)
