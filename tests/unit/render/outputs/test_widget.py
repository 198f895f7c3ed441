"""widget.js, and the page that it frames."""

from tests.unit.render.sample import files, site, tenant

APP = ("https://app.example", "http://localhost:3000")
NAMES = {"widget.html", "widget-page.js", "widget.js"}


def test_it_is_written_where_the_organization_says_whose_pages_show_it() -> None:
    made = files(site(tenant=tenant(embedded_in=APP), title="<b>Help</b>"))
    assert made.keys() >= NAMES
    page = made["widget.html"].data.decode()
    assert "<title>&lt;b&gt;Help&lt;/b&gt;</title>" in page
    assert "frame-src 'self'" in page


def test_only_those_pages_may_frame_the_site() -> None:
    policy = files(site(tenant=tenant(embedded_in=APP)))["_headers"].data.decode()
    assert f"; frame-src 'self'; frame-ancestors 'self' {' '.join(APP)}\n" in policy


def test_it_is_not_written_for_nobody_nor_without_the_feed_in_which_it_looks() -> None:
    assert NAMES.isdisjoint(files(site()))
    assert NAMES.isdisjoint(files(site(tenant=tenant(embedded_in=APP), outputs=("widget.js",))))


def test_its_scripts_are_no_part_of_the_pages_own() -> None:
    made = files(site(tenant=tenant(embedded_in=APP)))
    script = next(file for path, file in made.items() if path.startswith("assets/site-"))
    assert b"helpgen:close" not in script.data
    assert b"helpgen:close" in made["widget.js"].data
