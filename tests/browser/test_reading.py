"""What helps to read: sections that are marked, links to them, code to copy, pictures that open large, paper."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import Served
from tests.browser.pages import PAGES
from tests.browser.test_accessibility import violations
from tests.browser.test_policy import WATCH

PHONE = ViewportSize(width=320, height=640)
DESK = ViewportSize(width=1280, height=800)
HIDDEN_FOCUS = """
() => {
  const top = document.querySelector(".top").getBoundingClientRect().bottom;
  const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex]:not([tabindex='-1'])");
  const seen = [...all].filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled);
  const out = [];
  for (const each of seen) {
    each.focus();
    const { top: from, bottom, left, right, height } = each.getBoundingClientRect();
    const isOnTop = each.closest(".top, .skip");
    const isCut = (!isOnTop && from < top - 1) || (height < innerHeight / 2 && bottom > innerHeight + 1);
    if (isCut || left < -1 || right > innerWidth + 1) out.push(`${each.outerHTML.slice(0, 80)} ${from} ${bottom}`);
  }
  return [seen.length, out];
}
"""


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The article; what it says on the console, and what its policy forbids, is a fault."""
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    said: list[str] = []
    page.add_init_script(WATCH)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served.url + PAGES["article"])
    yield page
    assert said == []
    context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_what_has_the_focus_is_never_below_the_header_or_outside(
    page: Page, served: Served, kind: str
) -> None:
    page.goto(served.url + PAGES[kind])
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        count, hidden = page.evaluate(HIDDEN_FOCUS)
        assert count >= 5
        assert hidden == []


def test_the_header_stays_where_there_is_room_for_it(page: Page) -> None:
    for height, stays in ((800, True), (320, False)):
        page.set_viewport_size({"width": 640, "height": height})
        page.evaluate("scrollTo(0, 600)")
        top = page.locator(".top").bounding_box()
        assert top is not None
        assert (top["y"] == 0) is stays


def test_on_a_phone_the_search_opens_over_the_name(page: Page) -> None:
    page.set_viewport_size(PHONE)
    box = page.get_by_role("combobox", name="Search")
    narrow = box.bounding_box()
    page.keyboard.press("/")
    wide = box.bounding_box()
    assert narrow is not None
    assert wide is not None
    assert narrow["width"] <= 44
    assert wide["width"] > 200
    box.blur()
    expect(page.locator(".brand")).to_be_visible()


def test_the_section_that_is_read_is_marked_in_the_list(page: Page) -> None:
    marked = page.locator(".contents [aria-current]")
    for name in ("steps", "limits", "more"):
        page.evaluate("name => document.getElementById(name).scrollIntoView()", name)
        expect(marked).to_have_count(1)
        expect(marked).to_have_attribute("href", f"#{name}")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(marked).to_have_attribute("href", "#related")
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)


def test_a_heading_has_a_link_that_copies_itself_and_keeps_its_own_name(
    page: Page, served: Served
) -> None:
    heading = page.get_by_role("heading", name="Steps", exact=True)
    link = heading.get_by_role("link", name="Copy link Steps")
    link.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_have_count(1)
    address = f"{served.url}{PAGES['article']}#steps"
    assert page.evaluate("navigator.clipboard.readText()") == address
    expect(page).to_have_url(address)
    expect(link).to_be_focused()
    expect(link).to_have_css("opacity", "1")


def test_code_is_copied_without_the_button(page: Page) -> None:
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)  # it says so for two seconds only
    button = page.get_by_role("button", name="Copy", exact=True)
    button.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    page.clock.run_for(2_000)
    expect(button).to_be_focused()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("from datetime import timedelta\n\n# exactly")
    assert "Cop" not in text


def test_a_picture_opens_large_and_the_page_stays_where_it_is(page: Page) -> None:
    image = page.get_by_role("button", name="Show large: A week, room by room")
    image.scroll_into_view_if_needed()
    before = image.bounding_box()
    for close in ("Escape", "Enter", "click"):
        image.press("Enter")
        dialog = page.get_by_role("dialog", name="A week, room by room")
        expect(dialog).to_be_visible()
        shown = dialog.get_by_role("img").bounding_box()
        assert shown is not None
        assert before is not None
        assert shown["width"] > before["width"] * 1.5
        expect(dialog.get_by_role("button", name="Close")).to_be_focused()
        if close == "click":
            page.mouse.click(5, 5)
        else:
            page.keyboard.press(close)
        expect(dialog).to_have_count(0)
        expect(image).to_be_focused()
    assert image.bounding_box() == before


def test_a_picture_that_is_as_large_as_it_is_opens_nothing(page: Page) -> None:
    expect(page.get_by_role("img", name="A dot")).to_be_visible()
    expect(page.get_by_role("button", name="A dot")).to_have_count(0)


def test_axe_finds_nothing_in_an_open_picture(browser: Browser, served: Served) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(served.url + PAGES["article"])
    page.get_by_role("button", name="Show large: A week, room by room").press("Enter")
    assert violations(page) == []
    page.close()


def test_the_steps_of_an_article_keep_the_number_of_their_list(page: Page) -> None:
    page.evaluate("document.querySelector('.article-body > ol').start = 4")
    shown = page.get_by_role("list").filter(has_text="Sign in to the portal").first
    expect(shown).to_match_aria_snapshot(
        "- list:\n  - listitem: /Sign in/\n  - listitem\n  - listitem"
    )
    number = "e => getComputedStyle(e, '::before').content"
    assert page.locator(".article-body > ol > li").first.evaluate(number) == "counter(list-item)"


def test_on_paper_there_is_the_article_in_full_and_where_its_links_lead(page: Page) -> None:
    page.emulate_media(media="print")
    for gone in (
        ".search",
        ".scheme",
        ".side",
        ".contents",
        ".steps",
        ".helpful",
        ".copy",
        ".anchor",
    ):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_text("Inside, a marked word")).to_be_visible()
    after = page.locator(".article-body a[href^=http]").first.evaluate(
        "e => getComputedStyle(e, '::after').content"
    )
    assert "attr(href)" in after or "https://" in after
    ground = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_without_a_script_nothing_is_offered_that_would_not_work(
    browser: Browser, served: Served
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in PAGES.values():
        page.goto(served.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        for script_only in (".search", ".scheme", ".roles"):
            assert page.locator(script_only).filter(visible=True).count() == 0, path
    page.goto(served.url + PAGES["article"])
    expect(page.get_by_text("The fewest hours between now and the start")).to_be_visible()
    assert page.locator(".anchor, .copy").count() == 0
    context.close()


COVERED = """() => {
  const button = [...document.querySelectorAll(".bar-button")].find(each => each.offsetParent).getBoundingClientRect();
  return [...document.querySelectorAll(".crumbs li, h1, .lede, .facts")].filter(each => {
    const words = document.createRange();
    words.selectNodeContents(each);
    return [...words.getClientRects()].some(one => one.left < button.right && button.left < one.right
      && one.top < button.bottom && button.top < one.bottom);
  }).map(each => each.textContent);
}"""


@pytest.mark.parametrize("locale", ["en", "he"])
@pytest.mark.parametrize("width", [896, 1000, 1120, 1247])
def test_the_button_for_the_contents_lies_on_no_words(
    browser: Browser, serve: Callable[..., Served], locale: str, width: int
) -> None:
    site = serve(f"button-{locale}", locale=locale)
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(site.url + PAGES["article"])
    assert page.evaluate(COVERED) == []
    page.close()
