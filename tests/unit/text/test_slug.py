import pytest

from helpgen.text.slug import category_of, name_of, shortened, slug_fault


@pytest.mark.parametrize(
    "slug",
    [
        "/help/portal/booking",
        "/help/a/b/c/d/e/f",
        "/help/a1/2-b",
        "/help/portal/console",
        "/help/portal/" + "a" * 107,
    ],
)
def test_addresses_within_the_grammar_are_fine(slug: str) -> None:
    assert slug_fault(slug) is None


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "/help",
        "/help/portal",
        "/help/a/b/c/d/e/f/g",
        "/help/portal/..",
        "/help/./booking",
        "/help/portal/%2e%2e",
        "/help/portal/%252e",
        "/help/portal\\booking",
        "/help//booking",
        "/help/portal/",
        "/help/portal/a?b",
        "/help/portal/a#b",
        "/help/portal/a\0b",
        "/help/portal/a\n",
        "/help/portal/a b",
        "/help/portal/\u202eb",
        "/help/Portal/booking",
        "/help/portal/a--b",
        "/help/portal/-a",
        "/search-index.js",
        "/assets/x",
        "help/portal/booking",
        "https://help.example/help/a/b",
        "/help" + "/a" * 500,
        "/help/portal/" + "a" * 108,
    ],
)
def test_anything_else_is_no_slug(slug: str) -> None:
    fault = slug_fault(slug)
    assert fault is not None
    assert fault[0] == "SL501"


@pytest.mark.parametrize("name", ["con", "CON", "nul", "lpt1.x", "com9", "a.", "a ", "a:b"])
def test_names_that_some_system_keeps_for_itself_have_their_own_code(name: str) -> None:
    for slug in (f"/help/portal/{name}", f"/help/{name}/booking"):
        fault = slug_fault(slug)
        assert fault is not None
        assert fault[0] == "SL503"


def test_the_parts_of_an_address_are_its_category_and_its_name() -> None:
    assert category_of("/help/portal/booking/more") == "portal"
    assert name_of("/help/portal/booking/more") == "more"


def test_a_long_text_is_quoted_in_part() -> None:
    assert shortened("a" * 81) == "a" * 80 + "…"
    assert shortened("a" * 80) == "a" * 80
