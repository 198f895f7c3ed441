"""Two organizations side by side in the preview, before and after changes."""

from playwright.sync_api import Route, expect

from tests.browser.previewed import until
from tests.browser.writer import ADDRESS, Writer


def test_side_by_side_waits_for_the_organizations_that_there_are(writer: Writer) -> None:
    page = writer.page
    held: list[Route] = []
    page.route("**/-/ask/page?*", lambda route: held.append(route))  # noqa: PLW0108  it looks at the handler's arguments
    page.goto(f"{writer.running.url}/north/{ADDRESS}")
    writer.button("Side by side").click()
    both = page.get_by_role("button", name="Show both")
    expect(both).to_be_disabled()
    with page.expect_response("**/-/ask/page?*"):
        for route in held:
            route.continue_()
    expect(page.get_by_label("This page beside that of")).to_have_value("south")
    expect(both).to_be_enabled()


def test_two_organizations_stand_side_by_side_with_what_differs_marked(writer: Writer) -> None:
    page = writer.look("north")
    writer.button("Side by side").click()
    page.get_by_role("button", name="Show both").click()
    expect(page.get_by_role("status")).to_have_text(
        "2 only on one side (blue), 0 otherwise (yellow)"
    )
    left = page.frame_locator("iframe >> nth=0")
    right = page.frame_locator("iframe >> nth=1")
    expect(left.locator(".helpgen-only")).to_have_text("Only with the portal.")
    expect(right.locator(".helpgen-only")).to_have_text("Only without it.")
    writer.made.profile("south", "labels: {patient: {singular: Guest, plural: Guests}}\n")
    expect(page.get_by_role("status")).to_have_text(
        "2 only on one side (blue), 1 otherwise (yellow)"
    )
    expect(right.locator(".helpgen-differs")).to_contain_text("about Guests")


def test_side_by_side_misses_no_change_that_came_before_it_could_hear_of_any(
    writer: Writer,
) -> None:
    page = writer.page
    held: list[Route] = []
    page.route("**/-/events?*", lambda route: held.append(route), times=1)  # noqa: PLW0108  it looks at the handler's arguments
    page.goto(f"{writer.running.url}/-/own/compare?left=north~t&right=south~t&path={ADDRESS}")
    status = page.get_by_role("status")
    expect(status).to_have_text("2 only on one side (blue), 0 otherwise (yellow)")
    writer.made.profile("south", "labels: {patient: {singular: Guest, plural: Guests}}\n")
    south = f"{writer.running.url}/south/{ADDRESS}"
    until(lambda: "about Guests" in page.request.get(south).text())
    held[0].continue_()
    expect(status).to_have_text("2 only on one side (blue), 1 otherwise (yellow)")
