"""The grammar of `{{ key | filter }}`, checked against the catalog."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpgen.logic import ALWAYS, Condition, may_be_null
from helpgen.model.catalog import BUILT_IN, FORMS, Catalog
from helpgen.model.text import Hole
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FILTERS = ("lower", "cap", "possessive", "unit")
ONE_BRACE = r"(?<![{\\\ufdd1])\{[ \t]*(?:labels|features|settings|org|tenant|contact)\.[A-Za-z][\w.]*[^{}\n]*\}"
"""What looks like a variable and has one brace where a variable has two."""

_FORM = r"write {{ key }} or {{ key | filter }}, with a key of the catalog; \{{ prints two braces"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a variable cannot be read."""

    code: str
    message: str
    hint: str


class Variables:
    """Reads variables; one per catalog, because the catalog says which keys there are."""

    def __init__(self, catalog: Catalog) -> None:
        self._vocabulary = catalog.vocabulary()
        self._units = {name: key.unit for name, key in catalog.keys().items()}
        self._labels = catalog.labels
        self._hints: dict[str, str] = {}
        self._nullable = {name for name, known in self._vocabulary.items() if known.nullable}
        self._holes: dict[str, Hole] = {}
        self._known = sorted(
            [
                *self._vocabulary,
                *(f"labels.{name}.{form}" for name in self._labels for form in FORMS),
            ]
        )

    def read(self, inside: str, given: Condition = ALWAYS) -> Hole | Trouble:
        """What stands between the braces, as a hole; `given` is what the enclosing directives guarantee."""
        if inside in self._holes:
            return self._holes[inside]
        hole = self._parsed(inside, given)
        if isinstance(hole, Hole) and hole.key not in self._nullable:
            self._holes[inside] = hole  # wherever it stands, it means the same
        return hole

    def _parsed(self, inside: str, given: Condition) -> Hole | Trouble:
        key, *filters = [part.strip(" \t") for part in inside.split("|")]
        if "{" in inside or "}" in inside or not _KEY.fullmatch(key):
            hint = self._meant(key)
            return Trouble("LB301", f"{{{{{shortened(inside)}}}}} is not a variable", hint)
        return (
            self._key(key, given) or self._filters(key, filters) or self._hole(key, tuple(filters))
        )

    def _meant(self, typed: str) -> str:
        if typed not in self._hints:
            close = nearest(typed, self._known)
            self._hints[typed] = f"did you mean {{{{{close}}}}}?" if close else _FORM
        return self._hints[typed]

    def _hole(self, key: str, filters: tuple[str, ...]) -> Hole:
        return Hole(key, filters, self._units.get(key, "") if "unit" in filters else "")

    def _key(self, key: str, given: Condition) -> Trouble | None:
        if key.startswith("labels."):
            return self._label(key)
        known = self._vocabulary.get(key)
        if known is None:
            return self._unknown(key)
        if known.kind == "boolean":
            return Trouble(
                "LB303",
                f"{key} is true or false, and cannot be printed",
                f"write <!-- help:when {key} -->",
            )
        if known.kind in ("array", "object"):
            return Trouble(
                "LB303", f"{key} is not a single value", "lists and maps are for rules only"
            )
        if known.nullable and may_be_null(key, given, self._vocabulary):
            return Trouble(
                "LB304", f"{key} may be null here", f"put it inside <!-- help:when {key} is set -->"
            )
        return None

    def _label(self, key: str) -> Trouble | None:
        parts = key.split(".")
        if len(parts) == 3 and parts[1] in self._labels and parts[2] in FORMS:  # noqa: PLR2004 scope, name, form
            return None
        return self._unknown(key)

    def _unknown(self, key: str) -> Trouble:
        if key not in self._hints:
            close = nearest(key, self._known)
            self._hints[key] = (
                f"did you mean {close}?"
                if close
                else "declare it in catalog.yaml, or correct the name"
            )
        return Trouble("LB301", f"unknown variable {shortened(key)}", self._hints[key])

    def _filters(self, key: str, filters: Sequence[str]) -> Trouble | None:
        known = self._vocabulary.get(key)
        number = known is not None and known.kind in ("integer", "number")
        for position, name in enumerate(filters):
            if name not in FILTERS:
                close = nearest(name, FILTERS)
                hint = f"did you mean {close}?" if close else f"there are {', '.join(FILTERS)}"
                return Trouble("LB305", f"unknown filter {shortened(name) or '(none)'}", hint)
            if name == "unit" and (not number or position):
                return Trouble(
                    "LB305", f"{key} is not a number here", "unit follows a number directly"
                )
            if name == "unit" and not self._units.get(key):
                return Trouble("LB305", f"{key} has no unit", f"give {key} a unit in catalog.yaml")
            if name != "unit" and number and "unit" not in filters[:position]:
                return Trouble(
                    "LB305", f"{name} is for words, and {key} is a number", "remove the filter"
                )
        return None


__all__ = ["BUILT_IN", "FILTERS", "Trouble", "Variables"]
