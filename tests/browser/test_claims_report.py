"""The report of `helpgen verify` in a browser: from disk, on a phone, by keyboard, by day and by night."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from helpgen.cli.main import run
from tests.browser.test_accessibility import violations
from tests.unit.verify.claims_project import RIGHT, WRONG, claims_project, table

PAGES = {"report": "index.html", "article": "slow/help/portal/rows/index.html"}
LOOKS: dict[str, dict[str, Any]] = {
    f"{width} px, {scheme}": {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
    }
    for width in (320, 768, 1280)
    for scheme in ("light", "dark")
}
BODY = f"""\
## How soon

{table(RIGHT, WRONG)}
<!-- help:when features.selfBookingLeadTimeHours > 200 -->
It is hidden<!-- help:is features.selfBookingLeadTimeHours unit=hour -->.
<!-- help:end -->

- It takes 23 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour --> or more.

> [!WARNING]
> It takes 24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour --> or more.

<!-- help:manual reason="needs a browser" until=2030-01-01 -->
The button is blue.

<!-- help:claim booking.lead-time#never-outside-window -->
## A property that there is not

<!-- help:manual reason="nobody looked" until=2020-01-01 -->
It is round.
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a claim of every status."""
    root = tmp_path_factory.mktemp("claims")
    project = claims_project(root / "p")
    project.profile("slow", "features: {selfBookingLeadTimeHours: 24}\n")
    project.article("portal/rows", BODY)
    asked = ["verify", str(project.root), "--format", "html", "--report", str(root / "report")]
    assert run([*asked, "--today", "2026-11-29"]) == 1
    return root / "report"


def opened(browser: Browser, report: Path, kind: str, **look: Any) -> Page:
    page = browser.new_page(bypass_csp=True, **look)
    page.goto((report / PAGES[kind]).as_uri())
    return page


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, report: Path, kind: str, look: str
) -> None:
    page = opened(browser, report, kind, **LOOKS[look])
    assert violations(page) == []
    width = LOOKS[look]["viewport"]["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("look", LOOKS)
def test_an_open_finding_is_as_sound_and_fits(browser: Browser, report: Path, look: str) -> None:
    page = opened(browser, report, "article", **LOOKS[look])
    page.locator(".claim-mark.claim-fail").first.click()
    note = page.locator(".claim-note:popover-open")
    expect(note).to_be_in_viewport(ratio=1)
    assert violations(page) == []
    page.close()


def test_every_status_is_told_in_words(browser: Browser, report: Path) -> None:
    page = opened(browser, report, "article")
    words = {
        each.split(",")[0].split()[-1] for each in page.locator(".claim-mark").all_inner_texts()
    }
    assert words == {"pass", "fail", "manual", "expired", "error"}
    expect(page.locator(".claim-list .claim-hidden")).to_have_text("– hidden")
    page.close()


def test_pointing_at_a_mark_says_what_was_found(browser: Browser, report: Path) -> None:
    page = opened(browser, report, "article")
    title = page.locator(".claim-mark.claim-fail").first.get_attribute("title")
    assert title == (
        "booking.lead-time, row 2: expected yes, and the rule says no: too soon (23 h 59 min < 24 h)"
    )
    page.close()


def test_a_finding_opens_and_closes_by_keyboard(browser: Browser, report: Path) -> None:
    page = opened(browser, report, "article")
    mark = page.locator(".claim-mark.claim-fail").first
    note = page.locator("#claim_1_note")
    expect(note).to_be_hidden()
    mark.press("Enter")
    expect(note).to_be_visible()
    expect(note).to_contain_text("CL905")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()
    page.close()


def test_the_list_leads_to_the_mark_and_the_page_to_the_report_and_back(
    browser: Browser, report: Path
) -> None:
    page = opened(browser, report, "article")
    page.get_by_role("link", name="Show claim 3 on the page").click()
    expect(page.locator("#claim_3_mark")).to_be_in_viewport()
    page.get_by_role("link", name="The report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Claims of Help")
    page.get_by_role("link", name="Slow", exact=True).click()
    expect(page).to_have_url((report / "slow/index.html").as_uri())
    page.close()


@pytest.mark.parametrize("kind", PAGES)
def test_the_policy_holds_on_pages_from_disk(browser: Browser, report: Path, kind: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((report / PAGES[kind]).as_uri())
    assert page.locator("body").evaluate("e => getComputedStyle(e).display") == "flex"
    page.close()
    assert said == []
