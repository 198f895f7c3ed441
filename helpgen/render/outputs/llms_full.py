"""`llms-full.txt`: every article's text as Markdown in one file, as this organization's pages have it."""

from collections.abc import Collection, Iterator

from helpgen.model.address import ROOT
from helpgen.model.body_words import BodyWords
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.article_markdown import (
    Ways,
    article_markdown,
    from_root,
    title_line,
    ways_of,
)
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.pieces import exchanged

_NAME = "llms-full.txt"


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The articles in the order of the shelves, each under its title, which leads to its page."""
    articles = site.articles
    bodies = tuple([site.markdown[each.slug] for each in articles])
    told = _told(ways_of(site), articles, bodies, frame.body_words)
    yield _file(told.replace(ROOT.encode(), from_root(frame.base_url).encode()))


@latest
def _told(
    ways: Ways, articles: tuple[Content, ...], bodies: tuple[str, ...], words: BodyWords
) -> bytes:
    """The articles, with ROOT for the way to the root: the same for all who read them alike."""
    # One letter beyond ASCII makes all letters of a text wide: each article by itself.
    return b"\n".join(
        [
            article_markdown(ways, article, body, words, linked=True).encode()
            for article, body in zip(articles, bodies, strict=True)
        ]
    )


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
    return _rooted(f"{title_line(ways_of(site), article, linked=True)}\n\n", frame)


def _article(site: Site, article: Content, frame: Frame) -> str:
    ways, body = ways_of(site), site.markdown[article.slug]
    return _rooted(article_markdown(ways, article, body, frame.body_words, linked=True), frame)


def _rooted(text: str, frame: Frame) -> str:
    return text.replace(ROOT, from_root(frame.base_url))


def _file(data: bytes) -> OutputFile:
    return OutputFile(_NAME, data)


OUTPUT = Output(_NAME, files, shows=lambda _slug: _NAME, patched=patched)
