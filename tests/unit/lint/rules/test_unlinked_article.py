from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

TO_ONE = "[x](/help/portal/one)"


def unlinked(*articles: object, **given: object) -> list[str]:
    found = linted(*articles, unused=("article",), **given)  # type: ignore[arg-type]  # by name
    return [each.message.split()[-1] for each in found if each.code == "LK632"]


def test_an_article_that_another_one_names_is_fine() -> None:
    assert unlinked(article(TO_ONE, "two"), article()) == []  # the catalog names two
    assert unlinked(article(name="two", related=("/help/portal/one",)), article()) == []
    assert unlinked(article(), featured=("/help/portal/one",)) == []
    assert unlinked(article(screens=("a.b",))) == []


def test_an_article_that_only_names_itself_is_told() -> None:
    assert unlinked(article(f"{TO_ONE}")) == ["/help/portal/one"]
    assert linted(article()) == ()
