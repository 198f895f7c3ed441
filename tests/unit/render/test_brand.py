"""The brand's stylesheet."""

import re

import pytest

from helpgen.model.profile import Branding
from helpgen.render.brand import DARK, LIGHT, brand, stylesheet
from helpgen.text.color import contrast, parse
from tests.unit.render.sample import THEME

CODES = [f"#{r}{g}{b}" for r in "048cf" for g in "048cf" for b in "048cf"]
NAMES = ("--accent", "--accent-ink", "--accent-tint")


def shades(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The custom properties of day and night, as written."""
    day, night = text.split("@media")[:2]
    found = [dict(re.findall(r"(--[a-z-]+):(#[0-9a-f]{6});", part)) for part in (day, night)]
    return found[0], found[1]


@pytest.mark.parametrize("code", CODES)
def test_text_in_the_brand_reads_by_day_and_by_night(code: str) -> None:
    schemes = zip(shades(stylesheet(code).decode()), (LIGHT, DARK), strict=True)
    for words, grounds in schemes:
        accent, ink, tint = (parse(words[name]) for name in NAMES)
        assert min(contrast(accent, ground) for ground in (*grounds, tint)) >= 4.5
        assert contrast(ink, accent) >= 4.5


def test_the_stylesheet_holds_digits_and_nothing_else_of_the_profile() -> None:
    words = re.sub(r"#[0-9a-f]{6}", "#", stylesheet("#ABC").decode())
    assert words == re.sub(r"#[0-9a-f]{6}", "#", stylesheet("#123456").decode())


def test_no_color_means_no_file_and_a_name_follows_the_bytes() -> None:
    assert brand(Branding()) is None
    one, other = brand(Branding("#fff")), brand(Branding("#000"))
    assert one is not None
    assert other is not None
    assert one.path != other.path
    assert re.fullmatch(r"assets/brand-[0-9a-f]{12}\.css", one.path)


def test_the_grounds_are_those_of_the_default_theme() -> None:
    text = (THEME / "assets" / "theme.css").read_text()
    for name, place in (("--ground", 0), ("--raised", 1)):
        day, night = re.findall(rf"{name}: (#[0-9a-f]{{6}});", text)[:2]
        assert (parse(day), parse(night)) == (LIGHT[place], DARK[place])


@pytest.mark.parametrize("file", ["theme.css", "code.css"])
def test_every_text_color_of_the_theme_reads_on_its_grounds(file: str) -> None:
    text = (THEME / "assets" / file).read_text()
    day, night = text.split("@media (prefers-color-scheme: dark)")[:2]
    texts = (
        r"(--(?:ink|quiet|accent|note|tip|important|warning|caution|code-[a-z]+)): (#[0-9a-f]{6});"
    )
    for part, grounds in ((day, LIGHT), (night.split("\n}\n")[0], DARK)):
        found = re.findall(texts, part)
        assert len(found) >= 6
        for name, code in found:
            assert min(contrast(parse(code), ground) for ground in grounds) >= 4.5, name
