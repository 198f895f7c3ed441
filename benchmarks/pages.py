"""What a page holds, so that nobody has to trust that two tools were given the same work."""

import statistics
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contents:
    """One organization's site: its files, all their bytes, and an article's page in the middle."""

    files: int
    mebibytes: float
    articles: int
    page_bytes: int
    page_elements: int

    def cells(self) -> tuple[str, ...]:
        """The site as a row of a table."""
        size = f"{self.mebibytes:.1f} MiB"
        return (
            str(self.files),
            size,
            str(self.articles),
            str(self.page_bytes),
            str(self.page_elements),
        )


HEAD = ("site", "files", "size", "articles", "bytes of a page", "elements of a page")


def contents(site: Path) -> Contents:
    """Count what was published; pages in the middle are medians."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path.read_text("utf-8") for path in site.glob("help/*/*/index.html")]
    return Contents(
        files=len(files),
        mebibytes=sum(path.stat().st_size for path in files) / 2**20,
        articles=len(pages),
        page_bytes=round(statistics.median([len(page.encode()) for page in pages] or [0])),
        page_elements=round(statistics.median([_elements(page) for page in pages] or [0])),
    )


class _Counter(HTMLParser):
    """Counts start tags."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's signature)
        self.count += 1


def _elements(page: str) -> int:
    counter = _Counter()
    counter.feed(page)
    return counter.count
