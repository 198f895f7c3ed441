"""What is said of each kind of another tool's syntax, and how it is written here."""

import re
from collections.abc import Callable, Mapping

from helpgen.compile.markdown.boxes import box, directive

_KEY = re.compile(r'"[^"]*"|[^+]+')

SAYS: Mapping[str, tuple[str, str, str]] = {
    "attributes": (
        "ST216",
        "{0} sets attributes in other tools; here it would be shown",
        "remove it; a heading's own id is {{#id}} behind its words, a note is > [!NOTE]",
    ),
    "marked": ("ST219", "{0} would be shown with its signs", "write <mark>{1}</mark>, or **{1}**"),
    "inserted": ("ST219", "{0} would be shown with its signs", "write **{1}**"),
    "keys": ("ST219", "{0} would be shown with its signs", "write {1}"),
    "entity": (
        "ST219",
        "{0} stands for no character, and would be shown as it is typed",
        "write the character itself",
    ),
    "comment": (
        "ST219",
        "{0} is no comment, and would be shown",
        "write <!-- {1} -->, or remove it",
    ),
    "bold": (
        "ST219",
        "{0} is not bold, and would be shown with its signs",
        "write **{1}**, without a space inside the signs",
    ),
    "tick": (
        "ST219",
        "{0} begins or ends no code, and would be shown",
        "write one before the code and one behind it, or \\` for the sign itself",
    ),
    "script": (
        "ST219",
        "{0} would be shown with its signs",
        "write <sub>{1}</sub> for a low sign, <sup>{1}</sup> for a high one",
    ),
    "emoji": (
        "ST219",
        "{0} is no emoji here, and would be shown as it is typed",
        "write the character itself, or remove it",
    ),
    "note": (
        "ST219",
        "a footnote within its text would be shown as it is typed",
        "write [^1] here, and `[^1]: {1}` on a line of its own",
    ),
    "angle": ("ST215", "{0} begins a tag, and would be shown", "remove it, or write \\{0}"),
    "role": (
        "ST219",
        "{0} gives the code behind it a meaning in other tools; here it would be shown",
        "remove it, or write [words](address) for a link",
    ),
    "linked": (
        "ST219",
        "{0} behind code makes it a link in other tools; here it would be shown",
        "write {1}",
    ),
    "target": (
        "LK612",
        "{0} is no link",
        "write [words](address); an address holds no spaces: write %20 for each",
    ),
    "address": (
        "LK614",
        "{0} would be shown as an address",
        "write []({0}) for a link with the article's title, or [words]({0})",
    ),
    "heading": ("ST218", "this heading has no space behind its signs", "write {0} "),
    "container": (
        "ST216",
        "{0} begins a box in other tools; here it would be shown",
        "{1}",
    ),
    "alert": (
        "ST217",
        "{0} begins no alert, and would be shown as it is typed",
        "write > {0}]",
    ),
    "fenced": (
        "ST216",
        "{0} ends a box in other tools; here it would be shown",
        "remove it; a box is written > [!NOTE], and > before each line of it",
    ),
    "directive": (
        "ST216",
        "{0} is a directive of another tool; here it would be shown",
        "{1}",
    ),
    "included": (
        "ST216",
        "{0} includes a file in other tools; here it would be shown",
        "write the text itself here",
    ),
    "imported": (
        "ST216",
        "{0} is code of another tool; here it would be shown",
        "remove it, and what it brings in",
    ),
    "labeled": (
        "ST216",
        "{0} names a place in other tools; here it would be shown",
        "write {{#{1}}} behind the words of the heading",
    ),
    "ruled": (
        "ST219",
        "{0} would be shown as it is typed",
        "remove it; a heading is written ## Heading, a line across the page ---",
    ),
    "indented": (
        "ST223",
        "{0} stands too far in to begin a list or a heading, and its sign would be shown",
        "write it with fewer than four spaces before it, as {0}",
    ),
    "numbered": ("ST219", "{0} begins no item of a list", "write 1. {1}"),
    "task": ("ST219", "{0} begins no task", "write - [ ] before its words, or - [x]"),
    "unended": (
        "ST219",
        "{0} begins bold words that do not end",
        "write ** behind them too, in the same paragraph, or \\*\\* for the signs",
    ),
    "remark": (
        "ST219",
        "{0} begins a remark in other tools; here it would be shown",
        "write <!-- {1} -->, or remove it",
    ),
    "bang": (
        "ST217",
        "{0} begins no alert, and would be shown as it is typed",
        "write > [{0}] on a line of its own, and > before each line of it",
    ),
    "footnote": (
        "ST219",
        "{0} begins no footnote, and would be shown as it is typed",
        "write [^{1}]: before its text, and [^{1}] where it belongs",
    ),
    "equals": ("ST219", "{0} is no heading, and its signs would be shown", "write ## {1}"),
    "paged": ("ST219", "{0} would be shown as it is typed", "remove it"),
    "abbreviation": (
        "ST216",
        "{0} explains a word in other tools; here it would be shown",
        "write the words in full, or a definition list: the word, and below it `:   ` and its meaning",
    ),
    "formula": (
        "ST219",
        "a formula would be shown as it is typed",
        "write it in words, as code, or as a picture",
    ),
}


WHOLE = (
    "container",
    "directive",
    "included",
    "imported",
    "indented",
    "labeled",
    "numbered",
    "equals",
    "heading",
)
"""Kinds of which a line is told, and not only how it begins."""

OWN_SIGNS = {
    "remark": "/*{} \t",
    "footnote": "[]: \t",
    "container": " \t",
    "directive": " \t",
    "bold": "*_ \t",
    "keys": " \t",
    "comment": "% \t",
    "numbered": "#. \t",
    "labeled": "()= \t",
}


def _keys(typed: str) -> str:
    return "+".join([f"<kbd>{key.strip(chr(34))}</kbd>" for key in _KEY.findall(typed[2:-2])])


def _link(code: str) -> str:
    """A link as reStructuredText writes it within the signs of code."""
    words, _, address = code.partition("<")
    return f"[{words.strip()}]({address.rstrip('> ') or 'address'})"


WRITTEN: Mapping[str, Callable[[str], str]] = {
    "container": box,
    "directive": directive,
    "keys": _keys,
    "linked": _link,
}
"""What to write instead, of kinds that need more than their words."""
