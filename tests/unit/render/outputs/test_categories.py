"""Category pages."""

from tests.unit.render.sample import content, page, shelf, site


def test_it_lists_its_articles_with_their_summaries_in_order() -> None:
    whole = site(shelf("portal", [content("b"), content("a/x")], "Portal & more"))
    text = page(whole, "help/portal/index.html")
    assert "<h1>Portal &amp; more</h1>" in text
    assert text.index('<a href="b/">B</a>') < text.index('<a href="a/x/">A/x</a>')
    assert "<p>About B.</p>" in text


def test_its_articles_are_not_listed_twice() -> None:
    text = page(site(shelf("portal", [content("b")])), "help/portal/index.html")
    assert text.count("b/") == text.count('href="b/"') == 1
