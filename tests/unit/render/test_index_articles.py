"""What a result shows of an article, as the file of the index has it."""

import json
from typing import Any

import pytest

from helpgen.model.search_entry import OpenSection, SearchEntry, SearchSection, Sections
from helpgen.render.index_articles import article_row, inside, row_begin
from tests.unit.render.sample import content, entry

SECTIONS = Sections((SearchSection("", "", "“Über” it's."), OpenSection("x", ("A ", 0), (0, "!"))))


def _made(word: str, outline: Sections = SECTIONS) -> SearchEntry:
    return entry(content("c"))._replace(outline=outline, words={0: word})


def _read(row: bytes) -> Any:
    return json.loads(row.decode().replace("\\'", "'").replace("\\\\", "\\"))


@pytest.mark.parametrize("word", ["Räume", "it's", 'a \\ "b"', "", " a", "a  b", "\u2028"])
def test_a_row_says_what_the_entry_says_whatever_the_word(word: str) -> None:
    made = _made(word)
    assert _read(article_row(content("c"), made, "folders"))[4] == list(map(list, made.sections))


def test_a_section_of_which_nothing_is_left_is_left_out() -> None:
    nothing_else = Sections((OpenSection("x", (0,), (0,)), SearchSection("y", "Y", "")))
    assert _read(article_row(content("c"), _made("", nothing_else), "folders"))[4] == [
        ["y", "Y", ""]
    ]


def test_a_word_is_told_as_it_is_again_and_again_whoever_comes_between() -> None:
    rows = [article_row(content("c"), _made(word), "folders") for word in ("pet", "", "pup", "pet")]
    assert rows[0] == rows[3] != rows[2]


def test_how_a_row_begins_hangs_on_no_body() -> None:
    article = content("c")
    begin = row_begin(article, "folders")
    assert article_row(article, _made("one"), "folders").startswith(begin)
    assert article_row(article, _made("two"), "folders").startswith(begin)


def test_what_stands_inside_of_a_text_has_a_backslash_before_its_signs() -> None:
    assert inside("a 'b' \\") == "a \\'b\\' \\\\"
