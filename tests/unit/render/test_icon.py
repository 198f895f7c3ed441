"""The picture on a browser's tab."""

import re
from dataclasses import replace
from html import escape

import pytest

from helpgen.model.asset import Asset
from helpgen.model.profile import Branding
from helpgen.render.icon import icon, initials
from helpgen.text.color import READABLE, contrast, parse
from tests.unit.render.sample import files, page, site, tenant

LOGO = Asset("profiles/assets/a/logo.png", "logo-1.png", b"picture")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Maple Street Therapy", "MS"),
        ("willow", "W"),
        ("O'Brien & Sons <Ltd>", "OS"),
        ("<b>Orchard</b> & {{tenant.id}}", "BT"),
        ("星クリニック", "星"),
        ("מרכז הבריאות", "מה"),
        ("3rd Street", "3S"),
        ("e\u0301cole ßen", "ÉS"),
        ("🦷", ""),
        ("&", ""),
    ],
)
def test_the_initials_are_the_first_letters_of_the_first_two_words(name: str, letters: str) -> None:
    assert initials(name) == letters
    assert f">{letters}</text></svg>" in icon(tenant(name=name)).data.decode()


@pytest.mark.parametrize(
    "color", ["#ffffff", "#ffe600", "#00f", "#7f7f7f", "#12001e", "#00000033", None]
)
def test_the_letters_can_be_read_on_every_color(color: str | None) -> None:
    text = icon(tenant(branding=Branding(color))).data.decode()
    ground, ink = re.findall(r'fill="(#[0-9a-f]{6})"', text)
    assert contrast(parse(ground), parse(ink)) >= READABLE


def test_nothing_of_a_name_becomes_markup_or_asks_for_a_file() -> None:
    text = icon(tenant(name='<script>alert(1)</script> "onload=x')).data.decode()
    assert "script" not in text
    assert "onload" not in text
    assert "style" not in text
    assert text.count("http") == 1  # the namespace


def test_a_name_of_an_icon_changes_with_what_it_shows() -> None:
    paths = {
        icon(tenant(name=name, branding=Branding(color))).path
        for name in "ab"
        for color in ("#000", "#fff")
    }
    assert len(paths) == 4
    assert all(re.fullmatch(r"assets/icon-[0-9a-f]{12}\.svg", path) for path in paths)


def test_every_page_names_the_icon_from_where_it_stands() -> None:
    own = icon(tenant()).path
    assert f'<link rel="icon" href="{own}" type="image/svg+xml">' in page(site(), "index.html")
    assert f'<link rel="icon" href="/{own}" type="image/svg+xml">' in page(site(), "404.html")


def test_a_logo_that_is_about_square_is_the_icon() -> None:
    branding = Branding(logo=LOGO, is_emblem=True)
    made = files(site(tenant=tenant(branding=branding), assets={LOGO.path: LOGO}))
    assert (
        '<link rel="icon" href="assets/logo-1.png" type="image/png">'
        in made["index.html"].data.decode()
    )
    assert not any(path.startswith("assets/icon-") for path in made)


def test_a_wide_logo_is_not() -> None:
    made = files(site(tenant=tenant(branding=Branding(logo=LOGO)), assets={LOGO.path: LOGO}))
    assert any(path.startswith("assets/icon-") for path in made)


def test_the_logo_says_the_name_where_it_is_not_printed() -> None:
    name = "Willow & <Sons>"
    said = page(
        site(tenant=tenant(name=name, branding=Branding(logo=LOGO, shows_name=False))), "index.html"
    )
    shown = page(site(tenant=tenant(name=name, branding=Branding(logo=LOGO))), "index.html")
    assert f'alt="{escape(name)}"' in said
    assert 'class="name"' not in said
    assert 'alt=""' in shown
    assert shown.partition("<body>")[2].count(escape(name)) == 1


def test_a_logo_for_dark_grounds_is_a_source_of_its_own() -> None:
    dark = Asset("profiles/assets/a/dark.svg", "dark-2.svg", b"<svg/>")
    branding = Branding(logo=LOGO, logo_dark=dark)
    text = page(site(tenant=tenant(branding=branding)), "index.html")
    assert (
        '<source srcset="assets/dark-2.svg" media="screen and (prefers-color-scheme: dark)">'
        in text
    )
    assert "<source" not in page(site(tenant=tenant(branding=Branding(logo=LOGO))), "index.html")


def test_a_logo_says_its_size_so_that_nothing_moves_when_it_comes() -> None:
    logo, dark = replace(LOGO, size=(120, 40)), Asset("d.svg", "d-1.svg", b"<svg/>", (60, 20))
    text = page(site(tenant=tenant(branding=Branding(logo=logo, logo_dark=dark))), "index.html")
    assert '<img class="logo" src="assets/logo-1.png" width="120" height="40" alt' in text
    assert '<source srcset="assets/d-1.svg" width="60" height="20" media' in text


def test_a_logo_without_a_size_of_its_own_claims_none() -> None:
    assert '<img class="logo" src="assets/logo-1.png" alt' in page(
        site(tenant=tenant(branding=Branding(logo=LOGO))), "index.html"
    )
