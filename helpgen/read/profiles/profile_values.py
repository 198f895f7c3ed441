"""A profile's features, settings, org keys and labels, settled: its own, its template's, or the default."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from helpgen.logic.condition import Scalar
from helpgen.logic.truth import holds
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.profile import Origin, ProfileFile
from helpgen.read.profiles.defaults import Basis, Defaults, put, word_values
from helpgen.read.values.fit import misfits
from helpgen.read.values.shown import shown_flaws
from helpgen.read.values.words import word_flaws
from helpgen.read.yaml.shape import Shaped
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened


@dataclass(frozen=True, slots=True)
class Settled:
    """Every value by its full key, with where it came from."""

    values: dict[str, Scalar]
    structures: dict[str, object]
    origins: dict[str, Origin]
    synonyms: dict[str, tuple[str, ...]]


def settle(shaped: Shaped[ProfileFile], tree: Tree, basis: Basis) -> Settled:
    """The values that hold for this profile; what the catalog does not declare is left out."""
    base = _base(shaped.model, basis)
    settled = Settled(
        dict(base.values), dict(base.structures), dict(base.origins), dict(base.synonyms)
    )
    for scope in SCOPES:
        for short, value in getattr(shaped.model, scope).items():
            name = f"{scope}.{short}"
            if name in basis.keys:
                settled.origins[name] = Origin("profile", tree.place((scope, short)))
                put(settled.values, settled.structures, basis.keys[name], name, value)
    for label, words in shaped.model.labels.items():
        if label in basis.labels:
            source = Origin("profile", tree.key_place(("labels", label)))
            rule = tree.place(("labels", label, "singular"))
            values, origins = word_values(label, words, source, rule)
            settled.values.update(values)
            settled.origins.update(origins)
            settled.synonyms[label] = (*settled.synonyms[label], *words.synonyms)
    return settled


def value_faults(
    shaped: Shaped[ProfileFile], tree: Tree, basis: Basis, settled: Settled
) -> Iterator[Diagnostic]:
    """What is wrong with the values, each by itself and then taken together."""
    found = [*_own(shaped.model, tree, basis), *_labels(shaped.model, tree, basis)]
    if basis.is_known:
        found += _unset(shaped, tree, basis, settled)
    yield from found
    if not found and not shaped.bad:  # what a wrong value would require is anybody's guess
        yield from _requirements(tree, basis, settled)


def _unset(
    shaped: Shaped[ProfileFile], tree: Tree, basis: Basis, settled: Settled
) -> Iterator[Diagnostic]:
    for name in sorted(_base(shaped.model, basis).unset - set(settled.origins)):
        if shaped.is_sound(*name.split(".")):
            message = f"`{name}` has no default and must be set"
            hint = "set it here or in the template"
            yield Diagnostic(Place(tree.path, 1, 1), "PR417", message, hint)


def _base(profile: ProfileFile, basis: Basis) -> Defaults:
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
            near = nearest(label, basis.labels)
            hint = f"did you mean `{near}`?" if near else "declare it in catalog.yaml, or remove it"
            message = f"the catalog declares no label `{shortened(label)}`"
            yield Diagnostic(tree.key_place(("labels", label)), "PR407", message, hint)
        forms: dict[Way, str] = {("labels", label, "singular"): words.singular}
        forms["labels", label, "plural"] = words.plural
        for index, synonym in enumerate(words.synonyms):
            forms["labels", label, "synonyms", index] = synonym
        for way, word in forms.items():
            for code, message, hint in word_flaws(word):
                yield Diagnostic(tree.place(way), code, f"`{dotted(way)}` {message}", hint)


def _requirements(tree: Tree, basis: Basis, settled: Settled) -> Iterator[Diagnostic]:
    """What is asked of keys that the profile or its template sets: nobody decided on a default."""
    for name, key in basis.keys.items():
        if not key.requires or not _is_set(name, settled) or not _is_met(name, basis, settled):
            continue
        for required in key.requires:
            if required in basis.keys and not _is_met(required, basis, settled):
                yield _requirement(tree, name, required, settled)


def _requirement(tree: Tree, name: str, required: str, settled: Settled) -> Diagnostic:
    shown = json.dumps(settled.values.get(required))
    origin = settled.origins[required]
    where = f"{origin.source}, {origin.place.path}:{origin.place.line}"
    message = f"`{name}` requires `{required}`, which is {shown} ({where})"
    place = _blamed(tree, name, required, settled)
    return Diagnostic(place, "PR416", message, "turn one on, or the other off")


def _is_set(name: str, settled: Settled) -> bool:
    origin = settled.origins.get(name)
    return origin is not None and origin.source != "default"


def _is_met(name: str, basis: Basis, settled: Settled) -> bool:
    if name not in basis.tests:
        return bool(settled.structures.get(name))
    return name in settled.values and holds(basis.tests[name], settled.values)


def _blamed(tree: Tree, name: str, required: str, settled: Settled) -> Place:
    """Where the profile can mend it: what it says of one key or the other, or its template."""
    for key in (name, required):
        origin = settled.origins.get(key)
        if origin is not None and origin.source == "profile":
            return origin.place
    return tree.place(("template",)) if "template" in tree.value else Place(tree.path, 1, 1)
