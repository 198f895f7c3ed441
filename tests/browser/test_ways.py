"""Readers get where they want: by mouse, by keyboard, from disk, below any path and without a script."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, FloatRect, Page, ViewportSize, expect

from tests.browser.conftest import Served
from tests.browser.pages import PAGES
from tests.browser.sample import ODD

ARTICLE = "Book an appointment for O'Brien <Ltd>"
PHONE = ViewportSize(width=390, height=844)


def _walk(page: Page) -> None:
    page.get_by_role("link", name="Portal of").click()
    page.get_by_role("main").get_by_role("link", name=ARTICLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ARTICLE)
    page.locator(".related").get_by_role("link", name="Set up self-booking").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up self-booking")
    page.get_by_role("link", name="O'Brien & Sons").click()
    expect(page.get_by_role("heading", name="Topics")).to_be_visible()


def test_a_site_opened_from_disk_can_be_walked(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto((served.folder / "index.html").as_uri())
    _walk(page)
    assert page.url.startswith("file://")
    page.close()


def test_a_site_below_a_path_can_be_walked_without_a_script(
    browser: Browser, served: Served
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url)
    _walk(page)
    context.close()


def test_an_old_address_leads_to_the_same_part_of_the_new_page(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    disk = f"{served.folder.as_uri()}/"
    for root, end in ((served.url, ""), (disk, "index.html")):
        for part in ("", "#more"):
            page.goto("about:blank")
            page.goto(f"{root}help/portal/old-booking/index.html{part}")
            expect(page).to_have_url(f"{root}help/portal/booking/{end}{part}")
    assert said == []
    page.close()


def test_an_old_address_leads_to_the_new_page_without_a_script(
    browser: Browser, served: Served
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url + "help/portal/old-booking/index.html")
    expect(page).to_have_url(served.url + "help/portal/booking/")
    context.close()


def test_an_unknown_address_deep_down_still_finds_style_and_home(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    page.goto(served.url + "help/no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    assert page.locator(".top").evaluate("e => getComputedStyle(e).display") == "flex"
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")
    page.goto(served.url + "help/no/such/page/")
    page.get_by_role("link", name="home page").click()
    expect(page).to_have_url(served.url)
    page.close()


def test_the_first_key_stroke_offers_to_skip_to_the_content(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    page.goto(served.url + "help/portal/booking/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#page_main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.close()


def test_on_a_phone_the_lists_open_and_close_by_keyboard(browser: Browser, served: Served) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(served.url + "help/portal/booking/")
    topics = page.get_by_role("navigation", name="Topics")
    expect(topics).to_be_hidden()
    page.get_by_role("button", name="Menu").press("Enter")
    expect(topics.get_by_role("link", name="Send a message")).to_be_visible()
    page.keyboard.press("Escape")
    expect(topics).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()
    page.close()


def test_a_section_chosen_on_a_phone_closes_the_list(browser: Browser, served: Served) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(served.url + "help/portal/booking/")
    page.get_by_role("button", name="On this page").click()
    contents = page.get_by_role("navigation", name="On this page")
    contents.get_by_role("link", name="Limits that").click()
    expect(contents).to_be_hidden()
    expect(page.locator("#limits")).to_be_in_viewport()
    page.close()


def test_the_page_itself_is_marked_in_the_list_beside_it(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(served.url + "help/portal/booking/")
    current = page.locator(".side [aria-current=page]")
    expect(current).to_have_count(1)
    expect(current).to_have_text(f"{ARTICLE} not enabled")
    page.close()


@pytest.mark.parametrize("path", PAGES.values())
def test_a_page_opened_from_disk_says_nothing_on_the_console_whatever_it_links_to(
    browser: Browser, served: Served, path: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((served.folder / path).as_uri())
    odd = page.locator(".article-body a", has_text="odd")
    assert odd.count() == (len(ODD) if path == PAGES["article"] else 0)
    page.close()
    rooted = path == PAGES["not found"]  # its files are looked for where the site is published
    assert [line for line in said if not (rooted and "ERR_FILE_NOT_FOUND" in line)] == []


def test_an_odd_address_keeps_no_other_link_from_being_mended(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    page.goto((served.folder / PAGES["article"]).as_uri())
    last = page.locator(".steps a").last
    assert (last.get_attribute("href") or "").endswith("/index.html")
    page.close()


def test_what_is_not_enabled_is_said_wherever_its_article_is_named(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    marked = f"{ARTICLE} not enabled"
    page.goto(served.url)
    expect(page.locator(".featured").get_by_role("link", name=marked)).to_be_visible()
    expect(page.locator(".recent").get_by_role("link", name=marked)).to_be_visible()
    page.goto(served.url + PAGES["category"])
    expect(page.locator(".entries").get_by_role("link", name=marked)).to_be_visible()
    page.goto(served.url + "help/portal/messages/")
    steps = page.get_by_role("navigation", name="Next articles")
    expect(steps.get_by_role("link", name="Next Write a note not enabled")).to_be_visible()
    page.close()


def test_the_notice_says_what_is_off_who_can_turn_it_on_and_whom_to_ask(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    page.goto(served.url + PAGES["notice alone"])
    notice = page.get_by_role("region", name="Not enabled here")
    expect(notice.get_by_role("heading", level=2)).to_have_text("Not enabled here")
    first, second = notice.locator("ul").first.get_by_role("listitem").all_inner_texts()
    assert first == "Self-booking <beta> – who can turn it on: Administrator <1st>, Staff"
    assert second == "HIPAA mode & audit"
    expect(notice.get_by_role("link", name="front.desk+help@example.org")).to_be_visible()
    assert page.locator(".article-body").inner_text().strip() == ""
    page.close()


def test_the_menu_on_a_phone_leads_home(browser: Browser, served: Served) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(served.url + "help/portal/booking/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Topics").get_by_role("link", name="Home").click()
    expect(page).to_have_url(served.url)
    page.close()


def test_a_table_is_shaded_exactly_where_it_scrolls(browser: Browser, served: Served) -> None:
    for width, scrolls in ((390, True), (1280, False)):
        page = browser.new_page(
            viewport=ViewportSize(width=width, height=844), reduced_motion="reduce"
        )
        page.goto(served.url + "help/portal/booking/")
        table = page.get_by_role("region", name="Limits that your organization sets")
        assert table.evaluate("e => e.scrollWidth > e.clientWidth") is scrolls
        table.scroll_into_view_if_needed()
        box = table.bounding_box()
        assert box is not None
        middle = FloatRect(x=box["x"], y=box["y"] + 80, width=box["width"], height=40)
        shown = page.screenshot(clip=middle)  # the round corners are drawn a little otherwise
        table.evaluate("e => { e.style.background = 'none'; }")
        assert (page.screenshot(clip=middle) != shown) is scrolls
        page.close()


def test_a_table_can_be_reached_and_scrolled_by_keyboard(browser: Browser, served: Served) -> None:
    page = browser.new_page(viewport=PHONE, reduced_motion="reduce", bypass_csp=True)
    page.goto(served.url + "help/portal/booking/")
    table = page.get_by_role("region", name="Limits that your organization sets")
    table.focus()
    expect(table).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")
    page.close()


@pytest.mark.parametrize("shows_name", [True, False])
def test_the_name_of_the_organization_stands_once_on_a_screen(
    browser: Browser, serve: Callable[..., Served], *, shows_name: bool
) -> None:
    site = serve(f"name-{shows_name}", shows_name=shows_name)
    page = browser.new_page()
    page.goto(site.url)
    name = "O'Brien & Sons <Ltd>"
    assert page.locator("body").inner_text().count(name) == int(shows_name)
    logo = page.locator(".top img")
    assert logo.get_attribute("alt") == ("" if shows_name else name)
    expect(page.get_by_role("banner").get_by_role("link", name=name)).to_be_visible()
    page.close()


@pytest.mark.parametrize(("scheme", "file"), [("light", "logo-0"), ("dark", "logo-dark-0")])
def test_the_logo_follows_the_scheme(
    browser: Browser, served: Served, scheme: Literal["light", "dark"], file: str
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(served.url)
    shown = page.locator(".top img").evaluate("e => e.currentSrc")
    assert shown.startswith(f"{served.url}assets/{file}")
    page.close()


def test_the_icon_of_the_tab_is_a_picture_that_the_policy_lets_in(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    page.goto(served.url + PAGES["deep article"])
    icon = page.locator("link[rel=icon]").evaluate("e => e.href")
    assert icon.startswith(f"{served.url}assets/icon-")
    size = page.evaluate(
        "url => new Promise(done => { const i = new Image(); i.onload = () => done(i.naturalWidth);"
        " i.onerror = () => done(0); i.src = url; })",
        icon,
    )
    assert size == 64
    page.close()
