"""assets/."""

from helpgen.model.asset import Asset
from helpgen.model.profile import Branding
from tests.unit.render.sample import files, page, site, tenant

PICTURE = Asset("content/assets/a.png", "a-1.png", b"picture")


def test_files_of_articles_theme_and_brand_are_published() -> None:
    whole = site(assets={PICTURE.path: PICTURE}, tenant=tenant(branding=Branding("#123")))
    made = files(whole)
    assert made["assets/a-1.png"].data == b"picture"
    kinds = sorted(path.partition("-")[0] for path in made if path.startswith("assets/"))
    assert kinds == [
        "assets/a",
        "assets/brand",
        "assets/early",
        "assets/icon",
        "assets/minisearch",
        "assets/site",
        "assets/theme",
    ]


def test_the_look_of_a_site_lasts_and_what_its_articles_show_does_not() -> None:
    logo = Asset("profiles/assets/a/logo.svg", "logo-1.svg", b"<svg/>")
    whole = site(
        assets={PICTURE.path: PICTURE, logo.path: logo},
        tenant=tenant(branding=Branding("#123", logo)),
    )
    lasting = {path.partition("-")[0]: file.lasting for path, file in files(whole).items()}
    assert {name for name, lasts in lasting.items() if lasts} == {
        *("assets/brand", "assets/early", "assets/icon"),
        *("assets/logo", "assets/minisearch", "assets/site", "assets/theme"),
    }


def test_every_file_that_a_page_loads_is_there() -> None:
    made = files(site(tenant=tenant(branding=Branding("#123"))))
    text = page(site(tenant=tenant(branding=Branding("#123"))), "index.html")
    assert text.count("assets/") == 5
    loaded = {path for path in made if path.startswith("assets/") and "license" not in path}
    assert all(f'"{path}"' in text for path in loaded)


def test_a_site_without_a_color_links_to_no_brand() -> None:
    assert "brand-" not in page(site(), "index.html")
