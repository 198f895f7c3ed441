"""Text with holes: what an article says before an organization's words are put in.

A piece is literal text, a hole for one value, a word that follows a label ("a" or "an"), the address of a
contact, or a gate that shows one of two sequences. Addresses and gates stand in HTML only.
"""

from dataclasses import dataclass

from helpgen.logic.condition import Condition


@dataclass(frozen=True, slots=True)
class Hole:
    """A value's place. `isolate` is set where an element may be made (`<bdi>`), not inside an attribute.

    `key` is a full key (`labels.patient.singular`, `settings.x`, `tenant.name`); `filters` are applied left
    to right; `unit` is the catalog's unit of the key, for the filter of that name.
    """

    key: str
    filters: tuple[str, ...] = ()
    unit: str = ""
    isolate: bool = True


@dataclass(frozen=True, slots=True)
class Indefinite:
    """The article before a label's word: "a" or "an", as the organization's word wants it."""

    key: str
    filters: tuple[str, ...] = ()
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Href:
    """The address that leads to a contact of the organization. It stands in an attribute of HTML only."""

    key: str


@dataclass(frozen=True, slots=True)
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
