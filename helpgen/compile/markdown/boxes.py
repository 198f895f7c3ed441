"""How a box, a tab or a directive of another tool is written here, with its writer's own words."""

import re

ALERTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
MEANT = {
    "INFO": "NOTE",
    "ABSTRACT": "NOTE",
    "SUMMARY": "NOTE",
    "EXAMPLE": "NOTE",
    "QUESTION": "NOTE",
    "SUCCESS": "TIP",
    "HINT": "TIP",
    "ATTENTION": "WARNING",
    "DANGER": "CAUTION",
    "ERROR": "CAUTION",
    "BUG": "CAUTION",
}
"""What other tools name an alert, and what it is here."""

_BOX = re.compile(r"[!?:/=+~>]+[ \t]*\{?\.?([A-Za-z][\w-]*)?\}?[ \t]*(.*)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|([^|]*)\|[ \t]+)?([a-z][a-z:-]*)::[ \t]*(.*)")
_TARGET = re.compile(r"\.\.[ \t]+_([^:\n]+):")
_FOLDED = ("details", "collapse", "dropdown", "spoiler", "expand")
_CODE = ("code", "code-block", "sourcecode", "highlight")
_PICTURES = ("image", "figure")
_AT_BEGINNING = {"?>": "TIP", "!>": "WARNING", "~>": "WARNING"}


def box(typed: str) -> str:
    """What to write instead of the first line of a box or a tab."""
    sign = _AT_BEGINNING.get(typed[:2])
    found = _BOX.match(typed)
    kind, rest = (found[1] or "", found[2]) if found and not sign else ("", "")
    title = rest.strip("|[]{}\"' \t") if "=" not in rest and kind != "html" else ""
    if typed.startswith("===") or kind.casefold() == "tab":
        words = title or typed.strip("=+!\"' \t")
        return f"write ### {words}, and the text below it without an indent"
    if kind.casefold().startswith(_FOLDED):
        summary = f"<summary>{title or 'Title'}</summary>"
        return f"write <details> on a line of its own, {summary} on the next, and </details> last"
    name = kind.upper()
    alert = sign or (name if name in ALERTS else MEANT.get(name, "NOTE"))
    head = f"> [!{alert}] {title}" if title else f"> [!{alert}]"
    return f"write {head}, and > before each line of it"


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
        return box(f"::: {name} {argument}".strip())
    return "write > [!NOTE] for a box, ``` for code, ![what it shows](file) for a picture, or remove it"
