"""The names in a page of HTML that the part of an address behind its `#` may lead to."""

from html.parser import HTMLParser


def anchors_of(html: str) -> frozenset[str]:
    """Every id, and every name of a link."""
    reader = _AnchorReader()
    reader.feed(html)
    reader.close()
    return frozenset(reader.found)


class _AnchorReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.found.add(value)
