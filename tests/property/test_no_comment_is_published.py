"""What a comment says reaches no reader, however backticks, cells and links stand around it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.hidden_law import outside_code, published

PIECES: tuple[str, ...] = (
    "`",
    "``",
    "a",
    " ",
    "<!-- CANARY -->",
    "<!-- CANARY ` -->",
    "<!--CANARY-->",
    "<!-- CANARY\n",
    "CANARY -->",
    "|",
    "\n",
    "\n\n",
)
PIECES += (
    "- ",
    "> ",
    "    ",
    "\t",
    "```\n",
    "](",
    "[a](",
    '"',
    ")",
    "<https://x.test/`>",
    "# ",
    "1. ",
    "- [ ] ",
    "> [!NOTE]\n",
    ": ",
    "[^n]",
    "[^n]: a\n",
)
PIECES += ("<!-- ", "-->", "[r]: https://x.test/", "[r]", "\n|-|-|\n", "\\", "![a](pic.png", "<")


@pytest.mark.long
@settings(derandomize=True, max_examples=1_500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=14).map("".join))
def test_a_comment_outside_code_is_in_no_byte(source: str) -> None:
    pages = published(source.split("\n"))
    for page in pages or ():
        told = outside_code(page.body)
        assert "CANARY" not in told or "\\<!--" in source
        assert "\\" in source or not re.search("<!--|&lt;!--|--&gt;", told)
        assert "CANARY" not in page.title + page.summary
