"""What is otherwise on one page, side by side."""

import pytest

from helpgen.model.site_diff import LinePair, PageChange, PageFate, ShownLine
from helpgen.pipeline.comparing.page_changes import page_change

PATH = "help/a/b/index.html"


def changed(before: str | None, after: str | None) -> PageChange | None:
    pages = (None if one is None else f"<main>{one}</main>".encode() for one in (before, after))
    return page_change(PATH, *pages)


def test_a_page_that_says_the_same_has_not_changed_whatever_stands_around_it() -> None:
    old, new = (b"<nav>%s</nav><main><p>a</p></main>" % word for word in (b"one", b"two"))
    assert page_change(PATH, old, new) is None
    assert changed("<p>a</p>", "<div><p>a</p></div>") is None


def test_words_that_only_one_side_has_are_marked() -> None:
    change = changed("<p>Call us by phone.</p>", "<p>Call us by <b>mail</b>.</p>")
    assert change
    assert change.hunks[0].pairs == (
        LinePair(
            ShownLine("", (("Call us by ", False), ("phone", True), (".", False))),
            ShownLine(
                "",
                (
                    ("Call us by ", False),
                    ("<b>", False),
                    ("mail", True),
                    ("</b>", False),
                    (".", False),
                ),
            ),
        ),
    )


def test_lines_that_have_little_in_common_are_not_marked_word_by_word() -> None:
    change = changed("<p>Call us by phone.</p>", "<p>Nothing is here for you.</p>")
    assert change
    assert not any(mark for line in change.hunks[0].pairs for _, mark in line.after.runs)  # type: ignore[union-attr]  # both are there


def test_stretches_with_equal_lines_between_them_are_apart() -> None:
    change = changed("<p>a</p><p>b</p><p>c</p>", "<p>x</p><p>b</p><p>c</p><p>d</p>")
    assert change
    assert [(hunk.before, hunk.after) for hunk in change.hunks] == [
        (("a",), ("x",)),
        ((), ("d",)),
    ]


@pytest.mark.parametrize(
    ("before", "after", "fate"),
    [(None, "<p>a</p>", PageFate.ADDED), ("<p>a</p>", None, PageFate.REMOVED)],
)
def test_a_page_that_only_one_side_has_is_told_whole(
    before: str | None, after: str | None, fate: PageFate
) -> None:
    change = changed(before, after)
    assert change
    assert change.fate is fate
    assert change.address == "/help/a/b/"
    assert change.hunks[0].before + change.hunks[0].after == ("a",)


def test_what_is_no_text_does_not_hinder() -> None:
    assert page_change(PATH, b"<main>\xff</main>", b"<main>a</main>") is not None
