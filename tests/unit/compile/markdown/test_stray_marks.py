"""A directive behind a `>` that Markdown takes for text parts nothing, so it is an error."""

import pytest

from tests.unit.compile.builder import findings, shown, tenant

WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"


BOTH = (tenant("off"), tenant("on", {"features.x": True}))


def _line(source: str) -> int:
    return next(at for at, line in enumerate(source.split("\n"), 1) if line.endswith(f"> {WHEN}"))


def test_such_a_sign_may_not_draw_hidden_words_into_the_id_of_a_heading() -> None:
    source = f"One\n    > {WHEN}\nsecret\n    > {END}\ntwo\n---\n"
    assert sorted(findings(source, tenants=BOTH)) == [("CD208", 2), ("CD208", 4)]


@pytest.mark.parametrize(
    "source",
    [
        f"a\n    > {WHEN}\nb\n{END}\n",
        f"    a\n\n    > {WHEN}\n    b\n{END}\n",
        f"a\n: b\n> {WHEN}\n: c\n{END}\n",
    ],
    ids=["paragraph", "code", "term"],
)
def test_a_directive_behind_a_sign_that_begins_no_quote_is_an_error(source: str) -> None:
    assert ("CD208", _line(source)) in findings(source, tenants=BOTH)


def test_behind_the_sign_of_a_quote_it_is_none() -> None:
    source = f"> a\n>\n>     code\n> {WHEN}\n>     more\n> {END}\n"
    assert shown(source, x=True) == (
        "<blockquote>\n<p>a</p>\n<pre><code>code\nmore\n</code></pre>\n</blockquote>\n"
    )


def test_in_a_fence_any_sign_may_stand_before_it() -> None:
    assert shown(f"```\na\n    > {WHEN}\nb\n{END}\n```\n", x=True) == (
        "<pre><code>a\nb\n</code></pre>\n"
    )


def test_a_table_below_a_directive_on_the_first_line_is_none() -> None:
    source = f"{WHEN}\n| a |\n| --- |\n| b |\n{END}\n"
    assert "<td>b</td>" in shown(source, x=True)
