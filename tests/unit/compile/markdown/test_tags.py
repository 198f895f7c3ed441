"""What to write instead of a tag that is no markup."""

import pytest

from helpgen.compile.markdown.tags import ALLOWED, instead_of


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ('<a id="check">', "## Heading {#check}"),
        ("<A NAME=Check_In />", "## Heading {#Check_In}"),
        ('<h3 id="check">', "### Heading {#check}"),
        ('<a href="/help/x/y">', "[words](/help/x/y)"),
        ('<img src="a.png" alt="The calendar">', "![The calendar](a.png)"),
        ("<b>", "**words**"),
        ("</strong>", "**words**"),
        ("<kbd class='x'>", "<kbd> alone"),
        ("<iframe src=x>", "remove it"),
    ],
)
def test_a_tag_s_hint_shows_how_to_write_it(tag: str, way: str) -> None:
    assert way in instead_of(tag)


@pytest.mark.parametrize("tag", ["<b>", "<div>", "<iframe src=x>", "<no tag@all>"])
def test_every_hint_but_an_anchor_s_says_how_to_show_the_tag(tag: str) -> None:
    assert f"\\{tag}" in instead_of(tag)


def test_the_tags_that_are_markup_are_these() -> None:
    assert sorted(ALLOWED) == ["br", "details", "kbd", "mark", "sub", "summary", "sup"]
