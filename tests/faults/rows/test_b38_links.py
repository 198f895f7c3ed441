import pytest

from tests.faults.ward import Bench
from tests.project import Project, codes, lines_of

BROKEN = {
    "page": ("[x](/help/portal/nowhere)", "LK602", "/help/portal/nowhere"),
    "near": ("[x](/help/portal/bokking)", "LK602", "/help/portal/bokking"),
    "empty-text": ("[](/help/portal/nowhere)", "LK602", "/help/portal/nowhere"),
    "anchor": ("[x](/help/portal/booking#nowhere)", "LK602", "#nowhere"),
    "own-anchor": ("[x](#nowhere)", "LK602", "#nowhere"),
    "category": ("[x](/help/nowhere)", "LK602", "/help/nowhere"),
    "image": ("![x](nowhere.png)", "LK605", "nowhere.png"),
    "download": ("[x](nowhere.pdf)", "LK605", "nowhere.pdf"),
    "source": ("[x](booking.md)", "LK605", "booking.md"),
    "image-up": ("![x](../../../../etc/passwd.png)", "LK605", "passwd.png"),
    "image-encoded-up": ("![x](%2e%2e/%2e%2e/catalog.yaml)", "LK605", "catalog.yaml"),
    "image-of-a-tenant": ("![x](../../../profiles/assets/sound/a.png)", "LK605", "a.png"),
    "related": ("## Related\n\n- `/help/portal/nowhere`", "LK602", "/help/portal/nowhere"),
}
OMITTED = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
BODY = """\
## Steps

See [the booking page](/help/portal/secret).

<!-- help:when features.booking -->
See [](/help/portal/secret) and `/help/portal/secret`.
<!-- help:end -->

## Parts

See [the part](/help/portal/parts#hidden-part).

## Related

- `/help/portal/secret`
- [Part](/help/portal/secret#steps)
"""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    made = Bench(tmp_path_factory.mktemp("links"))
    made.project.write("profiles/assets/sound/a.png", b"\x89PNG\r\n\x1a\n")
    for name, (text, _, _) in BROKEN.items():
        made.project.article(f"portal/broken-{name}", f"## Steps\n\n{text}\n")
    made.run()
    return made


@pytest.mark.row("B38")
@pytest.mark.parametrize("name", BROKEN)
def test_a_link_to_what_no_profile_has_stops_the_run(bench: Bench, name: str) -> None:
    text, code, says = BROKEN[name]
    (found,) = bench.of(f"portal/broken-{name}")
    assert (found.code, found.place.line) == (code, 11 + text.count("\n"))
    assert says in found.message
    assert found.hint


@pytest.mark.row("B38")
def test_a_near_miss_is_answered_with_the_page(bench: Bench) -> None:
    (found,) = bench.of("portal/broken-near")
    assert "/help/portal/booking" in found.hint


@pytest.mark.row("B38")
def test_a_page_that_is_hidden_for_one_tenant_is_plain_text_there_and_said_as_information(
    project: Project,
) -> None:
    project.article("portal/from", BODY)
    project.article("portal/secret", "## Steps\n\nOne.\n", title="Zqtitle", more=OMITTED)
    hidden = "## Shown\n\nOne.\n\n<!-- help:when features.booking -->\n## Hidden part\n\nTwo.\n<!-- help:end -->\n"
    project.article("portal/parts", hidden)
    project.profile("on", "features: {booking: true}\n")
    project.profile("off")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (0, [])
    on, off = project.body("on", "portal/from"), project.body("off", "portal/from")
    assert on.count("secret/") >= 4
    assert "parts/index.html#hidden-part" in on or "parts/#hidden-part" in on
    assert "secret" not in off.replace("/help/portal/secret", "")
    assert "the booking page" in off
    assert "Related" in on
    assert "Related" not in off
    assert "hidden-part" not in off
    assert 'href="../parts/' in off
    checked = project.check()
    assert checked.exit_code == 0
    information = {each.place.line for each in checked.diagnostics if each.code == "LK603"}
    assert information == {11, 19}, lines_of(checked.diagnostics)
    assert all(each.tenants == ("off",) for each in checked.diagnostics if each.code == "LK603")


@pytest.mark.row("B38")
def test_links_that_lead_somewhere_are_quiet(project: Project) -> None:
    project.write("content/help/portal/cal.png", b"\x89PNG\r\n\x1a\n")
    project.write("content/assets/list.pdf", b"%PDF")
    project.article(
        "portal/from",
        "## Steps\n\n[a](/help/portal/booking#steps) [b](#steps) ![c](cal.png) [d](list.pdf)\n",
    )
    project.profile("harbor")
    assert codes(project.check().diagnostics) == []
    assert project.build().exit_code == 0
    html = project.body("harbor", "portal/from")
    assert 'src="../../../assets/cal-' in html
    assert 'href="../../../assets/list-' in html
