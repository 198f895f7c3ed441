"""`llms-full.txt`: every article's text as Markdown in one file, as this organization's pages have it."""

from collections.abc import Collection, Iterator

from helpgen.model.address import ROOT
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.article_markdown import article_markdown, from_root, title_line
from helpgen.render.frame import Frame
from helpgen.render.output import Output
from helpgen.render.pieces import exchanged

_NAME = "llms-full.txt"


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The articles in the order of the shelves, each under its title, which leads to its page."""
    # One letter beyond ASCII makes all letters of a text wide: each article by itself.
    yield _file(b"\n".join([_article(site, each, frame).encode() for each in site.articles]))


def patched(before: bytes, site: Site, frame: Frame, slugs: Collection[str]) -> OutputFile | None:
    """The file, made of the one before it, in which only these articles' bodies were others.

    None where it cannot be told where an article begins: another one quotes its title as it stands there.
    """
    text: str | None = before.decode().removesuffix("\n")
    articles = site.articles
    for number, article in enumerate(articles):
        if article.slug in slugs and text is not None:
            begin = _begin(site, article, frame) if number else ""
            following = "".join(
                [_begin(site, each, frame) for each in articles[number + 1 : number + 2]]
            )
            piece = _article(site, article, frame).removesuffix("\n")
            text = exchanged(text, begin, following, piece, "\n\n")
    return None if text is None else _file(f"{text}\n".encode())


def _begin(site: Site, article: Content, frame: Frame) -> str:
    return _rooted(f"{title_line(site, article, linked=True)}\n\n", frame)


def _article(site: Site, article: Content, frame: Frame) -> str:
    return _rooted(article_markdown(site, article, frame.body_words, linked=True), frame)


def _rooted(text: str, frame: Frame) -> str:
    return text.replace(ROOT, from_root(frame.base_url))


def _file(data: bytes) -> OutputFile:
    return OutputFile(_NAME, data)


OUTPUT = Output(_NAME, files, shows=lambda _slug: _NAME, patched=patched)
