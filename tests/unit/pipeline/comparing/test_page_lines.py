"""A page becomes the lines that its readers see."""

import pytest

from helpgen.pipeline.comparing.page_changes import page_change
from helpgen.pipeline.comparing.page_lines import page_lines, said

PATH = "help/portal/booking/index.html"


def words(html: str) -> list[str]:
    change = page_change(PATH, None, f"<main>{html}</main>".encode())
    assert change
    return [line for hunk in change.hunks for line in hunk.after]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<h1>Book</h1><p>Call\n us.</p>", ["# Book", "Call us."]),
        ("<ul><li>one</li><li><p>two</p><p>more</p></li></ul>", ["- one", "- two", "more"]),
        ("<ol><li>one<ul><li>inner</li></ul></li></ol>", ["1. one", "- inner"]),
        ("<table><tr><th>a</th><th>b</th></tr></table>", ["| a | b"]),
        ("<pre><code>if x:\n    y\n</code></pre>", ["    if x:", "        y"]),
        ("<p>a <strong>b</strong> <em>c</em> <code>d</code></p>", ["a **b** *c* `d`"]),
        ('<p><a href="../x/#y">go</a></p>', ["[go](/help/portal/x/#y)"]),
        ('<p><a id="here">here</a></p>', ["here"]),
        ('<p><img src="a.png" alt="A form"></p>', ["![A form](/help/portal/booking/a.png)"]),
        ("<p>a &amp; b &lt;b&gt;</p>", ["a & b <b>"]),
        ("<p>one<br>two</p>", ["one", "two"]),
        ('<ul><li><input type="checkbox" checked> done</li></ul>', ["- [x] done"]),
    ],
)
def test_elements_become_lines_much_as_markdown_has_them(html: str, lines: list[str]) -> None:
    assert words(html) == lines


@pytest.mark.parametrize("tag", ["nav", "script", "style", "template"])
def test_navigation_and_what_nobody_sees_is_left_out(tag: str) -> None:
    assert words(f"<p>seen</p><{tag}><b>unseen</b></{tag}><p>seen, too</p>") == [
        "seen",
        "seen, too",
    ]


def test_only_main_is_looked_at_and_the_body_where_there_is_none() -> None:
    assert said("<body><p>a</p><main><p>b</p></main></body>") == "<main><p>b</p></main>"
    assert said("<head></head><body><p>a</p></body>") == "<body><p>a</p></body>"


def test_marks_that_a_line_leaves_open_are_closed_in_it() -> None:
    lines = page_lines("<p><strong>one<br>two</strong></p>", PATH)
    assert [line.tokens for line in lines] == [("<b>", "one", "</b>"), ("two",)]


def test_no_words_are_taken_for_a_mark() -> None:
    (line,) = page_lines("<p>&lt;b&gt;</p>", PATH)
    assert line.tokens == ("<", "b", ">")
