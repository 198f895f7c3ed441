"""Readers get where they want: by mouse, by keyboard, from disk, below any path and without a script."""

from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import Served

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
    expect(current).to_have_text(ARTICLE)
    page.close()
