"""Translations are read as gettext's tools write them."""

import io

import pytest
from babel.messages.pofile import read_po

from helpgen.text.po import Entry, PluralRule, PoFault, entries, plural_rule
from tests.house.tree import ROOT

SAMPLE = """\
# By hand.
msgid ""
msgstr ""
"Language: he\\n"
"Plural-Forms: nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);\\n"

#: article.html
msgid "Say \\"hello\\"\\n"
"and go"
msgstr "one\\ttwo \\\\"

#, fuzzy, python-format
msgctxt "a verb"
msgid "Open"
msgstr "?"
msgid "%(num)s article"
msgid_plural "%(num)s articles"
msgstr[0] "a"
msgstr[1] "b"
msgstr[2] "c"

#~ msgid "Gone"
#~ msgstr "x"
"""


def test_every_form_of_an_entry_is_read() -> None:
    head, *rest = entries(SAMPLE)
    assert head.text == ""
    assert plural_rule(head.forms[0]) == PluralRule(3, "(n == 1 ? 0 : n == 2 ? 1 : 2)")
    assert rest == [
        Entry(8, "", 'Say "hello"\nand go', "", ("one\ttwo \\",), is_fuzzy=False),
        Entry(14, "a verb", "Open", "", ("?",), is_fuzzy=True),
        Entry(16, "", "%(num)s article", "%(num)s articles", ("a", "b", "c"), is_fuzzy=False),
    ]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("msgid nothing", 1),
        ('msgid "a"\nmsgstr "b" c', 2),
        ('msgid "a"\nmsgstr "b"x"', 2),
        ('\n"alone"', 2),
        ('msgid "a"\nmsgid "b"', 2),
        ('msgid "a"', 1),
        ('msgstr "a"', 1),
        ('msgid "a"\nmsgstr[0] "b"', 1),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"', 1),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"', 1),
    ],
)
def test_what_is_no_entry_is_reported_at_its_line(source: str, line: int) -> None:
    with pytest.raises(PoFault) as caught:
        list(entries(source))
    assert caught.value.line == line


def test_a_head_that_does_not_tell_of_plurals_says_so() -> None:
    assert plural_rule("Language: de\n") is None


@pytest.mark.parametrize(
    "source",
    [
        SAMPLE,
        *(file.read_text(encoding="utf-8") for file in sorted((ROOT / "locales").glob("*.po"))),
    ],
    ids=["sample", *(file.stem for file in sorted((ROOT / "locales").glob("*.po")))],
)
def test_babel_reads_the_same(source: str) -> None:
    theirs = {
        (message.context or "", each[0] if isinstance(each := message.id, tuple) else each): (
            message.string if isinstance(message.string, tuple) else (message.string,)
        )
        for message in read_po(io.StringIO(source), abort_invalid=True)
        if message.id
    }
    ours = {(each.context, each.text): each.forms for each in entries(source) if each.text}
    assert ours == theirs
