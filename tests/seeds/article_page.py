"""What a reader finds in the body of one published article: sections, each with words, links and tables."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

Table = list[list[str]]


@dataclass
class Section:
    """The part of a body under one h2; what stands before the first h2 is under an empty title."""

    title: str = ""
    words: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    items: int = 0


class _Body(HTMLParser):
    """Collects sections from inside the one `div.article-body`, and nothing from around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[Section] = []
        self._depth = 0
        self._href = ""
        self._taken: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "div" and (self._depth or "article-body" in (given.get("class") or "").split()):
            self._depth += 1
        if not self._depth:
            return
        if tag == "h2" or not self.sections:
            self.sections.append(Section())
        section = self.sections[-1]
        if tag in {"h2", "a", "th", "td"}:
            self._taken = []
        if tag == "a":
            self._href = given.get("href") or ""
        elif tag == "table":
            section.tables.append([])
        elif tag == "tr":
            section.tables[-1].append([])
        elif tag == "li":
            section.items += 1

    def handle_endtag(self, tag: str) -> None:
        if not self._depth:
            return
        section, taken = self.sections[-1], " ".join("".join(self._taken).split())
        if tag == "div":
            self._depth -= 1
        elif tag == "h2":
            section.title = taken
        elif tag == "a":
            section.links.append((self._href, taken))
        elif tag in {"th", "td"}:
            section.tables[-1][-1].append(taken)

    def handle_data(self, data: str) -> None:
        if self._depth and self.sections:
            self._taken.append(data)
            self.sections[-1].words += data


def sections_of(page: Path) -> dict[str, Section]:
    """Return the body's sections under their titles; two of one title are an error."""
    parser = _Body()
    parser.feed(page.read_text(encoding="utf-8"))
    parser.close()
    found = {section.title: section for section in parser.sections}
    if len(found) != len(parser.sections):
        message = f"two sections of {page} have one title"
        raise ValueError(message)
    return found
