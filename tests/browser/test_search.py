"""A reader searches: by keyboard, from disk, with words that were chosen to hurt, and without finding anything."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Served
from tests.browser.hostile_queries import hostile_queries
from tests.browser.pages import PAGES
from tests.browser.test_accessibility import violations
from tests.browser.test_policy import WATCH

SAID = """
window.said = [];
window.alert = text => window.said.push(text);
addEventListener('error', event => window.said.push(String(event.message)));
addEventListener('unhandledrejection', event => window.said.push(String(event.reason)));
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_init_script(SAID + WATCH)
    yield page
    assert page.evaluate("window.said") == []
    page.close()


def _box(page: Page) -> Any:
    return page.get_by_role("combobox", name="Search")


def _search(page: Page, query: str) -> Any:
    _box(page).fill(query)
    expect(page.locator(".found")).to_be_visible()
    return page.locator(".found").get_by_role("option")


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_has_one_box(page: Page, served: Served, kind: str) -> None:
    page.goto(served.url + PAGES[kind])
    expect(_box(page)).to_have_count(1)
    expect(_box(page)).to_be_visible()


def test_on_the_home_page_it_is_the_first_thing(page: Page, served: Served) -> None:
    page.goto(served.url)
    main = page.get_by_role("main")
    first = main.locator("a, button, input").first
    assert first.get_attribute("id") == "page_search"


def test_nothing_is_loaded_before_somebody_begins_to_search(page: Page, served: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.url, wait_until="networkidle")
    assert not [url for url in asked if "search-index" in url]
    with page.expect_request(served.url + "search-index.js"):
        page.keyboard.press("/")


def test_what_was_typed_before_the_page_s_scripts_came_is_searched_for(
    page: Page, served: Served
) -> None:
    held: list[Route] = []
    page.route("**/assets/site-*.js", lambda route: held.append(route))  # noqa: PLW0108  it looks at the handler's arguments
    with page.expect_request("**/assets/site-*.js"):
        page.goto(served.url + PAGES["article"], wait_until="commit")
    _box(page).fill("appointment")
    assert held
    for route in held:
        route.continue_()
    expect(page.locator(".found").get_by_role("option").first).to_be_visible()


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it(page: Page, served: Served, keys: str) -> None:
    page.goto(served.url + PAGES["article"])
    page.keyboard.press(keys)
    expect(_box(page)).to_be_focused()
    assert _box(page).input_value() == ""


def test_a_slash_in_the_box_is_a_slash(page: Page, served: Served) -> None:
    page.goto(served.url)
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert _box(page).input_value() == "a/b"


def test_by_keyboard_alone_a_reader_gets_to_the_section(page: Page, served: Served) -> None:
    page.goto(served.url)
    page.keyboard.press("/")
    page.keyboard.type("lead time")
    options = page.locator(".found").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(_box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = _box(page).get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    expect(_box(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/help/portal/booking/#limits")
    expect(page.locator("#limits")).to_be_in_viewport()


def test_the_arrows_go_around_and_through_the_box(page: Page, served: Served) -> None:
    page.goto(served.url)
    count = _search(page, "your").count()
    assert count > 1
    for turn in ("ArrowUp", "ArrowDown"):
        page.keyboard.press(turn)
        wanted = count - 1 if turn == "ArrowUp" else None
        active = _box(page).get_attribute("aria-activedescendant")
        assert active == (f"page_found_{wanted}" if wanted is not None else None)
    assert page.locator("[aria-selected=true]").count() == 0


def test_enter_takes_the_first_where_none_is_chosen(page: Page, served: Served) -> None:
    page.goto(served.url)
    _search(page, "self-booking")
    page.keyboard.press("Enter")
    page.wait_for_url("**/help/settings/self-booking/")


def test_escape_closes_then_empties_then_leaves(page: Page, served: Served) -> None:
    page.goto(served.url)
    _search(page, "booking")
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    expect(_box(page)).to_have_value("booking")
    page.keyboard.press("Escape")
    expect(_box(page)).to_have_value("")
    expect(_box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(_box(page)).not_to_be_focused()
    expect(page).to_have_url(served.url)


def test_tab_leaves_the_list_and_closes_it(page: Page, served: Served) -> None:
    page.goto(served.url)
    _search(page, "booking")
    page.keyboard.press("Tab")
    expect(page.locator(".found")).to_be_hidden()


def test_how_many_there_are_is_said(page: Page, served: Served) -> None:
    page.goto(served.url)
    status = page.locator(".search [role=status]")
    _search(page, "colors")
    expect(status).to_have_text("1 article found")
    _search(page, "your")
    expect(status).to_have_text("3 articles found")
    _search(page, "zzzzqqqq")
    expect(status).to_have_text("Nothing found for “zzzzqqqq”")


def test_where_nothing_is_found_topics_and_contact_are_offered(page: Page, served: Served) -> None:
    page.goto(served.url + PAGES["article"])
    _search(page, "zzzzqqqq")
    expect(_box(page)).to_have_attribute("aria-expanded", "false")
    offered = page.locator(".nowhere a").all_inner_texts()
    assert offered == [
        *("Getting started", "Portal of מטופלים & مرضى", "Settings"),
        *("front.desk+help@example.org", "+1 (555) 010-0199", "https://example.org"),
    ]
    page.keyboard.press("Tab")
    expect(page.locator(".nowhere a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/help/start/")


def test_what_is_not_enabled_is_said_in_the_list(page: Page, served: Served) -> None:
    page.goto(served.url)
    expect(_search(page, "write a note").first).to_contain_text("not enabled")


def test_a_search_can_be_passed_on(browser: Browser, page: Page, served: Served) -> None:
    page.goto(served.url)
    _search(page, "lead time")
    expect(page).to_have_url(f"{served.url}?q=lead+time")
    other = browser.new_page()
    other.goto(page.url)
    expect(other.locator(".found").get_by_role("option").first).to_be_visible()
    expect(_box(other)).to_have_value("lead time")
    other.close()


@pytest.mark.parametrize("path", ["index.html", PAGES["deep article"]])
def test_it_works_from_disk(page: Page, served: Served, path: str) -> None:
    page.goto((served.folder / path).as_uri())
    page.keyboard.press("/")
    page.keyboard.type("lead time")
    expect(page.locator(".found").get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("file://**/help/portal/booking/index.html#limits")


def test_from_a_page_at_any_address_the_results_lead_to_the_site(
    page: Page, served: Served
) -> None:
    page.goto(served.url + "no/such/page/at/all")
    _search(page, "self-booking")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served.url}help/settings/self-booking/")


LOOK = """
([queries, attributes]) => {
  const box = document.querySelector('form.search input');
  const found = document.querySelector('.found');
  const others = () => document.querySelectorAll('body *:not(.found *)').length;
  const before = [others(), document.title, Object.keys(Object.prototype).length].join();
  const kept = [];
  history.replaceState = (state, title, url) => kept.push(String(url)); // browsers count calls, and stop at 200
  const wrong = [];
  for (const query of queries) {
    const asked = new URL('?q=' + query, location.href).searchParams.get('q');
    box.value = asked.slice(0, box.maxLength);
    box.dispatchEvent(new Event('input'));
    const inside = [...found.querySelectorAll('*')];
    const isPlain = inside.every(e => ['a', 'bdi', 'div', 'li', 'mark', 'p', 'span', 'ul'].includes(e.localName));
    const isInert = inside.flatMap(e => [...e.attributes]).every(a => attributes.includes(a.name));
    const isNear = inside.every(e => e.localName !== 'a' || /^(https?|mailto|tel):/.test(e.href));
    const isAnswered = found.hidden === (box.value.trim() === '');
    const isAsBefore = [others(), document.title, Object.keys(Object.prototype).length].join() === before;
    const isAway = kept.splice(0).some(url => new URL(url).pathname !== location.pathname);
    if (!(isPlain && isInert && isNear && isAnswered && isAsBefore) || isAway) wrong.push([query, found.outerHTML]);
  }
  return wrong;
}
"""
"""The queries with which something is on the page that their words made, or no answer is."""

ATTRIBUTES = [
    *(
        "aria-label",
        "aria-selected",
        "class",
        "dir",
        "hidden",
        "href",
        "id",
        "lang",
        "role",
        "tabindex",
    ),
]


def test_whatever_an_address_can_ask_for_is_text(page: Page, served: Served) -> None:
    queries = hostile_queries()
    assert len(queries) >= 500
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(served.url)
    _search(page, "booking")
    assert page.evaluate(LOOK, [queries, ATTRIBUTES]) == []
    assert said == []


@pytest.mark.parametrize("query", hostile_queries()[::40])
def test_what_the_address_asks_for_is_searched_as_text(
    page: Page, served: Served, query: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{served.url}?q={query}")
    page.wait_for_function("window.helpIndex")
    expect(page.locator(".found")).to_be_visible()
    assert page.evaluate(LOOK, [[query], ATTRIBUTES]) == []
    assert said == []


def test_when_the_index_cannot_be_loaded_it_says_so(page: Page, served: Served) -> None:
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(served.url)
    _box(page).fill("booking")
    expect(page.locator(".nowhere")).to_have_text(
        "Search could not be loaded.", use_inner_text=True
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "article"])
@pytest.mark.parametrize("query", ["book", "zzzzqqqq"])
def test_axe_finds_nothing_while_it_is_open(  # noqa: PLR0913, PLR0917  each is a way to look at it
    browser: Browser, served: Served, scheme: Any, width: int, kind: str, query: str
) -> None:
    page = browser.new_page(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 700}
    )
    page.goto(served.url + PAGES[kind])
    _search(page, query)
    if query == "book":
        page.keyboard.press("ArrowDown")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_without_scripts_there_is_no_box(browser: Browser, served: Served) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(served.url)
    expect(page.locator("form.search")).to_be_hidden()
    page.close()
