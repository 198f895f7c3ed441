"""What the catalog says of how a key's values are shown: units, currencies, and titles of choices."""

import re
from collections.abc import Iterator, Mapping

from helpgen.model.catalog import Key, UnitForms, Words
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.values.currency import currency_fault
from helpgen.read.values.typed_variables import WRITE_OUT, typed_variables
from helpgen.read.values.words import text_flaws
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text import regional
from helpgen.text.nearest import nearest
from helpgen.text.plural import is_symbol, looks_plural, plural, singular
from helpgen.text.slug import shortened

_LONGEST = 120
_LABEL = re.compile(r"\{\{[ \t]*(labels\.[A-Za-z0-9]+)\.(?:singular|plural)[ \t]*(?:\|.*)?\}\}")


def unit_faults(
    tree: Tree, way: Way, key: Key, labels: Mapping[str, Words], language: str
) -> Iterator[Diagnostic]:
    """A unit that cannot be counted in, and one that looks like several already."""
    at, unit = (*way, "unit"), key.unit
    if isinstance(unit, UnitForms):
        for form in ("singular", "plural"):
            yield from _text_faults(tree, (*at, form), getattr(unit, form))
        return
    yield from _text_faults(tree, at, unit)
    if unit.startswith("labels."):
        name = unit.removeprefix("labels.")
        if name not in labels:
            short = name.partition(".")[0]
            known = short in labels
            hint = f"write `unit: labels.{short}`: its forms follow the number" if known else ""
            yield undeclared(tree, at, "label", name, labels, hint)
    elif not unit or "{{" in unit or is_symbol(unit):
        return
    elif not regional.is_english(language):
        message = f"the plural of `{unit}` is not known, as the content is in `{language}`"
        hint = f"write both forms: unit: {{singular: {unit}, plural: ...}}"
        yield Diagnostic(tree.place(at), "PR426", message, hint)
    elif looks_plural(unit):
        message = f'`{dotted(at)}` prints "1 {unit}" and "2 {plural(unit)}"'
        hint = (
            f"write the singular (`unit: {singular(unit)}`), "
            f"or both forms: unit: {{singular: {unit}, plural: {plural(unit)}}}"
        )
        yield Diagnostic(tree.place(at), "PR425", message, hint)


def currency_faults(
    tree: Tree, way: Way, key: Key, keys: Mapping[str, Key]
) -> Iterator[Diagnostic]:
    """A currency that is none, or that an organization could leave open."""
    at, currency = (*way, "currency"), key.currency
    if not currency:
        return
    place, name = tree.place(at), dotted(at)
    if key.type not in {"integer", "number"}:
        message = f"`{name}` is for numbers, and this is of type {key.type}"
        yield Diagnostic(place, "PR423", message, "remove it")
    elif "." not in currency:
        if fault := currency_fault(currency):
            yield Diagnostic(place, "PR423", f"`{name}` {fault[0]}", fault[1])
    elif currency not in keys:
        yield undeclared(tree, at, "key", currency, keys)
    elif keys[currency].format != "currency" or keys[currency].nullable:
        message = f"`{currency}` need not hold a currency"
        hint = "declare it with `type: string` and `format: currency`, and not nullable"
        yield Diagnostic(place, "PR423", message, hint)


def title_faults(tree: Tree, way: Way, key: Key) -> Iterator[Diagnostic]:
    """Titles of what is no choice, and titles that cannot be shown."""
    names = [name for name, _ in key.named]
    for name, title in key.titles.items():
        at = (*way, "titles", name)
        yield from _text_faults(tree, at, title)
        if not title.strip():
            yield Diagnostic(tree.place(at), "PR406", f"`{dotted(at)}` is blank", "write a text")
        if name not in names:
            near = nearest(name, names)
            hint = f"did you mean `{near}`?" if near else "name a value of its `enum`"
            message = f"`{dotted(way)}` has no value `{shortened(name)}` in its `enum`"
            yield Diagnostic(tree.key_place(at), "PR423", message, hint)


def undeclared(  # noqa: PLR0913, PLR0917  one finding, whole
    tree: Tree,
    way: Way,
    what: str,
    name: str,
    known: Mapping[str, Key] | Mapping[str, Words] | Mapping[str, str],
    hint: str = "",
) -> Diagnostic:
    """The finding about a name that the catalog does not declare."""
    near = nearest(name, known)
    meant = f"did you mean `{near}`?" if near else "declare it, or remove this"
    place = tree.key_place(way) if way in tree.keys else tree.place(way)
    message = f"the catalog declares no {what} `{shortened(name)}`"
    return Diagnostic(place, "PR424", message, hint or meant)


def _text_faults(tree: Tree, at: Way, text: str) -> Iterator[Diagnostic]:
    for code, message, hint in text_flaws(text, _LONGEST):
        yield Diagnostic(tree.place(at), code, f"`{dotted(at)}` {message}", hint)
    label = _LABEL.fullmatch(text.strip())
    is_unit = at[-1] == "unit"
    hint = f"write `unit: {label[1]}`: its forms follow the number" if label and is_unit else ""
    yield from typed_variables(tree, at, text, hint or WRITE_OUT)
