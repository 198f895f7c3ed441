"""The preview in a browser: what writers do with it, by pointer and by keyboard."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.previewed import previewed
from tests.browser.test_accessibility import violations
from tests.browser.writer import ADDRESS, Writer
from tests.unit.preview.looked_at import BODY
from tests.unit.verify.claims_project import RIGHT, WRONG, claims_project, table


def _scroll(page: Page, top: int) -> None:
    """Scroll, again where the page was just being loaded anew for the article that the test has written."""
    for _ in range(20):
        page.evaluate("top => window.scrollTo({top, behavior: 'instant'})", top)
        page.wait_for_timeout(300)
        if page.evaluate("window.scrollY") == top:
            return
    pytest.fail("the page does not stay where it is")


def test_a_change_is_on_the_page_without_a_hand_and_the_page_stays_where_it_was(
    writer: Writer,
) -> None:
    writer.made.article("portal/page", BODY + "\n".join(f"\nLine {n}.\n" for n in range(100)))
    page = writer.look("north")
    expect(page.get_by_text("Line 99.")).to_be_attached()
    _scroll(page, 1500)
    writer.made.article("portal/page", BODY + "\n".join(f"\nRow {n}.\n" for n in range(100)))
    expect(page.get_by_text("Row 99.")).to_be_attached()
    expect(page.locator("#helpgen_bar")).to_be_attached()
    page.wait_for_timeout(300)
    assert page.evaluate("window.scrollY") == 1500


def test_who_goes_elsewhere_gets_there_though_the_page_becomes_new_meanwhile(
    writer: Writer,
) -> None:
    page = writer.look("north")
    held: list[Route] = []
    page.route("**/south/**", lambda route: held.append(route), times=1)  # noqa: PLW0108  it looks at the handler's arguments
    with page.expect_request("**/south/**"):
        page.get_by_label("For", exact=True).select_option("south")
    with page.expect_response("**/-/ask/page?*"):
        writer.made.article("portal/page", "Everybody reads something new.\n")
    held[0].continue_()
    page.wait_for_url("**/south/**")
    expect(page.get_by_text("Everybody reads something new.")).to_be_visible()


def test_a_change_of_another_page_leaves_this_one_alone(writer: Writer) -> None:
    page = writer.look("north")
    page.evaluate("window.isTheSame = true")
    writer.made.article("portal/other", "Only its body is another one.\n")
    writer.made.write("content/help/portal/broken.md", "no front matter")
    expect(writer.button("Elsewhere")).to_be_visible()
    assert page.evaluate("window.isTheSame")


def test_another_organization_is_chosen_in_the_bar(writer: Writer) -> None:
    page = writer.look("north")
    expect(page.get_by_text("Only with the portal.")).to_be_visible()
    page.get_by_label("For", exact=True).select_option("south")
    expect(page).to_have_url(f"{writer.running.url}/south/{ADDRESS}")
    expect(page.get_by_text("Only without it.")).to_be_visible()


def test_what_if_shows_the_page_as_if_a_setting_were_so_and_back(writer: Writer) -> None:
    page = writer.look("south")
    writer.button("What if").click()
    page.get_by_label("features.portal").select_option("true")
    expect(page.get_by_text("Only with the portal.")).to_be_visible()
    page.get_by_label("labels.patient.plural").fill("Guests")
    page.get_by_label("labels.patient.plural").press("Tab")
    expect(page.get_by_text("about Guests")).to_be_visible()
    expect(page).to_have_url(f"{writer.running.url}/south~2/{ADDRESS}")
    page.get_by_label("features.leadHours").fill("1000")
    page.get_by_label("features.leadHours").press("Tab")
    expect(page.get_by_text("at most 168")).to_be_visible()
    page.get_by_role("button", name="Back to what is so").click()
    expect(page.get_by_text("Only without it.")).to_be_visible()


def test_what_is_tried_on_is_not_lost_where_the_page_becomes_new_meanwhile(writer: Writer) -> None:
    page = writer.look("south")
    writer.button("What if").click()
    held: list[Route] = []
    page.route("**/-/ask/try", lambda route: held.append(route), times=1)  # noqa: PLW0108  it looks at the handler's arguments
    with page.expect_request("**/-/ask/try"):
        page.get_by_label("features.portal").select_option("true")
    with page.expect_response("**/-/ask/page?*"):
        writer.made.article("portal/page", f"{BODY}\nSomething new.\n")
    held[0].continue_()
    expect(page.get_by_text("Something new.")).to_be_visible()
    expect(page.get_by_text("Only with the portal.")).to_be_visible()


def test_what_was_tried_becomes_a_profile(writer: Writer) -> None:
    page = writer.look("south")
    writer.button("What if").click()
    page.get_by_label("features.portal").select_option("true")
    expect(page.get_by_text("Only with the portal.")).to_be_visible()
    page.get_by_label("id", exact=True).fill("west")
    page.get_by_role("button", name="Save as a new profile").click()
    expect(page.get_by_text("profiles/west.yaml is written")).to_be_visible()
    expect(page.locator("#tenant option[value=west]")).to_be_attached()
    assert "portal: true" in (writer.made.root / "profiles/west.yaml").read_text()


def test_hidden_blocks_are_shown_dimmed_with_their_condition_and_who_sees_them(
    writer: Writer,
) -> None:
    page = writer.look("south")
    expect(page.get_by_text("Only with the portal.")).to_have_count(0)
    writer.button("Hidden").click()
    hidden = page.locator("p.helpgen-hidden")
    expect(hidden).to_have_count(1)
    expect(hidden).to_contain_text("Only with the portal.")
    expect(hidden).to_contain_text("when features.portal – seen by 1 of 2: north")
    writer.button("Hidden").click()
    expect(page.get_by_text("Only with the portal.")).to_have_count(0)


def test_a_tool_that_is_on_is_on_wherever_the_page_is_opened_from(writer: Writer) -> None:
    page = writer.look("south")
    writer.button("Hidden").click()
    expect(page.locator("p.helpgen-hidden")).to_have_count(1)
    page = writer.look("south")
    expect(page.locator("p.helpgen-hidden")).to_have_count(1)
    page.wait_for_url("**/south~w/**")
    writer.button("Hidden").click()
    expect(page.locator("p.helpgen-hidden")).to_have_count(0)
    page.wait_for_url("**/south/**")


def test_a_link_that_was_handed_on_shows_what_it_was_handed_on_for(writer: Writer) -> None:
    page = writer.look("south~w")
    expect(page.locator("p.helpgen-hidden")).to_have_count(1)
    expect(writer.button("Hidden")).to_have_attribute("aria-pressed", "true")


def test_hidden_parts_of_lines_are_shown_dimmed_where_they_would_stand(writer: Writer) -> None:
    writer.made.article(
        "portal/page",
        f"{BODY}\nCancel <!-- help:when features.portal -->**online** or <!-- help:else -->only "
        "<!-- help:end -->by phone, `code<!-- help:when org.hipaa --> of it<!-- help:end -->`.\n",
    )
    page = writer.look("south")
    expect(page.get_by_text("with a hidden part")).to_have_count(0)
    writer.button("Hidden").click()
    part = page.locator(".helpgen-hidden-part")
    expect(part).to_have_text(
        ["with a hidden partwhen org.hipaa", "online or when features.portal"]
    )
    expect(part.nth(1).get_by_role("note")).to_have_attribute(
        "title", "Hidden here: when features.portal – seen by 1 of 2: north"
    )
    assert float(part.first.evaluate("node => getComputedStyle(node).opacity")) < 1
    expect(page.get_by_text("Cancel online or")).to_be_visible()
    expect(page.get_by_text("1 hidden part of lines not shown: see Why")).to_be_visible()
    writer.button("Hidden").click()
    expect(part).to_have_count(0)


def test_what_is_told_of_a_page_late_takes_no_answer_away(writer: Writer) -> None:
    page = writer.look("north")
    held: list[Route] = []
    page.route("**/-/ask/page?*", lambda route: held.append(route))  # noqa: PLW0108  it looks at the handler's arguments
    writer.button("Why").click()
    page.wait_for_url("**/north~t/**")
    page.get_by_text("Only with the portal.").click()
    expect(page.get_by_role("region", name="Why lines 12 to 12")).to_be_visible()
    with page.expect_response("**/-/ask/page?*"):
        for route in held:
            route.continue_()
    expect(writer.button("No findings")).to_be_visible()
    expect(page.get_by_role("region", name="Why lines 12 to 12")).to_be_visible()


def test_a_click_on_a_block_says_why_it_is_there(writer: Writer) -> None:
    page = writer.look("north")
    writer.button("Why").click()
    page.wait_for_url("**/north~t/**")
    page.get_by_text("Only with the portal.").click()
    panel = page.get_by_role("region", name="Why lines 12 to 12")
    expect(panel).to_contain_text("✓ shown a block, content/help/portal/page.md:11")
    expect(panel).to_contain_text(
        "features.portal = true from the profile at profiles/north.yaml:3"
    )
    expect(panel.get_by_role("link", name="profiles/north.yaml:3")).to_have_attribute(
        "href", re.compile("^vscode://file/")
    )
    page.get_by_text("Everybody reads this").click()
    expect(page.get_by_text("Everybody who has this article sees this.")).to_be_visible()


def test_why_can_be_asked_by_keyboard_and_left_by_it(writer: Writer) -> None:
    page = writer.look("south")
    writer.button("Why").press("Enter")
    panel = page.get_by_role("region", name="Why")
    panel.get_by_role("button", name="✓ shown").first.press("Enter")
    expect(page.locator(".helpgen-shown")).to_contain_text("Only without it.")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(writer.button("Why")).to_be_focused()


def test_an_error_lies_over_the_last_good_page_until_it_is_mended(writer: Writer) -> None:
    page = writer.look("north")
    writer.made.article("portal/page", "<!-- help:when features.potral -->\nx\n<!-- help:end -->\n")
    overlay = page.get_by_role("dialog", name="This is the last good page")
    expect(overlay).to_contain_text("content/help/portal/page.md:9")
    expect(overlay).to_contain_text("did you mean `features.portal`?")
    expect(page.get_by_text("Only with the portal.")).to_be_attached()
    assert violations(page) == []
    writer.said.clear()  # axe has a style of its own, which the page's policy forbids
    page.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    writer.made.article("portal/page", "Mended.\n")
    expect(page.get_by_text("Mended.")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_role_tells_what_is_not_written_for_it(writer: Writer) -> None:
    page = writer.look("north")
    page.get_by_label("as", exact=True).select_option("staff")
    expect(page.get_by_text("Not written for Staff")).to_be_visible()
    expect(page.locator("a.helpgen-not-for").first).to_be_visible()
    page.get_by_label("as", exact=True).select_option("admin")
    expect(page.locator("a.helpgen-not-for")).to_have_count(0)


def test_findings_open_the_editor(writer: Writer) -> None:
    writer.made.article("portal/page", "#### Too deep\n")
    page = writer.look("north")
    writer.button("1 finding").click()
    link = page.get_by_role("link", name="content/help/portal/page.md:9")
    expect(link).to_have_attribute("href", re.compile(r"^vscode://file/.*page\.md:9:\d+$"))


def test_the_bar_folds_away_and_stays_so(writer: Writer) -> None:
    page = writer.look("north")
    page.get_by_role("button", name="Fold the bar").click()
    expect(writer.button("What if")).to_be_hidden()
    page.reload()
    expect(writer.button("What if")).to_be_hidden()
    page.get_by_role("button", name="Fold the bar").press("Enter")
    expect(writer.button("What if")).to_be_visible()


OPENED = {
    "What if": "What if …",
    "No findings": "Findings",
    "Side by side": "Side by side",
    "Why": "Why",
}
"""What is called so in the bar, and the panel that it opens."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tool", [*OPENED, "Hidden"])
def test_axe_finds_nothing_with_any_panel_open(
    writer: Writer, browser: Browser, tool: str, scheme: Any
) -> None:
    writer.page.close()
    writer.page = browser.new_page(bypass_csp=True, color_scheme=scheme)
    page = writer.look("south")
    writer.button(tool).click()
    if tool in OPENED:
        expect(page.get_by_role("region", name=OPENED[tool], exact=True)).to_be_visible()
    else:
        expect(page.locator("p.helpgen-hidden")).to_have_count(1)
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_claims_are_green_and_red_beside_the_words(tmp_path: Path, browser: Browser) -> None:
    made = claims_project(tmp_path / "p")
    made.profile("slow", "features: {selfBookingLeadTimeHours: 24}\n")
    made.article("portal/rows", f"## How soon\n\n{table(RIGHT, WRONG)}\n")
    with previewed(made.root) as running:
        page = browser.new_page()
        page.goto(f"{running.url}/slow/help/portal/rows/")
        page.get_by_role("button", name="Claims").click()
        expect(page.locator(".helpgen-claim-fail")).to_have_count(1)
        expect(page.locator(".helpgen-claim-pass")).to_have_count(1)
        expect(page.get_by_role("region", name="Claims")).to_contain_text("✗ fail")
        expect(page.get_by_text("1 claims, 1 wrong")).to_be_visible()
        page.close()


def test_ctrl_c_ends_it_while_pages_listen(writer: Writer) -> None:
    writer.look("north")
    code, said = writer.running.stop()
    assert (code, said.strip()) == (130, "helpgen: interrupted")
    writer.page.close()  # what it has said by now is heard
    writer.said.clear()  # that its preview is gone
