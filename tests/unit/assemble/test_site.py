"""One tenant's site, from its contents."""

from typing import Any

import pytest

from helpgen.assemble import assemble
from helpgen.model.asset import Asset
from helpgen.model.options import Options
from helpgen.model.profile import Branding, Profile
from helpgen.model.site import Site
from tests.unit.render.sample import content, shelf

SHELVES = (shelf("booking", ()), shelf("portal", ()), shelf("settings", ()))
PICTURE = Asset("content/assets/a.png", "a-1.png", b"a")
OTHER = Asset("content/assets/b.png", "b-2.png", b"b")
LOGO = Asset("profiles/assets/willow/logo.png", "logo-3.png", b"l")
ASSETS = {file.path: file for file in (PICTURE, OTHER)}


def profile(**values: str) -> Profile:
    keys = {f"contact.{name}": value for name, value in values.items()}
    branding = Branding("#123456", LOGO)
    return Profile("willow", "Willow", "p", keys, {}, {}, branding, "he", "https://x.example")


def assembled(*contents: Any, title: str = "Help", **options: Any) -> Site:
    chosen = Options(**options)
    return assemble(profile(), chosen, title, SHELVES, contents, {}, ASSETS, {}, {}, {}, {})


def test_articles_stand_in_their_category_and_empty_ones_are_left_out() -> None:
    site = assembled(content("b"), content("x", "booking"), content("a"))
    assert [shelf.slug for shelf in site.shelves] == ["booking", "portal"]
    assert [article.slug for article in site.articles] == [
        "/help/booking/x",
        "/help/portal/a",
        "/help/portal/b",
    ]


def test_the_organization_keeps_its_contact_and_looks() -> None:
    site = assemble(
        profile(email="a@b.example"), Options(), "Help", SHELVES, (), {}, ASSETS, {}, {}, {}, {}
    )
    assert (site.tenant.email, site.tenant.phone) == ("a@b.example", None)
    assert (site.tenant.locale, site.tenant.base_url) == ("he", "https://x.example")
    assert site.tenant.branding.primary_color == "#123456"


def test_only_files_that_the_articles_or_the_logo_need_are_in_the_site() -> None:
    site = assembled(content("a", assets=(PICTURE.path,)))
    assert site.assets == {PICTURE.path: PICTURE, LOGO.path: LOGO}


def test_an_article_of_an_unknown_category_is_refused() -> None:
    with pytest.raises(KeyError):
        assembled(content("a", "nowhere"))


def test_options_reach_the_site() -> None:
    site = assembled(title="Care help", language="de", urls="files")
    assert (site.title, site.language, site.urls) == ("Care help", "de", "files")
