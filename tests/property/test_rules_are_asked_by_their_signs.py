"""Rules that are asked only where their sign stands read what markdown-it reads, which asks all of them everywhere."""

from collections.abc import Callable
from copy import copy
from dataclasses import asdict
from random import Random
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import Ruler
from markdown_it.rules_block import paragraph

from helpgen.compile.markdown.notes import Notes
from helpgen.compile.markdown.parser import page_parser
from tests.golden.test_commonmark import EXAMPLES
from tests.property.test_chunks import PREFIXES, TEXTS

SIGNS = [
    "*",
    "**",
    "_",
    "~",
    "~~",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "![",
    "<",
    ">",
    "&amp;",
    "\\",
    "!",
]
SIGNS += ["\n", "  \n", " ", "a", "b c", "é", "“", "https://e.example/x", "<b>", "</b>", "<br>"]
SIGNS += [
    "<!-- c -->",
    "<!--",
    "-->",
    "[^n]",
    "[r]",
    "(/u)",
    "|",
    ":",
    "^",
    "{",
    "\t",
    "\u00a0",
    "\r",
]
BLOCKS = [
    "<details>",
    "<summary>a</summary>",
    "</details>",
    "> [!TIP] a",
    "1) x",
    "+ x",
    "007. y",
    "\0",
]
OURS = page_parser(highlighted=False)


def plain(ruler: Ruler[Any]) -> Ruler[Any]:
    """The same rules in the parser's own ruler, with its own rule for paragraphs."""
    made: Ruler[Any] = Ruler()
    for rule in ruler.__rules__:
        made.push(
            rule.name, paragraph if rule.name == "paragraph" else rule.fn, {"alt": [*rule.alt]}
        )
        if not rule.enabled:
            made.disable(rule.name)
    return made


def asking_everywhere() -> MarkdownIt:
    """The parser of pages as it would be without signs: markdown-it's own readers, states and tokens."""
    markdown = copy(OURS)
    markdown.block, markdown.inline = ParserBlock(), ParserInline()
    markdown.block.ruler = plain(OURS.block.ruler)
    markdown.inline.ruler = plain(OURS.inline.ruler)
    markdown.inline.terminator_re = OURS.inline.terminator_re
    markdown.inline.ruler2 = OURS.inline.ruler2
    return markdown


THEIRS = asking_everywhere()


def read(markdown: MarkdownIt, text: str) -> tuple[list[Any], dict[str, Any]]:
    """The tokens, with all that they hold, and what the rules have noted and defined."""
    notes = Notes(marks=frozenset({2}))
    env = notes.env()
    tokens = [token.as_dict() for token in markdown.parse(text, env)]
    defined = {key: value for key, value in env.items() if value is not notes}
    return tokens, asdict(notes) | defined


@pytest.mark.parametrize("text", [each["markdown"] for each in EXAMPLES])
def test_every_example_of_commonmark_is_read_alike(text: str) -> None:
    assert read(OURS, text) == read(THEIRS, text)


def blocks(chance: Random) -> str:
    """Rows of every kind, in quotes and items."""
    rows = [
        chance.choice(PREFIXES) + chance.choice(PREFIXES) + chance.choice([*TEXTS, *BLOCKS])
        for _ in range(chance.randrange(12))
    ]
    return "\n".join(rows) + chance.choice(("", "\n", "\n  ", " \t"))


def signs(chance: Random) -> str:
    """Signs of every rule for inline text, in any order."""
    return "".join(chance.choices(SIGNS, k=chance.randrange(1, 24)))


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("drawn", [blocks, signs])
def test_whatever_is_written_is_read_alike(drawn: Callable[[Random], str], seed: int) -> None:
    chance = Random(seed)  # noqa: S311  the same texts in every run
    for _ in range(200):
        text = drawn(chance)
        assert read(OURS, text) == read(THEIRS, text)


def test_the_other_parser_asks_everywhere() -> None:
    asked = len(THEIRS.block.ruler.getRules(""))
    assert asked == len(OURS.block.ruler.get_active_rules())
    assert len(OURS.block.ruler.getRules("")) == 1
