"""The words of the pages: a PO file for each language that ships, with what the default theme and articles say.

What is new comes in without a translation, and what is gone goes: tests then say what is to be done. Translations are
taken from the file as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from helpgen.model.body_words import PHRASES
from helpgen.model.wording import Phrase
from helpgen.read.wordings import FOLDER, SUFFIX
from helpgen.render.phrases import phrases
from helpgen.schemas.written import Files
from helpgen.text.po import Entry, entries, plural_rule

THEME = "themes/default"
BODIES = "helpgen/model/body_words.py"


def wordings(checkout: Path) -> Files:
    """Every PO file as it should be."""
    templates = {
        file.name: file.read_text(encoding="utf-8")
        for file in sorted((checkout / THEME).glob("*.html"))
    }
    said = {
        phrase: [f"{THEME}/{name}" for name in names]
        for phrase, names in phrases(templates).items()
    }
    for phrase in PHRASES:
        said.setdefault(phrase, []).append(BODIES)
    return {
        file.relative_to(checkout).as_posix(): po_file(file.read_text(encoding="utf-8"), said)
        for file in sorted((checkout / FOLDER).glob(f"*{SUFFIX}"))
    }


def po_file(source: str, said: Mapping[Phrase, Sequence[str]]) -> str:
    """A PO file with these phrases and the translations of another one."""
    known = {Phrase(each.text, each.plural, each.context): each for each in entries(source)}
    head = known[Phrase("")]
    rule = plural_rule(head.forms[0])
    count = rule.forms if rule else 1
    blocks = ["\n".join(_rows("msgid", "") + _rows("msgstr", head.forms[0]))]
    for phrase, places in said.items():
        blocks.append("\n".join(_entry(phrase, places, known.get(phrase), count)))
    return "\n\n".join(blocks) + "\n"


def _entry(phrase: Phrase, places: Sequence[str], known: Entry | None, count: int) -> Iterator[str]:
    yield from (f"#: {place}" for place in places)
    if known and known.is_fuzzy:
        yield "#, fuzzy"
    if phrase.context:
        yield from _rows("msgctxt", phrase.context)
    yield from _rows("msgid", phrase.text)
    if not phrase.plural:
        yield from _rows("msgstr", known.forms[0] if known else "")
        return
    yield from _rows("msgid_plural", phrase.plural)
    forms = known.forms if known else ("",) * count
    for number, form in enumerate(forms):
        yield from _rows(f"msgstr[{number}]", form)


def _rows(keyword: str, text: str) -> list[str]:
    """A text on one row, or a row for each of its lines."""
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:  # noqa: PLR2004  one line stands beside its keyword
        return [f"{keyword} {_quoted(text)}"]
    return [f'{keyword} ""', *map(_quoted, lines)]


def _quoted(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    return f'"{escaped}"'
