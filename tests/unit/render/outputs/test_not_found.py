"""The page for addresses that lead nowhere."""

from tests.unit.render.sample import content, files, page, shelf, site, tenant


def test_it_is_rooted_at_the_path_of_the_base_url() -> None:
    text = page(site(tenant=tenant(base_url="https://x.example/a/b")), "404.html")
    assert 'href="/a/b/assets/theme-' in text
    assert '<a href="/a/b/">home page</a>' in text


def test_it_is_rooted_at_the_host_when_nothing_is_known() -> None:
    text = page(site(urls="files"), "404.html")
    assert 'src="/assets/site-' in text
    assert '<a href="/index.html">home page</a>' in text


def test_it_is_left_out_when_the_options_say_so() -> None:
    assert "404.html" not in files(site(outputs=()))


def test_it_offers_the_topics_from_the_root() -> None:
    portal = shelf("portal", [content("booking")], "The <portal>")
    text = page(site(portal, tenant=tenant(base_url="https://x.example/a/b")), "404.html")
    assert '<a href="/a/b/help/portal/">The &lt;portal&gt;</a>' in text
    spelled = page(site(portal, urls="files"), "404.html")
    assert '<a href="/help/portal/index.html">' in spelled


def test_a_site_without_articles_offers_none() -> None:
    assert "Topics" not in page(site(), "404.html")
