"""The plain text of an article's page, section by section, with marks where an organization's words will stand.

The body is what `compile` made: every `<` in it begins a tag, because text and attributes are escaped.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from helpgen.compile.search.marked import Marks
from helpgen.model.text import Gate, Href, Markup, Text

_REMEMBERED = 512  # of one article after another: its variants have most in common
_HEADING = re.compile(r'<(h[1-6])(?: [^>]*)? id="([^"]*)"[^>]*>.*?</\1>', re.DOTALL)
_RELATED = '<section class="related">'
_ELSEWHERE = re.compile(
    rf'{_RELATED}.*?</section>|<a [^>]*class="footnote-backref".*?</a>'
    r'|<sup class="footnote-ref">.*?</sup>',
    re.DOTALL,
)
"""What speaks of other articles, or is a sign to click on: no words of this article."""

_WITHIN = re.compile(r"</?(?:a|bdi|code|del|em|kbd|mark|s|span|strong|sub|sup)(?: [^>]*)?>")
"""Tags that part no word; all others do."""

_TAG = re.compile(r"<[^>]*>")


class PlainSection(NamedTuple):
    """A stretch below one heading, in marked text; before the first heading there is none."""

    anchor: str
    heading: Text
    text: str


def own_html(pieces: Markup, marks: Marks) -> str:
    """A body, or a stretch of one, marked, without what speaks of other articles."""
    return _own(_marked(pieces, marks))


def names_in(html: str) -> tuple[str, ...]:
    """The ids of all headings, of those of no section, too."""
    return tuple([unescape(found[2]) for found in _HEADING.finditer(html)])


def plain_sections(html: str, known: Mapping[str, Text]) -> tuple[PlainSection, ...]:
    """The sections of a body or a stretch, the one before the first heading first.

    `known` has the words of the headings that begin one, by their ids.
    """
    return tuple(_cut(html, known))


def _own(body: str) -> str:
    """The body without what speaks of other articles; most bodies are done with after a look."""
    return _ELSEWHERE.sub("", body) if "footnote-" in body or _RELATED in body else body


def _marked(pieces: Markup, marks: Marks) -> str:
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
        elif isinstance(piece, Gate):
            out.append(_gate(piece, marks))
        elif not isinstance(piece, Href):  # which stands in an attribute
            out.append(marks.of(piece))
    return "".join(out)


def _gate(gate: Gate, marks: Marks) -> str:
    """A link that not everybody has, mostly: its tags say nothing, and nothing is left of the gate."""
    then, otherwise = (
        plain_text(_own(_marked(side, marks))) for side in (gate.then, gate.otherwise)
    )
    return then if then == otherwise else marks.either(gate.condition, then, otherwise)


def _cut(html: str, known: Mapping[str, Text]) -> Iterator[PlainSection]:
    anchor, start = "", 0
    heading: Text = ()
    for match in _HEADING.finditer(html):
        name = unescape(match[2])
        if name in known:
            yield PlainSection(anchor, heading, plain_text(html[start : match.start()]))
            anchor, heading, start = name, known[name], match.end()
    yield PlainSection(anchor, heading, plain_text(html[start:]))


@lru_cache(maxsize=_REMEMBERED)
def plain_text(html: str) -> str:
    """The words that a piece of a body shows, in one line."""
    return " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", html))).split())
