"""What a reader may choose: light or dark, a role, and to say whether an article helped."""

from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Served
from tests.browser.pages import PAGES
from tests.browser.sample import FEEDBACK
from tests.browser.test_accessibility import violations
from tests.browser.test_policy import WATCH

GROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(19, 22, 22)"
FIRST = """
new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.first = document.documentElement.dataset.scheme;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
"""


def _scheme(page: Page, choice: str) -> None:
    page.get_by_role("combobox", name="Light or dark").select_option(choice)


def test_the_switch_outweighs_the_system_and_is_kept(browser: Browser, served: Served) -> None:
    context = browser.new_context(color_scheme="light", bypass_csp=True)
    page = context.new_page()
    page.add_init_script(FIRST)
    page.goto(served.url)
    assert page.evaluate(GROUND) == LIGHT
    _scheme(page, "Dark")
    assert page.evaluate(GROUND) == DARK
    page.goto(served.url + PAGES["article"])
    assert page.evaluate("window.first") == "dark", "it is dark before there is anything to show"
    assert page.evaluate(GROUND) == DARK
    expect(page.get_by_role("combobox", name="Light or dark")).to_have_value("dark")
    assert "logo-dark" in page.locator(".top img").evaluate("e => e.currentSrc")
    assert violations(page) == []
    _scheme(page, "Automatic")
    assert page.evaluate(GROUND) == LIGHT
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == DARK
    _scheme(page, "Light")
    assert page.evaluate(GROUND) == LIGHT
    page.wait_for_function("!document.querySelector('.top img').currentSrc.includes('logo-dark')")
    context.close()


def test_another_window_follows(browser: Browser, served: Served) -> None:
    context = browser.new_context(color_scheme="light")
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(served.url)
    _scheme(one, "Dark")
    other.wait_for_function(f"{GROUND} === '{DARK}'")
    context.close()


def test_where_nothing_can_be_kept_the_switch_works_for_the_page(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page(color_scheme="light")
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page.goto(served.url)
    _scheme(page, "Dark")
    assert page.evaluate(GROUND) == DARK
    assert said == []
    page.close()


def test_a_role_shortens_the_lists_and_hides_nothing(browser: Browser, served: Served) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.url + PAGES["category"])
    entries = page.locator(".entries li")
    everything = entries.count()
    expect(entries.filter(visible=True)).to_have_count(everything)
    page.get_by_role("radio", name="Administrator <1st>").check()
    expect(entries.filter(visible=True)).to_have_count(1)
    assert entries.count() == everything
    expect(page.get_by_text("Everyone may read every article.")).to_be_visible()
    page.goto(served.url)
    expect(page.get_by_role("radio", name="Administrator <1st>")).to_be_checked()
    expect(page.locator(".topic").filter(visible=True)).to_have_count(1)
    page.get_by_role("radio", name="Everyone").check()
    expect(page.locator(".topic").filter(visible=True)).to_have_count(3)
    page.goto(served.url + "help/portal/messages/")
    expect(page.get_by_role("list", name="Written for")).to_have_text("Staff")
    context.close()


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_what_a_reader_says_goes_to_the_organization(
    browser: Browser, served: Served, answer: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.add_init_script(WATCH)
    page.on("console", lambda message: said.append(message.text))
    page.route(f"{FEEDBACK}*", lambda route: route.fulfill(status=204))
    page.goto(served.url + PAGES["article"])
    group = page.get_by_role("form", name="Was this helpful?")
    with page.expect_request(FEEDBACK) as asked:
        group.get_by_role("button", name=answer).press("Enter")
    sent = parse_qs(asked.value.post_data or "")
    assert sent == {"article": ["help.portal.booking"], "helpful": [answer.lower()]}
    expect(page.get_by_role("status").filter(has_text="Thank you.")).to_be_focused()
    assert said == []
    page.close()


def test_the_policy_lets_a_form_go_nowhere_else(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto(served.url + PAGES["article"])
    page.evaluate("document.querySelector('form.helpful').action = 'https://other.example.org/'")
    with page.expect_console_message(lambda message: message.text == "violation form-action"):
        page.evaluate("document.querySelector('form.helpful').requestSubmit()")
    page.close()


def test_an_organization_that_does_not_ask_gets_no_question(
    browser: Browser, serve: Callable[..., Served]
) -> None:
    site = serve("unasked", feedback=None)
    page = browser.new_page()
    page.goto(site.url + PAGES["article"])
    expect(page.get_by_text("Was this helpful?")).to_have_count(0)
    expect(page.get_by_role("contentinfo").get_by_role("link", name="front.desk")).to_be_visible()
    page.close()


def test_an_address_that_leads_nowhere_is_searched_for(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(served.url + "help/portal/upcoming-apointments/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_have_value("upcoming apointments")
    first = page.locator(".found").get_by_role("option").first
    expect(first).to_contain_text("See upcoming appointments")
    assert page.evaluate("document.querySelectorAll('form.search').length") == 1
    for nowhere in ("help/qqqqqq/", "%E0%A4%A", "__proto__/", "%3Cscript%3E/"):
        page.goto(served.url + nowhere)
        page.wait_for_function("globalThis.helpIndex")
        expect(box).to_have_value("")
        expect(page.locator(".found")).to_be_hidden()
    page.close()
