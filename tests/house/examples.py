"""Every block of code in our documents, with the heading that it stands under: found by a Markdown parser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from tests.house.tree import ROOT

CODES = ROOT / "docs" / "codes"


@dataclass(frozen=True, slots=True)
class Example:
    """One block. `under` is the nearest heading above it, `language` the first word behind its fence."""

    page: str
    line: int
    under: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def documents() -> list[Path]:
    """The pages that people write; what is written of each code has a test of its own."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(page for page in pages if not page.is_relative_to(CODES))


def examples(page: Path) -> Iterator[Example]:
    """The blocks of a page, in order, also those in lists and quotes."""
    under = ""
    tokens = MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8"))
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            under = tokens[position + 1].content
        elif token.type in {"fence", "code_block"}:
            line = (token.map or [0])[0] + 1
            language = (token.info.split() or [""])[0]
            yield Example(page.relative_to(ROOT).as_posix(), line, under, language, token.content)


EXAMPLES = [example for page in documents() for example in examples(page)]
