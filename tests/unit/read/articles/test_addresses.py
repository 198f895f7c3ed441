from helpgen.model.diagnostic import Diagnostic
from helpgen.read.articles.addresses import address_faults
from helpgen.read.yaml.tree import Tree


def page(path: str, **fields: object) -> Tree:
    return Tree(path, {"id": f"help.{path}", "slug": f"/help/x/{path}", **fields})


def faults(*pages: Tree) -> list[Diagnostic]:
    return list(address_faults(pages))


def test_articles_with_names_of_their_own_are_quiet() -> None:
    old = ("/help/x/old", "/help/x/older")
    assert faults(page("one", redirectFrom=old), page("two"), page("three")) == []


def test_equal_ids_and_slugs_are_found_at_the_later_file_and_name_the_first() -> None:
    found = faults(
        page("b", id="help.x", slug="/help/x/y"), page("a", id="help.x", slug="/help/x/y")
    )
    assert [(each.code, each.place.path, each.others[0].path) for each in found] == [
        ("SL504", "b", "a"),
        ("SL504", "b", "a"),
    ]


def test_names_that_look_alike_are_found() -> None:
    for one, other in (("Booking", "booking"), ("step-1", "step-l"), ("café", "cafe\u0301")):
        found = faults(page("a", slug=f"/help/x/{one}"), page("b", slug=f"/help/x/{other}"))
        assert [each.code for each in found] == ["SL502"]
        assert "a, line" in found[0].message


def test_a_redirect_to_itself_is_found() -> None:
    (found,) = faults(page("a", redirectFrom=("/help/x/a",)))
    assert (found.code, "itself" in found.message) == ("SL505", True)


def test_two_pages_cannot_have_one_old_address() -> None:
    old = ("/help/x/old",)
    (found,) = faults(page("a", redirectFrom=old), page("b", redirectFrom=old))
    assert (found.code, found.place.path) == ("SL505", "b")


def test_a_redirect_that_hides_a_page_is_found_whichever_comes_first() -> None:
    for hider, hidden in (("a", "b"), ("b", "a")):
        (found,) = faults(page(hidden), page(hider, redirectFrom=(f"/help/x/{hidden}",)))
        assert (found.code, found.place.path) == ("SL505", hider)


def test_a_cycle_is_found_on_both_sides() -> None:
    pages = page("a", redirectFrom=("/help/x/b",)), page("b", redirectFrom=("/help/x/a",))
    assert [each.code for each in faults(*pages)] == ["SL505", "SL505"]


def test_fields_of_the_wrong_type_are_not_looked_at() -> None:
    assert (
        faults(page("a", id=7, slug=None, redirectFrom="x"), page("b", redirectFrom=(1, ""))) == []
    )
