"""Code with conditional lines: where a directive stood, there is no line, and every other line stays."""

import pytest

from tests.unit.compile.builder import shown

WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"


def test_in_a_fence_a_directive_leaves_no_line() -> None:
    source = f"```\na\n{WHEN}\nb\n{END}\n\nc\n```\n"
    assert shown(source) == "<pre><code>a\n\nc\n</code></pre>\n"
    assert shown(source, x=True) == "<pre><code>a\nb\n\nc\n</code></pre>\n"


def test_in_indented_code_a_directive_leaves_no_line() -> None:
    source = f"- a\n\n      a\n  {WHEN}\n      b\n  {END}\n      c\n"
    assert "<pre><code>a\nc\n</code></pre>" in shown(source)
    assert "<pre><code>a\nb\nc\n</code></pre>" in shown(source, x=True)


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0c"])
def test_only_a_line_feed_ends_a_line_of_code(end: str) -> None:
    source = f"```\na{end}b\n{WHEN}\nc\n{END}\nd\n```\n"
    assert shown(source) == f"<pre><code>a{end}b\nd\n</code></pre>\n"
    assert shown(source, x=True) == f"<pre><code>a{end}b\nc\nd\n</code></pre>\n"
