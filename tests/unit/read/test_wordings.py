"""Files of translations, and what can be wrong with them."""

import pytest

from helpgen.model.wording import Phrase
from helpgen.read.disk.files import File
from helpgen.read.wordings import packaged_languages, packaged_words, read_wordings

HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def po(text: str, head: str = HEAD, language: str = "de") -> File:
    return File(f"themes/own/locales/{language}.po", (head + text).encode())


def found(file: File) -> list[tuple[str, int]]:
    return [(each.code, each.place.line) for each in read_wordings([file]).diagnostics]


def test_a_theme_says_some_words_in_its_own_way_and_keeps_the_others() -> None:
    below = po('msgid "Home"\nmsgstr "Startseite"\n\nmsgid "Next"\nmsgstr "Weiter"\n')
    above = po('msgid "Home"\nmsgstr "Anfang"\n')
    wording = read_wordings([below, above]).value["de"]
    assert wording.forms(Phrase("Home")) == ("Anfang",)
    assert wording.forms(Phrase("Next")) == ("Weiter",)
    assert wording.forms(Phrase("Previous")) == ("Previous",)
    assert wording.forms(Phrase("an hour", "hours")) == ("an hour", "hours")


@pytest.mark.parametrize(
    "text", ['#, fuzzy\nmsgid "Home"\nmsgstr "Heim"\n', 'msgid "Home"\nmsgstr ""\n']
)
def test_a_guess_and_a_gap_are_no_translation(text: str) -> None:
    made = read_wordings([po(text)])
    assert made.diagnostics == ()
    assert made.value["de"].texts == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "Home\n', 4),
        ('msgid "a %(x)s"\nmsgstr "b"\n', 4),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', 4),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 7),
    ],
)
def test_a_broken_translation_is_reported_at_its_line(text: str, line: int) -> None:
    assert found(po(text)) == [("TH805", line)]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "Plural-Forms: nplurals=2; plural=(n != );",
        "Plural-Forms: nplurals=2; plural=n;",
        "Plural-Forms: nplurals=1; plural=(n != 1);",
        "Plural-Forms: nplurals=2; plural=(1/n);",
        "Plural-Forms: nplurals=2; plural=(open);",
    ],
)
def test_a_rule_for_plurals_has_to_give_every_number_a_form(rule: str) -> None:
    assert found(po("", f'msgid ""\nmsgstr "{rule}\\n"\n')) == [("TH805", 1)]


def test_only_the_languages_that_somebody_speaks_are_read() -> None:
    assert packaged_words(["en", "en-US"]) == ()
    assert [each.path for each in packaged_words(["es-MX", "he", "HE-il", "dex"])] == [
        "locales/es.po",
        "locales/he.po",
    ]


def test_five_languages_ship() -> None:
    assert packaged_languages() == ("de", "es", "he", "ja")  # English is in the templates
