"""How a box, a tab or a directive of another tool is written here, with its writer's own words."""

import re

from helpgen.text.nearest import nearest

ALERTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
MEANT = {
    "INFO": "NOTE",
    "TODO": "NOTE",
    "TLDR": "NOTE",
    "HELP": "NOTE",
    "FAQ": "NOTE",
    "QUOTE": "NOTE",
    "ABSTRACT": "NOTE",
    "SUMMARY": "NOTE",
    "EXAMPLE": "NOTE",
    "QUESTION": "NOTE",
    "SUCCESS": "TIP",
    "HINT": "TIP",
    "CHECK": "TIP",
    "DONE": "TIP",
    "ATTENTION": "WARNING",
    "DANGER": "CAUTION",
    "ERROR": "CAUTION",
    "FAILURE": "CAUTION",
    "FAIL": "CAUTION",
    "MISSING": "CAUTION",
    "BUG": "CAUTION",
}
"""What other tools name an alert, and what it is here."""

_BOX = re.compile(r"[!?:/=+~>]+[ \t]*\{?\.?([A-Za-z][\w-]*)?\}?[ \t]*(.*)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|([^|]*)\|[ \t]+)?([a-z][a-z:-]*)::[ \t]*(.*)")
_TARGET = re.compile(r"\.\.[ \t]+_([^:\n]+):")
_QUOTED = re.compile(r"""["'](.*?)["']""")
_PREFIXES = re.compile(r"(?:callout|alert|admonition)-")
_FOLDED = ("details", "collapse", "dropdown", "spoiler", "expand")
_CODE = ("code", "code-block", "sourcecode", "highlight")
_PICTURES = ("image", "figure")
_AT_BEGINNING = {"?>": "TIP", "!>": "WARNING", "~>": "WARNING"}


INDENTED = ("!!!", "???", "===")
"""How a box begins whose text is indented below it."""


def box(typed: str) -> str:
    """What to write instead of the first line of a box or a tab."""
    sign = _AT_BEGINNING.get(typed[:2])
    found = _BOX.match(typed)
    kind, rest = (found[1] or "", found[2]) if found and not sign else ("", "")
    quoted = _QUOTED.search(rest)
    title = "" if "=" in rest or kind == "html" else rest.strip("|[]{}\"' \t")
    title = quoted[1].strip() if quoted and kind != "html" else title
    if typed.startswith("===") or kind.casefold() == "tab":
        words = title or typed.strip("=+!\"' \t")
        return f"write ### {words}, and the text below it without an indent"
    if kind.casefold().startswith(_FOLDED):
        summary = f"<summary>{title or 'Title'}</summary>"
        return f"write <details> on a line of its own, {summary} on the next, and </details> last"
    alert = sign or alert_meant(kind) or "NOTE"
    head = f"> [!{alert}] {title}" if title else f"> [!{alert}]"
    written = f"write {head}, and > before each line of it"
    if typed.startswith(INDENTED):
        written += ", without the indent"
        folded = f"; <details> and <summary>{title or 'Title'}</summary> make a part that folds"
        return written + folded if typed.startswith("???") else written
    end = typed[: len(typed) - len(typed.lstrip(":/"))]
    return f"{written}, and remove the {end} that ends it" if end else written


def alert_meant(name: str) -> str | None:
    """The alert that another tool's name of a box means."""
    word = _PREFIXES.sub("", name.casefold()).upper()
    return word if word in ALERTS else MEANT.get(word) or nearest(word, ALERTS)


def directive(typed: str) -> str:
    """What to write instead of a directive, or of the target of a link, as reStructuredText has them."""
    if target := _TARGET.match(typed):
        return f"write `[{target[1].strip('`')}]: address`"
    found = _DIRECTIVE.match(typed)
    name, argument = (found[2], found[3].strip()) if found else ("", "")
    if name in _PICTURES:
        words = (found[1] if found else "") or "what it shows"
        return f"write ![{words}]({argument or 'file'})"
    if name in _CODE:
        return f"write ```{argument} above the code, and ``` below it"
    if name.upper() in ALERTS or name.upper() in MEANT:
        return box(f"!!! {name} {argument}".strip())
    return "write > [!NOTE] for a box, ``` for code, ![what it shows](file) for a picture, or remove it"
