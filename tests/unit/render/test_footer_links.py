"""The organization's own links."""

from helpgen.model.profile import Branding
from tests.unit.render.sample import content, page, shelf, site, tenant

ARTICLE = "help/portal/a/index.html"


def foot(*links: tuple[str, str]) -> str:
    organization = tenant(branding=Branding(footer_links=links))
    return page(site(shelf("portal", [content("a")]), tenant=organization), ARTICLE)


def test_a_link_elsewhere_stays_as_it_is_and_is_escaped() -> None:
    text = foot(("Terms <&>", "https://x.example/?a=1&b=2"))
    assert '<a href="https://x.example/?a=1&amp;b=2"><bdi>Terms &lt;&amp;&gt;</bdi></a>' in text


def test_a_link_to_an_article_leads_there_from_any_depth() -> None:
    assert '<a href="../../../help/portal/a/#b"><bdi>A</bdi></a>' in foot(("A", "/help/portal/a#b"))


def test_a_link_to_an_article_that_this_tenant_lacks_is_left_out() -> None:
    assert 'aria-label="Links"' not in foot(("Gone", "/help/portal/gone"))
