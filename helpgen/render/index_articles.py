"""What results of a search show of articles, as it stands in the file of the index: JSON inside a text of JavaScript.

It is made as bytes. One letter beyond ASCII would make all letters of a text wide, and each of them would be encoded
for each organization again.
"""

import json.encoder
from functools import lru_cache

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.numbered import Numbered
from helpgen.model.search_entry import (
    OpenSection,
    SearchEntry,
    SearchSection,
    Sections,
    is_tidy,
)
from helpgen.model.stencil import Stencil

_REMEMBERED = 16_384
_SECTIONS = 4_096  # of a large project; their texts are all that its variants say, once
_as_json = json.encoder.encode_basestring


def inside(data: str) -> str:
    """JSON as the inside of a text of JavaScript; it holds no line end that a text may not hold."""
    return data.replace("\\", "\\\\").replace("'", "\\'")


def article_row(article: Content, entry: SearchEntry, urls: Urls) -> bytes:
    """What a result shows; joined by hand, which costs a third of the encoder."""
    return b"%b%b]]" % (row_begin(article, urls), _sections(entry))


def row_begin(article: Content, urls: Urls) -> bytes:
    """How that begins: what is the same whatever the article's body says."""
    return _said(article.title, article.slug, article.summary, bool(article.unmet), urls)


@lru_cache(maxsize=_REMEMBERED)
def _said(title: str, slug: str, summary: str, unmet: bool, urls: Urls) -> bytes:  # noqa: FBT001  a part of what is remembered
    texts = b",".join(map(_text, (title, link(HOME, slug, urls), summary)))
    return b"[%b,%d,[" % (texts, unmet)


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> bytes:
    """A text as it stands between quotation marks there. Most are many organizations'."""
    return _escaped(text)


def _escaped(text: str) -> bytes:
    return inside(_as_json(text)[1:-1]).encode()


def _text(text: str) -> bytes:
    return b'"%b"' % _words(text)


class _HoleWords(dict[str, bytes | None]):
    """Words that stand in holes, as the file has them; None for those that do not leave a line one."""

    def __missing__(self, word: str) -> bytes | None:
        told = _words(word) if is_tidy(word) else None
        if len(self) < _REMEMBERED:
            self[word] = told
        return told


_in_hole = _HoleWords().__getitem__


def _sections(entry: SearchEntry) -> bytes:
    """The sections of one article: where its words leave a line one, these words in the variant's own text."""
    told = [word for word in map(_in_hole, entry.words.values()) if word is not None]
    if len(told) < len(entry.words):
        return b",".join(map(_section, entry.sections))
    return _written(entry.outline).filled(dict(zip(entry.words, told, strict=True)))


def _section(section: SearchSection) -> bytes:
    return b"[%b]" % b",".join(map(_text, section))


@lru_cache(maxsize=_REMEMBERED)
def _written(outline: Sections) -> Stencil[bytes]:
    """All sections of a variant as the file has them, with its holes: JSON escapes letter by letter."""
    pieces: list[bytes | int] = []
    for each in outline.each:
        pieces += (b",", *_pieces(each)) if pieces else _pieces(each)
    return Stencil(tuple(pieces), b"")


@lru_cache(maxsize=_SECTIONS)
def _pieces(section: SearchSection | OpenSection) -> tuple[bytes | int, ...]:
    """One section; variants of an article have most of theirs in common."""
    anchor, heading, text = section
    return (b'["', _words(anchor), b'","', *_parts(heading), b'","', *_parts(text), b'"]')


def _parts(text: str | Numbered) -> tuple[bytes | int, ...]:
    parts = (text,) if isinstance(text, str) else text
    return tuple([_escaped(part) if isinstance(part, str) else part for part in parts])
