"""The words of the pages around the articles: a PO file for each language, the theme's over the package's."""

from collections.abc import Collection, Iterable, Iterator
from gettext import c2py
from pathlib import PurePosixPath
from typing import Literal

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.package_data import package_data
from helpgen.model.wording import Phrase, Wording
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import File
from helpgen.text.placeholders import keeping_fault
from helpgen.text.po import Entry, PluralRule, PoFault, entries, plural_rule
from helpgen.text.slug import shortened

FOLDER: Literal["locales"] = "locales"
SUFFIX = ".po"
_CODE = "TH805"
_HEAD = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'


def packaged_languages() -> tuple[str, ...]:
    """The languages whose words come with helpgen, beside English."""
    return tuple(sorted(file.stem for file in package_data(FOLDER).glob(f"*{SUFFIX}")))


def packaged_words(locales: Collection[str]) -> tuple[File, ...]:
    """The package's files for the languages of some locales: one that nobody speaks costs nothing."""
    top = package_data(FOLDER)
    spoken = [
        tag
        for tag in packaged_languages()
        if any(f"{locale}-".lower().startswith(f"{tag}-".lower()) for locale in locales)
    ]
    return tuple(
        File(f"{FOLDER}/{tag}{SUFFIX}", (top / f"{tag}{SUFFIX}").read_bytes()) for tag in spoken
    )


def read_wordings(files: Iterable[File]) -> Checked[dict[str, Wording]]:
    """The wordings by language; a later file of a language lays its words over those of an earlier one."""
    wordings: dict[str, Wording] = {}
    found: list[Diagnostic] = []
    for file in files:
        made = _wording(file)
        found += made.diagnostics
        if made.value is not None:
            below = wordings.get(made.value.language)
            wordings[made.value.language] = _over(made.value, below) if below else made.value
    return Checked(wordings, tuple(found))


def _over(upper: Wording, below: Wording) -> Wording:
    return Wording(
        upper.language,
        {**below.texts, **upper.texts},
        upper.plural_rule,
        upper.plural_count,
    )


def _wording(file: File) -> Checked[Wording | None]:
    text = decode(file.path, file.data or b"")
    if text.value is None:
        return Checked(None, text.diagnostics)
    try:
        rows = list(entries(text.value))
    except PoFault as error:
        return Checked(None, (_finding(file, error.line, str(error), "mend the line"),))
    rule = next((plural_rule(row.forms[0]) for row in rows if not row.text), None)
    if rule is None or not _is_rule(rule):
        message = "the head does not say how the language makes plurals"
        hint = f"write {_HEAD} below the first msgstr, with the language's own rule"
        return Checked(None, (_finding(file, 1, message, hint),))
    found = tuple(_faults(file, rows, rule))
    texts = {
        Phrase(row.text, row.plural, row.context): row.forms
        for row in rows
        if row.text and not row.is_fuzzy and all(row.forms)
    }
    language = PurePosixPath(file.path).stem
    return Checked(Wording(language, texts, rule.expression, rule.forms), found)


def _is_rule(rule: PluralRule) -> bool:
    """Whether every number gets one of the forms; asked of numbers in each of which some language tells apart."""
    try:
        number_of = c2py(rule.expression)
        return all(0 <= number_of(number) < rule.forms for number in (*range(200), 1_000_000))
    except (ValueError, RecursionError, ZeroDivisionError):
        return False


def _faults(file: File, rows: Iterable[Entry], rule: PluralRule) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if (row.context, row.text) in seen:
            yield _finding(file, row.line, f"{_quoted(row)} stands here twice", "remove one")
        seen.add((row.context, row.text))
        if not row.text or row.is_fuzzy or not all(row.forms):
            continue
        if row.plural and len(row.forms) != rule.forms:
            message = (
                f"{_quoted(row)} has {len(row.forms)} forms, and the language has {rule.forms}"
            )
            yield _finding(file, row.line, message, "write one msgstr for each form")
        elif fault := keeping_fault(row.text, row.plural, row.forms):
            message = f"the translation of {_quoted(row)} keeps too little or too much: {fault}"
            yield _finding(file, row.line, message, "use the names and tags of the text")


def _quoted(row: Entry) -> str:
    return f"`{shortened(row.text)}`"


def _finding(file: File, line: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(file.path, line), _CODE, message, hint)
