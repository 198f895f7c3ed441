"""sitemap.xml."""

from xml.etree import ElementTree as ET

from tests.unit.render.sample import content, files, shelf, site, tenant

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SHELF = shelf("portal", [content("a", updated="2026-03-02")])


def test_it_lists_every_page_by_its_full_url() -> None:
    whole = site(SHELF, tenant=tenant(base_url="https://x.example/a&b/"))
    tree = ET.fromstring(files(whole)["sitemap.xml"].data)  # noqa: S314  our own output
    assert [loc.text for loc in tree.iter(f"{NAMESPACE}loc")] == [
        "https://x.example/a&b/",
        "https://x.example/a&b/help/portal/",
        "https://x.example/a&b/help/portal/a/",
    ]
    assert [date.text for date in tree.iter(f"{NAMESPACE}lastmod")] == ["2026-03-02"]


def test_there_is_none_while_the_url_is_unknown() -> None:
    assert "sitemap.xml" not in files(site(SHELF))
