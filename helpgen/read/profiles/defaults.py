"""What a profile that says nothing would get, worked out once per template and shared by its profiles."""

from collections.abc import Mapping
from typing import cast

from helpgen.frozen import frozen
from helpgen.logic.algebra import met
from helpgen.logic.condition import Condition, Scalar
from helpgen.model.catalog import SCOPES, Key, ProfileTemplate, ProfileWords, Words
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin
from helpgen.read.catalog import CatalogFile
from helpgen.read.constraints import Demand, read_constraints
from helpgen.read.yaml.tree import Tree, Way
from helpgen.text.indefinite import indefinite

_STRUCTURES = frozenset({"array", "object"})


@frozen
class Defaults:
    """Values, structures, origins and synonyms by full key; a key that a profile must set is in `unset`."""

    values: Mapping[str, Scalar]
    structures: Mapping[str, object]
    origins: Mapping[str, Origin]
    synonyms: Mapping[str, tuple[str, ...]]
    unset: frozenset[str]


@frozen
class Basis:
    """The catalog as profiles are held against it. `tests` are the conditions that keys are met, scalars only.

    `demands` are what its constraints ask of the values taken together.

    `is_known` is false where the catalog cannot be read: then names are not held against it. `tree` is what it says,
    with the places, and so all that the rest is made of.
    """

    keys: Mapping[str, Key]
    labels: Mapping[str, Words]
    plain: Defaults
    templates: Mapping[str, Defaults]
    tests: Mapping[str, Condition]
    demands: tuple[Demand, ...]
    is_known: bool
    tree: Tree


def basis(file: CatalogFile) -> Basis:
    """The catalog, made ready for any number of profiles."""
    catalog, keys = file.catalog, file.catalog.keys()
    plain = _plain(file, keys)
    templates = {
        name: _over(plain, keys, template, file.tree, name)
        for name, template in catalog.templates.items()
    }
    types = catalog.vocabulary()
    tests = {name: met(name, types[name]) for name in keys if not is_structure(keys[name])}
    demands = read_constraints(catalog, file.tree).value
    return Basis(keys, catalog.labels, plain, templates, tests, demands, file.is_whole, file.tree)


def is_structure(key: Key) -> bool:
    """Whether a key holds a list or a map, which conditions never look into."""
    return key.type in _STRUCTURES


def put(
    values: dict[str, Scalar], structures: dict[str, object], key: Key, name: str, value: object
) -> None:
    """File a value of the right type under its full key, among scalars or structures.

    `25.0` is filed as 25: two values that are equal have to read the same, or one tenant's page would
    depend on who was filled before.
    """
    if is_structure(key):
        structures[name] = value
    elif isinstance(value, float) and value.is_integer():
        values[name] = int(value)
    else:
        values[name] = cast("Scalar", value)


def word_values(
    label: str, words: Words | ProfileWords, source: Origin, rule: Place
) -> tuple[dict[str, Scalar], dict[str, Origin]]:
    """A label's three values and where they came from; `rule` is the place of the word that decided on "a"."""
    forms = {"singular": words.singular, "plural": words.plural}
    forms["article"] = words.article or indefinite(words.singular)
    values: dict[str, Scalar] = {f"labels.{label}.{form}": word for form, word in forms.items()}
    origins = dict.fromkeys(values, source)
    if not words.article:
        origins[f"labels.{label}.article"] = Origin("rule", rule)
    return values, origins


def _plain(file: CatalogFile, keys: Mapping[str, Key]) -> Defaults:
    values: dict[str, Scalar] = {}
    structures: dict[str, object] = {}
    origins: dict[str, Origin] = {}
    unset = set()
    for name, key in keys.items():
        way = tuple(name.split("."))
        if not key.has_default and not key.nullable:
            unset.add(name)
            continue
        origins[name] = Origin("default", file.tree.place((*way, "default")))
        put(values, structures, key, name, key.default)
    for label, words in file.catalog.labels.items():
        source = Origin("default", file.tree.key_place(("labels", label)))
        rule = file.tree.place(("labels", label, "singular"))
        words_values, words_origins = word_values(label, words, source, rule)
        values |= words_values
        origins |= words_origins
    synonyms = {label: words.synonyms for label, words in file.catalog.labels.items()}
    return Defaults(values, structures, origins, synonyms, frozenset(unset))


def _over(
    plain: Defaults, keys: Mapping[str, Key], template: ProfileTemplate, tree: Tree, name: str
) -> Defaults:
    """The defaults with one template's values laid over them."""
    values, structures = dict(plain.values), dict(plain.structures)
    origins, synonyms = dict(plain.origins), dict(plain.synonyms)
    for scope in SCOPES:
        for short, value in getattr(template, scope).items():
            key = f"{scope}.{short}"
            if key in keys:
                origins[key] = Origin("template", tree.place(("templates", name, scope, short)))
                put(values, structures, keys[key], key, value)
    for label, words in template.labels.items():
        way: Way = ("templates", name, "labels", label)
        source = Origin("template", tree.key_place(way))
        more_values, more_origins = word_values(
            label, words, source, tree.place((*way, "singular"))
        )
        values |= more_values
        origins |= more_origins
        synonyms[label] = (*synonyms.get(label, ()), *words.synonyms)
    return Defaults(values, structures, origins, synonyms, plain.unset - set(origins))
