"""Pages load nothing from elsewhere and do nothing that their policy forbids."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Served
from tests.browser.pages import PAGES

WATCH = "addEventListener('securitypolicyviolation', event => console.error('violation', event.violatedDirective))"


@pytest.mark.parametrize("path", [*PAGES.values(), "help/portal/old-booking/index.html"])
def test_a_page_breaks_no_rule_and_asks_nobody_else(
    browser: Browser, served: Served, path: str
) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.url + path, wait_until="networkidle")
    page.close()
    assert said == []
    assert [url for url in asked if not url.startswith(served.url)] == []
    assert any("/assets/theme-" in url for url in asked)


def test_the_policy_in_the_page_stops_an_inline_script(browser: Browser, served: Served) -> None:
    """Without this the test above could pass because nothing was watching."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(served.url)
    with page.expect_console_message(lambda message: message.text.startswith("violation")):
        page.evaluate(
            "document.body.appendChild(document.createElement('style')).textContent = 'a{}'"
        )
    page.close()
    assert "violation style-src-elem" in said


def test_no_page_has_a_script_a_style_or_a_handler_of_its_own(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page()
    for path in PAGES.values():
        page.goto(served.url + path)
        found = page.evaluate(
            """[...document.querySelectorAll('*')].filter(e => e.hasAttribute('style') || e.localName === 'style'
            || (e.localName === 'script' && !e.src) || [...e.attributes].some(a => a.name.startsWith('on')))
            .map(e => e.outerHTML)"""
        )
        assert found == [], path
    page.close()
