"""Text with holes: what an article says before an organization's words are put in.

A piece is literal text, a hole for one value, a word that follows a value ("a" or "an"), the address of a
contact, or a gate that shows one of two sequences. Addresses and gates stand in HTML only.
"""

from helpgen.frozen import frozen
from helpgen.logic.condition import Condition


@frozen
class Manner:
    """How a key's values are shown, as far as its hole asks for it.

    `titles` pairs each choice of an enum with its title. `unit` is the singular and the plural of what is counted:
    words, or, if `is_label`, the full keys of a label's forms. `currency` is a code or the full key that holds
    one. `language` is the content's; what is `is_regional` also goes by the tenant's `locale`.
    """

    titles: tuple[tuple[str | int | float, str], ...] = ()
    unit: tuple[str, str] = ("", "")
    is_label: bool = False
    currency: str = ""
    language: str = "en"
    is_regional: bool = False


@frozen
class Hole:
    """A value's place. `isolate` is set where an element may be made (`<bdi>`), not inside an attribute.

    `key` is a full key (`labels.patient.singular`, `settings.x`, `tenant.name`); `filters` are applied left
    to right; `manner` is None for what is shown as it is.
    """

    key: str
    filters: tuple[str, ...] = ()
    manner: Manner | None = None
    isolate: bool = True


@frozen
class Indefinite:
    """The article before a value: "a" or "an", as the organization's word or number wants it."""

    key: str
    filters: tuple[str, ...] = ()
    capital: bool = False
    manner: Manner | None = None


@frozen
class Href:
    """The address that leads to a contact of the organization. It stands in an attribute of HTML only."""

    key: str


@frozen
class Gate:
    """A condition inside a text: `then` is shown where it holds and `otherwise` where it does not."""

    condition: Condition
    then: tuple["Piece", ...]
    otherwise: tuple["Piece", ...] = ()


Piece = str | Hole | Indefinite | Href | Gate
Text = tuple[str | Hole | Indefinite, ...]
"""Plain text with holes: a title, a summary, a heading's words. Its literal pieces are not escaped."""

Markup = tuple[Piece, ...]
"""HTML with holes. Its literal pieces are HTML already."""
