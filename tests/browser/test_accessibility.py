"""No page has a fault that axe can find, by day, by night or on the smallest phone."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page

from helpgen.pipeline.build import build
from tests.browser.conftest import Served
from tests.browser.pages import PAGES
from tests.house.tree import ROOT

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    "resultTypes": ["violations"],
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 768, 1280)


def violations(page: Page) -> list[str]:
    """What axe finds, one line for each element."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_by_day_and_by_night_at_any_width(
    browser: Browser, served: Served, kind: str
) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(served.url + PAGES[kind])
    for scheme, width in product(SCHEMES, WIDTHS):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == [], (scheme, width)
    page.close()


@pytest.mark.parametrize("color", ["#ffffff", "#ffe600", "#00f", "#7f7f7f", "#12001e", None])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_whatever_the_brand_is(
    browser: Browser,
    serve: Callable[..., Served],
    color: str | None,
    scheme: Literal["light", "dark"],
) -> None:
    site = serve(f"brand{(color or '').strip('#')}", color=color)
    page = browser.new_page(bypass_csp=True, color_scheme=scheme)
    page.goto(site.url + PAGES["article"])
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("locale", ["he", "ar-EG"])
def test_axe_finds_nothing_on_a_page_that_runs_to_the_left(
    browser: Browser, serve: Callable[..., Served], locale: str
) -> None:
    site = serve(locale, locale=locale)
    page = browser.new_page(bypass_csp=True)
    page.goto(site.url + PAGES["article"])
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator(".article-body").get_attribute("dir") == "ltr"
    assert page.locator("h1").get_attribute("lang") == "en"
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_scrolls_sideways_at_any_width(browser: Browser, served: Served, kind: str) -> None:
    page = browser.new_page()
    page.goto(served.url + PAGES[kind])
    for width in (320, 640, 900, 1000, 1250, 1600):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_axe_would_find_a_fault(browser: Browser, served: Served) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(served.url)
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert any(line.startswith("color-contrast") for line in violations(page))
    page.close()


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_in_hebrew_says_so_in_hebrew(
    browser: Browser, serve: Callable[..., Served], kind: str
) -> None:
    page = browser.new_page(bypass_csp=True, viewport={"width": 320, "height": 800})
    page.goto(serve("hebrew", locale="he").url + PAGES[kind])
    assert page.locator("a.skip").inner_text() == "דילוג לתוכן"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_example_theme(
    browser: Browser, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    assert build(ROOT / "docs/examples/theme", out=tmp_path / "site").exit_code == 0
    page = browser.new_page(bypass_csp=True, color_scheme=scheme)
    page.goto((tmp_path / "site/calle-mayor/help/start/first-day/index.html").as_uri())
    assert page.locator(".desk h2").inner_text() == "Pregunte en recepción"
    assert violations(page) == []
    page.close()


def test_a_script_counts_as_the_language_does(
    browser: Browser, serve: Callable[..., Served]
) -> None:
    page = browser.new_page()
    page.goto(serve("hebrew", locale="he").url)
    forms = page.locator("form.search").get_attribute("data-count")
    said = [page.evaluate("([forms, n]) => counted(forms, n)", [forms, n]) for n in (1, 2, 3, 20)]
    assert said == ["נמצא מאמר אחד", "נמצאו שני מאמרים", "נמצאו 3 מאמרים", "נמצאו 20 מאמרים"]
    page.close()
