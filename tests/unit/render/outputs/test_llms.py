"""llms.txt."""

from dataclasses import replace

from tests.unit.render.sample import content, files, shelf, site, tenant

PORTAL = replace(shelf("portal", [content("booking", title="*Book* a visit")]), summary="Online.")


def test_it_lists_the_articles_of_each_category_with_their_addresses() -> None:
    text = files(site(PORTAL))["llms.txt"].data.decode()
    assert text == (
        "# Help \\| Willow\n\n## Portal\n\nOnline.\n\n"
        "- [\\*Book\\* a visit](./help/portal/booking/): About \\*Book\\* a visit.\n"
    )


def test_addresses_are_whole_where_the_site_has_one_and_lead_to_twins_where_there_are_some() -> (
    None
):
    whole = site(
        PORTAL, tenant=tenant(base_url="https://x.example/a"), outputs=("llms.txt", "index.md")
    )
    text = files(whole)["llms.txt"].data.decode()
    assert "](https://x.example/a/help/portal/booking/index.md): " in text
    spelled = files(site(PORTAL, urls="files"))["llms.txt"].data.decode()
    assert "](./help/portal/booking/index.html): " in spelled
