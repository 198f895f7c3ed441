"""Paragraphs hold what their rows have behind the signs that they begin with."""

import pytest

from tests.unit.compile.builder import shown


@pytest.mark.parametrize("sign", ["1)", "007.", "+", "-"])
@pytest.mark.parametrize("before", [">\t> \t", ">\t>\t", "> > ", "-\t>\t", ""])
@pytest.mark.parametrize("rest", ["", "   two  \n", "   *two*"])
def test_no_piece_of_an_item_s_sign_is_text_whatever_tabs_stand_before_it(
    before: str, sign: str, rest: str
) -> None:
    quoted = before.replace("-", " ")
    source = f"{before}{sign} one" + (f"\n{quoted}{rest}" if rest else "")
    item = shown(source).rpartition("<li>")[2].partition("</li>")[0]
    assert item.split() in (["one"], ["one", "two"], ["one", "<em>two</em>"])


def test_a_paragraph_of_several_rows_keeps_its_line_ends() -> None:
    assert shown("one  \n  two\nthree") == "<p>one<br />\ntwo\nthree</p>\n"
