"""The filters of a variable: which there are, and behind which keys and in what order they may stand."""

import re
from collections.abc import Mapping, Sequence

from helpgen.compile.variables.trouble import Trouble
from helpgen.logic import Vocabulary
from helpgen.model.catalog import Key
from helpgen.text import regional
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FILTERS = ("lower", "cap", "possessive", "unit", "date", "number", "money")
REGIONAL = frozenset({"date", "number", "money"})
"""Filters that go by the reader's region."""

_FIRST = {
    "date": "date follows the key directly",
    "number": "number follows the key directly",
    "money": "money follows the key directly",
    "unit": "unit follows a number directly",
}
_WORD = re.compile(r"[A-Za-z_]+")
_ELSEWHERE = {
    "upcase": "cap", "upper": "cap", "uppercase": "cap", "capitalize": "cap", "capfirst": "cap", "title": "cap",
    "titlecase": "cap", "titleize": "cap", "ucfirst": "cap",
    "downcase": "lower", "lowercase": "lower", "tolower": "lower",
    "currency": "money", "price": "money", "format_currency": "money",
    "round": "number", "format": "number", "number_format": "number", "intcomma": "number", "delimit": "number",
    "units": "unit", "date_format": "date", "dateformat": "date", "format_date": "date", "genitive": "possessive",
}  # fmt: skip
"""Filters of other tools, with ours that comes nearest."""

_NUMBERS = frozenset({"plural", "pluralize", "singular", "singularize"})
_DOES = {"cap": ", which makes the first letter a capital"}
_NEEDLESS = frozenset(
    {"escape", "e", "safe", "html", "raw", "strip", "trim", "string", "text", "h", "markdownify"}
)


class FilterFaults:
    """Judges filters; one for each catalog. `language` is the content's."""

    def __init__(self, keys: Mapping[str, Key], vocabulary: Vocabulary, language: str) -> None:
        """`keys` are those that the catalog declares, `vocabulary` has all that a condition may ask."""
        self._keys = keys
        self._vocabulary = vocabulary
        self._language = language

    def of(self, key: str, filters: Sequence[str]) -> Trouble | None:
        """What is wrong with the filters behind this key; None where nothing is."""
        for position, name in enumerate(filters):
            if name not in FILTERS:
                hint = self._filter_meant(key, name)
                return Trouble("LB305", f"unknown filter {shortened(name) or '(none)'}", hint)
            if trouble := self._language_fault(key, name) or self._misfit(
                key, name, filters[:position]
            ):
                return trouble
        return None

    def _filter_meant(self, key: str, typed: str) -> str:
        """What a filter is called here, or how its work is done without one."""
        found = _WORD.match(typed)
        word = found[0].casefold() if found else ""
        if done := self._without_filter(key, word):
            return done
        known = self._keys.get(key)
        ours = word if word in FILTERS else _ELSEWHERE.get(word) or nearest(word, FILTERS) or ""
        if ours == "unit" and known and known.currency and not known.unit:
            ours = "money"
        if ours in ("", typed):
            return f"there are {', '.join(FILTERS)}"
        if word == typed and word not in _ELSEWHERE:
            return f"did you mean {ours}?"
        return f"write {{{{{key} | {ours}}}}}{_DOES.get(ours, '') if word in _ELSEWHERE else ''}"

    def _without_filter(self, key: str, word: str) -> str:
        """How the work of another tool's filter is done where none of ours does it; empty for any other."""
        known = self._vocabulary.get(key)
        if word in _NEEDLESS:
            return f"remove it: write {{{{{key}}}}}"
        if word == "default" and known and known.nullable:
            return f"remove it, and write other words under <!-- help:when-not {key} is set -->"
        if word == "default":
            return f"remove it: {key} has a value for every organization"
        form = "plural" if word.startswith("plural") else "singular"
        if word in _NUMBERS and key.startswith("labels."):
            return f"write {{{{{key.rpartition('.')[0]}.{form}}}}}"
        has_unit = word in _NUMBERS and key in self._keys and self._keys[key].unit
        return f"write {{{{{key} | unit}}}}" if has_unit else ""

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
        if name == "unit" and not known.unit and known.currency:
            hint = f"it has a currency: write {{{{{key} | money}}}}"
            return Trouble("LB305", f"{key} has no unit", hint)
        if name == "money" and not known.currency and known.unit:
            hint = (
                f"it has a unit: write {{{{{key} | unit}}}}, or give it a currency in catalog.yaml"
            )
            return Trouble("LB305", f"{key} has no currency", hint)
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
                f"such as labels.{key.split('.')[1]}Genitive"
            )
            message = f"possessive adds English letters, and the content is in `{self._language}`"
            return Trouble("LB307", message, hint)
        if name in REGIONAL and not regional.is_known(self._language):
            message = (
                f"{name} knows no words and signs of the content's language, `{self._language}`"
            )
            return Trouble("LB307", message, f"print it as it is: {{{{{key}}}}}")
        return None
