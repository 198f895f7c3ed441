"""Every word of the pages is in the catalog of every language that ships, and in its right form."""

import re
from collections.abc import Iterator
from gettext import c2py
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.core import Locale
from jinja2 import nodes

from helpgen.model.body_words import PHRASES
from helpgen.model.theme import WIDGET
from helpgen.model.wording import ENGLISH
from helpgen.read.disk.files import File
from helpgen.read.wordings import packaged_languages, packaged_words, read_wordings
from helpgen.render.environment import speaking
from helpgen.render.phrases import phrases
from helpgen.text.po import entries
from tests.house.tree import ROOT, files, name

THEME = ROOT / "themes" / "default"
TEMPLATES = {file.name: file.read_text(encoding="utf-8") for file in THEME.glob("*.html")}
SCRIPTS = [each for each in files(".js") if each.parent == THEME / "assets"]
LANGUAGES = packaged_languages()
SPOKEN = {"aria-label", "alt", "title", "placeholder", "aria-description", "aria-roledescription"}
NUMBERS = (*range(1_000), 10_000, 999_999)
WORD = re.compile(r"[^\W\d_]{2,}")


class _Words(HTMLParser):
    """The words of a page that stand in it as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found += WORD.findall(data)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [
            word
            for key, value in attrs
            if key in SPOKEN or key.startswith("data-")
            for word in WORD.findall(value or "")
        ]


def bare_words(template: str) -> list[str]:
    """The words that a template says without asking the wording."""
    tree = speaking({}, ENGLISH).parse(template, "x.html")
    words = _Words()
    for piece in _pieces(tree):
        words.feed(piece)
    words.close()
    return words.found


def _pieces(tree: nodes.Node) -> Iterator[str]:
    for output in tree.find_all(nodes.Output):
        for each in output.nodes:
            yield each.data if isinstance(each, nodes.TemplateData) else "0"


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_no_template_says_a_word_of_its_own(template: str) -> None:
    assert bare_words(TEMPLATES[template]) == []


def test_a_word_of_its_own_would_be_found() -> None:
    source = (
        '<p title="{{ x }}">{{ _("Fine") }}</p><p aria-label="Bad">{% if x %}Worse{% endif %}</p>'
    )
    assert bare_words(source) == ["Bad", "Worse"]
    assert bare_words('<form data-none="Lost">') == ["Lost"]


SAYS = re.compile(
    r"""(?:textContent|innerText|ariaLabel|title|alt|placeholder)\s*=\s*["'`]\s*[^\W\d_]"""
    r"""|setAttribute\(\s*["'](?:aria-label|alt|title|placeholder)["']\s*,\s*["'`]\s*[^\W\d_]"""
    r"""|["'`][A-Z][a-z]+ [a-z]+[ a-z]*[.!?]?["'`]"""
)


@pytest.mark.parametrize(
    "script",
    [each for each in SCRIPTS if each.stem != "minisearch" and each.name not in WIDGET],
    ids=name,
)
def test_no_script_says_a_word_of_its_own(script: Path) -> None:
    """The help drawer's do: they stand in another product's page, which gives its own words beside the script."""
    assert SAYS.findall(script.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'button.textContent = "Copied";',
        'x.setAttribute("aria-label", "Close");',
        "say('Nothing found here');",
    ],
)
def test_a_word_of_a_script_would_be_found(source: str) -> None:
    assert SAYS.search(source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_translated_and_none_is_a_guess(language: str) -> None:
    path = ROOT / "locales" / f"{language}.po"
    rows = list(entries(path.read_text(encoding="utf-8")))
    assert [row.text for row in rows if row.is_fuzzy] == []
    made = read_wordings([File(f"locales/{path.name}", path.read_bytes())])
    assert made.diagnostics == ()
    wanted = {*phrases(TEMPLATES), *PHRASES}
    assert set(made.value[language].texts) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_formed_as_cldr_says(language: str) -> None:
    """The forms stand in CLDR's order, each for one of the language's categories of whole numbers."""
    rule = read_wordings(packaged_words([language])).value[language]
    cldr = Locale.parse(language).plural_form
    categories = [each for each in ("zero", "one", "two", "few", "many") if each in cldr.rules]
    form_of = c2py(rule.plural_rule)
    assert rule.plural_count == len(categories) + 1
    for number in (*NUMBERS, 1_000_000, 2_000_000, 1_000_001):
        assert [*categories, "other"][form_of(number)] == cldr(number), number


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_another_text_than_the_english_one(language: str) -> None:
    texts = read_wordings(packaged_words([language])).value[language].texts
    same = {phrase.text for phrase, forms in texts.items() if forms[0] == phrase.text}
    assert same <= {"Links", "No"}
