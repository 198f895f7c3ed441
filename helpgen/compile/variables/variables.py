"""The grammar of `{{ key | filter }}`, checked against the catalog."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpgen.logic import ALWAYS, Condition, Effort, may_be_null
from helpgen.model.catalog import BUILT_IN, FORMS, Catalog, Key, UnitForms
from helpgen.model.text import Hole, Manner
from helpgen.text import regional
from helpgen.text.nearest import nearest
from helpgen.text.plural import plural
from helpgen.text.slug import shortened

FILTERS = ("lower", "cap", "possessive", "unit", "date", "number", "money")
ONE_BRACE = r"(?<![{\\\ufdd1])\{[ \t]*(?:labels|features|settings|org|tenant|contact)\.[A-Za-z][\w.]*[^{}\n]*\}"
"""What looks like a variable and has one brace where a variable has two."""

_REGIONAL = frozenset({"date", "number", "money"})
_FIRST = {
    "date": "date follows the key directly",
    "number": "number follows the key directly",
    "money": "money follows the key directly",
    "unit": "unit follows a number directly",
}
_FORM = r"write {{ key }} or {{ key | filter }}, with a key of the catalog; \{{ prints two braces"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a variable cannot be read."""

    code: str
    message: str
    hint: str


class Variables:
    """Reads variables; one per catalog, because the catalog says which keys there are.

    `language` is the content's.
    """

    def __init__(self, catalog: Catalog, language: str = "en") -> None:
        self._vocabulary = catalog.vocabulary()
        self._keys = catalog.keys()
        self._language = language
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

    def read(
        self, inside: str, given: Condition = ALWAYS, effort: Effort | None = None
    ) -> Hole | Trouble:
        """What stands between the braces, as a hole; `given` is what the enclosing directives guarantee.

        `effort` is what may be spent on the question whether that leaves the value null.
        """
        if inside in self._holes:
            return self._holes[inside]
        hole = self._parsed(inside, given, effort or Effort())
        if isinstance(hole, Hole) and hole.key not in self._nullable:
            self._holes[inside] = hole  # wherever it stands, it means the same
        return hole

    def _parsed(self, inside: str, given: Condition, effort: Effort) -> Hole | Trouble:
        key, *filters = [part.strip(" \t") for part in inside.split("|")]
        if "{" in inside or "}" in inside or not _KEY.fullmatch(key):
            hint = self._meant(key)
            return Trouble("LB301", f"{{{{{shortened(inside)}}}}} is not a variable", hint)
        return (
            self._key(key, given, effort)
            or self._filters(key, filters)
            or self._hole(key, tuple(filters))
        )

    def _meant(self, typed: str) -> str:
        if typed not in self._hints:
            close = self._of_label(typed) or nearest(typed, self._known)
            self._hints[typed] = f"did you mean {{{{{close}}}}}?" if close else _FORM
        return self._hints[typed]

    def _hole(self, key: str, filters: tuple[str, ...]) -> Hole:
        known = self._keys.get(key)
        return Hole(key, filters, self._manner(known, {*filters}) if known else None)

    def _manner(self, key: Key, filters: set[str]) -> Manner | None:
        regional_ones = filters & _REGIONAL
        if regional_ones or "unit" in filters:
            unit = key.unit if "unit" in filters else ""
            return Manner(
                unit=_unit_words(unit),
                is_label=isinstance(unit, str) and unit.startswith("labels."),
                currency=key.currency if "money" in filters else "",
                language=self._language,
                is_regional=bool(regional_ones),
            )
        titles = tuple([(each, key.titles[name]) for name, each in key.named if name in key.titles])
        return Manner(titles=titles) if titles else None

    def _key(self, key: str, given: Condition, effort: Effort) -> Trouble | None:
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
        return self._null(key, given, effort) if known.nullable else None

    def _null(self, key: str, given: Condition, effort: Effort) -> Trouble | None:
        if not may_be_null(key, given, self._vocabulary, effort):
            return None
        hint = f"put it inside <!-- help:when {key} is set -->"
        if not effort.is_spent:
            return Trouble("LB304", f"{key} may be null here", hint)
        message = f"too many cases to tell whether {key} may be null here"
        return Trouble("ST230", message, f"{hint} alone") if effort.is_news() else None

    def _label(self, key: str) -> Trouble | None:
        parts = key.split(".")
        if len(parts) == 3 and parts[1] in self._labels and parts[2] in FORMS:  # noqa: PLR2004 scope, name, form
            return None
        return self._unknown(key)

    def _of_label(self, typed: str) -> str | None:
        """The singular of the label whose bare name was typed, as in `patient` or `labels.patient`."""
        name = nearest(typed.removeprefix("labels."), self._labels)
        return (
            f"labels.{name}.singular" if name and "." not in typed.removeprefix("labels.") else None
        )

    def _unknown(self, key: str) -> Trouble:
        if key not in self._hints:
            close = self._of_label(key) or nearest(key, self._known)
            self._hints[key] = (
                f"did you mean {close}?"
                if close
                else "declare it in catalog.yaml, or correct the name"
            )
        return Trouble("LB301", f"unknown variable {shortened(key)}", self._hints[key])

    def _filters(self, key: str, filters: Sequence[str]) -> Trouble | None:
        for position, name in enumerate(filters):
            if name not in FILTERS:
                close = nearest(name, FILTERS)
                hint = f"did you mean {close}?" if close else f"there are {', '.join(FILTERS)}"
                return Trouble("LB305", f"unknown filter {shortened(name) or '(none)'}", hint)
            if trouble := self._language_fault(key, name) or self._misfit(
                key, name, filters[:position]
            ):
                return trouble
        return None

    def _misfit(self, key: str, name: str, before: Sequence[str]) -> Trouble | None:
        """Why a filter cannot be applied to a key, behind the filters before it."""
        known = self._keys.get(key)
        is_number = known is not None and known.type in ("integer", "number")
        if name not in _FIRST:
            if is_number and "unit" not in before:
                hint = "remove the filter"
                return Trouble("LB305", f"{name} is for words, and {key} is a number", hint)
            return None
        if name == "date" and (known is None or known.format != "date"):
            hint = "only a key with `format: date` in catalog.yaml is one"
            return Trouble("LB305", f"{key} is not a date", hint)
        late = [*before] not in ([], ["number"] if name == "unit" else [])
        if late or (name != "date" and not is_number):
            kind = "date" if name == "date" else "number"
            return Trouble("LB305", f"{key} is not a {kind} here", _FIRST[name])
        return self._unsaid(key, name)

    def _unsaid(self, key: str, name: str) -> Trouble | None:
        """What a filter needs, and the catalog does not say of the key."""
        known = self._keys[key]
        if name == "unit" and not known.unit:
            return Trouble("LB305", f"{key} has no unit", f"give {key} a unit in catalog.yaml")
        if name == "money" and not known.currency:
            hint = f"give {key} one in catalog.yaml, such as `currency: USD`"
            return Trouble("LB305", f"{key} has no currency", hint)
        return None

    def _language_fault(self, key: str, name: str) -> Trouble | None:
        """Why a filter says nothing in the content's language."""
        if name == "possessive" and not regional.is_english(self._language):
            hint = (
                f"write {{{{{key}}}}} and the words around it, or declare a label that holds the form, "
                "such as labels.patientGenitive"
            )
            message = f"possessive adds English letters, and the content is in `{self._language}`"
            return Trouble("LB307", message, hint)
        if name in _REGIONAL and not regional.is_known(self._language):
            message = (
                f"{name} knows no words and signs of the content's language, `{self._language}`"
            )
            return Trouble("LB307", message, f"print it as it is: {{{{{key}}}}}")
        return None


def _unit_words(unit: str | UnitForms) -> tuple[str, str]:
    """Both forms of a unit, or the keys of the label that gives them."""
    if isinstance(unit, UnitForms):
        return unit.singular, unit.plural
    if unit.startswith("labels."):
        return f"{unit}.singular", f"{unit}.plural"
    return unit, plural(unit) if unit else ""


__all__ = ["BUILT_IN", "FILTERS", "Trouble", "Variables"]
