"""catalog.yaml becomes the vocabulary, or what is wrong with it."""

import re
from collections.abc import Iterator
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.catalog import KEY_NAME, SCOPES, Catalog, Key, ProfileWords, Words
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.source_places import CATALOG as NAME
from helpgen.read.constraints import read_constraints
from helpgen.read.display import currency_faults, title_faults, undeclared, unit_faults
from helpgen.read.values.fit import misfits
from helpgen.read.values.shown import shown_flaws
from helpgen.read.values.typed_variables import typed_variables
from helpgen.read.values.words import text_flaws, word_flaws
from helpgen.read.yaml.shape import Shaped, shape
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.read.yaml.yaml_file import read_yaml_file
from helpgen.text.fold import fold
from helpgen.text.slug import segment_fault, shortened, slug_fault

_KEY_NAME = re.compile(KEY_NAME)


@frozen
class CatalogFile:
    """The catalog with the places of what it says; `is_whole` is false where some of it could not be read."""

    catalog: Catalog
    tree: Tree
    is_whole: bool


def read_catalog(root: Path, language: str = "en") -> Checked[CatalogFile]:
    """The project's catalog; a missing file declares nothing. `language` is the content's."""
    tree = read_yaml_file(root, NAME)
    if tree.value is None:
        return Checked(CatalogFile(Catalog(), Tree(NAME), is_whole=False), tree.diagnostics)
    shaped = shape(tree.value, Catalog, _code_of, {}, "PR403")
    found = [*shaped.diagnostics, *_faults(tree.value, shaped, language)]
    return Checked(CatalogFile(shaped.model, tree.value, not shaped.bad), tuple(found))


def _code_of(kind: str, way: Way) -> str:
    is_slug = kind == "value" and way[0] == "categories" and way[-1] == "slug"
    return "SL501" if is_slug else "PR422"


def _faults(tree: Tree, shaped: Shaped[Catalog], language: str) -> Iterator[Diagnostic]:
    catalog = shaped.model
    yield from _names(tree, catalog)
    yield from _categories(tree, catalog)
    keys = catalog.keys()
    for name, key in keys.items():
        way: Way = tuple(name.split("."))
        yield from _key(tree, way, key, keys)
        yield from _changers(tree, way, key, catalog.roles)
        yield from unit_faults(tree, way, key, catalog.labels, language)
        yield from currency_faults(tree, way, key, keys)
        yield from title_faults(tree, way, key)
    for label, words in catalog.labels.items():
        yield from _words(tree, ("labels", label), words)
    for name, template in catalog.templates.items():
        yield from _template(tree, ("templates", name), catalog)
        for label, replaced in template.labels.items():
            way = ("templates", name, "labels", label)
            if label not in catalog.labels:
                yield undeclared(tree, way, "label", label, catalog.labels)
            yield from _words(tree, way, replaced)
    yield from read_constraints(catalog, tree).diagnostics


def _names(tree: Tree, catalog: Catalog) -> Iterator[Diagnostic]:
    """Names of keys and labels stand in conditions and variables, so they have a grammar."""
    for section in (*SCOPES, "labels"):
        for name in getattr(catalog, section):
            if not _KEY_NAME.fullmatch(name):
                message = f"`{shortened(name)}` is no name for a key"
                hint = "write one word in camelCase"
                yield Diagnostic(tree.key_place((section, name)), "PR422", message, hint)
    for role, title in catalog.roles.items():
        for code, message, hint in word_flaws(title):
            yield Diagnostic(tree.place(("roles", role)), code, f"`roles.{role}` {message}", hint)
        yield from typed_variables(tree, ("roles", role), title)


def _categories(tree: Tree, catalog: Catalog) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, category in enumerate(catalog.categories):
        place = tree.place(("categories", index, "slug"))
        if reserved := segment_fault(category.slug):
            message = f"`{category.slug}` {reserved}"
            yield Diagnostic(place, "SL503", message, "choose another name")
        known = first.setdefault(fold(category.slug), index)
        if known != index:
            other = tree.place(("categories", known, "slug"))
            same = catalog.categories[known].slug == category.slug
            message = f"`{category.slug}` is, or looks like, the category on line {other.line}"
            hint = "choose another slug"
            yield Diagnostic(place, "SL504" if same else "SL502", message, hint, others=(other,))
        for code, message, hint in word_flaws(category.title, 200):
            way: Way = ("categories", index, "title")
            yield Diagnostic(tree.place(way), code, f"the title {message}", hint)
        yield from shown_flaws(tree, ("categories", index, "summary"), category.summary)


def _key(tree: Tree, way: Way, key: Key, keys: dict[str, Key]) -> Iterator[Diagnostic]:
    if key.has_default:
        for inner, _, message, hint in misfits(key.default, key):
            at = (*way, "default", *inner)
            yield Diagnostic(tree.place(at), "PR423", f"`{dotted(at)}` {message}", hint)
    yield from shown_flaws(tree, (*way, "default"), key.default)
    yield from shown_flaws(tree, (*way, "enum"), key.enum)
    yield from _limits(tree, way, key)
    if key.article and (fault := slug_fault(key.article)):
        yield Diagnostic(tree.place((*way, "article")), *fault)
    for code, message, hint in text_flaws(key.title, 120):
        at = (*way, "title")
        yield Diagnostic(tree.place(at), code, f"`{dotted(at)}` {message}", hint)
    for index, name in enumerate(key.requires):
        if name not in keys:
            yield undeclared(tree, (*way, "requires", index), "key", name, keys)
        elif keys[name].type in {"array", "object"}:
            message = f"`{name}` is a list or a map, which cannot be required"
            yield Diagnostic(
                tree.place((*way, "requires", index)), "PR424", message, "name another"
            )


def _changers(tree: Tree, way: Way, key: Key, roles: dict[str, str]) -> Iterator[Diagnostic]:
    for index, role in enumerate(key.changed_by):
        if role not in roles:
            yield undeclared(tree, (*way, "changedBy", index), "role", role, roles)


def _limits(tree: Tree, way: Way, key: Key) -> Iterator[Diagnostic]:
    """Limits that no value can meet, or that mean nothing for the type."""
    if key.minimum is not None and key.maximum is not None and key.minimum > key.maximum:
        message = f"`{dotted(way)}` has a minimum above its maximum"
        yield Diagnostic(tree.place((*way, "minimum")), "PR423", message, "swap them")
    for name in ("minimum", "maximum"):
        if getattr(key, name) is not None and key.type not in {"integer", "number"}:
            message = f"`{dotted((*way, name))}` is for numbers, and this is of type {key.type}"
            yield Diagnostic(tree.place((*way, name)), "PR423", message, "remove it")
    bare = key.model_copy(update={"enum": ()})
    for index, choice in enumerate(key.enum):
        for _, _, message, hint in misfits(choice, bare):
            at = (*way, "enum", index)
            yield Diagnostic(tree.place(at), "PR423", f"`{dotted(at)}` {message}", hint)


def _words(tree: Tree, way: Way, words: Words | ProfileWords) -> Iterator[Diagnostic]:
    forms = {(*way, "singular"): words.singular, (*way, "plural"): words.plural}
    forms |= {(*way, "synonyms", index): word for index, word in enumerate(words.synonyms)}
    for at, word in forms.items():
        for code, message, hint in word_flaws(word):
            yield Diagnostic(tree.place(at), code, f"`{dotted(at)}` {message}", hint)


def _template(tree: Tree, way: Way, catalog: Catalog) -> Iterator[Diagnostic]:
    template = catalog.templates[str(way[1])]
    for scope in SCOPES:
        declared = getattr(catalog, scope)
        for name, value in getattr(template, scope).items():
            at = (*way, scope, name)
            if name not in declared:
                yield undeclared(tree, at, "key", name, declared)
                continue
            for inner, _, message, hint in misfits(value, declared[name]):
                inside = (*at, *inner)
                yield Diagnostic(tree.place(inside), "PR423", f"`{dotted(inside)}` {message}", hint)
            yield from shown_flaws(tree, at, value)
