"""One profile's file becomes a profile: every value settled, every fault found."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from helpgen.model.catalog import SCOPES, SLUG_SEGMENT
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.options import Options
from helpgen.model.profile import Branding, Origin, Profile, ProfileFile
from helpgen.model.source_places import profile_path
from helpgen.read.disk.files import File
from helpgen.read.profiles.branding import read_branding
from helpgen.read.profiles.defaults import Basis, Defaults
from helpgen.read.profiles.profile_values import base_of, settle, value_faults
from helpgen.read.profiles.reach import reach_faults
from helpgen.read.profiles.settled import Settled
from helpgen.read.values.words import LONGEST_NAME, word_flaws
from helpgen.read.verdict import has_error
from helpgen.read.yaml.shape import Shaped, shape
from helpgen.read.yaml.tree import Tree, Way
from helpgen.read.yaml.yaml_file import parse
from helpgen.text.nearest import nearest
from helpgen.text.slug import DEVICES, shortened

LONGEST_ID = 63
_ID = re.compile(SLUG_SEGMENT)
_RESERVED = DEVICES | {"assets"}
_CODES = {
    ("id",): "PR401",
    ("name",): "PR406",
    ("template",): "PR408",
    ("branding", "primaryColor"): "PR410",
    ("branding", "logo"): "PR412",
    ("branding", "logoDark"): "PR412",
    ("branding", "footerLinks"): "PR420",
    ("contact", "email"): "PR413",
    ("contact", "phone"): "PR413",
    ("contact", "url"): "PR413",
    ("feedback",): "PR413",
    ("locale",): "PR418",
    ("baseUrl",): "PR419",
    ("embeddedIn",): "PR442",
}
_DEPTH_OF_FORM = 3


class KnownValues(Protocol):
    """Values that were settled before, of one profile that may say what others said."""

    def find(self) -> Settled | None:
        """Its values; None where nobody said the same."""

    def keep(self, settled: Settled, base: Defaults) -> Settled:
        """The same values, for whoever will say the same; `base` is what lies below them."""


_NAMELESS = "unnamed"
"""Stands in for the id and the name of a profile that says neither."""


def read_profile(root: Path, file: File, basis: Basis, options: Options) -> Checked[Profile | None]:
    """The profile in a file, or None where it has an error."""
    tree = parse(file)
    if tree.value is None:
        return Checked(None, tree.diagnostics)
    stem = stem_of(file.path)
    shaped = _shaped(tree.value, stem)
    settled = _values(shaped, tree.value, basis)
    known = (*_identity(shaped, tree.value, stem), *settled.diagnostics)
    own_id = None if id_fault(stem) else stem
    return _whole(root, shaped, tree.value, basis, options, own_id, known, settled.value)


def profile_of_tree(
    root: Path, tree: Tree, basis: Basis, options: Options, known: KnownValues
) -> Checked[Profile | None]:
    """The profile that a tree says which is no file, or None where it has an error: its id is what it says itself.

    `known` may have its values already, and is given those that are new and sound.
    """
    shaped = _shaped(tree, _NAMELESS)
    named = tuple(_identity(shaped, tree, None))
    stem = shaped.model.id
    own_id = None if not shaped.is_sound("id") or id_fault(stem) else stem
    values = None if shaped.bad else known.find()
    found: tuple[Diagnostic, ...] = ()
    if values is None:
        settled = _values(shaped, tree, basis)
        values, found = settled.value, settled.diagnostics
        if not (shaped.bad or shaped.diagnostics or found):
            values = known.keep(values, base_of(shaped.model, basis))
    return _whole(root, shaped, tree, basis, options, own_id, (*named, *found), values)


def _shaped(tree: Tree, stem: str) -> Shaped[ProfileFile]:
    return shape(tree, ProfileFile, _code_of, {"id": stem, "name": stem}, "PR403")


def _values(shaped: Shaped[ProfileFile], tree: Tree, basis: Basis) -> Checked[Settled]:
    settled = settle(shaped, tree, basis)
    return Checked(settled, tuple(value_faults(shaped, tree, basis, settled)))


def _whole(  # noqa: PLR0913,PLR0917  all that a profile is made of
    root: Path,
    shaped: Shaped[ProfileFile],
    tree: Tree,
    basis: Basis,
    options: Options,
    own_id: str | None,
    known: tuple[Diagnostic, ...],
    settled: Settled,
) -> Checked[Profile | None]:
    """The profile with every value settled; `own_id` is None where it is no safe name for a folder."""
    branding = read_branding(root, own_id, shaped.model.branding, tree)
    found = (
        *shaped.diagnostics,
        *known,
        *_template(shaped, tree, basis),
        *branding.diagnostics,
        *reach_faults(shaped.model, tree),
    )
    if has_error(found):
        return Checked(None, found)
    return Checked(_profile(shaped.model, tree, settled, branding.value, options), found)


def stem_of(path: str) -> str:
    """The id that a profile's file stands for."""
    return path.rsplit("/", 1)[-1].removesuffix(".yaml")


def id_fault(tenant: str) -> str | None:
    """Why no folder may have this name, or None."""
    if len(tenant) > LONGEST_ID:
        return f"is longer than {LONGEST_ID} characters"
    if not _ID.fullmatch(tenant):
        return "is not made of a-z, 0-9 and single hyphens"
    return "is a reserved name" if tenant in _RESERVED else None


def _code_of(kind: str, way: Way) -> str:
    if way[0] == "labels":
        is_form = len(way) >= _DEPTH_OF_FORM and way[2] != "article"
        return "PR406" if is_form and kind in {"type", "empty"} else "PR407"
    if kind == "empty" and way[0] in SCOPES:
        return "PR417"
    if kind in {"missing", "unknown"}:
        return "PR420" if way[:2] == ("branding", "footerLinks") else "PR402"
    return next((code for prefix, code in _CODES.items() if way[: len(prefix)] == prefix), "PR402")


def _identity(shaped: Shaped[ProfileFile], tree: Tree, stem: str | None) -> Iterator[Diagnostic]:
    """What is wrong with id and name; no `stem` is there where the profile is no file, and nothing else says its id."""
    tenant, place = shaped.model.id, tree.place(("id",))
    if fault := id_fault(tenant):
        hint = "choose another, up to 63 letters and digits"
        if stem is not None:
            hint += ", and name the file after it"
            if id_fault(stem) is None:
                hint = f"write `id: {stem}`, as the file is named"
        if stem is not None or shaped.is_sound("id"):
            yield Diagnostic(place, "PR401", f"the id `{shortened(tenant)}` {fault}", hint)
    elif stem is not None and tenant != stem:
        message = f"the id is `{tenant}`, the file is named otherwise"
        or_id = f", or write `id: {stem}`" if id_fault(stem) is None else ""
        yield Diagnostic(place, "PR401", message, f"name the file {tenant}.yaml{or_id}")
    if shaped.is_sound("name"):
        for code, message, hint in word_flaws(shaped.model.name, LONGEST_NAME):
            yield Diagnostic(tree.place(("name",)), code, f"`name` {message}", hint)


def _template(shaped: Shaped[ProfileFile], tree: Tree, basis: Basis) -> Iterator[Diagnostic]:
    name = shaped.model.template
    if name is None or name in basis.templates or not basis.is_known:
        return
    near = nearest(name, basis.templates)
    known = ", ".join(sorted(basis.templates)) or "none"
    hint = f"did you mean `{near}`?" if near else f"known are {known}"
    message = f"the catalog has no template `{shortened(name)}`"
    yield Diagnostic(tree.place(("template",)), "PR408", message, hint)


def _profile(
    file: ProfileFile, tree: Tree, settled: Settled, branding: Branding, options: Options
) -> Profile:
    locale = file.locale or options.language
    base_url = file.base_url.rstrip("/") if file.base_url else None
    own = {
        "tenant.id": (file.id, ("id",)),
        "tenant.name": (file.name, ("name",)),
        "contact.email": (file.contact.email, ("contact", "email")),
        "contact.phone": (file.contact.phone, ("contact", "phone")),
        "contact.url": (file.contact.url, ("contact", "url")),
        "locale": (locale, ("locale",)),
    }
    origins: dict[str, Origin] = {}
    for key, (_, way) in own.items():
        is_own = way in tree.spots
        place = (
            tree.place(way) if is_own else Place("helpgen.yaml" if key == "locale" else tree.path)
        )
        origins[key] = Origin("profile" if is_own else "default", place)
    whole = settled.with_own({key: value for key, (value, _) in own.items()}, origins)
    return Profile(
        id=file.id,
        name=file.name,
        file="" if tree.path == profile_path(file.id) else tree.path,
        values=whole.values,
        origins=whole.origins,
        structures=settled.structures,
        branding=branding,
        locale=locale,
        base_url=base_url,
        feedback=file.feedback,
        synonyms=settled.synonyms,
        embedded_in=tuple(dict.fromkeys(file.embedded_in)),
        line=tree.top().line,
    )
