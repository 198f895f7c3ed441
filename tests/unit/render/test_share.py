"""The picture that goes with a shared link."""

from helpgen.model.asset import Asset
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Branding
from helpgen.render.bundle import Bundle
from helpgen.render.share import share, shared
from tests.unit.render.sample import files, page, shelf, site, tenant

PICTURE = OutputFile("assets/share-1.png", b"", lasting=True)
THEME = Bundle("", "", "", PICTURE, ())
BASE = "https://x.example/h"


def logo(name: str) -> Branding:
    return Branding("#123456", Asset(f"profiles/assets/a/{name}", name, b""))


def test_a_logo_of_pixels_is_shown_and_a_drawing_is_not() -> None:
    assert share(tenant(base_url=BASE, branding=logo("l-1.png")), THEME) == "assets/l-1.png"
    assert share(tenant(base_url=BASE, branding=logo("l-1.svg")), THEME) == PICTURE.path
    assert share(tenant(base_url=BASE), THEME) == PICTURE.path
    assert share(tenant(base_url=BASE), THEME._replace(share=None)) == ""


def test_there_is_none_while_nobody_knows_where_the_site_will_be() -> None:
    assert share(tenant(branding=logo("l-1.png")), THEME) == ""


def test_the_theme_s_picture_is_published_where_it_is_shown() -> None:
    assert shared(PICTURE.path, THEME) is PICTURE
    assert shared("assets/l-1.png", THEME) is shared("", THEME) is None


def test_pages_name_it_with_its_full_address_and_the_site_has_it() -> None:
    whole = site(shelf("portal", []), tenant=tenant(base_url=BASE))
    text = page(whole, "index.html")
    path = next(path for path in files(whole) if path.startswith("assets/share-"))
    assert f'<meta property="og:image" content="{BASE}/{path}">' in text
    assert f'<meta property="og:url" content="{BASE}/">' in text


def test_a_site_without_an_address_shows_and_publishes_none() -> None:
    assert "og:" not in page(site(), "index.html")
    assert not [path for path in files(site()) if path.startswith("assets/share-")]
