"""A theme of a few lines that extends the default."""

from pathlib import Path

import pytest

from helpgen.pipeline.build import build
from helpgen.pipeline.check import check
from tests.house.tree import ROOT

EXAMPLE = ROOT / "docs" / "examples" / "theme"
DESK = EXAMPLE / "themes" / "desk"


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("desk") / "site"
    assert check(EXAMPLE).diagnostics == ()
    assert build(EXAMPLE, out=out).exit_code == 0
    return out


def test_it_has_less_than_sixty_lines() -> None:
    files = [file for file in DESK.rglob("*") if file.is_file()]
    assert len(files) == 4
    assert sum(len(file.read_text("utf-8").splitlines()) for file in files) < 60


def test_its_box_stands_on_every_article_and_the_rest_is_the_default_themes(site: Path) -> None:
    text = (site / "main-street/help/start/first-day/index.html").read_text("utf-8")
    assert '<h2 id="page_desk">Ask the front desk</h2>' in text
    assert '<p>We are at <a href="tel:' in text
    assert text.index("page_desk") < text.index('<nav class="steps"')
    assert "page_desk" not in (site / "main-street/index.html").read_text("utf-8")


def test_its_words_and_the_default_themes_are_in_the_tenants_language(site: Path) -> None:
    text = (site / "calle-mayor/help/start/first-day/index.html").read_text("utf-8")
    assert '<html lang="es" dir="ltr">' in text
    assert "Pregunte en recepción" in text
    assert "Estamos en el <a href=" in text
    assert "Saltar al contenido" in text
    assert '<h1 lang="en">Your first day</h1>' in text


def test_its_styles_come_behind_those_of_the_default_theme(site: Path) -> None:
    (style,) = (site / "main-street/assets").glob("theme-*.css")
    text = style.read_text("utf-8")
    assert text.index("#fffdf7") > text.index("#ffffff")
