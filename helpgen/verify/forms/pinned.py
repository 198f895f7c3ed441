"""`help:is KEY`: the number or words before it are what the organization has set.

With `of=minimum` or `of=maximum` they are the least or the most that anybody can set, as the catalog has it.
"""

import re

from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged

_LITERAL = re.compile(
    r"(?P<number>-?[0-9][0-9.,]*)(?:[ \u00a0-]?(?P<word>[^\W\d_]+))?[*_`\"”’)]*\s*$"
)

_ENDS = ("minimum", "maximum")


def judge(sight: Sight) -> Judged:
    """The literal, compared."""
    key, of = sight.claim.said.subject, sight.claim.said.option("of")
    if of not in ("", *_ENDS):
        return _wrong(sight, f"a key has no {of}", f"it is one of {', '.join(_ENDS)}", "CL904")
    value = getattr(sight.catalog.keys()[key], of) if of else sight.facts.get(key)
    name = f"the {of} of {key}" if of else key
    if value is None:
        message = f"{name} is not set, and the article gives a value for it"
        return _wrong(
            sight, message, f"show it only where there is one: <!-- help:when {key} is set -->"
        )
    before = sight.claim.before.rstrip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        shown = _shown(value)
        if before.casefold().rstrip('*_`"”’').endswith(shown.casefold()):
            return Judged(1)
        return _wrong(
            sight,
            f"{name} is {shown}, and the article says something else",
            f"write {shown} before it",
        )
    found = _LITERAL.search(before)
    if found is None:
        return _wrong(
            sight, "no number stands before `help:is`", "put it right behind the number", "CL902"
        )
    return _number(sight, found, value, name)


def _number(sight: Sight, found: re.Match[str], value: float, name: str) -> Judged:
    key, unit = sight.claim.said.subject, sight.claim.said.option("unit")
    declared = sight.catalog.keys()[key].unit
    unit = unit or (declared if isinstance(declared, str) else "")
    word = (found["word"] or "").casefold()
    if unit and word and not word.startswith(unit.casefold()):
        return _wrong(
            sight, f"{key} counts {unit}s, and the article says {word}", f"write {value} {unit}s"
        )
    number = found["number"].rstrip(".,").replace(",", "")
    if float(number) == value:
        return Judged(1)
    plural = "" if value == 1 else "s"
    counted = f" {unit}{plural}" if unit else ""
    message = f"expected {number}{' ' + word if word else ''}, and {name} is {value}{counted}"
    own = f", or {{{{{key}{' | unit' if unit else ''}}}}} for each organization's own"
    hint = f"write {value}{counted}{'' if name != key else own}"
    return _wrong(sight, message, hint)


def _shown(value: object) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)


def _wrong(sight: Sight, message: str, hint: str, code: str = "CL906") -> Judged:
    return Judged(1, (ClaimFault(sight.claim.line, sight.claim.column, code, message, hint),))
