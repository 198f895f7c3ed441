"""_redirects."""

from tests.unit.render.sample import REDIRECT, content, files, shelf, site, tenant

SHELF = shelf("portal", [content("booking")])


def rules(**given: object) -> str:
    return files(site(SHELF, redirects=(REDIRECT,), **given))["_redirects"].data.decode()


def test_each_old_address_has_a_line_without_a_slash_at_its_end_and_one_with_it() -> None:
    assert rules() == (
        "/help/portal/old /help/portal/booking/ 301\n/help/portal/old/ /help/portal/booking/ 301\n"
    )


def test_lines_are_rooted_at_the_path_of_the_base_url() -> None:
    expected = "/a/help/portal/old /a/help/portal/booking/index.html 301\n"
    made = rules(tenant=tenant(base_url="https://x.example/a"), urls="files")
    assert made.startswith(expected)


def test_no_redirects_no_file() -> None:
    assert "_redirects" not in files(site(SHELF))
