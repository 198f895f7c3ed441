import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

FILES = ("content/help/portal/a.png",)


@pytest.mark.parametrize(
    "words", ["The calendar", "Picture frames on a wall", "A figure of speech"]
)
def test_words_that_say_what_is_seen_are_fine(words: str) -> None:
    assert linted(article(f"![{words}](a.png)"), assets=FILES) == ()


@pytest.mark.parametrize(
    "words", ["image", "Screenshot 2", "an image", "Picture.", "a.png", "ALT text"]
)
def test_words_that_name_the_kind_or_the_file_are_told_at_the_picture(words: str) -> None:
    (found,) = linted(article(f"Text\nand ![{words}](a.png)"), assets=FILES)
    assert (found.code, found.place.line, found.place.column) == ("LK631", 11, 5)
