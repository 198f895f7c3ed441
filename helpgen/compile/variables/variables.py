"""The grammar of `{{ key | filter }}`, checked against the catalog."""

import re
from collections.abc import Sequence

from helpgen.compile.variables.filter_faults import FILTERS, REGIONAL, FilterFaults
from helpgen.compile.variables.trouble import Trouble
from helpgen.logic import ALWAYS, Condition, Effort, may_be_null
from helpgen.logic.claim_words import Malformed
from helpgen.logic.fact_words import fact_key, is_fact, read_fact
from helpgen.logic.tags import of_tag
from helpgen.model.catalog import FORMS, Catalog, Key, UnitForms
from helpgen.model.text import Hole, Manner
from helpgen.text.nearest import nearest, nearest_key
from helpgen.text.plural import plural
from helpgen.text.slug import shortened

_SCOPED = r"(?:labels|features|settings|org|tenant|contact)\.[A-Za-z][\w.]*"
KEY_FIRST = re.compile(_SCOPED)
ONE_BRACE = (
    rf"(?:(?<![{{\\\ufdd1$%#@])[$%#@]?\{{[ \t]*{_SCOPED}[^{{}}\n]*\}}{{1,2}}"
    rf"|(?<![\[\\])\[\[[ \t]*{_SCOPED}[^\[\]\n]*\]\](?!\())"
)
"""What looks like a variable and has one brace where a variable has two, or signs of another tool."""

_SHORTCODE = (
    "write > [!NOTE] for a box, ![what it shows](file) for a picture, [words](address) for a link; "
    r"\{{ prints two braces"
)
_LONGEST = 400
_SUBSCRIPT = re.compile(r"\[[ \t]*[\"'](\w+)[\"'][ \t]*\]")
_AROUND = re.compile(
    r"\A(?:(?:page|site|this|vars|params|data|book|frontmatter|config|props|context|t)\.)+",
    re.IGNORECASE,
)
"""The names under which other tools keep what a page may print."""

_FORMS = {
    "singular": "singular", "one": "singular", "single": "singular",
    "plural": "plural", "plurals": "plural", "many": "plural", "other": "plural",
}  # fmt: skip
_TWO = r"\{{ prints two braces"
_FORM = r"write {{ key }} or {{ key | filter }}, with a key of the catalog; \{{ prints two braces"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+")


def one_brace(typed: str) -> tuple[str, str]:
    """The message and the hint for a variable with one brace, or in signs of another tool."""
    hint = f"write {{{{{shortened(bared(typed))}}}}}"
    if typed[0] not in "{[":
        hint += f", without the {typed[0]}"
    return f"{shortened(typed)} is not written as a variable is", hint


class Variables:
    """Reads variables; one per catalog, because the catalog says which keys there are.

    `language` is the content's.
    """

    def __init__(self, catalog: Catalog, language: str = "en") -> None:
        self._vocabulary = catalog.vocabulary()
        self._keys = catalog.keys()
        self._language = language
        self._filter_faults = FilterFaults(self._keys, self._vocabulary, language)
        self._labels = catalog.labels
        self._hints: dict[str, str] = {}
        self._nullable = {name for name, known in self._vocabulary.items() if known.nullable}
        self._called: dict[str, tuple[str, str]] = {}
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
        if is_fact(key):
            return _fact(key, filters)
        if "{" in inside or "}" in inside or not _KEY.fullmatch(key):
            tag = of_tag(inside)
            hint = f"write {tag} on a line of its own; {_TWO}" if tag else self._meant(inside)
            if inside.startswith(("<", "%")):
                hint = _SHORTCODE
            whole = f"{inside}}}" if inside.startswith("{") and "}" not in inside else inside
            return Trouble("LB301", f"{{{{{shortened(whole)}}}}} is not a variable", hint)
        return (
            self._key(key, given, effort)
            or self._filter_faults.of(key, filters)
            or self._hole(key, tuple(filters))
        )

    def _meant(self, inside: str) -> str:
        """The way out for what has not the form of a variable."""
        if inside not in self._hints:
            typed, _, rest = bared(inside).partition("|")
            keys = self._suggested(typed.strip(" \t"))
            filters = [name.strip(" \t") for name in rest.split("|")] if rest else []
            ends = f" | {' | '.join(filters)}" if filters and {*filters} <= {*FILTERS} else ""
            shown = " or ".join(f"{{{{{key}{ends}}}}}" for key in keys)
            self._hints[inside] = self._truth(keys) or (f"did you mean {shown}?" if keys else _FORM)
        return self._hints[inside]

    def _truth(self, keys: Sequence[str]) -> str:
        """The way out where the key that was meant cannot be printed."""
        known = self._vocabulary.get(keys[0]) if keys else None
        is_truth = known is not None and known.kind == "boolean"
        return f"{keys[0]} is true or false: write <!-- help:when {keys[0]} -->" if is_truth else ""

    def _suggested(self, typed: str) -> list[str]:
        """The keys that were probably meant, best first: both forms of a label where either may be."""
        bare = bared(typed)
        if bare in self._known or bare == "tenant":
            return ["tenant.name" if bare == "tenant" else bare]
        if found := self._of_label(bare, is_near=False):
            return found
        same = [key for key in self._vocabulary if _name(key) == _name(bare)]
        if not same and (found := self._of_label(bare, is_near=True)):
            return found
        close = nearest_key(bare, self._vocabulary) if same else None
        close = close or nearest(bare, self._known) or nearest_key(bare, self._vocabulary)
        return [close] if close else []

    def _hole(self, key: str, filters: tuple[str, ...]) -> Hole:
        known = self._keys.get(key)
        return Hole(key, filters, self._manner(known, {*filters}) if known else None)

    def _manner(self, key: Key, filters: set[str]) -> Manner | None:
        regional_ones = filters & REGIONAL
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
                "say it in words for all: conditions work in the body only",
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
            other = f"leave it out: not everybody has {key}, and conditions work in the body only"
            return Trouble("LB304", f"{key} may be null here", hint, other)
        message = f"too many cases to tell whether {key} may be null here"
        return Trouble("ST230", message, f"{hint} alone") if effort.is_news() else None

    def _label(self, key: str) -> Trouble | None:
        parts = key.split(".")
        if len(parts) == 3 and parts[1] in self._labels and parts[2] in FORMS:  # noqa: PLR2004 scope, name, form
            return None
        return self._unknown(key)

    def _of_label(self, typed: str, *, is_near: bool) -> list[str]:
        """The forms of the label whose name, word or synonym was typed, as in `patients` or `labels.client`."""
        scope, *parts = typed.split(".")
        if not parts or scope.casefold() not in ("labels", "label"):
            parts = [scope, *parts]
            if len(parts) > 1 and parts[1].casefold() not in _FORMS:
                return []
        words = self._words()
        word = (nearest(parts[0], words) or "") if is_near else parts[0].casefold()
        if word not in words:
            return []
        label, form = words[word]
        if len(parts) > 1:
            form = _FORMS.get(parts[1].casefold()) or nearest(parts[1], FORMS) or form
        return [f"labels.{label}.{each}" for each in FORMS if form in ("", each)]

    def _words(self) -> dict[str, tuple[str, str]]:
        """Each word by which a label may be called, with the label and the form that the word has."""
        if not self._called:
            for form in ("", "plural"):
                for name, words in self._labels.items():
                    for word in (name, words.singular, *words.synonyms):
                        called = plural(word) if form else word
                        self._called.setdefault(called.casefold(), (name, form))
                    self._called.setdefault(words.plural.casefold(), (name, "plural"))
        return self._called

    def _unknown(self, key: str) -> Trouble:
        if key not in self._hints:
            close = self._suggested(key)
            self._hints[key] = self._truth(close) or (
                f"did you mean {' or '.join(close)}?"
                if close
                else "declare it in catalog.yaml, or correct the name"
            )
        return Trouble("LB301", f"unknown variable {shortened(key)}", self._hints[key])


def _fact(typed: str, filters: Sequence[str]) -> Hole | Trouble:
    """A value that a rule tells: known under its own words, and printed as they are."""
    asked = read_fact(typed)
    if isinstance(asked, Malformed):
        return Trouble("LB301", asked.message, asked.hint)
    odd = next((name for name in filters if name not in ("lower", "cap")), None)
    if odd is not None:
        return Trouble("LB305", f"{odd} cannot be applied to a fact", "there are lower, cap")
    return Hole(fact_key(typed), tuple(filters))


def bared(typed: str) -> str:
    """A variable as other tools write it, less their signs and calls: `$page.labels["x"].plural()`."""
    text = _SUBSCRIPT.sub(r".\1", typed[:_LONGEST].replace("()", ""))
    text = text.replace("?.", ".").strip("{}[]()<>=&#$@.!%~- \t")
    return _AROUND.sub("", text)


def _name(key: str) -> str:
    """The name of a key in its scope, whatever its letter case."""
    return key.rpartition(".")[2].casefold()


def _unit_words(unit: str | UnitForms) -> tuple[str, str]:
    """Both forms of a unit, or the keys of the label that gives them."""
    if isinstance(unit, UnitForms):
        return unit.singular, unit.plural
    if unit.startswith("labels."):
        return f"{unit}.singular", f"{unit}.plural"
    return unit, plural(unit) if unit else ""
