"""A translation keeps the names of values, and the tags."""

import pytest

from helpgen.text.placeholders import keeping_fault


@pytest.mark.parametrize(
    ("text", "plural", "forms"),
    [
        ("Home", "", ("Startseite",)),
        ("Updated %(day)s", "", ("%(day)s: aktualisiert",)),
        ("%(num)s article", "%(num)s articles", ("ein Artikel", "%(num)s Artikel")),
        ("{num} found", "{num} found", ("{num} gefunden",)),
        ('<a href="%(home)s">home</a> 5 %%', "", ('5 %% <a href="%(home)s">hier</a>',)),
    ],
)
def test_what_keeps_all_is_fine(text: str, plural: str, forms: tuple[str, ...]) -> None:
    assert keeping_fault(text, plural, forms) == ""


@pytest.mark.parametrize(
    ("text", "plural", "forms", "fault"),
    [
        ("Updated %(day)s", "", ("Aktualisiert",), "%(day)s is missing"),
        ("Updated", "", ("Am %(day)s",), "%(day)s is not in the text"),
        ("{query}", "", ("{frage}",), "{frage} is not in the text"),
        ("%(num)s a", "%(num)s b", ("%(num)s a", "viele"), "%(num)s is missing"),
        ("<b>x</b>", "", ("<i>x</i>",), "other tags"),
        ("x", "", ("<b>x</b>",), "other tags"),
        ("%(n)s", "", ("5 % %(n)s",), "written %%"),
    ],
)
def test_what_does_not_is_told(text: str, plural: str, forms: tuple[str, ...], fault: str) -> None:
    assert fault in keeping_fault(text, plural, forms)
