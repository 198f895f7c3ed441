"""A page becomes the lines that its readers see, whatever theme made it.

Only what stands in `<main>` is looked at, or in `<body>` where a page has none. Navigation inside it is left out: it
follows from which pages there are, and a page that is new would change its neighbors.
"""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from helpgen.frozen import frozen
from helpgen.model.site_diff import CODE, MARKS

_INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
        "ins", "kbd", "label", "mark", "meter", "output", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
        "time", "u", "var", "wbr",
    }
)  # fmt: skip
"""Elements within a line; all others begin one."""
_UNSEEN = frozenset({"head", "nav", "noscript", "script", "style", "svg", "template"})
_LOOKS = {
    "b": "b",
    "strong": "b",
    "em": "i",
    "i": "i",
    "code": "code",
    "kbd": "code",
    "samp": "code",
}
_KINDS = {**{f"h{level}": "#" * level + " " for level in range(1, 7)}, "dt": "", "blockquote": "> "}
_CELLS = frozenset({"td", "th"})
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<body\b.*</body>", re.DOTALL | re.IGNORECASE)


@frozen
class PageBlock:
    """A line of a page: the sign it begins with, then words, what stands between words, and MARKS."""

    kind: str
    tokens: tuple[str, ...]


def said(page: str) -> str:
    """The stretch of a page's HTML that says something of its own; equal stretches have equal lines."""
    found = _MAIN.search(page) or _BODY.search(page)
    return found[0] if found else page


def page_lines(html: str, path: str) -> tuple[PageBlock, ...]:
    """The lines of a stretch of HTML that stands in the file `path` of a site."""
    reader = _LineReader(path)
    reader.feed(html)
    reader.close()
    reader.end_line()
    return tuple(reader.lines)


class _LineReader(HTMLParser):
    """Collects lines; what is not HTML is taken as browsers take it."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[PageBlock] = []
        self._here = f"/{path}"
        self._kind = ""
        self._tokens: list[str] = []
        self._lists: list[str] = []
        self._links: list[str] = []
        self._unseen = 0
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if self._unseen:
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _INLINE:
            self._begin_inline(tag, given)
        else:
            self._begin_block(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif self._unseen:
            return
        elif tag in _INLINE:
            self._end_inline(tag)
        elif tag not in _CELLS:
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._code:
            self._add(data)
            return
        for number, line in enumerate(data.split("\n")):
            if number:
                self.end_line()
            self._add(line)

    def end_line(self) -> None:
        """What was collected is a line, if anything can be seen of it."""
        tokens = self._tokens
        if any(not each.isspace() and each not in MARKS for each in tokens):
            while tokens[-1].isspace() and not self._code:
                tokens.pop()
            self.lines.append(PageBlock(self._kind, tuple(_balanced(tokens))))
        self._tokens = []

    def _begin_inline(self, tag: str, given: dict[str, str]) -> None:
        if tag in _LOOKS:
            self._look(f"<{_LOOKS[tag]}>")
        elif tag == "br":
            self.end_line()
        elif tag == "img":
            self._add(f"![{given.get('alt', '')}]({self._whole(given.get('src', ''))})")
        elif tag == "input" and given.get("type") == "checkbox":
            self._add("[x] " if "checked" in given else "[ ] ")
        elif tag == "a":
            href = given.get("href", "")
            self._links.append(self._whole(href) if href else "")
            if href:
                self._add("[")

    def _end_inline(self, tag: str) -> None:
        if tag in _LOOKS:
            self._look(f"</{_LOOKS[tag]}>")
        elif tag == "a" and self._links:
            href = self._links.pop()
            if href:
                self._add(f"]({href})")

    def _look(self, mark: str) -> None:
        if not self._code:  # all of it is code
            self._tokens.append(mark)

    def _begin_block(self, tag: str) -> None:
        if tag in _CELLS:
            if self._tokens:
                self._add(" | ")
            return
        self.end_line()
        if tag in {"ul", "ol"}:
            self._lists.append("- " if tag == "ul" else "1. ")
        elif tag == "li":
            self._kind = self._lists[-1] if self._lists else "- "
        elif tag == "tr":
            self._kind = "| "
        elif tag == "pre":
            self._kind = CODE
            self._code += 1
        else:
            self._kind = _KINDS.get(tag, self._kind)

    def _end_block(self, tag: str) -> None:
        self.end_line()
        self._kind = ""
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._code = max(0, self._code - 1)

    def _add(self, text: str) -> None:
        for token in _TOKEN.findall(text):
            if not token.isspace() or self._code:
                self._tokens.append(token)
            elif self._tokens and not self._tokens[-1].isspace():
                self._tokens.append(" ")

    def _whole(self, url: str) -> str:
        """Where a link leads, as a way from the site's root: equal for all pages of a site."""
        return urljoin(self._here, url)


def _balanced(tokens: Iterable[str]) -> Iterator[str]:
    """The tokens with marks that are closed within the line, and none that were never opened in it."""
    waiting: list[str] = []
    for token in tokens:
        if token not in MARKS:
            yield token
        elif not token.startswith("</"):
            waiting.append(token)
            yield token
        elif waiting and waiting[-1][1:] == token[2:]:
            waiting.pop()
            yield token
    for mark in reversed(waiting):
        yield f"</{mark[1:]}"
