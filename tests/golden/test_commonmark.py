"""What we publish is what markdown-it-py makes of the text: all 652 examples of CommonMark 0.31.2.

Switched off for this: variables (nothing is masked), link checks and heading ids (both undone in the result) and colors
of code. Comments differ: we publish none. A bare address is a link here. Alerts, sizes of images and the tags that are
markup are the other constructs of ours; none of them is in an example.
"""

import json
import re
from pathlib import Path
from typing import TypedDict

import pytest
from markdown_it import MarkdownIt

from helpgen.compile.markdown.parser import needless, page_parser


class Example(TypedDict):
    example: int
    section: str
    markdown: str


EXAMPLES: list[Example] = json.loads(
    (Path(__file__).parent / "commonmark" / "examples.json").read_text(encoding="utf-8")
)
ORACLE = MarkdownIt("commonmark", {"html": False})
WHOLE = page_parser(highlighted=False)
ALERTS: frozenset[int] = frozenset()
"""Examples that differ because a quote begins like an alert: none does."""

BARE_URLS: frozenset[int] = frozenset({602, 608, 611})
"""Examples that differ because a bare address is a link."""

COMMENTS = frozenset({177, 179, 183, 308, 309, 625, 626})
"""Examples that differ because comments outside code are not published."""


def without_lazy_images(html: str) -> str:
    """Images are loaded when they come into view: an attribute of ours, which the oracle does not write."""
    return re.sub(r'(<img [^>]*?) loading="lazy"', r"\1", html)


def ours(markdown: str) -> str:
    """The example as we compile it: with the rules that its text may need, and no others."""
    return str(page_parser(needless(markdown), highlighted=False).render(markdown))


def test_all_652_examples_are_here() -> None:
    assert [each["example"] for each in EXAMPLES] == list(range(1, 653))


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda each: f"{each['example']}-{each['section']}"
)
def test_an_example_compiles_as_markdown_it_renders_it(example: Example) -> None:
    compiled = without_lazy_images(ours(example["markdown"]))
    theirs = ORACLE.render(example["markdown"])
    if example["example"] in ALERTS | BARE_URLS | COMMENTS:
        assert compiled != theirs, "no longer an exception: take it off the list"
    else:
        assert compiled == theirs


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda each: f"{each['example']}-{each['section']}"
)
def test_rules_left_out_would_not_have_matched(example: Example) -> None:
    assert ours(example["markdown"]) == WHOLE.render(example["markdown"])


def test_an_alert_differs_from_a_quote() -> None:
    source = "> [!NOTE]\n> Read this.\n"
    assert ours(source) != ORACLE.render(source)
