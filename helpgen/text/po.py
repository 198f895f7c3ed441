"""Translations as gettext's tools write them: a PO file is a list of texts with what stands for each.

The form is that of the GNU gettext manual ("The Format of PO Files"), in UTF-8. Obsolete entries (`#~`) are left out.
Babel reads it too; a test holds this reader to it, and a build need not load Babel for it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[([0-9])\])\s+)?"(.*)"\s*')
_TEXT = re.compile(r'(?:[^"\\]|\\["\\nt])*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t"}
_PLURAL_RULE = re.compile(
    r"Plural-Forms:\s*nplurals\s*=\s*([0-9])\s*;\s*plural\s*=\s*([^;\n]+?)\s*;"
)


class PoFault(ValueError):  # noqa: N818  house word: what a person can mend is a fault
    """A line that cannot be read, counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Entry(NamedTuple):
    """One text with what stands for it: `forms` are as many as the language has, or one without a `plural`.

    `context` tells two meanings of one text apart. `line` is that of the text, counted from 1. A fuzzy entry is a guess
    that nobody has looked at.
    """

    line: int
    context: str
    text: str
    plural: str
    forms: tuple[str, ...]
    is_fuzzy: bool


class PluralRule(NamedTuple):
    """How many forms a language has, and which a number takes, as an expression of C."""

    forms: int
    expression: str


def entries(source: str) -> Iterator[Entry]:
    """The entries of a file in their order, its head with the empty text among them; a PoFault where it is none."""
    draft = _Draft()
    for number, line in enumerate(source.removeprefix("\ufeff").split("\n"), 1):
        row = line.strip()
        if row.startswith("#~"):
            continue
        if not row or row.startswith("#"):
            if draft.fields:
                yield draft.entry()
                draft = _Draft()
            draft.is_fuzzy |= row.startswith("#,") and "fuzzy" in row
            continue
        keyword, text = _read(number, row)
        if draft.begins_anew(keyword):
            yield draft.entry()
            draft = _Draft()
        draft.add(number, keyword, text)
    if draft.fields:
        yield draft.entry()


def plural_rule(head: str) -> PluralRule | None:
    """What a file's head says of plurals; None where it does not."""
    found = _PLURAL_RULE.search(head)
    return PluralRule(int(found[1]), found[2]) if found else None


def _read(number: int, row: str) -> tuple[str, str]:
    """The keyword of a row, empty where it goes on with the row above, and its text."""
    found = _LINE.fullmatch(row)
    if found is None:
        raise PoFault(number, 'a line is a keyword and a text in "quotation marks"')
    if not _TEXT.fullmatch(found[3]):
        raise PoFault(number, 'within a text, write \\" and \\\\')
    return found[1] or "", _ESCAPE.sub(lambda each: _ESCAPED.get(each[1], each[1]), found[3])


class _Draft:
    """An entry of which some rows have been read."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self.is_fuzzy = False
        self._line = 0
        self._last = ""

    def begins_anew(self, keyword: str) -> bool:
        """Whether a keyword belongs to the next entry: nothing parts the two."""
        return keyword in {"msgctxt", "msgid"} and any(
            each.startswith("msgstr") for each in self.fields
        )

    def add(self, number: int, keyword: str, text: str) -> None:
        """One more row."""
        if not keyword:
            if not self._last:
                raise PoFault(number, "this text stands below no keyword")
            self.fields[self._last] += text
            return
        if keyword in self.fields:
            raise PoFault(number, f"{keyword} stands here twice")
        self._last = keyword
        self._line = number if keyword == "msgid" or not self._line else self._line
        self.fields[keyword] = text

    def entry(self) -> Entry:
        """The whole entry; a PoFault where a part is missing."""
        fields = self.fields
        forms = [value for key, value in fields.items() if key.startswith("msgstr")]
        if "msgid" not in fields or not forms:
            raise PoFault(self._line, "an entry has a msgid and a msgstr")
        names = (
            [f"msgstr[{number}]" for number in range(len(forms))]
            if "msgid_plural" in fields
            else ["msgstr"]
        )
        if [key for key in fields if key.startswith("msgstr")] != names:
            raise PoFault(
                self._line, "msgstr[0], msgstr[1] ... go with msgid_plural, msgstr without"
            )
        return Entry(
            self._line,
            fields.get("msgctxt", ""),
            fields["msgid"],
            fields.get("msgid_plural", ""),
            tuple(forms),
            self.is_fuzzy,
        )
