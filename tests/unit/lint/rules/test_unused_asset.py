from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

FILES = ("content/help/portal/a.png", "content/assets/b.pdf", "profiles/assets/elm/logo.png")
SHOWN = "![The yard](a.png)\n\n<!-- help:when features.y -->\n[The form](b.pdf)\n<!-- help:end -->"


def test_a_file_that_some_article_shows_is_fine_whoever_sees_it() -> None:
    found = linted(article(SHOWN), assets=FILES, unused=("asset",))
    assert [each for each in found if each.code == "FS709"] == []


def test_a_file_that_no_article_shows_is_told_as_a_file() -> None:
    (found,) = linted(article("![The yard](a.png)"), assets=FILES, unused=("asset",))
    assert (found.code, found.place.path, found.place.line) == ("FS709", "content/assets/b.pdf", 0)
    assert linted(article("x"), assets=FILES) == ()
