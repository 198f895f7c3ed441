"""A link to the organization's contact: the one variable that an address may be.

The value is not put into what was typed: the whole address is made from it when it is filled in, as the theme makes its
own, so no value can lead anywhere else.
"""

from urllib.parse import unquote

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.variables.marks import MARK
from helpgen.compile.variables.slots import Broken, Variable
from helpgen.model.text import Href
from helpgen.text.contact import SCHEMES

_MESSAGE = "only the organization's contact may be an address, and alone"
_WAYS = ", ".join(f"{scheme}{{{{{key}}}}}" for key, scheme in SCHEMES.items())
_HINT = f"write the address out; of variables there may be {_WAYS}"


def contact_address(url: str, desk: Desk, place: tuple[int, int], *, is_auto: bool) -> Href | None:
    """The contact that an address with a mark stands for; None where it is another, which is reported.

    `is_auto` is set for one between angle brackets, which needs no scheme.
    """
    scheme, found, behind = _parts(url)
    slot = desk.slots.find(found)
    if isinstance(slot, Variable) and slot.hole.key in SCHEMES:
        key = slot.hole.key
        wanted = (SCHEMES[key], "") if is_auto else (SCHEMES[key],)
        if scheme.lower() in wanted and not behind and not slot.hole.filters:
            return Href(key)
        whole = f"<{{{{{key}}}}}>" if is_auto else f"{SCHEMES[key]}{{{{{key}}}}}"
        hint = f"write {whole} and nothing else"
        desk.report(slot.line, "LB302", _MESSAGE, hint, slot.column)
    elif isinstance(slot, Broken) and (is_auto or _is_contact(slot)):
        desk.report_broken(found)
    else:
        desk.report_misplaced(found, place, _MESSAGE, _HINT)
    return None


def _is_contact(slot: Broken) -> bool:
    return slot.source.lstrip("{ \t").startswith("contact.")


def _parts(url: str) -> tuple[str, str, str]:
    """What stands before the first mark, its number, and what stands behind it."""
    text = unquote(url)
    found = MARK.search(text)
    return (text[: found.start()], found[2], text[found.end() :]) if found else (text, "", "")
