"""Redirects."""

from helpgen.assemble.moves import settle
from helpgen.model.site import Redirect

PAGES = frozenset(("/help/portal/new", "/help/portal/other"))


def test_a_chain_leads_straight_to_its_end() -> None:
    moved = {"/a": "/b", "/c": "/help/portal/new", "/b": "/c"}
    assert settle(moved, PAGES) == tuple(
        Redirect(source, "/help/portal/new") for source in ("/a", "/b", "/c")
    )


def test_one_whose_end_the_tenant_lacks_is_dropped_with_all_that_lead_there() -> None:
    assert settle({"/a": "/b", "/b": "/help/portal/hidden"}, PAGES) == ()


def test_a_ring_has_no_end() -> None:
    assert settle({"/a": "/b", "/b": "/a", "/c": "/a", "/d": "/d"}, PAGES) == ()


def test_a_page_is_never_hidden_behind_a_redirect() -> None:
    assert settle({"/help/portal/new": "/help/portal/other"}, PAGES) == ()


def test_a_chain_ends_at_the_first_page_on_its_way() -> None:
    moved = {"/a": "/help/portal/new", "/help/portal/new": "/help/portal/other"}
    assert settle(moved, PAGES) == (Redirect("/a", "/help/portal/new"),)


def test_a_long_chain_is_walked_once() -> None:
    moved = {f"/{step}": f"/{step + 1}" for step in range(50_000)} | {"/50000": "/help/portal/new"}
    assert {redirect.target for redirect in settle(moved, PAGES)} == {"/help/portal/new"}
