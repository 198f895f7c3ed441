"""The plain text of an article's page, section by section.

The body is what `compile` made: every `<` in it begins a tag, because text and attributes are escaped.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from helpgen.model.content import Content, Section
from helpgen.model.search_entry import SearchSection

_REMEMBERED = 4096
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


def plain_sections(content: Content) -> tuple[SearchSection, ...]:
    """The sections of an article, the one before the first heading first; one without words is left out."""
    known = {section.id: section for section in content.sections}
    cut = _cut(_own(content.body), known)
    return tuple([each for each in cut if each.text or each.heading])


def _own(body: str) -> str:
    """The body without what speaks of other articles; most bodies are done with after a look."""
    return _ELSEWHERE.sub("", body) if "footnote-" in body or _RELATED in body else body


def _cut(body: str, known: dict[str, Section]) -> Iterator[SearchSection]:
    anchor, heading, start = "", "", 0
    for match in _HEADING.finditer(body):
        section = known.get(unescape(match[2]))
        if section is None:
            continue
        yield SearchSection(anchor, heading, plain_text(body[start : match.start()]))
        anchor, heading, start = section.id, section.text, match.end()
    yield SearchSection(anchor, heading, plain_text(body[start:]))


@lru_cache(maxsize=_REMEMBERED)
def plain_text(html: str) -> str:
    """The words that a piece of a body shows, in one line."""
    return " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", html))).split())
