"""What we publish is what markdown-it-py makes of the text: all 652 examples of CommonMark 0.31.2.

Refused are what looks like HTML, and brackets that were meant as a link: those are listed, and only they may differ.
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

from helpgen.compile.markdown.notes import Notes
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


ERRORS = frozenset({"LK609", "LK612", "LK613", "ST215", "ST216", "ST217"})
REFUSED: dict[str, frozenset[int]] = {
    "LK612": frozenset(
        {41, 488, *range(490, 492), 493, 494, 497, 508, 511, 518, 519, 520, 532, 533, 548, 590, 602}
    ),
    "LK613": frozenset({545, 547, 569, 571}),
    "ST215": frozenset(
        {
            21,
            31,
            91,
            *range(148, 157),
            *range(159, 177),
            178,
            181,
            *range(184, 192),
            201,
            344,
            *range(475, 478),
            491,
            494,
            524,
            536,
            *range(613, 618),
            620,
            622,
            623,
            624,
            *range(627, 633),
            642,
            643,
        }
    ),
}
"""The examples that are an error here, by their code."""


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
    notes = Notes()
    needed = needless(example["markdown"])
    html = str(page_parser(needed, highlighted=False).render(example["markdown"], notes.env()))
    refused = {note.code for note in notes.found} & ERRORS
    assert refused == {code for code in REFUSED if example["example"] in REFUSED[code]}
    if refused:
        return
    compiled = without_lazy_images(html)
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
