"""The home page."""

from tests.unit.render.sample import content, page, shelf, site

FIRST, SECOND = content("a"), content("b", updated="2026-03-02")


def test_it_shows_the_categories_with_their_counts() -> None:
    text = page(site(shelf("portal", [FIRST, SECOND]), shelf("settings", [FIRST])), "index.html")
    assert '<a href="help/portal/">Portal</a>' in text
    assert "2 articles" in text
    assert "1 article<" in text


def test_it_names_no_article_that_is_neither_featured_nor_recent() -> None:
    whole = site(shelf("portal", [FIRST, SECOND]), recent=(SECOND,))
    text = page(whole, "index.html")
    assert 'href="help/portal/b/"' in text
    assert 'href="help/portal/a/"' not in text
    assert 'id="featured"' not in text


def test_featured_articles_bring_their_summaries() -> None:
    text = page(site(shelf("portal", [FIRST]), featured=(FIRST,)), "index.html")
    assert "<p>About A.</p>" in text


def test_a_site_without_articles_says_so() -> None:
    assert "no articles here yet" in page(site(), "index.html")
