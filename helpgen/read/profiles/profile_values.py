"""A profile's features, settings, org keys and labels, settled: its own, its template's, or the default."""

import json
from collections.abc import Iterator

from helpgen.logic.truth import holds
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Origin, ProfileFile
from helpgen.read.profiles.defaults import Basis, Defaults, put, word_values
from helpgen.read.profiles.demands import demand_faults
from helpgen.read.profiles.settled import Settled, blamed
from helpgen.read.values.fit import misfits
from helpgen.read.values.shown import shown_flaws
from helpgen.read.values.words import word_flaws
from helpgen.read.yaml.shape import Shaped
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

_NAMED = 12
"""Labels that a hint names."""


def settle(shaped: Shaped[ProfileFile], tree: Tree, basis: Basis) -> Settled:
    """The values that hold for this profile; what the catalog does not declare is left out."""
    base = base_of(shaped.model, basis)
    values, structures = dict(base.values), dict(base.structures)
    origins, synonyms = dict(base.origins), dict(base.synonyms)
    for scope in SCOPES:
        for short, value in getattr(shaped.model, scope).items():
            name = f"{scope}.{short}"
            if name in basis.keys:
                origins[name] = Origin("profile", tree.place((scope, short)))
                put(values, structures, basis.keys[name], name, value)
    for label, words in shaped.model.labels.items():
        if label in basis.labels:
            source = Origin("profile", tree.key_place(("labels", label)))
            rule = tree.place(("labels", label, "singular"))
            more_values, more_origins = word_values(label, words, source, rule)
            values |= more_values
            origins |= more_origins
            synonyms[label] = (*synonyms[label], *words.synonyms)
    return Settled(values, structures, origins, synonyms)


def value_faults(
    shaped: Shaped[ProfileFile], tree: Tree, basis: Basis, settled: Settled
) -> Iterator[Diagnostic]:
    """What is wrong with the values, each by itself and then taken together."""
    found = [*_own(shaped.model, tree, basis), *_labels(shaped.model, tree, basis)]
    if basis.is_known:
        found += _unset(shaped, tree, basis, settled)
    yield from found
    template = shaped.model.template
    is_based = template is None or template in basis.templates
    if is_based and not found and not shaped.bad:  # what a wrong value would require is a guess
        yield from _requirements(tree, basis, settled)
        yield from demand_faults(tree, basis.demands, settled) if basis.is_known else ()


def _unset(
    shaped: Shaped[ProfileFile], tree: Tree, basis: Basis, settled: Settled
) -> Iterator[Diagnostic]:
    template = shaped.model.template
    if template is not None and template not in basis.templates:
        return  # it may set them
    meant = {
        nearest(f"{scope}.{short}", basis.keys)
        for scope in SCOPES
        for short in getattr(shaped.model, scope)
        if f"{scope}.{short}" not in basis.keys
    }
    for name in sorted(base_of(shaped.model, basis).unset - set(settled.origins) - meant):
        if shaped.is_sound(*name.split(".")):
            message = f"`{name}` has no default and must be set"
            hint = "set it here or in the template"
            yield Diagnostic(tree.top(), "PR417", message, hint)


def base_of(profile: ProfileFile, basis: Basis) -> Defaults:
    """What a profile would get that says nothing but its template."""
    return basis.templates.get(profile.template or "", basis.plain)


def _own(profile: ProfileFile, tree: Tree, basis: Basis) -> Iterator[Diagnostic]:
    for scope in SCOPES:
        for short, value in getattr(profile, scope).items():
            way, key = (scope, short), basis.keys.get(f"{scope}.{short}")
            if key is not None:
                for inner, kind, message, hint in misfits(value, key):
                    at, code = (*way, *inner), "PR415" if kind == "zone" else "PR414"
                    yield Diagnostic(tree.place(at), code, f"`{dotted(at)}` {message}", hint)
            elif basis.is_known:
                yield _unknown_key(tree, way, basis)
            if not isinstance(value, bool | int | float):
                yield from shown_flaws(tree, way, value)


def _unknown_key(tree: Tree, way: tuple[str, str], basis: Basis) -> Diagnostic:
    scope, short = way
    near = nearest(f"{scope}.{short}", basis.keys)
    hint = f"did you mean `{near}`?" if near else "declare it in catalog.yaml, or remove it"
    message = f"the catalog declares no `{scope}.{shortened(short)}`"
    return Diagnostic(tree.key_place(way), "PR414", message, hint)


def _labels(profile: ProfileFile, tree: Tree, basis: Basis) -> Iterator[Diagnostic]:
    for label, words in profile.labels.items():
        if basis.is_known and label not in basis.labels:
            message = f"the catalog declares no label `{shortened(label)}`"
            place = tree.key_place(("labels", label))
            yield Diagnostic(place, "PR407", message, _label_hint(label, basis))
        forms: dict[Way, str] = {("labels", label, "singular"): words.singular}
        forms["labels", label, "plural"] = words.plural
        for index, synonym in enumerate(words.synonyms):
            forms["labels", label, "synonyms", index] = synonym
        for way, word in forms.items():
            for code, message, hint in word_flaws(word):
                yield Diagnostic(tree.place(way), code, f"`{dotted(way)}` {message}", hint)


def _label_hint(name: str, basis: Basis) -> str:
    if near := nearest(name, basis.labels):
        return f"did you mean `{near}`?"
    for label, words in basis.labels.items():
        forms = (words.singular, words.plural, *words.synonyms)
        if nearest(name, forms):
            return f"`{shortened(name)}` is a word for the label `{label}`: write `{label}:`"
    known = ", ".join(sorted(basis.labels)[:_NAMED]) or "none"
    return f"declared are {known}: declare it in catalog.yaml, or remove it"


def _requirements(tree: Tree, basis: Basis, settled: Settled) -> Iterator[Diagnostic]:
    """What is asked of keys that the profile or its template sets: nobody decided on a default."""
    for name, key in basis.keys.items():
        if not key.requires or not _is_set(name, settled) or not _is_met(name, basis, settled):
            continue
        for required in key.requires:
            if required in basis.keys and not _is_met(required, basis, settled):
                yield _requirement(tree, (name, required), basis, settled)


def _requirement(tree: Tree, pair: tuple[str, str], basis: Basis, settled: Settled) -> Diagnostic:
    name, required = pair
    message = f"`{name}` requires `{required}`, which is {settled.told(required)}"
    place = blamed(tree, pair, settled)
    off = _turned(name, basis, is_on=False)
    hint = f"{_turned(required, basis, is_on=True)}, or {off.removeprefix('write ')}"
    return Diagnostic(place, "PR416", message, hint)


def _turned(name: str, basis: Basis, *, is_on: bool) -> str:
    """How a key is written so that it meets a requirement, or has none."""
    short, key = name.rpartition(".")[2], basis.keys[name]
    if key.type == "boolean":
        return f"write `{short}: {json.dumps(is_on)}`"
    if is_on:
        return f"write a value for `{short}`"
    if key.type in ("integer", "number") and not any(misfits(0, key)):
        return f"write `{short}: 0`"
    return f"remove `{short}`"  # what nobody sets is asked for nothing


def _is_set(name: str, settled: Settled) -> bool:
    origin = settled.origins.get(name)
    return origin is not None and origin.source != "default"


def _is_met(name: str, basis: Basis, settled: Settled) -> bool:
    if name not in basis.tests:
        return bool(settled.structures.get(name))
    return name in settled.values and holds(basis.tests[name], settled.values)
