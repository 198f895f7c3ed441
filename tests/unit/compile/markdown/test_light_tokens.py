"""Tokens and states that are made by fewer calls hold what markdown-it's own hold."""

import pytest
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from helpgen.compile.markdown.light_tokens import LightBlockState, LightInlineState, LightToken

PLAIN = MarkdownIt()
ROWS = ("bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax", "src")


def test_a_token_holds_what_a_plain_one_does() -> None:
    light = LightToken("strong_open", "strong", 1, 2, block=True)
    assert light.as_dict() == Token("strong_open", "strong", 1, level=2, block=True).as_dict()


def test_no_two_tokens_share_what_they_hold() -> None:
    one, two = (LightToken("text", "", 0, 0, block=False) for _ in range(2))
    one.attrs["id"], one.meta["at"] = "a", 1
    assert (two.attrs, two.meta) == ({}, {})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a\n",
        "\n",
        "\n\n",
        "a\n  ",
        "a\n  \n",
        " \t",
        "\t\ta\n",
        "  \t a\n \tb",
        "a\n\u00a0\n",
        "\x0c\n",
    ],
)
def test_rows_begin_and_are_indented_as_the_parser_has_them(text: str) -> None:
    light, plain = (kind(text, PLAIN, {}, []) for kind in (LightBlockState, StateBlock))
    assert [getattr(light, name) for name in ROWS] == [getattr(plain, name) for name in ROWS]


@pytest.mark.parametrize(
    "text", ["*a*", "a**b", "a **", "**", "“**a", "a_b", "_“a", "é**a", " **a", "x***"]
)
def test_signs_may_open_and_close_what_the_parser_says(text: str) -> None:
    start = next(at for at, sign in enumerate(text) if sign in "*_")
    light, plain = (kind(text, PLAIN, {}, []) for kind in (LightInlineState, StateInline))
    for may_split in (False, True):
        assert light.scanDelims(start, may_split) == plain.scanDelims(start, may_split)
