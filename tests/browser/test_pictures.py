"""The pictures in the documents are of this product: of our own content, as the theme and the preview show it.

`pytest tests/browser/test_pictures.py --update-pictures` takes them anew (`make pictures`); look at them afterwards.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from helpgen.pipeline.build import build
from tests.browser.previewed import previewed
from tests.house.tree import ROOT

IMAGES = ROOT / "docs/images"
LARGEST = 120 * 1024
TENANTS = ("alon-clinic", "lakeside-psychology", "maple-street-therapy")
DOCUMENTS = ("README.md", "docs/theme.md", "docs/search.md", "docs/serve.md")
_SHOWN = re.compile(r"!\[([^\]]+)\]\(((?:docs/)?images/([a-z-]+)\.png)\)")
_HEAD = 24  # bytes of a PNG up to the end of its size


class Site(NamedTuple):
    """A built folder with a site for each of the tenants, and a preview of the same project."""

    built: Path
    preview: str

    def page(self, path: str) -> str:
        """A built page's address."""
        return (self.built / path).as_uri()


class Picture(NamedTuple):
    """How wide and high it is, by day or by night, and how its page gets there."""

    width: int
    height: int
    show: Callable[[Page, Site], None]
    dark: bool = False


def _article(page: Page, site: Site) -> None:
    page.goto(site.page("maple-street-therapy/help/settings/self-booking/index.html"))


def _night(page: Page, site: Site) -> None:
    page.goto(site.page("alon-clinic/help/booking/cancel-and-reschedule/index.html"))


def _phone(page: Page, site: Site) -> None:
    page.goto(site.page("maple-street-therapy/help/settings/self-booking/index.html"))


def _search(page: Page, site: Site) -> None:
    page.goto(site.page("maple-street-therapy/index.html"))
    page.get_by_role("combobox", name="Search").fill("pateint cancels late")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()


def _bar(page: Page, site: Site, button: str, tenant: str, path: str) -> None:
    page.goto(f"{site.preview}/{tenant}/{path}")
    page.get_by_role("toolbar").get_by_role("button", name=button).click()


def _into_the_middle(found: Locator) -> None:
    expect(found).to_be_visible()
    found.evaluate("node => node.scrollIntoView({block: 'center', behavior: 'instant'})")


def _preview(page: Page, site: Site) -> None:
    _bar(page, site, "What if", "maple-street-therapy", "help/portal/booking/")
    page.get_by_label("features.selfBookingLeadTimeHours").fill("48")
    page.get_by_label("features.selfBookingLeadTimeHours").press("Tab")
    expect(page.get_by_role("button", name="Back to what is so")).to_be_visible()


def _hidden(page: Page, site: Site) -> None:
    _bar(page, site, "Hidden", "maple-street-therapy", "help/booking/double-bookings/")
    _into_the_middle(page.locator(".helpgen-hidden-part").first)


def _sides(page: Page, site: Site) -> None:
    _bar(page, site, "Side by side", "maple-street-therapy", "help/booking/cancel-and-reschedule/")
    page.get_by_label("This page beside that of").select_option("lakeside-psychology")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("status")).to_contain_text("only on one side")
    for number in (0, 1):
        frame = page.frame_locator("iframe").nth(number)
        _into_the_middle(frame.locator(".article-body :is(.helpgen-only, .helpgen-differs)").first)


PICTURES = {
    "site": Picture(1120, 700, _article),
    "night": Picture(1120, 640, _night, dark=True),
    "phone": Picture(360, 640, _phone),
    "search": Picture(900, 640, _search),
    "preview": Picture(1120, 700, _preview),
    "hidden": Picture(900, 560, _hidden),
    "sides": Picture(1200, 640, _sides),
}


def _shown() -> Iterator[tuple[str, str, str]]:
    """Each picture that a document shows: the document, what the picture is said to show, its name."""
    for name in DOCUMENTS:
        for words, path, picture in _SHOWN.findall((ROOT / name).read_text(encoding="utf-8")):
            assert (ROOT / name).parent / path == IMAGES / f"{picture}.png", (name, path)
            yield name, words, picture


def test_documents_show_the_pictures_that_there_are() -> None:
    shown = list(_shown())
    assert {picture for *_, picture in shown} == {*PICTURES}
    assert {file.name for file in IMAGES.iterdir()} == {f"{name}.png" for name in PICTURES}
    readme = [picture for name, _, picture in shown if name == "README.md"]
    assert readme == ["site", "preview"]
    assert all(len(words) > 20 for _, words, _ in shown)  # somebody may hear them only


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_small_and_has_its_size(name: str) -> None:
    data = (IMAGES / f"{name}.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    size = int.from_bytes(data[16:20]), int.from_bytes(data[20:_HEAD])
    assert size == (PICTURES[name].width, PICTURES[name].height)
    assert len(data) <= LARGEST


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    out = tmp_path_factory.mktemp("pictures")
    assert build(ROOT, out=out, tenants=TENANTS).exit_code == 0
    with previewed(ROOT) as running:
        yield Site(out, running.url)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_can_be_taken(
    name: str, browser: Browser, site: Site, request: pytest.FixtureRequest
) -> None:
    picture = PICTURES[name]
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
        locale="en-US",
    )
    picture.show(page, site)
    page.mouse.move(0, 0)
    if request.config.getoption("--update-pictures"):
        page.screenshot(path=IMAGES / f"{name}.png", animations="disabled", caret="hide")
    page.close()
