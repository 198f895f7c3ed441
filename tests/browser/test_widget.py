"""The help drawer on a page of another origin, under a policy that allows what docs/widget.md asks for and no more."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, Route, expect

from helpgen.model.content import Section
from tests.browser.sample import sample
from tests.browser.test_accessibility import violations
from tests.browser.test_policy import WATCH
from tests.drawer_policy import allowed
from tests.unit.render.sample import content, entry, files, shelf

APP, HELP = "https://app.example", "https://help.example"
ALLOWED = (
    f"default-src 'none'; {allowed(HELP)}; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
PRODUCT = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Product</title>
<script src="{HELP}/widget.js" data-title="Help for <b>you</b>" defer></script></head>
<body><main><h1>Product</h1>
<p><button data-help="booking.new">Help with booking</button></p>
<p><button data-help="/help/portal/messages">Help with messages</button></p>
<p><button data-help="nobody.knows">Other help</button></p>
<p><button data-help="javascript:alert(1)">Hostile help</button></p>
</main></body></html>"""
TITLE = "<img src=x onerror=alert(1)> & 'more'"
TYPES = {
    "js": "text/javascript",
    "css": "text/css",
    "json": "application/json",
    "svg": "image/svg+xml",
}

SAID: dict[Page, list[str]] = {}


def published() -> dict[str, bytes]:
    booking = content(
        "booking",
        title=TITLE,
        title_html="&lt;img src=x onerror=alert(1)&gt; &amp; &#39;more&#39;",
        screens=("booking.new", "booking.edit"),
        sections=(Section("steps", 2, "Steps", "Steps"),),
        body='<h2 id="steps">Steps</h2><p>Pick a zebra time. <a href="https://elsewhere.example/">Away</a></p>',
    )
    portal = shelf("portal", (booking, content("messages", title="Send a message")))
    plain = sample(base_url=HELP)
    made = replace(
        plain,
        shelves=(portal,),
        featured=(),
        recent=(),
        redirects=(),
        tenant=replace(plain.tenant, embedded_in=(APP,)),
        outputs=("help.json", "search-index.js", "widget.js", "_headers"),
    )
    made = replace(made, entries={each.slug: entry(each) for each in made.articles})
    return {path: file.data for path, file in files(made).items()}


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return published()


@pytest.fixture
def product(browser: Browser, site: dict[str, bytes]) -> Iterator[Callable[..., Page]]:
    """A product's page; what goes wrong on it, or in its frames, `said_on` tells."""
    opened: list[Page] = []
    policy = next(
        line.partition(": ")[2]
        for line in site["_headers"].decode().splitlines()
        if "Content-Security-Policy" in line
    )

    def answer(route: Route) -> None:
        url = route.request.url
        if url.startswith(APP):
            headers = {"Content-Security-Policy": ALLOWED, "Content-Type": "text/html"}
            return route.fulfill(body=PRODUCT, headers=headers)
        path = url.removeprefix(f"{HELP}/").partition("?")[0].partition("#")[0]
        path = f"{path}index.html" if path.endswith("/") or not path else path
        if path not in site:
            return route.fulfill(status=404 if url.startswith(HELP) else 200, body="elsewhere")
        kind = TYPES.get(path.rpartition(".")[2], "text/html; charset=utf-8")
        headers = {"Content-Security-Policy": policy, "Content-Type": kind}
        return route.fulfill(body=site[path], headers=headers)

    def visit(**look: Any) -> Page:
        context = browser.new_context(**look)
        context.add_init_script(WATCH)
        context.route("**/*", answer)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(f"{APP}/")
        opened.append(page)
        SAID[page] = said
        return page

    yield visit
    for page in opened:
        del SAID[page]
        page.context.close()


def said_on(page: Page) -> list[str]:
    """What was said on the console of a page and its frames, and in boxes."""
    return SAID[page]


def shown(page: Page, ending: str) -> Frame:
    """The article in the drawer, once its page is there and whole: keys and links in it are heard of from then on."""
    page.locator("dialog[open] iframe").wait_for()
    found = next((frame for frame in page.frames if frame.url.endswith(ending)), None)
    if found is None:  # another one was in the drawer, or none
        found = page.wait_for_event("framenavigated", lambda frame: frame.url.endswith(ending))
    found.locator("h1, main").first.wait_for()
    inner = page.frame_locator("dialog iframe").locator("iframe")
    expect(inner).to_have_attribute("title", found.title())
    return found


def test_a_screen_opens_its_article_and_nothing_breaks_a_rule(product: Callable[..., Page]) -> None:
    page = product()
    page.get_by_role("button", name="Help with booking").click()
    article = shown(page, "/help/portal/booking/")
    assert article.locator("h1").inner_text() == TITLE
    assert page.get_by_role("dialog", name="Help for <b>you</b>").is_visible()
    assert said_on(page) == []


def test_an_address_opens_its_article_and_what_nobody_knows_the_home_page(
    product: Callable[..., Page],
) -> None:
    page = product()
    page.get_by_role("button", name="Help with messages").click()
    assert shown(page, "/help/portal/messages/").locator("h1").inner_text() == "Send a message"
    page.get_by_role("button", name="Close").click()
    for name in ("Other help", "Hostile help"):
        page.get_by_role("button", name=name).click()
        assert shown(page, f"{HELP}/").locator("#page_search").is_visible()
        page.get_by_role("button", name="Close").click()
    assert said_on(page) == []


def test_search_works_inside(product: Callable[..., Page]) -> None:
    page = product()
    page.get_by_role("button", name="Help with messages").click()
    inside = shown(page, "/help/portal/messages/")
    inside.locator("#page_search").fill("zebra")
    inside.locator(".found").get_by_role("option").first.click()
    inside.wait_for_url(f"{HELP}/help/portal/booking/**")
    assert inside.locator("h1").inner_text() == TITLE
    assert said_on(page) == []


def test_escape_closes_it_from_within_and_from_without_and_the_focus_goes_back(
    product: Callable[..., Page],
) -> None:
    page = product()
    button = page.get_by_role("button", name="Help with booking")
    button.focus()
    page.keyboard.press("Enter")
    inside = shown(page, "/help/portal/booking/")
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="hidden")
    assert button.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    inside = shown(page, "/help/portal/booking/")
    inside.locator("#page_main").focus()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="hidden")
    assert button.evaluate("button => button === document.activeElement")


def test_a_link_to_elsewhere_leaves_the_drawer(product: Callable[..., Page]) -> None:
    page = product()
    page.get_by_role("button", name="Help with booking").click()
    inside = shown(page, "/help/portal/booking/")
    with page.context.expect_page() as opened:
        inside.get_by_role("link", name="Away").click()
    opened.value.wait_for_url("https://elsewhere.example/")
    assert inside.url == f"{HELP}/help/portal/booking/"


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 320, "height": 640}, "reduced_motion": "reduce"},
    ],
    ids=["light", "dark", "320 px"],
)
def test_axe_finds_nothing(product: Callable[..., Page], look: dict[str, Any]) -> None:
    page = product(bypass_csp=True, **look)
    page.get_by_role("button", name="Help with booking").click()
    shown(page, "/help/portal/booking/")
    page.wait_for_function("() => document.getAnimations().length === 0")
    assert violations(page) == []


def test_the_scripts_are_small(site: dict[str, bytes]) -> None:
    assert len(site["widget.js"]) < 10_000
    assert len(site["widget-page.js"]) < 10_000


def test_no_page_may_be_framed_by_another_origin(product: Callable[..., Page]) -> None:
    """Without this the tests above could pass because nobody asked the policy."""
    page = product()
    page.route(
        "https://other.example/",
        lambda route: route.fulfill(body=PRODUCT, content_type="text/html"),
    )
    page.goto("https://other.example/")
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.get_by_role("button", name="Help with booking").click()
    assert not [frame for frame in page.frames if frame.url.startswith(f"{HELP}/help")]
