"""Themes are read with those that they extend."""

from pathlib import Path

import pytest

from helpgen.model.body_words import ENGLISH_WORDS
from helpgen.model.diagnostic import Checked
from helpgen.model.theme import CONTRACT, Theme
from helpgen.read.theme import read_theme
from tests.project import Project


def theme(root: Path, name: str, **files: str) -> None:
    folder = root / "themes" / name
    (folder / "assets").mkdir(parents=True)
    for file, text in files.items():
        where = folder / "assets" if file.endswith(("_css", "_js")) else folder
        (where / file.replace("_", ".")).write_text(text)


def read(root: Path, name: str) -> Theme:
    made = read_theme(root, name)
    assert made.diagnostics == ()
    assert made.value is not None
    return made.value


def faults(read_: Checked[Theme | None]) -> list[tuple[str, str, int]]:
    return [(each.code, each.place.path, each.place.line) for each in read_.diagnostics]


def test_a_theme_has_what_it_extends_under_two_names(tmp_path: Path) -> None:
    theme(tmp_path, "own", theme_yaml="extends: default\n", home_html="mine", a_css="x{y:z}")
    made = read(tmp_path, "own")
    assert made.templates["home.html"] == "mine"
    assert made.templates["default/home.html"].startswith("{% extends")
    assert made.templates["article.html"] == made.templates["default/article.html"]
    assert made.file("home.html") == "themes/own/home.html"
    assert made.file("article.html") == "themes/default/article.html"
    assert made.is_below("default/home.html")
    assert not made.is_below("home.html")
    names = list(made.assets)
    assert names[-1] == "a.css"
    assert "theme.css" in names


def test_a_file_of_the_same_name_takes_the_place_of_the_other(tmp_path: Path) -> None:
    theme(tmp_path, "own", theme_yaml="extends: default\n", theme_css="mine")
    plain = read(tmp_path, "default")
    made = read(tmp_path, "own")
    assert list(made.assets) == list(plain.assets)
    assert made.assets["theme.css"] == b"mine"


def test_a_theme_may_extend_one_that_extends(tmp_path: Path) -> None:
    theme(tmp_path, "base", theme_yaml="extends: default\n", home_html="base")
    theme(tmp_path, "own", theme_yaml="extends: base\n", home_html="own")
    made = read(tmp_path, "own")
    assert (made.templates["home.html"], made.templates["base/home.html"]) == ("own", "base")
    assert "default/home.html" in made.templates


def test_a_project_may_extend_the_default_under_its_own_name(tmp_path: Path) -> None:
    theme(tmp_path, "default", theme_yaml="extends: default\n", home_html="mine")
    made = read(tmp_path, "default")
    assert made.templates["home.html"] == "mine"
    assert made.templates["default/home.html"].startswith("{% extends")


def test_a_theme_without_a_file_about_itself_stands_alone(tmp_path: Path) -> None:
    theme(tmp_path, "own", home_html="mine")
    assert list(read(tmp_path, "own").templates) == ["home.html"]


def test_themes_that_go_round_in_a_ring_are_told(tmp_path: Path) -> None:
    theme(tmp_path, "a", theme_yaml="extends: b\n")
    theme(tmp_path, "b", theme_yaml="extends: a\n")
    theme(tmp_path, "c", theme_yaml="extends: c\n")
    made = read_theme(tmp_path, "a")
    assert faults(made) == [("TH810", "themes/b/theme.yaml", 1)]
    assert "a > b > a" in made.diagnostics[0].message
    assert faults(read_theme(tmp_path, "c")) == [("TH810", "themes/c/theme.yaml", 1)]


def test_a_theme_below_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    theme(tmp_path, "own", theme_yaml="\nextends: defualt\n")
    made = read_theme(tmp_path, "own")
    assert made.value is None
    assert faults(made) == [("FS708", "themes/own/theme.yaml", 2)]
    assert made.diagnostics[0].hint == "did you mean `default`?"


def test_another_contract_is_refused(tmp_path: Path) -> None:
    theme(tmp_path, "now", theme_yaml=f"extends: default\ncontract: {CONTRACT}\n")
    theme(tmp_path, "later", theme_yaml=f"extends: default\ncontract: {CONTRACT + 1}\n")
    assert faults(read_theme(tmp_path, "now")) == []
    assert faults(read_theme(tmp_path, "later")) == [("TH810", "themes/later/theme.yaml", 2)]


def test_what_a_theme_cannot_say_of_itself_is_told(tmp_path: Path) -> None:
    theme(tmp_path, "own", theme_yaml="extend: default\n")
    assert faults(read_theme(tmp_path, "own")) == [("TH810", "themes/own/theme.yaml", 1)]


def test_a_language_that_pages_do_not_speak_is_told_once_for_all_who_share_it(
    tmp_path: Path,
) -> None:
    project = Project(tmp_path)
    project.write("helpgen.yaml", "language: fr\n")
    for name, locale in (("a", ""), ("b", ""), ("c", "cy"), ("d", "es-MX"), ("e", "en-IE")):
        project.profile(name, f"locale: {locale}\n" if locale else "")
    project.article("portal/booking", "## Etapes\n")
    found = [each for each in project.check().diagnostics if each.code == "TH808"]
    assert [(each.place.path, each.tenants) for each in found] == [
        ("helpgen.yaml", ("a", "b")),
        ("helpgen.yaml", ()),
        ("profiles/c.yaml", ("c",)),
    ]


def test_a_theme_that_brings_a_language_is_asked_no_more(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("helpgen.yaml", "theme: own\n")
    project.profile("c", "locale: cy\n")
    project.article("portal/booking", "## Steps\n")
    project.write("themes/own/theme.yaml", "extends: default\n")
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    project.write("themes/own/locales/cy.po", f'{head}msgid "Home"\nmsgstr "Hafan"\n')
    codes = {each.code for each in project.check().diagnostics}
    assert "TH808" not in codes
    assert "TH806" in codes  # all that the file leaves out


def told(project: Project, code: str) -> list[tuple[str, int, str]]:
    found = [each for each in project.check().diagnostics if each.code == code]
    return [(each.place.path, each.place.line, each.message) for each in found]


def test_what_articles_say_in_english_is_told_where_the_language_stands(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("helpgen.yaml", "theme: own\nlanguage: cy\n")
    project.profile("c", "locale: en\n")
    project.article("portal/booking", "## Camau\n")
    project.write("themes/own/theme.yaml", "extends: default\n")
    words = "articles have no words in `cy`: the titles of alerts are in English"
    assert told(project, "TH808") == [("helpgen.yaml", 2, words)]
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    given = [text for text in ENGLISH_WORDS if text != "Tip"]
    rows = "\n\n".join([f'msgid "{text}"\nmsgstr "{text} yn Gymraeg"' for text in given])
    project.write("themes/own/locales/cy.po", f"{head}{rows}\n")
    assert told(project, "TH808") == []
    missing = "`Tip`, which stands in articles, has no translation for cy"
    assert told(project, "TH806") == [("helpgen.yaml", 2, missing)]


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "de-AT", "he", "ja", "es-MX"])
def test_of_languages_that_ship_nothing_is_told(tmp_path: Path, language: str) -> None:
    project = Project(tmp_path)
    project.write("helpgen.yaml", f"language: {language}\n")
    project.profile("c", "locale: en\n")
    project.article("portal/booking", "## 1\n")
    assert told(project, "TH808") == told(project, "TH806") == []


def test_a_theme_of_ones_own_has_the_drawer_unless_it_brings_another(tmp_path: Path) -> None:
    theme(tmp_path, "own")
    packaged = read(tmp_path, "default").assets
    made = read(tmp_path, "own").assets
    assert made == {name: packaged[name] for name in ("widget-page.js", "widget.js")}
    (tmp_path / "themes/own/assets/widget.js").write_text("mine")
    other = read(tmp_path, "own").assets
    assert other == {**made, "widget.js": b"mine"}
