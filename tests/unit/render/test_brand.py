"""The brand's stylesheet."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpgen.model.profile import Branding
from helpgen.render.brand import DARK, LIGHT, brand, stylesheet
from helpgen.text.color import READABLE, contrast, parse
from tests.unit.render.sample import THEME

CODES = [f"#{r}{g}{b}" for r in "048cf" for g in "048cf" for b in "048cf"]
NAMES = ("--accent", "--accent-ink", "--accent-tint")


def shades(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The custom properties of day and night, as written."""
    both = re.findall(r"(--[a-z-]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\);", text)
    return {name: code for name, code, _ in both}, {name: code for name, _, code in both}


def check_reads(code: str) -> None:
    """Text in the accent reads on every ground, and ink on the accent."""
    schemes = zip(shades(stylesheet(code).decode()), (LIGHT, DARK), strict=True)
    for words, grounds in schemes:
        accent, ink, tint = (parse(words[name]) for name in NAMES)
        assert min(contrast(accent, ground) for ground in (*grounds, tint)) >= READABLE, code
        assert contrast(ink, accent) >= READABLE, code


@pytest.mark.parametrize("code", CODES)
def test_text_in_the_brand_reads_by_day_and_by_night(code: str) -> None:
    check_reads(code)


def test_text_reads_in_a_thousand_random_brands() -> None:
    draw = Random(13)  # noqa: S311  seeded on purpose
    for _ in range(1000):
        check_reads(f"#{draw.randrange(1 << 24):06x}")


@given(*[st.integers(0, 255)] * 3)
def test_text_reads_in_whatever_brand_is_hardest(red: int, green: int, blue: int) -> None:
    check_reads(f"#{red:02x}{green:02x}{blue:02x}")


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


def tokens(file: str) -> list[tuple[str, str, str]]:
    """The colors of the default theme: name, by day, by night."""
    text = (THEME / "assets" / file).read_text()
    return re.findall(r"(--[a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", text)


def test_the_grounds_are_those_of_the_default_theme() -> None:
    found = {name: (parse(day), parse(night)) for name, day, night in tokens("theme.css")}
    for name, place in (("--ground", 0), ("--raised", 1)):
        assert found[name] == (LIGHT[place], DARK[place])


@pytest.mark.parametrize("file", ["theme.css", "code.css"])
def test_every_text_color_of_the_theme_reads_on_its_grounds(file: str) -> None:
    words = r"--(?:ink|quiet|accent|note|tip|important|warning|caution|code-[a-z]+)"
    found = [each for each in tokens(file) if re.fullmatch(words, each[0])]
    assert len(found) >= 6
    for name, *codes in found:
        for code, grounds in zip(codes, (LIGHT, DARK), strict=True):
            assert min(contrast(parse(code), ground) for ground in grounds) >= READABLE, name
